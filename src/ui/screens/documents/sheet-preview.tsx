import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetOrder } from '../../../app/export-document.ts';
import type { DocumentOrder } from '../../../app/make-document.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { DocumentBlocks } from '../../document-blocks.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { useDocument } from '../../use-document.ts';
import styles from './sheet-preview.module.css';

/** What stands on this reader's sheet, as text, to be checked before it is made. */
export function SheetPreview({ order }: { readonly order: SheetOrder }) {
  const { t } = useTranslation('documents');
  const [isShown, setShown] = useState(false);
  const id = useId();
  const { reader, language, profile, isRehearsal } = order;
  const sheet = useMemo(
    (): DocumentOrder | null => (isShown ? { kind: 'agreement', reader, language, profile, isRehearsal } : null),
    [isShown, reader, language, profile, isRehearsal],
  );
  const made = useDocument(sheet);
  const document = made && 'document' in made ? made.document : null;

  return (
    <div className={layout.stack}>
      <div>
        <Button
          kind="quiet"
          isFlush
          icon={isShown ? 'minus' : 'page'}
          isExpanded={isShown}
          controls={id}
          onPress={() => setShown((now) => !now)}
        >
          {t('preview')}
        </Button>
      </div>
      <div id={id}>
        {document && (
          <Card kind="sheet" label={t('preview-label')}>
            <div className={styles.sheet} lang={document.language} dir="auto">
              <DocumentBlocks blocks={document.blocks} under={2} />
              <p className={`${text.s} ${text.muted}`}>{document.footer}</p>
            </div>
          </Card>
        )}
      </div>
    </div>
  );
}

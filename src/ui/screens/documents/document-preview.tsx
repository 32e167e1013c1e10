import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOrder } from '../../../app/make-document.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { useDocument } from '../../use-document.ts';
import { DocumentView } from './document-view.tsx';

interface Props {
  /** What would be made with the choices as they stand; null, after saying what misses, while that is not known. */
  readonly orderNow: () => DocumentOrder | null;
  /** Changes with every choice that changes what stands on the document. */
  readonly choices: string;
}

/** What stands on a document, as text, to be checked before it is made. */
export function DocumentPreview({ orderNow, choices }: Props) {
  const { t } = useTranslation('documents');
  const [shown, setShown] = useState<{ readonly order: DocumentOrder; readonly choices: string } | null>(null);
  const id = useId();
  const isShown = shown !== null && shown.choices === choices;
  const made = useDocument(isShown ? shown.order : null);
  const document = made && 'document' in made ? made.document : null;

  function press(): void {
    const order = isShown ? null : orderNow();
    setShown(order && { order, choices });
  }

  return (
    <div className={layout.stack}>
      <div>
        <Button kind="quiet" isFlush icon={isShown ? 'minus' : 'page'} isExpanded={isShown} controls={id} onPress={press}>
          {t('preview')}
        </Button>
      </div>
      <div id={id}>
        {document && (
          <Card kind="sheet" label={t('preview-label')}>
            <DocumentView document={document} />
            <p className={`${text.s} ${text.muted}`}>{document.footer}</p>
          </Card>
        )}
      </div>
    </div>
  );
}

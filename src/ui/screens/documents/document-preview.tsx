import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintDocument } from '../../../app/documents/document-block.ts';
import { type DocumentOrder, documentFor } from '../../../app/make-document.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
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
  const { application } = useDesk();
  const { record } = useSessionState();
  const [shown, setShown] = useState<{ readonly order: DocumentOrder; readonly choices: string } | null>(null);
  const [made, setMade] = useState<{ readonly order: DocumentOrder; readonly document: PrintDocument } | null>(null);
  const id = useId();
  const isShown = shown !== null && shown.choices === choices;

  useEffect(() => {
    if (shown === null) return;
    let isWanted = true;
    const { order } = shown;
    documentFor(application, record, order).then(
      (document) => {
        if (isWanted) setMade({ order, document });
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [shown, application, record]);

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
        {isShown && made?.order === shown.order && (
          <Card kind="sheet" label={t('preview-label')}>
            <DocumentView document={made.document} />
            <p className={`${text.s} ${text.muted}`}>{made.document.footer}</p>
          </Card>
        )}
      </div>
    </div>
  );
}

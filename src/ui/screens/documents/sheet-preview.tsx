import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentBlock, PrintDocument } from '../../../app/documents/document-block.ts';
import { type SheetOrder, sheetDocument } from '../../../app/export-document.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './sheet-preview.module.css';

/** What stands on this reader's sheet, as text, to be checked before it is made. */
export function SheetPreview({ order }: { readonly order: SheetOrder }) {
  const { t } = useTranslation('documents');
  const { application } = useDesk();
  const { record } = useSessionState();
  const [isShown, setShown] = useState(false);
  const [made, setMade] = useState<PrintDocument | null>(null);
  const id = useId();
  const { reader, language, profile, isRehearsal } = order;

  useEffect(() => {
    if (!isShown) return;
    let isWanted = true;
    sheetDocument(application, record, { reader, language, profile, isRehearsal }).then(
      (document) => {
        if (isWanted) setMade(document);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isShown, application, record, reader, language, profile, isRehearsal]);

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
        {isShown && made && (
          <Card kind="sheet" label={t('preview-label')}>
            <div className={styles.sheet} lang={made.language} dir="auto">
              {keyed(made.blocks).map(({ key, block }) => (
                <Block key={key} block={block} />
              ))}
              <p className={`${text.s} ${text.muted}`}>{made.footer}</p>
            </div>
          </Card>
        )}
      </div>
    </div>
  );
}

/** Blocks have no identity of their own: their place is it, since the list is made anew as a whole. */
function keyed(blocks: readonly DocumentBlock[]): readonly { readonly key: string; readonly block: DocumentBlock }[] {
  return blocks.map((block, at) => ({ key: `${block.kind}/${at}`, block }));
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return <p className={styles.heading}>{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'bullets':
      return <p>{block.texts.join(' · ')}</p>;
    case 'numbered':
      return (
        <div>
          <p className={text.strong}>
            {block.number}. {block.text}
          </p>
          {block.translation && (
            <p lang={block.translation.language} dir="auto">
              {block.translation.text}
            </p>
          )}
          {block.status && <p className={text.s}>{block.status}</p>}
          {block.lines.map(({ label, value }) => (
            <p key={label} className={text.s}>
              {label}: {value}
            </p>
          ))}
        </div>
      );
    case 'box':
      return (
        <div className={styles.box}>
          {block.columns.map(({ heading, lines }) => (
            <div key={heading}>
              <p className={text.strong}>{heading}</p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ))}
        </div>
      );
    case 'table':
      return <p>{block.rows.map((row) => row.join(' · ')).join(' / ')}</p>;
    case 'signature':
      return (
        <p>
          {block.name}: {block.note}
        </p>
      );
    case 'pictured':
      return (
        <div>
          {block.heading && <p className={text.strong}>{block.heading}</p>}
          {block.texts.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'seal':
      return <p className={text.strong}>{block.heading}</p>;
    case 'page-break':
      return null;
  }
}

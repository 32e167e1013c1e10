import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentOrder } from '../../../app/make-document.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { DocumentBlocks } from '../../document-blocks.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import { useDocument } from '../../use-document.ts';
import styles from './print-screen.module.css';

/** The paper kit, to be printed for the day on which the laptop fails: the same document as its PDF. */
export function PrintScreen() {
  const { t } = useTranslation('print');
  const { wording, session } = useOpenRecord();
  const { profile } = useDesk().settings;
  const { language } = wording;
  const { isRehearsal } = session;
  const order = useMemo((): DocumentOrder => ({ kind: 'paper-kit', language, profile, isRehearsal }), [language, profile, isRehearsal]);
  const made = useDocument(order);
  const document = made && 'document' in made ? made.document : null;
  // The page itself has its title.
  const [, ...blocks] = document?.blocks ?? [];
  return (
    <RecordFrame>
      <div className={layout.page}>
        <PageHeading
          focusKey="print"
          eyebrow={t('eyebrow')}
          end={
            <Button kind="primary" icon="print" isDisabled={document === null} onPress={() => window.print()}>
              {t('print')}
            </Button>
          }
        >
          {t('title')}
        </PageHeading>
        {made && 'failure' in made && <FailureCallout code={made.failure} />}
        {document && (
          <article className={styles.paper} lang={document.language}>
            <DocumentBlocks blocks={blocks} under={0} />
            <p className={styles.footer}>{document.footer}</p>
          </article>
        )}
      </div>
    </RecordFrame>
  );
}

import { useTranslation } from 'react-i18next';
import { keyFactsReaders } from '../../../domain/disclosure.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { DisclosureLog } from './disclosure-log.tsx';
import { DocumentList } from './document-list.tsx';
import { documentPlace, documentPlaceOf } from './document-place.ts';
import { HandingForm } from './handing-form.tsx';

/** What can leave the record, for each reader their own; the paper kit; and who got what. */
export function DocumentsScreen() {
  const { t } = useTranslation('documents');
  const { session } = useOpenRecord();
  const { record, cursor } = useSessionState();
  const { open } = useSteps();
  const hasConversation = session.canRecord('answer.worded');
  const place = documentPlaceOf(record, cursor?.at ?? null, hasConversation);
  if (place) {
    const id = documentPlace(place.kind, place.reader?.id ?? null);
    return (
      <RecordFrame>
        <HandingForm key={id} {...place} onDone={() => void open('documents')} />
      </RecordFrame>
    );
  }
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        <PageHeading focusKey="documents" eyebrow={t('eyebrow')}>
          {t('title')}
        </PageHeading>
        <div className={`${layout.cols} ${layout.sideM}`}>
          <DocumentList hasConversation={hasConversation} />
          <div className={layout.stack}>
            <Card heading={t('paper-heading')} kind="well">
              <p>{t('paper-hint')}</p>
              <Button icon="print" isFull onPress={() => void open('print')}>
                {t('paper')}
              </Button>
            </Card>
            <DisclosureLog />
            <p className={text.muted}>{t('who-gets-one')}</p>
            {keyFactsReaders(record).map(({ id, name }) => (
              <p key={id} className={text.muted}>
                {t('key-facts', { name })}
              </p>
            ))}
          </div>
        </div>
      </div>
    </RecordFrame>
  );
}

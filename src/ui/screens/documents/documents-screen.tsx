import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsAreConfirmed } from '../../../domain/agreements.ts';
import { keyFactsReaders, sheetReaders } from '../../../domain/disclosure.ts';
import type { Participant } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Person } from '../../components/person.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';
import { DisclosureLog } from './disclosure-log.tsx';
import { SheetOrderForm } from './sheet-order-form.tsx';

/** What leaves the room: an own sheet for each parent with authority, the paper kit, and who got what. */
export function DocumentsScreen() {
  const { t } = useTranslation(['documents', 'common']);
  const { record, cursor } = useSessionState();
  const { open } = useSteps();
  const [asked, setAsked] = useState<string | null>(cursor?.at ?? null);
  const readers = sheetReaders(record);
  const reader = readers.find(({ id }) => id === asked);
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        <PageHeading focusKey={`documents ${reader?.id ?? ''}`} eyebrow={t('eyebrow')}>
          {t('title')}
        </PageHeading>
        <div className={`${layout.cols} ${layout.sideM}`}>
          <div className={layout.stack}>
            {!agreementsAreConfirmed(record) && <Callout>{t('not-yet')}</Callout>}
            {agreementsAreConfirmed(record) && readers.length === 0 && <Callout>{t('nobody')}</Callout>}
            {agreementsAreConfirmed(record) && !reader && (
              <ul className={`${rows.rows} ${rows.roomy}`}>
                {readers.map((one) => (
                  <ReaderRow key={one.id} reader={one} onChoose={() => setAsked(one.id)} />
                ))}
              </ul>
            )}
            {agreementsAreConfirmed(record) && reader && <SheetOrderForm key={reader.id} reader={reader} onDone={() => setAsked(null)} />}
          </div>
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

function ReaderRow({ reader, onChoose }: { readonly reader: Participant; onChoose(): void }) {
  const { t } = useTranslation('documents');
  return (
    <li className={`${layout.row} ${layout.rowBetween}`}>
      <Person role={reader.role} name={reader.name} detail={reader.relation} />
      <Button onPress={onChoose} label={t('make-for', { name: reader.name })}>
        {t('make')}
      </Button>
    </li>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBackup } from '../../../app/backups.ts';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import type { IndexRow } from '../../../app/ports.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import text from '../../styles/text.module.css';

const PLACES = [
  { value: 'stick', icon: 'usb' },
  { value: 'school-network', icon: 'folder' },
  { value: 'this-laptop', icon: 'download' },
] as const;
type Place = (typeof PLACES)[number]['value'];

/** No record is called this: their ids are random. */
const EVERYTHING = '';

type Making =
  | { readonly step: 'choosing' | 'making' }
  | { readonly step: 'made'; readonly name: string; readonly damaged: number }
  | { readonly step: 'failed'; readonly code: FailureCode };

interface Props {
  readonly hasRecovery: boolean;
  readonly rows: readonly IndexRow[];
  readonly onLock: () => void;
  readonly onMade: () => void;
}

/** A copy in one encrypted file: of what, and to where. No secret is asked. */
export function MakeCopy({ hasRecovery, rows, onLock, onMade }: Props) {
  const { t } = useTranslation('copies');
  const { application } = useDesk();
  const [where, setWhere] = useState<Place>('stick');
  const [record, setRecord] = useState(EVERYTHING);
  const [making, setMaking] = useState<Making>({ step: 'choosing' });

  async function make(): Promise<void> {
    setMaking({ step: 'making' });
    try {
      const made = await saveBackup(application, where, record === EVERYTHING ? null : record);
      setMaking(made ? { step: 'made', ...made } : { step: 'choosing' });
      onMade();
    } catch (cause) {
      setMaking({ step: 'failed', code: failureCodeOf(cause) });
    }
  }

  return (
    <Card heading={t('make')} icon="download">
      {hasRecovery ? (
        <>
          <p>{t('make-lead')}</p>
          <SelectField
            label={t('what')}
            value={record}
            options={[
              { value: EVERYTHING, label: t('everything') },
              ...rows.map((row) => ({ value: row.record, label: t('one-record', { name: row.codeName }) })),
            ]}
            onChange={async (chosen) => setRecord(chosen)}
          />
          <Choice
            legend={t('where')}
            help={t('where-help')}
            layout="stack"
            options={PLACES.map(({ value, icon }) => ({ value, icon, label: t(`place.${value}`), detail: t(`place-detail.${value}`) }))}
            value={where}
            onChange={setWhere}
          />
          <Button kind="primary" isFull isDisabled={making.step === 'making'} onPress={() => void make()}>
            {t('make-now')}
          </Button>
          <p role="status">
            {making.step === 'making' && t('making')}
            {making.step === 'made' && t('made', { name: making.name })}
            {making.step === 'made' && making.damaged > 0 && ` ${t('made-damaged', { count: making.damaged })}`}
          </p>
          {making.step === 'failed' && <FailureCallout code={making.code} />}
          <p className={`${text.s} ${text.muted}`}>{t('open-file')}</p>
        </>
      ) : (
        <>
          <Callout kind="calm" title={t('no-recovery')}>
            <p>{t('no-recovery-next')}</p>
          </Callout>
          <Button kind="primary" isFull iconEnd="forward" onPress={onLock}>
            {t('to-lock')}
          </Button>
        </>
      )}
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { possibleOwners } from '../../../app/agreement-words.ts';
import { type Agreement, missingInAgreement } from '../../../domain/agreements.ts';
import { addDays } from '../../../domain/calendar.ts';
import { useDesk } from '../../application-context.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import styles from './agreements-screen.module.css';

/** An agreement in the circle's own words: who does what, who helps, until when, and how everybody sees it. */
export function OwnWordsFields({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const { application } = useDesk();
  const { id } = agreement;
  const today = application.clock.today();
  const days = [7, 14, 28].map((after) => ({ label: t('in-weeks', { count: after / 7 }), value: addDays(today, after) }));
  const setDay = (field: 'from' | 'until', value: string | null) =>
    void tell({ type: 'agreement.set', agreement: id, choice: { field, value } });
  return (
    <div className={styles.pair}>
      <div className={styles.whole}>
        <FactField slot={`agreement/${id}/what`} label={t('field.what')} isMultiline rows={1} isLarge />
      </div>
      <div data-part={`agreement/${id}/owner/choice`}>
        <SelectField
          label={t('field.owner')}
          emptyLabel={t('choose')}
          value={agreement.owner}
          options={possibleOwners(record).map((person) => ({ value: person.id, label: person.name }))}
          onChange={(value) => tell({ type: 'agreement.set', agreement: id, choice: { field: 'owner', value } })}
        />
      </div>
      <FactField slot={`agreement/${id}/helper`} label={t('field.helper')} />
      <FactField slot={`agreement/${id}/seen`} label={t('field.seen')} />
      <FactField slot={`agreement/${id}/for-whom`} label={t('field.for-whom')} />
      <div className={styles.dates}>
        <DateInRange
          label={t('field.from')}
          value={agreement.from}
          lang={wording.language}
          onChange={(value) => setDay('from', value)}
          onEmpty={() => setDay('from', null)}
        />
        <div data-part={`agreement/${id}/until/choice`}>
          <DateInRange
            label={t('field.until')}
            value={agreement.until}
            quick={days}
            quickLabel={t('field.until')}
            lang={wording.language}
            error={missingInAgreement(agreement).includes('until-before-from') ? t('until-before-from') : undefined}
            onChange={(value) => setDay('until', value)}
            onEmpty={() => setDay('until', null)}
          />
        </div>
      </div>
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { addDays, writtenDate } from '../../../domain/calendar.ts';
import { handingSlot } from '../../../domain/unfinished-handing.ts';
import { useDesk } from '../../application-context.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import type { HandingChoices } from './use-handing.ts';

const QUICK = [
  { after: 14, label: 'in-two-weeks' },
  { after: 42, label: 'in-six-weeks' },
] as const;

/** Why what was told goes on paper, and when that paper must be gone; both are printed on it (design §4). */
export function ConversationFields({ choices }: { readonly choices: HandingChoices }) {
  const { t } = useTranslation('documents');
  const { settings } = useDesk();
  const { reason, destroyBy, days, missing, chooseDestroyBy } = choices;
  const [first, last] = days;
  const quick = QUICK.map(({ after, label }) => ({ label: t(label), value: addDays(first, after) }));
  return (
    <>
      <FactField
        ref={reason}
        slot={handingSlot('full-record-conversation', null, 'reason')}
        becomesFactOnLeaving={false}
        isMultiline
        rows={2}
        label={t('reason')}
        help={t('reason-help')}
        error={missing.includes('reason') ? t('reason-missing') : undefined}
      />
      <div data-part="destroy-by">
        <DateInRange
          label={t('destroy-by')}
          help={t('destroy-by-help')}
          value={destroyBy || null}
          min={first}
          max={last}
          quick={quick.filter(({ value }) => value <= last)}
          outside={t('destroy-by-outside', { day: writtenDate(last, settings.language, { withYear: true }) })}
          error={missing.includes('destroy-by') ? t('destroy-by-missing') : undefined}
          onChange={chooseDestroyBy}
          onEmpty={() => chooseDestroyBy('')}
        />
      </div>
    </>
  );
}

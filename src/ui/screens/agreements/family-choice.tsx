import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import type { Agreement } from '../../../domain/agreements.ts';
import type { AgreementFamily } from '../../../domain/meeting-events.ts';
import { childrenOn } from '../../../domain/participants.ts';
import { Segment } from '../../components/segment.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';

/** Without a circle an agreement can be one family's own: only they and the school read it. */
export function FamilyChoice({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const named = (side: 'harmed' | 'responsible') =>
    inList(
      childrenOn(record, side).map(({ name }) => name),
      wording.language,
    );
  const options: readonly { readonly value: AgreementFamily; readonly label: string }[] = [
    { value: 'both', label: t('family.both') },
    { value: 'harmed', label: t('family.one', { name: named('harmed') }) },
    { value: 'responsible', label: t('family.one', { name: named('responsible') }) },
  ];
  return (
    <Segment
      legend={t('family.legend')}
      isLegendHidden={false}
      options={options}
      value={agreement.family}
      onChange={(value) => void tell({ type: 'agreement.set', agreement: agreement.id, choice: { field: 'family', value } })}
    />
  );
}

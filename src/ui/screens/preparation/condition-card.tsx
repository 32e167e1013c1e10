import { useTranslation } from 'react-i18next';
import { slotValuesFor } from '../../../app/slot-values.ts';
import { fillSlots } from '../../../domain/conversation-script.ts';
import { PRECONDITION_OUTCOMES } from '../../../domain/meeting-events.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import type { PreconditionCheck } from '../../../domain/preconditions.ts';
import { preconditionLine } from '../../../domain/wording-lines.ts';
import { useDesk } from '../../application-context.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { FactField } from '../../fact-field.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';

/** One condition of the gate as this person answered it: own words first, then what that comes to. */
export function ConditionCard({ check, person }: { readonly check: PreconditionCheck; readonly person: Participant }) {
  const { t } = useTranslation(['preparation', 'common']);
  const { application } = useDesk();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const sources = useSlotSources();
  const { precondition } = check;
  const who = isChild(person) ? 'child' : 'parent';
  const whole = fillSlots(
    preconditionLine(sources.wording, precondition, who),
    slotValuesFor(record, person, sources),
    sources.wording.language,
  );
  const title = t(`common:condition.${precondition}`);
  return (
    <Card space="tight" heading={whole}>
      <FactField
        slot={`precondition-words/${precondition}/${person.id}`}
        label={t('own-words-on', { condition: title })}
        isLabelHidden
        placeholder={t('own-words')}
        isCapitalised
      />
      <Choice
        legend={title}
        isLegendHidden
        size="s"
        options={PRECONDITION_OUTCOMES.map((value) => ({ value, label: t(`common:${value}`), glyph: value }))}
        value={check.on === null ? null : check.outcome}
        onChange={(outcome) =>
          void tell({ type: 'precondition.established', precondition, participant: person.id, outcome, on: application.clock.today() })
        }
      />
    </Card>
  );
}

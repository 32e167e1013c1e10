import { useTranslation } from 'react-i18next';
import { isTyped, slotChoices, slotChosen, slotValue, typedSlot } from '../../../app/building-blocks.ts';
import { type Agreement, missingInAgreement } from '../../../domain/agreements.ts';
import { addDays, weekdayOnOrAfter, writtenWeekday } from '../../../domain/calendar.ts';
import { initialOf } from '../../../domain/letters.ts';
import type { BlockAsk } from '../../../domain/meeting-events.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import styles from './building-blocks.module.css';

interface Props {
  readonly agreement: Agreement;
  readonly ask: BlockAsk;
  readonly onAnswered: () => void;
}

/** What one slot of a building block can be filled with: a press, a date, or words of one's own. */
export function BlockSlotField({ agreement, ask, onAnswered }: Props) {
  const { t } = useTranslation('agreements');
  const { structure, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const chosen = slotValue(agreement, ask);
  const choices = slotChoices(record, agreement, ask, { structure, wording });

  async function choose(value: string) {
    if (await tell(slotChosen(agreement.id, ask, value))) onAnswered();
  }

  if (ask === 'from' || ask === 'until' || ask === 'check') return <DaySlot agreement={agreement} ask={ask} onAnswered={onAnswered} />;
  return (
    <>
      {choices.length > 0 && (
        <ChipGroup label={t(`ask.${ask}`)}>
          {choices.map(({ value, label, person }) => (
            <Chip
              key={value}
              isPressed={value === chosen}
              mark={person && { role: person.role, initial: initialOf(person.name) }}
              onPress={() => void choose(value)}
            >
              {label}
            </Chip>
          ))}
        </ChipGroup>
      )}
      {isTyped(ask) && (
        <div className={styles.typed}>
          <FactField
            key={chosen}
            slot={typedSlot(agreement.id, ask)}
            label={t(`block.typed.${ask}`)}
            onEnter={() => void tell().then((isKept) => isKept && onAnswered())}
          />
          <Button size="s" onPress={() => void tell().then((isKept) => isKept && onAnswered())}>
            {t('block.next')}
          </Button>
          <p className={styles.typedHelp}>{t('block.typed-help')}</p>
        </div>
      )}
    </>
  );
}

interface DayProps {
  readonly agreement: Agreement;
  readonly ask: 'from' | 'until' | 'check';
  readonly onAnswered: () => void;
}

function DaySlot({ agreement, ask, onAnswered }: DayProps) {
  const { t } = useTranslation('agreements');
  const { wording } = useOpenRecord();
  const { record: tell } = useSteps();
  const { application } = useDesk();
  const today = application.clock.today();
  async function choose(date: string) {
    if (await tell(slotChosen(agreement.id, ask, date))) onAnswered();
  }
  const tomorrow = addDays(today, 1);
  const nextSchoolDay = weekdayOnOrAfter(tomorrow);
  const begin = [
    { label: t('in-days.today'), value: today },
    // Over a weekend an agreement at school begins on Monday.
    { label: nextSchoolDay === tomorrow ? t('in-days.tomorrow') : writtenWeekday(1, wording.language), value: nextSchoolDay },
  ];
  const weeks = [7, 14, 28].map((after) => ({ label: t('in-weeks', { count: after / 7 }), value: addDays(today, after) }));
  return (
    <div className={styles.typed}>
      <DateInRange
        label={t(`ask.${ask}`)}
        value={slotValue(agreement, ask)}
        quick={ask === 'from' ? begin : weeks}
        quickLabel={t(`ask.${ask}`)}
        lang={wording.language}
        error={ask === 'until' && missingInAgreement(agreement).includes('until-before-from') ? t('until-before-from') : undefined}
        onQuick={(date) => void choose(date)}
        onChange={(date) => void tell(slotChosen(agreement.id, ask, date))}
      />
      <Button size="s" onPress={onAnswered}>
        {t('block.next')}
      </Button>
    </div>
  );
}

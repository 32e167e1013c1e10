import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskAgain } from '../../../app/return-course.ts';
import { PRECONDITION_OUTCOMES, type PreconditionOutcome } from '../../../domain/meeting-events.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useSteps } from '../../session-context.tsx';
import styles from './paused.module.css';

/** Conditions that are no yes any more, asked again with the words of the talk apart. */
export function AskedAgain({ again }: { readonly again: readonly AskAgain[] }) {
  return again.map((one) => <OneAgain key={`${one.precondition}/${one.participant}`} again={one} />);
}

function OneAgain({ again: { precondition, participant, person, lines } }: { readonly again: AskAgain }) {
  const { t } = useTranslation(['paused', 'common']);
  const { application } = useDesk();
  const { record: tell } = useSteps();
  const [outcome, setOutcome] = useState<PreconditionOutcome | null>(null);
  return (
    <Card heading={t('again-title', { condition: t(`common:condition.${precondition}`) })} headingLevel={2}>
      <div className={styles.again}>
        {person && lines.length > 0 && (
          <SayLine lead={t('common:say-to')} name={person.name} role={person.role} sentence={lines.join(' ')} size="page" />
        )}
        <Choice
          legend={t('again-legend')}
          size="s"
          options={PRECONDITION_OUTCOMES.map((value) => ({ value, label: t(`common:${value}`), glyph: value }))}
          value={outcome}
          onChange={setOutcome}
        />
        <div>
          <Button
            isDisabled={outcome === null}
            onPress={() => {
              if (outcome)
                void tell({ type: 'precondition.established', precondition, participant, outcome, on: application.clock.today() });
            }}
          >
            {t('noted')}
          </Button>
        </div>
      </div>
    </Card>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../domain/calendar.ts';
import { PRECONDITION_OUTCOMES, type Precondition } from '../../../domain/meeting-events.ts';
import { type Participant, participantById } from '../../../domain/participants.ts';
import { type GateCondition, NOTED_AT_GATE, preconditionChecks } from '../../../domain/preconditions.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Tag } from '../../components/tag.tsx';
import { TicksList } from '../../components/ticks-list.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import text from '../../styles/text.module.css';
import styles from './preconditions-screen.module.css';

interface Props {
  readonly block: GateCondition['block'];
  readonly harmed: string;
  readonly conditions: readonly GateCondition[];
}

/** One block of the gate, each condition with the weakest of all answers. */
export function ConditionBlock({ block, harmed, conditions }: Props) {
  const { t } = useTranslation(['preconditions', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const [setting, setSetting] = useState<Precondition | null>(null);
  const days = record.opened?.terms.schoolDaysWithoutIncident ?? 0;
  const heading = t(block);
  const own = conditions.filter((one) => one.block === block);

  function detail({ precondition, on }: GateCondition): string | undefined {
    if (precondition === 'will-apologise') return t('apology-detail');
    if (precondition === 'free-yes') return t('free-detail');
    return NOTED_AT_GATE.includes(precondition) && on
      ? t('set-on', { date: writtenDate(on, wording.language, { withYear: false }) })
      : undefined;
  }

  function end({ precondition, outcome }: GateCondition) {
    const name = t(`row.${precondition}`, { harmed, count: days });
    const state =
      outcome === 'yes' ? (
        <span className={styles.yes}>{t('common:yes')}</span>
      ) : (
        <Tag kind="now">{outcome === 'unknown' ? t('not-asked') : t(`common:${outcome}`)}</Tag>
      );
    if (!NOTED_AT_GATE.includes(precondition)) return state;
    const isSetting = setting === precondition;
    return (
      <span className={styles.end}>
        <Button
          kind="quiet"
          size="s"
          label={t('set-label', { condition: name })}
          isExpanded={isSetting}
          onPress={() => setSetting(isSetting ? null : precondition)}
        >
          {isSetting ? t('done') : t('set')}
        </Button>
        {state}
      </span>
    );
  }

  return (
    <section className={styles.block}>
      <h2 className={styles.heading}>{heading}</h2>
      {block === 'policy' && <p className={`${text.s} ${text.muted}`}>{t('policy-asked')}</p>}
      <TicksList
        label={heading}
        rows={own.map((one) => ({
          id: one.precondition,
          answer: one.outcome,
          name: t(`row.${one.precondition}`, { harmed, count: days }),
          detail: detail(one),
          end: end(one),
        }))}
      />
      {setting && own.some(({ precondition }) => precondition === setting) && <SetHere precondition={setting} />}
    </section>
  );
}

/** Notes what is known today about a condition that no talk apart establishes. */
function SetHere({ precondition }: { readonly precondition: Precondition }) {
  const { t } = useTranslation(['preconditions', 'common']);
  const { application } = useDesk();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const checks = preconditionChecks(record).filter((one) => one.precondition === precondition);
  return (
    <div className={styles.set}>
      {checks.map(({ participant, outcome, on }) => (
        <Choice
          key={participant ?? 'all'}
          legend={legendFor(participantById(record, participant))}
          help={precondition === 'without-authority-welcome' ? t('set-help-welcome') : t('set-help')}
          size="s"
          options={PRECONDITION_OUTCOMES.map((value) => ({ value, label: t(`common:${value}`), glyph: value }))}
          value={on === null ? null : outcome}
          onChange={(chosen) =>
            void tell({ type: 'precondition.established', precondition, participant, outcome: chosen, on: application.clock.today() })
          }
        />
      ))}
    </div>
  );

  function legendFor(person: Participant | undefined): string {
    if (!person) return t('set-legend-no-new-incident');
    if (precondition !== 'without-authority-welcome') return t('set-legend-absent', { name: person.name });
    return t('set-legend-welcome', { name: person.name, child: participantById(record, person.parentOf)?.name ?? '' });
  }
}

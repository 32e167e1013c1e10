import { useTranslation } from 'react-i18next';
import { factFromPaper } from '../../../app/meeting-course.ts';
import { turnWords } from '../../../app/turn-words.ts';
import { TURN_STATUSES, type TurnStatus } from '../../../domain/meeting-events.ts';
import { heldAs } from '../../../domain/meeting-record.ts';
import { participantById } from '../../../domain/participants.ts';
import { everyTurnIsTaken, type Turn, turnStatus } from '../../../domain/turns.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Person } from '../../components/person.tsx';
import { Segment } from '../../components/segment.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './paper-page.module.css';

/** A meeting that was held on paper, turn by turn, numbered as on the paper. One press covers all that went as planned. */
export function PaperPage({ plan }: { readonly plan: readonly Turn[] }) {
  const { t } = useTranslation(['meeting', 'common']);
  const { record } = useSessionState();
  const { record: tell, recordAndGoOn, open } = useSteps();
  const { application } = useDesk();
  const enter = useEntering(plan);
  const stillOpen = plan.filter(({ id }) => turnStatus(record, id) === 'open');
  const isWhole = everyTurnIsTaken(record, plan);

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight, layout.narrow)}>
        <div className={layout.stack}>
          <PageHeading focusKey="paper" eyebrow={t('paper-eyebrow')}>
            {t('paper-title')}
          </PageHeading>
          <p className={text.muted}>{t('paper-lead')}</p>
          <div className={classNames(layout.row, layout.rowBetween)}>
            <DateInRange
              label={t('paper-day')}
              value={heldAs(record, 'paper-meeting/date', 'paper-meeting.dated')?.date ?? null}
              max={application.clock.today()}
              outside={t('paper-not-later')}
              onChange={(date) => void tell({ type: 'paper-meeting.dated', date })}
            />
            {stillOpen.length > 0 && (
              <Button onPress={() => void tell(...stillOpen.map((turn) => enter(turn, 'answered')))}>
                {t('paper-rest-answered', { count: stillOpen.length })}
              </Button>
            )}
          </div>
          <ol className={styles.turns}>
            {plan.map((turn, at) => (
              <PaperTurn key={turn.id} turn={turn} number={at + 1} onEnter={(status) => void tell(enter(turn, status))} />
            ))}
          </ol>
          <div className={layout.row}>
            <Button
              kind="primary"
              size="l"
              iconEnd="forward"
              isDisabled={!isWhole}
              onPress={() => void recordAndGoOn({ type: 'meeting.confirmed', everyTurnTaken: isWhole })}
            >
              {t('to-agreements')}
            </Button>
            <Button kind="quiet" onPress={() => void open('meeting')}>
              {t('paper-back')}
            </Button>
          </div>
        </div>
      </div>
    </RecordFrame>
  );
}

function useEntering(plan: readonly Turn[]) {
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const sources = useSlotSources();
  return (turn: Turn, status: TurnStatus) => {
    const [sentence = ''] = turnWords(record, plan, turn, sources).say;
    return factFromPaper(turn, status, { wording: sentence, language: wording.language, startedAt: application.clock.now() });
  };
}

interface PaperTurnProps {
  readonly turn: Turn;
  readonly number: number;
  readonly onEnter: (status: TurnStatus) => void;
}

function PaperTurn({ turn, number, onEnter }: PaperTurnProps) {
  const { t } = useTranslation('meeting');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const person = participantById(record, turn.participant);
  const status = turnStatus(record, turn.id);
  const slot = `answer/${turn.id}`;
  const question = t(`question.${turn.question}`);
  if (!person) return null;
  return (
    <li className={styles.turn}>
      <span className={styles.number}>{number}</span>
      <div className={styles.who}>
        <Person role={person.role} name={person.name} size="s" />
        <p className={classNames(text.s, text.muted)}>{question}</p>
      </div>
      <Segment
        legend={t('paper-turn', { number, name: person.name, question })}
        options={TURN_STATUSES.map((one) => ({ value: one, label: t(`paper-status.${one}`) }))}
        value={status === 'open' ? null : status}
        onChange={onEnter}
      />
      <div className={styles.words}>
        <FactField
          slot={slot}
          label={t('paper-words', { name: person.name })}
          isMultiline
          rows={1}
          onBlur={() => {
            if (status === 'open' && session.textFor(slot).trim() !== '') onEnter('answered');
          }}
        />
      </div>
    </li>
  );
}

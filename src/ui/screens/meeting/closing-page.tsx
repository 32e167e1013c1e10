import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesAfter, linesOf } from '../../../app/turn-words.ts';
import type { PauseCode } from '../../../domain/meeting-events.ts';
import { participantById } from '../../../domain/participants.ts';
import { everyTurnIsTaken, laterTurns, type Turn, turnStatus } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import styles from './meeting.module.css';
import { MeetingCircle } from './meeting-circle.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { MeetingKeys } from './meeting-keys.tsx';

/** After the last turn: what was set to later, the closing words, and on to the agreements. */
export function ClosingPage({ plan, onBlank }: { readonly plan: readonly Turn[]; readonly onBlank: () => void }) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { recordAndGoOn, open } = useSteps();
  const sources = useSlotSources();
  const [isKeysOpen, setKeysOpen] = useState(false);
  const last = plan.at(-1);
  const isWhole = everyTurnIsTaken(record, plan);
  const later = laterTurns(record, plan);
  const stillOpen = plan.filter(({ id }) => turnStatus(record, id) === 'open');
  const before = [...(last ? linesAfter(record, last, sources) : []), ...linesOf(record, 'transitions/to-closing', null, sources)];
  const closing = [...linesOf(record, 'closing', null, sources), ...linesOf(record, 'transitions/to-agreements', null, sources)];

  const move = (at: string) => void session.moveTo({ screen: 'meeting', at, field: null });
  const goOn = () => {
    if (stage !== 'meeting') void open(stage);
    else if (isWhole) void recordAndGoOn({ type: 'meeting.confirmed', everyTurnTaken: isWhole });
  };
  const goBack = () => last && move(last.id);
  const pause = (code: PauseCode) => void session.record([{ type: 'meeting.paused', code }]);
  useKeys({
    ArrowRight: goOn,
    n: goOn,
    ArrowLeft: goBack,
    p: () => pause('break'),
    a: () => pause('apart'),
    b: onBlank,
    '?': () => setKeysOpen(true),
  });

  function turnChips(label: string, turns: readonly Turn[]) {
    if (turns.length === 0) return null;
    return (
      <ChipGroup label={label}>
        {turns.map((turn) => (
          <Chip key={turn.id} onPress={() => move(turn.id)}>
            {t('closing-later-turn', {
              name: participantById(record, turn.participant)?.name ?? '',
              question: t(`question.${turn.question}`),
            })}
          </Chip>
        ))}
      </ChipGroup>
    );
  }

  return (
    <MeetingFrame
      at="closing"
      plan={plan}
      isLook
      onBlank={onBlank}
      onKeys={() => setKeysOpen(true)}
      bar={
        <MeetingBar
          label={t('bar')}
          groups={[
            {
              id: 'back',
              actions: (
                <Button size="l" icon="back" onPress={goBack}>
                  {t('back')}
                </Button>
              ),
            },
            {
              id: 'pause',
              actions: (
                <>
                  <Button size="l" icon="pause" onPress={() => pause('break')}>
                    {t('pause')}
                  </Button>
                  <Button size="l" kind="stop" icon="apart" onPress={() => pause('apart')}>
                    {t('apart')}
                  </Button>
                </>
              ),
            },
          ]}
          next={
            <Button kind="primary" size="l" isWide iconEnd="forward" isDisabled={stage === 'meeting' && !isWhole} onPress={goOn}>
              {t('to-agreements')}
            </Button>
          }
        />
      }
    >
      <main className={layout.meetBody}>
        <section className={classNames(layout.meetTalk, styles.talk)}>
          <div className={styles.question}>
            <PageHeading focusKey="closing" size="question">
              {t('closing-title')}
            </PageHeading>
            {turnChips(t('closing-later'), later)}
            {turnChips(t('closing-open'), stillOpen)}
          </div>
          <SayLine lead={t('common:say-to')} name={t('common:the-circle')} before={before} sentence={closing.join(' ')} size="page" />
        </section>
        <div className={layout.meetCircle}>
          <MeetingCircle plan={plan} />
        </div>
      </main>
      <MeetingKeys isOpen={isKeysOpen} hasPictures={false} onClose={() => setKeysOpen(false)} title={t('keys-title')} />
    </MeetingFrame>
  );
}

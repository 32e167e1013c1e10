import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import type { PauseCode } from '../../../domain/meeting-events.ts';
import { participantById } from '../../../domain/participants.ts';
import { nextTurn, plannedMinutes, type Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './meeting.module.css';
import { MeetingCircle } from './meeting-circle.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { MeetingKeys } from './meeting-keys.tsx';

interface Props {
  readonly part: 'opening' | 'ground-rules';
  readonly plan: readonly Turn[];
  readonly onBlank: () => void;
}

/** Read out to the circle before the first question: welcome, then how we talk with each other. */
export function OpeningPage({ part, plan, onBlank }: Props) {
  const { t } = useTranslation('meeting');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const sources = useSlotSources();
  const [isKeysOpen, setKeysOpen] = useState(false);
  const lines = linesOf(record, part, null, sources, { minutes: String(plannedMinutes(record, plan)) });
  const first = nextTurn(record, plan) ?? plan[0];
  const firstName = participantById(record, first?.participant ?? null)?.name ?? '';

  const move = (at: string) => void session.moveTo({ screen: 'meeting', at, field: null });
  const goOn = () => move(part === 'opening' ? 'ground-rules' : (first?.id ?? 'closing'));
  const goBack = () => move('opening');
  const pause = (code: PauseCode) => void session.record([{ type: 'meeting.paused', code }]);
  useKeys({
    ArrowRight: goOn,
    n: goOn,
    p: () => pause('break'),
    a: () => pause('apart'),
    b: onBlank,
    '?': () => setKeysOpen(true),
    ...(part === 'ground-rules' ? { ArrowLeft: goBack } : {}),
  });

  return (
    <MeetingFrame
      at="opening"
      plan={plan}
      isLook
      onBlank={onBlank}
      onKeys={() => setKeysOpen(true)}
      bar={
        <MeetingBar
          label={t('bar')}
          groups={[
            ...(part === 'ground-rules'
              ? [
                  {
                    id: 'back',
                    actions: (
                      <Button size="l" icon="back" onPress={goBack}>
                        {t('back')}
                      </Button>
                    ),
                  },
                ]
              : []),
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
            <Button kind="primary" size="l" isWide iconEnd="forward" onPress={goOn}>
              {part === 'opening' ? (
                t('to-ground-rules')
              ) : (
                <span>
                  {t('begin-with')} <bdi className={styles.name}>{firstName}</bdi>
                </span>
              )}
            </Button>
          }
        />
      }
    >
      <main className={layout.meetBody}>
        <section className={classNames(layout.meetTalk, styles.talk)}>
          <div className={styles.question}>
            <PageHeading focusKey={part} size="question">
              {t(`${part}-title`)}
            </PageHeading>
            <p className={classNames(text.s, text.muted)}>{t('read-aloud')}</p>
          </div>
          <ol className={styles.reading}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        <div className={layout.meetCircle}>
          <MeetingCircle plan={plan} minutes={plannedMinutes(record, plan)} />
        </div>
      </main>
      <MeetingKeys isOpen={isKeysOpen} hasPictures={false} onClose={() => setKeysOpen(false)} title={t('keys-title')} />
    </MeetingFrame>
  );
}

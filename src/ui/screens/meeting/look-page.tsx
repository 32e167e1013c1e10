import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasInterpreter } from '../../../domain/day-card.ts';
import type { PauseCode } from '../../../domain/meeting-events.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import styles from './meeting.module.css';
import { MeetingCircle } from './meeting-circle.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { MeetingKeys } from './meeting-keys.tsx';
import { PauseActions } from './pause-actions.tsx';

interface Props {
  readonly at: 'opening' | 'closing';
  readonly plan: readonly Turn[];
  readonly focusKey: string;
  readonly title: string;
  /** Under the title. */
  readonly aside: ReactNode;
  /** The words to read out. */
  readonly children: ReactNode;
  readonly minutes?: number;
  readonly next: ReactNode;
  readonly isNextDisabled?: boolean;
  readonly onNext: () => void;
  /** Null on the first page. */
  readonly onBack: (() => void) | null;
  readonly onBlank: () => void;
}

/** A page of the meeting on which nobody types: the facilitator looks around and reads out. */
export function LookPage({ at, plan, focusKey, title, aside, children, minutes, next, isNextDisabled = false, ...on }: Props) {
  const { t } = useTranslation('meeting');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const [isKeysOpen, setKeysOpen] = useState(false);
  const pause = (code: PauseCode) => void session.record([{ type: 'meeting.paused', code }]);
  const back = on.onBack;
  useKeys({
    ArrowRight: on.onNext,
    n: on.onNext,
    p: () => pause('break'),
    a: () => pause('apart'),
    b: on.onBlank,
    '?': () => setKeysOpen(true),
    ...(back === null ? {} : { ArrowLeft: back }),
    ...(hasInterpreter(record) ? { t: () => pause('interpreter') } : {}),
  });
  const backAction = back !== null && (
    <Button size="l" icon="back" onPress={back}>
      {t('back')}
    </Button>
  );
  const pauseActions = <PauseActions onPause={() => pause('break')} onApart={() => pause('apart')} />;

  return (
    <MeetingFrame
      at={at}
      plan={plan}
      isLook
      onBlank={on.onBlank}
      onKeys={() => setKeysOpen(true)}
      bar={
        <MeetingBar
          label={t('bar')}
          groups={[...(backAction ? [{ id: 'back', actions: backAction }] : []), { id: 'pause', actions: pauseActions }]}
          next={
            <Button kind="primary" size="l" isWide iconEnd="forward" isDisabled={isNextDisabled} onPress={on.onNext}>
              {next}
            </Button>
          }
        />
      }
    >
      <main className={layout.meetBody}>
        <section className={classNames(layout.meetTalk, styles.talk)}>
          <div className={styles.question}>
            <PageHeading focusKey={focusKey} size="question">
              {title}
            </PageHeading>
            {aside}
          </div>
          {children}
        </section>
        <div className={layout.meetCircle}>
          <MeetingCircle plan={plan} {...(minutes === undefined ? {} : { minutes })} />
        </div>
      </main>
      {isKeysOpen && <MeetingKeys hasPictures={false} onClose={() => setKeysOpen(false)} title={t('keys-title')} />}
    </MeetingFrame>
  );
}

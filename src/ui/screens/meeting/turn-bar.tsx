import { useTranslation } from 'react-i18next';
import type { Participant } from '../../../domain/participants.ts';
import { participantById } from '../../../domain/participants.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { useSessionState } from '../../session-context.tsx';
import styles from './meeting.module.css';
import { PauseActions } from './pause-actions.tsx';

interface Props {
  readonly person: Participant;
  readonly next: Turn | null;
  readonly isCard: boolean;
  readonly isLeadingApart: boolean;
  readonly isCardsOpen: boolean;
  readonly isNoteShown: boolean;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onNotNow: () => void;
  readonly onPause: () => void;
  readonly onApart: () => void;
  readonly onCards: () => void;
  readonly onNote: () => void;
}

/** The bar under the circle, always the same; only the next button tells who is next. */
export function TurnBar(props: Props) {
  const { t } = useTranslation('meeting');
  return (
    <MeetingBar
      label={t('bar')}
      groups={[
        {
          id: 'turn',
          actions: (
            <>
              <Button size="l" icon="back" onPress={props.onBack}>
                {t('back')}
              </Button>
              <Button size="l" icon="skip" onPress={props.onNotNow}>
                {t('not-now')}
              </Button>
            </>
          ),
        },
        {
          id: 'pause',
          actions: <PauseActions onPause={props.onPause} onApart={props.onApart} />,
        },
        {
          id: 'help',
          actions: (
            <>
              <Button size="l" icon="cards" isExpanded={props.isCardsOpen} onPress={props.onCards}>
                {t('cards')}
              </Button>
              <Button size="l" icon="note" isPressed={props.isNoteShown} onPress={props.onNote}>
                {t('note')}
              </Button>
            </>
          ),
        },
      ]}
      next={<NextButton {...props} />}
    />
  );
}

function NextButton({ person, next, isCard, isLeadingApart, onNext }: Props) {
  const { t } = useTranslation('meeting');
  const { record } = useSessionState();
  const [words, name] = (() => {
    if (isLeadingApart) return [t('withdraw-confirm'), null] as const;
    if (isCard) return [t('back-to'), person.name] as const;
    if (!next) return [t('next-closing'), null] as const;
    if (next.participant === person.id) return [t('next-question'), null] as const;
    return [t('next-person'), participantById(record, next.participant)?.name ?? ''] as const;
  })();
  return (
    <Button kind="primary" size="l" isWide iconEnd="forward" onPress={onNext}>
      <span>
        {words} {name !== null && <bdi className={styles.name}>{name}</bdi>}
      </span>
    </Button>
  );
}

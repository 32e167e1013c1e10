import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import { participantById } from '../../../domain/participants.ts';
import { nextTurn, plannedMinutes, type Turn } from '../../../domain/turns.ts';
import { classNames } from '../../components/class-names.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import text from '../../styles/text.module.css';
import { LookPage } from './look-page.tsx';
import styles from './meeting.module.css';

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
  const minutes = plannedMinutes(record, plan);
  const lines = linesOf(record, part, null, sources, { minutes: String(minutes) });
  const first = nextTurn(record, plan) ?? plan[0];
  const firstName = participantById(record, first?.participant ?? null)?.name ?? '';

  const move = (at: string) => void session.moveTo({ screen: 'meeting', at, field: null });
  const isOpening = part === 'opening';

  return (
    <LookPage
      at="opening"
      plan={plan}
      focusKey={part}
      title={t(`${part}-title`)}
      aside={<p className={classNames(text.s, text.muted)}>{t('read-aloud')}</p>}
      minutes={minutes}
      next={
        isOpening ? (
          t('to-ground-rules')
        ) : (
          <span>
            {t('begin-with')} <bdi className={styles.name}>{firstName}</bdi>
          </span>
        )
      }
      onNext={() => move(isOpening ? 'ground-rules' : (first?.id ?? 'closing'))}
      onBack={isOpening ? null : () => move('opening')}
      onBlank={onBlank}
    >
      <ol className={styles.reading}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </LookPage>
  );
}

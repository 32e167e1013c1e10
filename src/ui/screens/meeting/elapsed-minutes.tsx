import { useTranslation } from 'react-i18next';
import { plannedMinutes, type Turn } from '../../../domain/turns.ts';
import { Icon } from '../../components/icon.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useMinutesSince } from '../../use-minutes-since.ts';
import styles from './meeting.module.css';

/** Whole minutes since the opening, and what was planned once that is passed; it never changes colour and never counts down. */
export function ElapsedMinutes({ plan }: { readonly plan: readonly Turn[] }) {
  const { t } = useTranslation('meeting');
  const { record } = useSessionState();
  const minutes = useMinutesSince(record.meetingOpened?.time);
  if (minutes === null) return null;
  const planned = plannedMinutes(record, plan);
  return (
    <span className={styles.minutes}>
      <Icon name="clock" size="s" />
      {minutes > planned ? t('minutes-of', { minutes, planned }) : t('minutes', { minutes })}
    </span>
  );
}

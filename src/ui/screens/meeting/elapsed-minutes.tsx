import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../application-context.tsx';
import { Icon } from '../../components/icon.tsx';
import { useSessionState } from '../../session-context.tsx';
import styles from './meeting.module.css';

const MINUTE = 60_000;
/** A record reopened after this long shows another sitting, of which these minutes would say nothing. */
const ONE_SITTING = 12 * 60;

/** Whole minutes since the opening; it never changes colour and never counts down. */
export function ElapsedMinutes() {
  const { t } = useTranslation('meeting');
  const { application } = useDesk();
  const openedAt = useSessionState().record.meetingOpened?.time;
  const [now, setNow] = useState(() => application.clock.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(application.clock.now()), MINUTE / 2);
    return () => clearInterval(clock);
  }, [application]);
  if (openedAt === undefined) return null;
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(openedAt)) / MINUTE));
  if (minutes > ONE_SITTING) return null;
  return (
    <span className={styles.minutes}>
      <Icon name="clock" size="s" />
      {t('minutes', { minutes })}
    </span>
  );
}

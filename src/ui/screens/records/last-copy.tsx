import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/days-between.ts';
import { Icon } from '../../components/icon.tsx';
import styles from './records-screen.module.css';

interface Props {
  /** When the last copy of everything was made; null when there is none. */
  readonly lastCopy: string | null;
  readonly today: string;
  readonly language: string;
  readonly onCopies: () => void;
}

/** The day of the last copy, always in the bar of the start screen: quiet, and the way to make another. */
export function LastCopy({ lastCopy, today, language, onCopies }: Props) {
  const { t } = useTranslation('records');
  return (
    <button type="button" className={styles.lastCopy} onClick={onCopies}>
      <Icon name={lastCopy === null ? 'box' : 'shield'} size="s" />
      {lastCopy === null ? t('no-copy') : t('last-copy', { day: dayInWords(lastCopy.slice(0, 10), today, language) })}
    </button>
  );
}

/** The weekday within the last week, the date before that. */
function dayInWords(day: string, today: string, language: string): string {
  const isThisWeek = daysBetween(day, today) < 7;
  const options = isThisWeek ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`));
}

import { useTranslation } from 'react-i18next';
import type { DueTalk } from '../../../app/due-talks.ts';
import { Card } from '../../components/card.tsx';
import { Tag } from '../../components/tag.tsx';
import text from '../../styles/text.module.css';
import styles from './records-screen.module.css';

interface Props {
  readonly talks: readonly DueTalk[];
  readonly language: string;
  readonly onOpen: (record: string) => void;
}

/** Talks to be held this week, and those whose day has passed. */
export function DueList({ talks, language, onOpen }: Props) {
  const { t } = useTranslation('records');
  return (
    <Card kind="well" as="aside" heading={t('this-week')}>
      {talks.length === 0 ? (
        <p className={text.muted}>{t('nothing-due')}</p>
      ) : (
        <ul>
          {talks.map((talk) => (
            <li key={talk.record} className={talk.inDays < 0 ? `${styles.due} ${styles.late}` : styles.due}>
              <time dateTime={talk.on} className={styles.day}>
                <span>{part(talk.on, language, { weekday: 'short' })}</span>
                <b>{part(talk.on, language, { day: 'numeric' })}</b>
              </time>
              <div>
                <button type="button" className={styles.dueName} onClick={() => onOpen(talk.record)}>
                  {talk.codeName}
                </button>{' '}
                {talk.inDays <= 1 && <Tag kind={talk.inDays <= 0 ? 'now' : 'neutral'}>{moment(talk.inDays)}</Tag>}
                <p className={`${text.s} ${text.muted}`}>{t('follow-up-order')}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );

  function moment(inDays: number): string {
    if (inDays === 1) return t('tomorrow');
    if (inDays === 0) return t('today');
    return inDays === -1 ? t('yesterday') : t('days-ago', { count: -inDays });
  }
}

function part(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

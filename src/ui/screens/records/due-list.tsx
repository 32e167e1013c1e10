import { useTranslation } from 'react-i18next';
import type { DueTalk } from '../../../app/due-talks.ts';
import type { Proposal } from '../../../app/proposals.ts';
import { Card } from '../../components/card.tsx';
import { Tag } from '../../components/tag.tsx';
import text from '../../styles/text.module.css';
import styles from './records-screen.module.css';

interface Props {
  readonly talks: readonly DueTalk[];
  readonly language: string;
  /** What came to the end of its term and waits for an answer. */
  readonly proposals: readonly Proposal[];
  readonly onOpen: (record: string) => void;
  readonly onProposal: (record: string) => void;
}

/** Talks to be held this week, those whose day has passed, and what may go. */
export function DueList({ talks, proposals, language, onOpen, onProposal }: Props) {
  const { t } = useTranslation('records');
  return (
    <Card kind="well" as="aside" heading={t('this-week')}>
      {talks.length + proposals.length === 0 ? (
        <p className={text.muted}>{t('nothing-due')}</p>
      ) : (
        <ul>
          {talks.map((talk) => (
            <li key={talk.record} className={talk.inDays < 0 ? `${styles.due} ${styles.late}` : styles.due}>
              <DayBox day={talk.on} language={language} above={{ weekday: 'short' }} />
              <div>
                <button type="button" className={styles.dueName} onClick={() => onOpen(talk.record)}>
                  {talk.codeName}
                </button>{' '}
                {talk.inDays <= 1 && <Tag kind={talk.inDays <= 0 ? 'now' : 'neutral'}>{moment(talk.inDays)}</Tag>}
                <p className={`${text.s} ${text.muted}`}>{t('follow-up-order')}</p>
              </div>
            </li>
          ))}
          {proposals.map(({ record, codeName, part, destroyedFrom }) => (
            <li key={`end ${record}`} className={styles.due}>
              <DayBox day={destroyedFrom} language={language} above={{ month: 'short' }} />
              <div>
                <button type="button" className={styles.dueName} onClick={() => onProposal(record)}>
                  {codeName}
                </button>{' '}
                <Tag kind="neutral">{t('may-go')}</Tag>
                <p className={`${text.s} ${text.muted}`}>
                  {t(`may-go-part.${part}`, { day: inWords(destroyedFrom, language, { day: 'numeric', month: 'long' }) })}
                </p>
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

interface DayBoxProps {
  readonly day: string;
  readonly language: string;
  /** What stands above the number of the day. */
  readonly above: Intl.DateTimeFormatOptions;
}

function DayBox({ day, language, above }: DayBoxProps) {
  return (
    <time dateTime={day} className={styles.day}>
      <span>{inWords(day, language, above)}</span>
      <b>{inWords(day, language, { day: 'numeric' })}</b>
    </time>
  );
}

function inWords(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

import type { ReactNode } from 'react';
import type { ParticipantRole } from '../../domain/roles.ts';
import { classNames } from './class-names.ts';
import styles from './say-line.module.css';
import { SeatMark } from './seat-mark.tsx';

export interface SayLineProps {
  /** "Say to", before the name. */
  readonly lead: string;
  readonly name?: string | undefined;
  readonly role?: ParticipantRole | undefined;
  /** Said first, in small: what closes the turn before and gives this one. */
  readonly before?: readonly string[] | undefined;
  readonly sentence: string;
  readonly quotes?: readonly [string, string] | undefined;
  readonly size?: 'meeting' | 'look' | 'talk' | 'page' | undefined;
  /** Where the sentence is the heading of the page. */
  readonly headingLevel?: 1 | 2 | undefined;
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  /** Chips under the sentence. */
  readonly children?: ReactNode;
}

/** From this length on the sentence is set smaller, so that it stays in sight as a whole. */
const LONG_SENTENCE = 90;

/** The one thing to say out loud now, and to whom. */
export function SayLine({
  lead,
  name,
  role,
  before = [],
  sentence,
  quotes = ['“', '”'],
  size = 'meeting',
  headingLevel,
  lang,
  dir = 'auto',
  children,
}: SayLineProps) {
  const Sentence = headingLevel ? (`h${headingLevel}` as const) : 'p';
  return (
    <div className={styles.say}>
      {before.length > 0 && (
        <p className={styles.before} lang={lang} dir={dir}>
          {quotes[0]}
          {before.join(' ')}
          {quotes[1]}
        </p>
      )}
      <p className={styles.who}>
        {role && <SeatMark role={role} size="s" isNow />}
        <span>
          {lead} {name && <b className={styles.name}>{name}</b>}
        </span>
      </p>
      <Sentence
        className={classNames(styles.sentence, size !== 'meeting' && styles[size], sentence.length > LONG_SENTENCE && styles.long)}
        lang={lang}
        dir={dir}
      >
        {quotes[0]}
        {sentence}
        {quotes[1]}
      </Sentence>
      {children && (
        <div className={styles.hints} data-hints="">
          {children}
        </div>
      )}
    </div>
  );
}

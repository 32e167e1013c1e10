import type { PreconditionOutcome } from '../../domain/meeting-events.ts';
import styles from './answer-glyph.module.css';
import { classNames } from './class-names.ts';

export type Answer = PreconditionOutcome;

function Drawing({ answer }: { readonly answer: Answer }) {
  switch (answer) {
    case 'yes':
      return (
        <>
          <circle className={styles.yes} cx="13" cy="13" r="11" />
          <path className={styles.tick} d="M8 13.5l3.5 3.5L18.5 9.5" />
        </>
      );
    case 'not-yet':
      return (
        <>
          <circle className={styles.notYet} cx="13" cy="13" r="11" />
          <path className={styles.half} d="M13 4.8a8.2 8.2 0 0 0 0 16.4z" />
        </>
      );
    case 'no':
      return (
        <>
          <circle className={styles.no} cx="13" cy="13" r="11" />
          <path className={styles.dash} d="M8.5 13h9" />
        </>
      );
    case 'unknown':
      return <circle className={styles.unknown} cx="13" cy="13" r="11" />;
  }
}

export interface AnswerGlyphProps {
  readonly answer: Answer;
  readonly label?: string | undefined;
  readonly size?: 's' | 'm' | undefined;
}

/** Full disc, half disc, open disc, dashed disc: the shape carries the answer, so it also reads without colour. */
export function AnswerGlyph({ answer, label, size = 'm' }: AnswerGlyphProps) {
  return (
    <svg
      className={classNames(styles.glyph, styles[size])}
      viewBox="0 0 26 26"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <Drawing answer={answer} />
    </svg>
  );
}

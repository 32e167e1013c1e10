import styles from './policy-line.module.css';

export interface PolicyLineProps {
  readonly source: string;
  readonly text: string;
  readonly lang?: string | undefined;
}

/** The policy's own wording of a question or condition: always readable, never large. */
export function PolicyLine({ source, text, lang }: PolicyLineProps) {
  return (
    <p className={styles.policy}>
      <b className={styles.source}>{source}</b> <span lang={lang}>{text}</span>
    </p>
  );
}

import styles from './print-screen.module.css';

interface Props {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly level?: 2 | 3;
  /** Choices to tick with a pen. */
  readonly answers?: string;
}

/** Lines to read aloud under one heading. */
export function PrintedLines({ heading, lines, level = 2, answers }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.part}>
      <Heading>
        <bdi>{heading}</bdi>
      </Heading>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line} className={styles.say}>
            {line}
          </li>
        ))}
      </ul>
      {answers !== undefined && <p className={styles.answers}>{answers}</p>}
    </section>
  );
}

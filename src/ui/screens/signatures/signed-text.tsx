import { Card } from '../../components/card.tsx';
import text from '../../styles/text.module.css';
import styles from './signatures-screen.module.css';

interface Props {
  /** Exactly what is hashed and signed; only its layout is the screen's. */
  readonly text: string;
  readonly language: string;
  readonly note: string;
  readonly label: string;
}

const STARTS_AGREEMENT = /^\d+\. /;

/** The text to sign, each agreement's own line large and what belongs to it small below. */
export function SignedText({ text: signed, language, note, label }: Props) {
  const lines = signed.split('\n').map((line, at) => ({ line, key: `${at}/${line}`, at }));
  return (
    <Card kind="sheet" as="div">
      <section className={styles.text} lang={language} dir="auto" aria-label={label}>
        {lines.map(({ line, key, at }) => (
          <p key={key} className={at === 0 ? styles.textTitle : STARTS_AGREEMENT.test(line) ? styles.textWhat : styles.textLine}>
            {line}
          </p>
        ))}
      </section>
      <p className={`${text.s} ${text.muted}`}>{note}</p>
    </Card>
  );
}

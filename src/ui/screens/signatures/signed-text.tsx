import type { TextToSign } from '../../../app/signing.ts';
import { Card } from '../../components/card.tsx';
import text from '../../styles/text.module.css';
import styles from './signatures-screen.module.css';

interface Props {
  /** Exactly what is hashed and signed, language by language; only its layout is the screen's. */
  readonly parts: TextToSign['parts'];
  readonly note: string;
  readonly label: string;
}

const STARTS_AGREEMENT = /^\d+\. /;

/** The text to sign, each agreement's own line large and what belongs to it small below. */
export function SignedText({ parts, note, label }: Props) {
  return (
    <Card kind="sheet" as="div">
      <section className={styles.texts} aria-label={label}>
        {parts.map(({ language, text: signed }) => (
          <div key={language} className={styles.text} lang={language} dir="auto">
            {linesOf(signed).map(({ line, at }) => (
              <p key={at} className={at === 0 ? styles.textTitle : STARTS_AGREEMENT.test(line) ? styles.textWhat : styles.textLine}>
                {line}
              </p>
            ))}
          </div>
        ))}
      </section>
      <p className={`${text.s} ${text.muted}`}>{note}</p>
    </Card>
  );
}

function linesOf(signed: string) {
  return signed.split('\n').map((line, at) => ({ line, at }));
}

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
        {parts.map(({ language, lines }) => (
          <div key={language} className={styles.text} lang={language} dir="auto">
            {placed(lines).map(({ at, text: line, language: own }) => (
              <p
                key={at}
                className={styles[kindOf(line, at, own !== language)]}
                lang={own === language ? undefined : own}
                dir={own === language ? undefined : 'auto'}
              >
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

function placed(lines: TextToSign['parts'][number]['lines']) {
  return lines.map((line, at) => ({ ...line, at }));
}

function kindOf(line: string, at: number, isDictated: boolean) {
  if (isDictated) return 'textDictated';
  if (at === 0) return 'textTitle';
  return STARTS_AGREEMENT.test(line) ? 'textWhat' : 'textLine';
}

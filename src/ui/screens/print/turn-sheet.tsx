import { useTranslation } from 'react-i18next';
import type { PrintedTurn } from '../../../app/printed-script.ts';
import styles from './print-screen.module.css';

/** One turn on paper: its number on the screen, what is said, and room to write. */
export function TurnSheet({ turn }: { readonly turn: PrintedTurn }) {
  const { t } = useTranslation('print');
  return (
    <li className={styles.turn}>
      <h3>
        {turn.number}. <bdi>{turn.name}</bdi>
      </h3>
      {turn.policy !== '' && <p className={styles.policy}>{t('policy', { question: turn.policy })}</p>}
      {turn.before.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className={styles.say}>{turn.sentence}</p>
      {turn.ifSilent.length > 0 && (
        <p className={styles.hint}>
          {t('if-silent')} {turn.ifSilent.join(' ')}
        </p>
      )}
      <p className={styles.hint}>{t('turn-answers')}</p>
      <div className={styles.room} />
    </li>
  );
}

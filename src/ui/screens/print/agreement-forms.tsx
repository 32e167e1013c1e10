import { useTranslation } from 'react-i18next';
import { thoseTakingPart } from '../../../domain/participants.ts';
import { useSessionState } from '../../session-context.tsx';
import styles from './print-screen.module.css';
import { PrintedLines } from './printed-lines.tsx';

const FORMS = [1, 2, 3, 4];

/** Empty forms for agreements, and lines to sign on, for those who take part. */
export function AgreementForms({ readBack, signing }: { readonly readBack: readonly string[]; readonly signing: readonly string[] }) {
  const { t } = useTranslation('print');
  const { record } = useSessionState();
  const signers = thoseTakingPart(record).filter(({ role }) => role !== 'supporter' && role !== 'staff');
  return (
    <section className={`${styles.part} ${styles.newSheet}`}>
      <h2>{t('agreements')}</h2>
      {FORMS.map((number) => (
        <div key={number} className={styles.form}>
          <h3>{t('agreement', { number })}</h3>
          {(['what', 'who', 'helper', 'from-until', 'seen'] as const).map((field) => (
            <p key={field} className={styles.line}>
              {t(`form.${field}`)}
            </p>
          ))}
        </div>
      ))}
      <p className={styles.line}>{t('form.if-wrong')}</p>
      <PrintedLines heading={t('read-back')} lines={readBack} level={3} />
      <PrintedLines heading={t('signing')} lines={signing} level={3} />
      {signers.map(({ id, name }) => (
        <p key={id} className={styles.line}>
          <bdi>{name}</bdi>
        </p>
      ))}
      <p className={styles.line}>{t('school')}</p>
    </section>
  );
}

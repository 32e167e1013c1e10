import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../components/page-heading.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import styles from './blank-page.module.css';

/** Nothing of the meeting is in the page while the screen is blank. */
export function BlankPage({ onReturn }: { readonly onReturn: () => void }) {
  const { t } = useTranslation('meeting');
  useKeys({ b: onReturn, Escape: onReturn });
  return (
    <div className={styles.page}>
      <main className={styles.middle}>
        <VisuallyHidden as="div">
          <PageHeading focusKey="blank">{t('blank-title')}</PageHeading>
        </VisuallyHidden>
        <svg className={styles.circle} viewBox="-120 -120 240 240" aria-hidden="true">
          <circle className={styles.ring} r="96" />
          <circle className={styles.table} r="58" />
        </svg>
      </main>
      <p className={styles.foot}>
        <button type="button" className={styles.back} onClick={onReturn}>
          <kbd className={styles.key}>Esc</kbd> {t('blank-foot')}
        </button>
      </p>
    </div>
  );
}

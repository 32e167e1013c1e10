import styles from './brand-mark.module.css';
import { classNames } from './class-names.ts';

/** The mended circle with its hand. */
export function BrandMark({ size = 'm' }: { readonly size?: 'm' | 'l' | undefined }) {
  return (
    <svg className={classNames(styles.mark, styles[size])} viewBox="-20 -20 40 40" aria-hidden="true">
      <path className={styles.ring} d="M15.9-3.3A16.2 16.2 0 1 1 3.3-15.9" />
      <path className={styles.seam} d="M7.6-14.3A16.2 16.2 0 0 1 14.3-7.6" />
      <path className={styles.hand} transform="rotate(-45) translate(-2.5 0)" d="M0-5a5 5 0 0 0 0 10c4 0 8-3 12-5C8-2 4-5 0-5z" />
    </svg>
  );
}

import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './top-bar.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface TopBarProps {
  readonly brand: string;
  readonly onBrand?: (() => void) | undefined;
  /** Only the mark is seen; the word is for screen readers. */
  readonly isBrandQuiet?: boolean | undefined;
  readonly isMeeting?: boolean | undefined;
  readonly back?: { readonly label: string; readonly onPress: () => void } | undefined;
  readonly start?: ReactNode;
  /** What stands at the end of the bar. */
  readonly children?: ReactNode;
}

/** The quiet line above every page: where you are, the way back, and what is always at hand. */
export function TopBar({ brand, onBrand, isBrandQuiet = false, isMeeting = false, back, start, children }: TopBarProps) {
  const mark = (
    <>
      <BrandMark />
      {isBrandQuiet ? <VisuallyHidden>{brand}</VisuallyHidden> : <span>{brand}</span>}
    </>
  );
  return (
    <header className={classNames(styles.bar, isMeeting && styles.meeting)} data-bar="">
      {onBrand ? (
        <button type="button" className={styles.brand} onClick={onBrand}>
          {mark}
        </button>
      ) : (
        <span className={styles.brand}>{mark}</span>
      )}
      {back && (
        <>
          <span className={styles.separator} />
          <button type="button" className={styles.back} onClick={back.onPress}>
            <Icon name="back" />
            {back.label}
          </button>
        </>
      )}
      {start && <div className={styles.start}>{start}</div>}
      <div className={styles.end}>{children}</div>
    </header>
  );
}

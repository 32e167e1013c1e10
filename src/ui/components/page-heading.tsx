import { type ReactNode, useEffect, useRef } from 'react';
import text from '../styles/text.module.css';
import { classNames } from './class-names.ts';
import styles from './page-heading.module.css';

export interface PageHeadingProps {
  readonly children: ReactNode;
  /** Focus goes to the heading when it appears and whenever this changes: a new page has begun. */
  readonly focusKey: string;
  readonly eyebrow?: ReactNode;
  readonly size?: 'page' | 'welcome' | 'question' | 'calm' | undefined;
  readonly end?: ReactNode;
  /** The very first page of a visit keeps the focus where the browser put it. */
  readonly isFocusSkipped?: boolean | undefined;
  readonly lang?: string | undefined;
}

/** The one h1 of a page. Taking focus tells keyboard and screen reader users where they are. */
export function PageHeading({ children, focusKey, eyebrow, size = 'page', end, isFocusSkipped = false, lang }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedFor = useRef<string | null>(null);
  useEffect(() => {
    if (focusedFor.current === focusKey) return;
    focusedFor.current = focusKey;
    if (isFocusSkipped) return;
    // A new page begins at its top, whatever the page before it was scrolled to.
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, [focusKey, isFocusSkipped]);
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        {eyebrow && <p className={text.eyebrow}>{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1} className={classNames(styles.heading, size !== 'page' && styles[size])} lang={lang}>
          {children}
        </h1>
      </div>
      {end}
    </div>
  );
}

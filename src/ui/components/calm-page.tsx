import type { ReactNode } from 'react';
import styles from './calm-page.module.css';
import { classNames } from './class-names.ts';
import { PageHeading } from './page-heading.tsx';

export interface CalmPageProps {
  readonly title: string;
  readonly focusKey?: string | undefined;
  readonly eyebrow?: string | undefined;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly picture?: ReactNode;
  readonly foot?: ReactNode;
  readonly isNarrow?: boolean | undefined;
  readonly mark?: ReactNode;
}

/** A page with nothing to read over a shoulder: even apart, locked, blank, handed over, another window. */
export function CalmPage({ title, focusKey = title, eyebrow, lead, children, picture, foot, isNarrow = false, mark }: CalmPageProps) {
  return (
    <div className={styles.page}>
      <main className={classNames(styles.inside, isNarrow ? styles.narrow : !picture && styles.alone)}>
        <div className={styles.words}>
          {mark}
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <PageHeading focusKey={focusKey} size={isNarrow ? 'welcome' : 'calm'}>
            {title}
          </PageHeading>
          {lead && <div className={styles.lead}>{lead}</div>}
          {children}
        </div>
        {picture && <div className={styles.picture}>{picture}</div>}
      </main>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}

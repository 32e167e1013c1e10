import type { ReactNode } from 'react';
import styles from './callout.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface CalloutProps {
  readonly children: ReactNode;
  readonly kind?: 'notice' | 'calm' | 'care' | undefined;
  readonly title?: string | undefined;
  readonly icon?: IconName | undefined;
  /** It appears while the page is being read, so screen readers say it. */
  readonly isLive?: boolean | undefined;
}

/** A few lines to take in before going on: take your time, good to know, or stop and look. */
export function Callout({ children, kind = 'notice', title, icon = kind === 'care' ? 'warning' : 'info', isLive = false }: CalloutProps) {
  return (
    <div className={classNames(styles.callout, kind !== 'notice' && styles[kind])} role={isLive ? 'status' : undefined}>
      <Icon name={icon} />
      <div className={styles.words}>
        {title && <b>{title} </b>}
        {children}
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './tag.module.css';

export interface TagProps {
  readonly children: ReactNode;
  readonly kind?: 'neutral' | 'now' | 'done' | 'care' | undefined;
  readonly icon?: IconName | undefined;
}

/** One or two words on how something stands. The words carry it, the colour only helps. */
export function Tag({ children, kind = 'neutral', icon }: TagProps) {
  return (
    <span className={classNames(styles.tag, kind !== 'neutral' && styles[kind])}>
      {icon && <Icon name={icon} size="s" />}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './drawer.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface DrawerProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** `note`: the circle, then the memory aid under it. `deck`: one thing that fills the drawer. */
  readonly kind?: 'note' | 'deck' | undefined;
  readonly foot?: ReactNode;
}

/** Takes the circle's column in the meeting. Escape closes it. */
export function Drawer({ title, detail, icon, closeLabel, onClose, children, kind = 'deck', foot }: DrawerProps) {
  return (
    // The aside itself is no control; it only hears the Escape of what is inside.
    <aside
      className={styles.drawer}
      aria-label={title}
      data-drawer=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        {icon && <Icon name={icon} />}
        <div>
          <h2 className={styles.title}>{title}</h2>
          {detail && <p className={styles.small}>{detail}</p>}
        </div>
        <div className={styles.close}>
          <Button kind="quiet" size="s" onPress={onClose}>
            {closeLabel}
          </Button>
        </div>
      </div>
      <div className={classNames(styles.body, kind === 'note' && styles.note)}>{children}</div>
      {foot && <div className={styles.small}>{foot}</div>}
    </aside>
  );
}

import type { ReactNode } from 'react';
import styles from './meeting-bar.module.css';

export interface MeetingBarProps {
  readonly label: string;
  /** Buttons of size l, grouped by what they are about. */
  readonly groups: readonly { readonly id: string; readonly actions: ReactNode }[];
  /** The one filled button: who or what is next. */
  readonly next?: ReactNode;
}

/** Everything the facilitator can do now, always in the same place under the circle. On a tablet the next button stands on top. */
export function MeetingBar({ label, groups, next }: MeetingBarProps) {
  return (
    <section className={styles.bar} aria-label={label} data-bar="">
      {groups.map((group) => (
        <div key={group.id} className={styles.group}>
          {group.actions}
        </div>
      ))}
      {next && <div className={styles.next}>{next}</div>}
    </section>
  );
}

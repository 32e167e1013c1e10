import type { ReactNode } from 'react';
import { initialOf } from '../../domain/letters.ts';
import type { ParticipantRole } from '../../domain/roles.ts';
import styles from './person.module.css';
import { SeatMark } from './seat-mark.tsx';

export interface PersonProps {
  readonly role: ParticipantRole;
  readonly name: string;
  readonly detail?: ReactNode;
  readonly size?: 's' | 'm' | 'l' | undefined;
}

/** Someone in the circle: shape, name, and one softer line. */
export function Person({ role, name, detail, size }: PersonProps) {
  return (
    <span className={styles.person}>
      <SeatMark role={role} initial={initialOf(name)} size={size} />
      <span>
        <span className={styles.name} dir="auto">
          {name}
        </span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </span>
  );
}

import type { ParticipantRole } from '../../domain/roles.ts';
import { classNames } from './class-names.ts';
import roles from './role-colours.module.css';
import styles from './seat-mark.module.css';
import { SeatShape } from './seat-shape.tsx';

export interface SeatMarkProps {
  readonly role: ParticipantRole;
  readonly initial?: string | undefined;
  readonly size?: 's' | 'm' | 'l' | undefined;
  readonly isNow?: boolean | undefined;
}

/** A person's shape and initial, beside their name. Screen readers pass it by: the name says it. */
export function SeatMark({ role, initial, size = 'm', isNow = false }: SeatMarkProps) {
  return (
    <svg className={classNames(styles.mark, styles[size], isNow && styles.now, roles[role])} viewBox="-33 -33 66 66" aria-hidden="true">
      <g className={styles.shape}>
        <SeatShape role={role} />
      </g>
      {initial && size !== 's' && (
        <text className={styles.initial} y="8.5">
          {initial}
        </text>
      )}
    </svg>
  );
}

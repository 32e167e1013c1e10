import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './tick.module.css';

export interface TickProps {
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** A native checkbox whose whole line can be pressed. */
export function Tick({ label, detail, isTicked, onChange, isDisabled = false }: TickProps) {
  return (
    <label className={styles.tick}>
      <input
        className={styles.input}
        type="checkbox"
        checked={isTicked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.box}>
        <Icon name="check" size="s" />
      </span>
      <span>
        {label}
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
    </label>
  );
}

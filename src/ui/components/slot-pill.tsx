import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './slot-pill.module.css';

export interface SlotPillProps {
  readonly children: string;
  /** What the slot asks together with what fills it, for screen readers. */
  readonly label: string;
  readonly isFilled: boolean;
  /** Whether the answers to it are shown. */
  readonly isExpanded: boolean;
  readonly controls: string;
  readonly onPress: () => void;
}

/** A slot in the middle of a sentence: pressed to choose what fills it. */
export function SlotPill({ children, label, isFilled, isExpanded, controls, onPress }: SlotPillProps) {
  return (
    <button
      type="button"
      className={classNames(styles.pill, !isFilled && styles.open)}
      aria-label={label}
      aria-expanded={isExpanded}
      aria-controls={controls}
      onClick={onPress}
    >
      <bdi>{children}</bdi>
      <Icon name="down" size="s" />
    </button>
  );
}

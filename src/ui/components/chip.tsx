import { type ReactNode, useId } from 'react';
import type { ParticipantRole } from '../../domain/roles.ts';
import styles from './chip.module.css';
import { classNames } from './class-names.ts';
import { describedBy, FieldWords } from './field-frame.tsx';
import { Icon, type IconName } from './icon.tsx';
import { SeatMark } from './seat-mark.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface ChipProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Leave out for a chip that does something rather than being on or off. */
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  readonly mark?: { readonly role: ParticipantRole; readonly initial: string } | undefined;
  readonly detail?: string | undefined;
  readonly label?: string | undefined;
  readonly keyHint?: string | undefined;
}

/** A small pill: a quick action, or one of several that may be on. A pressed one also shows a tick. */
export function Chip({
  children,
  onPress,
  isPressed,
  isExpanded,
  isDisabled = false,
  icon,
  iconEnd,
  mark,
  detail,
  label,
  keyHint,
}: ChipProps) {
  return (
    <button
      type="button"
      className={classNames(styles.chip, mark && styles.marked)}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-disabled={isDisabled || undefined}
      aria-keyshortcuts={keyHint}
      onClick={isDisabled ? undefined : onPress}
    >
      {mark && <SeatMark role={mark.role} initial={mark.initial} size="s" />}
      {isPressed && !mark ? <Icon name="check" size="s" /> : icon && <Icon name={icon} size="s" />}
      <span>
        {children}
        {detail && <span className={styles.detail}> {detail}</span>}
      </span>
      {iconEnd && <Icon name={iconEnd} size="s" />}
    </button>
  );
}

export interface ChipGroupProps {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly children: ReactNode;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
}

/** Chips that belong together, under one name. */
export function ChipGroup({ label, isLabelHidden = false, children, help, error }: ChipGroupProps) {
  const id = useId();
  return (
    // biome's useSemanticElements would have a fieldset here; its legend cannot be laid out in a row with the chips.
    <div className={styles.group} role="group" aria-labelledby={id} aria-describedby={describedBy(id, help, error)}>
      {isLabelHidden ? (
        <VisuallyHidden>
          <span id={id}>{label}</span>
        </VisuallyHidden>
      ) : (
        <span className={styles.label} id={id}>
          {label}
        </span>
      )}
      <div className={styles.chips}>{children}</div>
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}

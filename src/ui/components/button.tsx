import { type ReactNode, type Ref, useId } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'primary' | 'second' | 'quiet' | 'stop' | 'icon' | undefined;
  readonly size?: 's' | 'm' | 'l' | undefined;
  readonly isFull?: boolean | undefined;
  readonly isFlush?: boolean | undefined;
  readonly isWide?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Why it does nothing yet, in words beside it. */
  readonly reason?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  /** The name for screen readers; a button that is only an icon needs it. */
  readonly label?: string | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly keyHint?: string | undefined;
  readonly lang?: string | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** A disabled button keeps its focus and its reason, so that nobody wonders why a page is stuck; pressing it does nothing. */
export function Button({
  children,
  onPress,
  kind = 'second',
  size = 'm',
  isFull = false,
  isFlush = false,
  isWide = false,
  isDisabled = false,
  reason,
  icon,
  iconEnd,
  label,
  isPressed,
  isExpanded,
  controls,
  keyHint,
  lang,
  ref,
}: ButtonProps) {
  const reasonId = useId();
  const button = (
    <button
      ref={ref}
      type="button"
      lang={lang}
      className={classNames(
        styles.button,
        styles[kind],
        styles[size],
        isFull && styles.full,
        isWide && styles.wide,
        isFlush && styles.flush,
      )}
      aria-label={label}
      aria-disabled={isDisabled || undefined}
      aria-describedby={reason ? reasonId : undefined}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-controls={controls}
      aria-keyshortcuts={keyHint}
      title={kind === 'icon' ? label : undefined}
      onClick={isDisabled ? undefined : onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keyHint && (
        <span className={styles.key} aria-hidden="true">
          {keyHint}
        </span>
      )}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  );
  if (!reason) return button;
  return (
    <div className={classNames(styles.withReason, isFull && styles.full)}>
      {button}
      <p className={styles.reason} id={reasonId}>
        {reason}
      </p>
    </div>
  );
}

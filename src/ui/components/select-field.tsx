import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import frame from './field.module.css';
import { FieldFrame } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import styles from './select-field.module.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The line that stands there while nothing is chosen. */
  readonly emptyLabel?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** The browser's own list, for choices too many to lay open. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onChange,
  emptyLabel = '',
  help,
  error,
  isLabelHidden,
  isDisabled,
}: SelectFieldProps<Value>) {
  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} help={help} error={error}>
      {(ties) => (
        <div className={styles.frame}>
          <select
            {...ties}
            className={classNames(frame.input, styles.select)}
            value={value ?? ''}
            disabled={isDisabled}
            autoComplete="off"
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen) onChange(chosen.value);
            }}
          >
            {value === null && (
              <option value="" disabled>
                {emptyLabel}
              </option>
            )}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" size="s" />
        </div>
      )}
    </FieldFrame>
  );
}

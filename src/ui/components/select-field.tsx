import { type ReactNode, useState } from 'react';
import { classNames } from './class-names.ts';
import frame from './field.module.css';
import { FieldFrame } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import styles from './select-field.module.css';

export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** Resolves when the choice is kept, or could not be; meanwhile the field shows it, and after that `value` again. */
  readonly onChange: (value: Value) => Promise<unknown>;
  /** The line that stands there while nothing is chosen. */
  readonly emptyLabel?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/**
 * The browser's own list, for choices too many to lay open. A choice is shown at once: letters typed quickly and held
 * arrows go on from what was chosen, not from what was kept (decision 14).
 */
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
  const [writing, setWriting] = useState<{ readonly chosen: Value } | null>(null);
  const shown = writing?.chosen ?? value;

  function choose(chosen: Value) {
    const one = { chosen };
    setWriting(one);
    // A later choice, still being written, stays.
    const done = () => setWriting((now) => (now === one ? null : now));
    void onChange(chosen).then(done, done);
  }

  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} help={help} error={error}>
      {(ties) => (
        <div className={styles.frame}>
          <select
            {...ties}
            className={classNames(frame.input, styles.select)}
            value={shown ?? ''}
            disabled={isDisabled}
            autoComplete="off"
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.currentTarget.value);
              if (chosen) choose(chosen.value);
            }}
          >
            {shown === null && (
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

import type { ChangeEvent, ReactNode } from 'react';
import { Chip, ChipGroup } from './chip.tsx';
import { classNames } from './class-names.ts';
import styles from './date-field.module.css';
import frame from './field.module.css';
import { FieldFrame, type FieldTies } from './field-frame.tsx';

export interface DateFieldProps {
  readonly label: string;
  /** A date as YYYY-MM-DD, or a time as HH:MM. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly kind?: 'date' | 'time' | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean | undefined;
  /** Days that are often meant, one press each. */
  readonly quick?: readonly { readonly label: string; readonly value: string }[] | undefined;
  readonly quickLabel?: string | undefined;
  /** For a day that was pressed and not typed, where that is a whole answer; `onChange` is called without it. */
  readonly onQuick?: ((value: string) => void) | undefined;
  readonly lang?: string | undefined;
}

/** The browser's own date or time field, with often-meant days beside it. An unfinished or cleared date is null. */
export function DateField({
  label,
  value,
  onChange,
  kind = 'date',
  min,
  max,
  help,
  error,
  isLabelHidden,
  quick,
  quickLabel,
  onQuick = onChange,
  lang,
}: DateFieldProps) {
  function shared(ties: FieldTies) {
    return {
      ...ties,
      className: classNames(frame.input, styles.input),
      lang,
      value: value ?? '',
      min,
      max,
      autoComplete: 'off',
      onChange: (event: ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value || null),
    };
  }

  return (
    <FieldFrame label={label} isLabelHidden={isLabelHidden} help={help} error={error}>
      {(ties) => (
        <div className={styles.row}>
          {kind === 'date' ? <input {...shared(ties)} type="date" /> : <input {...shared(ties)} type="time" />}
          {quick && quick.length > 0 && (
            <ChipGroup label={quickLabel ?? label} isLabelHidden>
              {quick.map((day) => (
                <Chip key={day.value} isPressed={day.value === value} onPress={() => onQuick(day.value)}>
                  {day.label}
                </Chip>
              ))}
            </ChipGroup>
          )}
        </div>
      )}
    </FieldFrame>
  );
}

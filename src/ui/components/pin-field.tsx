import { type Ref, useImperativeHandle, useRef } from 'react';
import styles from './pin-field.module.css';
import { TextField, type TextFieldHandle } from './text-field.tsx';

export interface PinFieldProps {
  readonly label: string;
  readonly field: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly onEnter: () => void;
  readonly ref: Ref<TextFieldHandle>;
}

/** One for each digit of the code. */
const CELLS = ['first', 'second', 'third', 'fourth'] as const;

/** Past React, which renders nothing on a keystroke. */
function draw(cells: HTMLElement | null, digits: string): void {
  if (cells) cells.dataset['typed'] = String(digits.length);
}

/** A few digits that nobody may read over a shoulder: only how many were typed is drawn, and no digit is ever in the page. */
export function PinField({ label, field, help, error, onEnter, ref }: PinFieldProps) {
  const typed = useRef<TextFieldHandle>(null);
  const cells = useRef<HTMLSpanElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => typed.current?.focus(),
      readText: () => typed.current?.readText() ?? '',
      replaceText: (digits) => {
        typed.current?.replaceText(digits);
        draw(cells.current, digits);
      },
    }),
    [],
  );
  return (
    <TextField
      ref={typed}
      label={label}
      field={field}
      initialText=""
      type="password"
      inputMode="numeric"
      help={help}
      error={error}
      onInput={(now) => {
        const digits = now.replace(/\D/g, '').slice(0, CELLS.length);
        if (digits !== now) typed.current?.replaceText(digits);
        draw(cells.current, digits);
      }}
      onEnter={onEnter}
      drawing={
        <span ref={cells} className={styles.cells} data-typed="0" aria-hidden="true">
          {CELLS.map((cell) => (
            <i key={cell} className={styles.cell} />
          ))}
        </span>
      }
    />
  );
}

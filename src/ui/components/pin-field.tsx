import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './pin-field.module.css';
import { TextField, type TextFieldHandle } from './text-field.tsx';

export interface PinFieldHandle {
  readonly focus: () => void;
  readonly clear: () => void;
}

export interface PinFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly length?: number | undefined;
  /** All digits are there. */
  readonly onComplete: (pin: string) => void;
  readonly onInput?: ((pin: string) => void) | undefined;
  readonly ref?: Ref<PinFieldHandle> | undefined;
}

/** A few digits, shown as dots. Not of type password: browsers would offer to keep it. */
export function PinField({ label, help, error, length = 4, onComplete, onInput, ref }: PinFieldProps) {
  const [typed, setTyped] = useState(0);
  const field = useRef<TextFieldHandle>(null);
  useImperativeHandle(
    ref,
    () => ({
      focus: () => field.current?.focus(),
      clear: () => {
        field.current?.replaceText('');
        setTyped(0);
      },
    }),
    [],
  );

  function take(text: string) {
    const pin = text.replace(/\D/g, '').slice(0, length);
    if (pin !== text) field.current?.replaceText(pin);
    setTyped(pin.length);
    onInput?.(pin);
    if (pin.length === length && typed !== length) onComplete(pin);
  }

  const places = Array.from({ length }, (_, index) => index + 1);
  const boxes = (
    <div className={styles.boxes} dir="ltr" aria-hidden="true">
      {places.map((place) => (
        <span key={place} className={classNames(styles.box, place === Math.min(typed + 1, length) && styles.at)}>
          {place <= typed ? '•' : ''}
        </span>
      ))}
    </div>
  );

  return (
    <TextField
      ref={field}
      label={label}
      field="pin"
      initialText=""
      inputMode="numeric"
      help={help}
      error={error}
      drawing={boxes}
      onInput={take}
    />
  );
}

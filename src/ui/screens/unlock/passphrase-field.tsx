import type { Ref } from 'react';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';

interface Props {
  readonly label: string;
  readonly isShown: boolean;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly onEnter: () => void;
  readonly ref: Ref<TextFieldHandle>;
}

/** The passphrase is read from the field itself at the moment it is used: it never becomes state. */
export function PassphraseField({ label, isShown, help, error, onEnter, ref }: Props) {
  return (
    <TextField
      ref={ref}
      label={label}
      field="passphrase"
      initialText=""
      type={isShown ? 'text' : 'password'}
      help={help}
      error={error}
      onInput={() => undefined}
      onEnter={onEnter}
    />
  );
}

import { TextField, type TextFieldProps } from './text-field.tsx';

type Props = Pick<TextFieldProps, 'label' | 'help' | 'field' | 'error' | 'ref'> & {
  readonly rows?: number | undefined;
  readonly onInput?: (() => void) | undefined;
};

/** Letters and digits that somebody types over, from paper or from another screen: empty at first, and no capital comes by itself. */
export function TypedOverField({ rows = 3, onInput, ...props }: Props) {
  return <TextField {...props} initialText="" isMultiline isCapitalised={false} rows={rows} onInput={() => onInput?.()} />;
}

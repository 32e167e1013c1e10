import { type ComponentProps, useRef } from 'react';
import { TextField } from '../../components/text-field.tsx';

type Props = Omit<ComponentProps<typeof TextField>, 'onInput' | 'onBlur' | 'ref'> & {
  /** Called when the field is left with another text than it had. */
  onLeave(text: string): void;
};

/** A text of the settings, saved when its field is left. */
export function SettingsField({ onLeave, ...field }: Props) {
  const typed = useRef(field.initialText);
  const saved = useRef(field.initialText);
  return (
    <TextField
      {...field}
      onInput={(text) => {
        typed.current = text;
      }}
      onBlur={() => {
        if (typed.current === saved.current) return;
        saved.current = typed.current;
        onLeave(typed.current);
      }}
    />
  );
}

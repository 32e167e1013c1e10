import { useRef } from 'react';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';

export interface FileFieldProps {
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** How the names of such files end, with the dot. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** A button that asks for one file. The browser keeps neither its name nor its path: the field forbids it and is emptied. */
export function FileField({ label, icon, accept, onChoose }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} onPress={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        autoComplete="off"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onChoose(file);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

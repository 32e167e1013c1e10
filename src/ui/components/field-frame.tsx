import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** What a control needs to be tied to its label, help and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldFrameProps {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isFilling?: boolean | undefined;
  readonly children: (ties: FieldTies) => ReactNode;
}

/** The words of an error or help line, under a control or a group. */
export function FieldWords({ id, help, error }: { readonly id: string; readonly help?: ReactNode; readonly error?: string | undefined }) {
  return (
    <>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          <Icon name="info" size="s" />
          <span>{error}</span>
        </p>
      )}
      {help && (
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      )}
    </>
  );
}

/** The ids of the lines that `FieldWords` shows; error first, since that is what to hear first. */
export function describedBy(id: string, help: ReactNode, error: string | undefined): string | undefined {
  return classNames(error && `${id}-error`, Boolean(help) && `${id}-help`) || undefined;
}

/** Label above, control, then error and help, all tied together. */
export function FieldFrame({ label, isLabelHidden = false, help, error, isFilling = false, children }: FieldFrameProps) {
  const id = useId();
  const words = (
    <label className={styles.label} htmlFor={id}>
      {label}
    </label>
  );
  return (
    <div className={classNames(styles.field, isFilling && styles.filling)}>
      {isLabelHidden ? <VisuallyHidden>{words}</VisuallyHidden> : words}
      {children({ id, 'aria-describedby': describedBy(id, help, error), 'aria-invalid': error ? true : undefined })}
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}

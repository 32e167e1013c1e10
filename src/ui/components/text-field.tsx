import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { classNames } from './class-names.ts';
import frame from './field.module.css';
import { FieldFrame, type FieldTies } from './field-frame.tsx';
import { Icon, type IconName } from './icon.tsx';
import styles from './text-field.module.css';

/** Languages written from right to left: in an empty field no letter says so yet. */
const RIGHT_TO_LEFT = ['ar', 'fa'];

export interface TextFieldHandle {
  readonly focus: () => void;
  /** Puts another text in the field. `onInput` is not called: who replaces the text knows it. */
  readonly replaceText: (text: string) => void;
  readonly readText: () => string;
}

export interface TextFieldProps {
  readonly label: string;
  /** Which field of the record or page this is; marks the element as `data-field`. */
  readonly field: string;
  /** What stands there at first. Later changes are ignored: give another `key`, or use `replaceText`. */
  readonly initialText: string;
  readonly onInput: (text: string) => void;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly isMultiline?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly isLarge?: boolean | undefined;
  readonly isFilling?: boolean | undefined;
  readonly type?: 'text' | 'password' | 'search' | undefined;
  readonly inputMode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search' | undefined;
  readonly isCapitalised?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly placeholder?: string | undefined;
  readonly lang?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
  /** Enter in a field of one line. */
  readonly onEnter?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** Drawn in place of the characters, as the boxes of a PIN are. */
  readonly drawing?: ReactNode;
  readonly ref?: Ref<TextFieldHandle> | undefined;
}

/**
 * The only place where free text is typed. Uncontrolled: the browser owns the text, every input event is passed on, and
 * React renders nothing on a keystroke. All doors by which a browser keeps or sends typed text are shut
 * (form history, spelling and writing services, translation, password offers by name).
 */
export function TextField(props: TextFieldProps) {
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useImperativeHandle(
    props.ref,
    () => ({
      focus: () => element.current?.focus(),
      replaceText: (text) => {
        if (element.current) element.current.value = text;
      },
      readText: () => element.current?.value ?? '',
    }),
    [],
  );
  const isMultiline = props.isMultiline ?? false;
  const isCapitalised = props.isCapitalised ?? isMultiline;

  function control(ties: FieldTies) {
    const shared = {
      ...ties,
      ref: element,
      className: classNames(frame.input, props.isLarge && styles.large, isMultiline && styles.area),
      defaultValue: props.initialText,
      'data-field': props.field,
      dir: RIGHT_TO_LEFT.includes(props.lang ?? '') ? 'rtl' : 'auto',
      lang: props.lang,
      placeholder: props.placeholder,
      readOnly: props.isReadOnly,
      inputMode: props.inputMode,
      autoComplete: 'off',
      autoCorrect: 'off',
      autoCapitalize: isCapitalised ? 'sentences' : 'off',
      spellCheck: false,
      translate: 'no',
      writingsuggestions: 'false',
      onFocus: props.onFocus,
      onBlur: props.onBlur,
    } as const;
    if (isMultiline) {
      return <textarea {...shared} rows={props.rows ?? 3} onInput={(event) => props.onInput(event.currentTarget.value)} />;
    }
    return (
      <input
        {...shared}
        type={props.type ?? 'text'}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !props.onEnter) return;
          // Else the browser presses the button that gets the focus meanwhile.
          event.preventDefault();
          props.onEnter();
        }}
      />
    );
  }

  return (
    <FieldFrame label={props.label} isLabelHidden={props.isLabelHidden} help={props.help} error={props.error} isFilling={props.isFilling}>
      {(ties) => {
        if (!props.icon && !props.drawing) return control(ties);
        return (
          <div className={props.drawing ? styles.drawn : styles.withIcon}>
            {props.icon && <Icon name={props.icon} />}
            {control(ties)}
            {props.drawing}
          </div>
        );
      }}
    </FieldFrame>
  );
}

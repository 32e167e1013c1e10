import { type ReactNode, useId } from 'react';
import { type Answer, AnswerGlyph } from './answer-glyph.tsx';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';
import { describedBy, FieldWords } from './field-frame.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Legend } from './legend.tsx';
import { Pictogram, type PictogramName } from './pictogram.tsx';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly glyph?: Answer | undefined;
  readonly icon?: IconName | undefined;
  readonly pictogram?: PictogramName | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly isLegendHidden?: boolean | undefined;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly layout?: 'row' | 'stack' | 'pairs' | undefined;
  readonly size?: 's' | 'm' | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One out of a few, each on a card: native radios, so arrow keys choose. */
export function Choice<Value extends string>({
  legend,
  isLegendHidden = false,
  help,
  error,
  options,
  value,
  onChange,
  layout = 'row',
  size = 'm',
  isDisabled = false,
}: ChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset className={classNames(styles.group, styles[size])} aria-describedby={describedBy(id, help, error)} disabled={isDisabled}>
      <Legend text={legend} isHidden={isLegendHidden} />
      <div className={classNames(styles.options, layout !== 'row' && styles[layout])}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              className={styles.radio}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.isDisabled}
              onChange={() => onChange(option.value)}
            />
            {option.glyph && <AnswerGlyph answer={option.glyph} />}
            {option.icon && <Icon name={option.icon} />}
            {option.pictogram && <Pictogram name={option.pictogram} size="s" />}
            <span className={styles.words}>
              {option.label}
              {option.detail && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldWords id={id} help={help} error={error} />
    </fieldset>
  );
}

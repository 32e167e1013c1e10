import { useId } from 'react';
import { type Answer, AnswerGlyph } from './answer-glyph.tsx';
import { Legend } from './legend.tsx';
import styles from './segment.module.css';

export interface SegmentProps<Value extends string> {
  readonly legend: string;
  readonly isLegendHidden?: boolean | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly glyph?: Answer | undefined }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One out of two to four short words, side by side: native radios. */
export function Segment<Value extends string>({ legend, isLegendHidden = true, options, value, onChange }: SegmentProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <Legend text={legend} isHidden={isLegendHidden} />
      <div className={styles.segment}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.glyph && <AnswerGlyph answer={option.glyph} size="s" />}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

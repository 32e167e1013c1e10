import { useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './faces.module.css';
import { Legend } from './legend.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface FacesProps {
  readonly legend: string;
  readonly isLegendHidden?: boolean | undefined;
  /** From worst to best. */
  readonly labels: readonly [string, string, string, string, string];
  /** 1, the worst, to 5. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
  /** What was chosen last time; marked with a dot. */
  readonly previous?: number | null | undefined;
  readonly previousLabel?: string | undefined;
}

const MOUTHS = ['M13 29q7-8 14 0', 'M13.5 27.5q6.5-4 13 0', 'M13.5 26h13', 'M13.5 25q6.5 4 13 0', 'M12.5 24q7.5 9 15 0'] as const;

/** Five faces, none of them green or red: how it is, not how well somebody does. */
export function Faces({ legend, isLegendHidden = false, labels, value, onChange, previous, previousLabel }: FacesProps) {
  const name = useId();
  return (
    <fieldset>
      <Legend text={legend} isHidden={isLegendHidden} />
      <div className={styles.faces}>
        {MOUTHS.map((mouth, index) => {
          const step = index + 1;
          const wasBefore = step === previous;
          return (
            <label key={mouth} className={classNames(styles.face, wasBefore && styles.before)} title={labels[index]}>
              <input className={styles.radio} type="radio" name={name} checked={step === value} onChange={() => onChange(step)} />
              <svg className={styles.drawing} viewBox="0 0 40 40" aria-hidden="true">
                <circle cx="20" cy="20" r="17" />
                <circle className={styles.eyes} cx="14.3" cy="16.5" r="2" />
                <circle className={styles.eyes} cx="25.7" cy="16.5" r="2" />
                <path d={mouth} />
              </svg>
              <VisuallyHidden>
                {labels[index]}
                {wasBefore && previousLabel && `, ${previousLabel}`}
              </VisuallyHidden>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

import { type ComponentProps, useState } from 'react';
import { DateField } from './components/date-field.tsx';

type Props = Omit<ComponentProps<typeof DateField>, 'onChange' | 'kind'> & {
  /** Called with a whole date within the range only: not with year 2 on the way to 2026. */
  readonly onChange: (date: string) => void;
  /** Where the date may be left out: called when the field was emptied. */
  readonly onEmpty?: () => void;
  /** Shown when the whole date lies outside the range. */
  readonly outside?: string;
};

const FIRST_DAY = '2000-01-01';

/** A date that becomes a fact: half-typed dates stay in the field. */
export function DateInRange({ onChange, onQuick, onEmpty, outside, value, error, min = FIRST_DAY, max, ...field }: Props) {
  const [typed, setTyped] = useState(value);
  const isInside = (date: string) => date >= min && (max === undefined || date <= max);
  return (
    <DateField
      {...field}
      value={typed}
      min={min}
      max={max}
      error={typed !== null && typed >= FIRST_DAY && !isInside(typed) ? outside : error}
      onQuick={
        onQuick &&
        ((date) => {
          setTyped(date);
          onQuick(date);
        })
      }
      onChange={(date) => {
        setTyped(date);
        if (date === null) onEmpty?.();
        else if (isInside(date)) onChange(date);
      }}
    />
  );
}

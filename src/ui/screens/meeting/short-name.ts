import { lettersOf } from '../../../domain/letters.ts';

const LENGTH = 14;

/** A name as it fits in a drawing or on a button; the whole name stands beside it. */
export function shortName(name: string): string {
  const whole = name.trim();
  // A letter is one code unit or more; looking for letters takes longer than drawing the name.
  if (whole.length <= LENGTH) return whole;
  const letters = lettersOf(whole);
  return letters.length <= LENGTH ? whole : `${letters.slice(0, LENGTH - 1).join('')}…`;
}

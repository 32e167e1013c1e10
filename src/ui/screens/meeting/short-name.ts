import { lettersOf } from '../../../domain/letters.ts';

const LENGTH = 14;

/** A name as it fits in a drawing or on a button; the whole name stands beside it. */
export function shortName(name: string): string {
  const letters = lettersOf(name.trim());
  return letters.length <= LENGTH ? name.trim() : `${letters.slice(0, LENGTH - 1).join('')}…`;
}

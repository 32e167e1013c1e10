/** After so many wrong tries the vault locks. */
export const MOST_TRIES = 3;

/** Printed on the screen of a rehearsal; for that reason nobody can choose it for real. */
export const REHEARSAL_PIN = '1234';

export type PinFault = 'not-four-digits' | 'too-easy';

/** What is wrong with a code that somebody wants to choose; null when it will do. */
export function pinFault(typed: string): PinFault | null {
  if (!/^\d{4}$/.test(typed)) return 'not-four-digits';
  return typed === REHEARSAL_PIN || /^(\d)\1+$/.test(typed) ? 'too-easy' : null;
}

/** What one more wrong try leads to. */
export function afterWrongTry(tries: number): 'again' | 'lock' {
  return tries < MOST_TRIES ? 'again' : 'lock';
}

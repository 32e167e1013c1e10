import { normalisedPassphrase } from './passphrase.ts';

/** Words of an offered passphrase: four of 2048, so 44 bits that nobody chose. */
export const OFFERED_WORDS = 4;

/** What five words that somebody made up are worth here; anything else must reach the same (design §6: vault). */
const ENOUGH_BITS = 45;
/** A person chooses from a few hundred words that are at the front of their mind. */
const BITS_A_WORD = 9;
/** A character that cannot be guessed from the one before it, in words and in a mix of letters, digits and signs. */
const BITS_A_LETTER = 2;
const BITS_A_MIXED_CHARACTER = 3.5;

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether a passphrase that somebody made up may guard a vault: five different words, or worth as much by a careful estimate. */
export function passphraseIsStrongEnough(passphrase: string): boolean {
  const normalised = normalisedPassphrase(passphrase).toLowerCase();
  return Math.max(bitsOfWords(normalised), bitsOfCharacters(normalised)) >= ENOUGH_BITS;
}

/** Words drawn from the list, each as likely as any other. `draw` gives a whole number below its argument. */
export function offeredPassphrase(words: readonly string[], draw: (below: number) => number): string {
  return Array.from({ length: OFFERED_WORDS }, () => words[draw(words.length)] ?? '').join(' ');
}

function bitsOfWords(text: string): number {
  const words = text.split(' ').filter((word) => Array.from(word).length >= 2);
  return BITS_A_WORD * new Set(words).size;
}

function bitsOfCharacters(text: string): number {
  const characters = Array.from(text);
  const surprising = characters.filter((character, at) => !follows(characters[at - 1], character)).length;
  // A text that repeats a few characters is worth no more than these.
  const counted = Math.min(surprising, 2 * new Set(characters).size);
  return counted * (isMixed(text) ? BITS_A_MIXED_CHARACTER : BITS_A_LETTER);
}

/** The same key again, or the one beside it in the alphabet, in counting or on the keyboard. */
function follows(before: string | undefined, character: string): boolean {
  if (before === undefined) return false;
  if (before === character) return true;
  return ROWS.some((row) => row.includes(before + character) || row.includes(character + before));
}

/** Letters, digits and signs, changing all along instead of a word with a number behind it. */
function isMixed(text: string): boolean {
  const kinds = Array.from(text, (character) => (/\p{L}/u.test(character) ? 'letter' : /\p{N}/u.test(character) ? 'digit' : 'sign'));
  const changes = kinds.filter((kind, at) => at > 0 && kind !== kinds[at - 1]).length;
  return new Set(kinds).size >= 2 && changes >= 4 && !text.includes(' ');
}

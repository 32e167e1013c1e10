const ENOUGH_WORDS = 5;
const ENOUGH_CHARACTERS = 20;

/**
 * The passphrase as it opens the vault: the same whether an accent was typed as one character or two, and whatever
 * the spaces around and between the words. Stored format: a change would lock every vault made before it.
 */
export function normalisedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

/** Whether a passphrase that somebody made up may guard a vault: at least five words, or at least twenty characters. */
export function passphraseIsStrongEnough(passphrase: string): boolean {
  const normalised = normalisedPassphrase(passphrase);
  return normalised.split(' ').length >= ENOUGH_WORDS || Array.from(normalised).length >= ENOUGH_CHARACTERS;
}

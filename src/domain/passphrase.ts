/**
 * The passphrase as it opens the vault: the same whether an accent was typed as one character or two, and whatever
 * the spaces around and between the words. Stored format: a change would lock every vault made before it.
 */
export function normalisedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

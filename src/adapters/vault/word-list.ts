/** 2048 Dutch words that differ, in the order of the alphabet: for passphrases, and to compare fingerprints by voice. */
export async function dutchWords(): Promise<readonly string[]> {
  const { default: words } = await import('./passphrase-words.nl.txt?raw');
  return words.trim().split(/\s+/);
}

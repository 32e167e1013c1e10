/** How an age identity begins; the rest is 58 characters that hold their own checksum. */
const PREFIX = 'AGE-SECRET-KEY-1';
const PREFIX_LETTERS = 'AGESECRETKEY1';
const GROUP = 6;

/** Characters that the alphabet of the key leaves out, and what somebody read when they typed one. */
const MISREAD: Readonly<Record<string, string>> = { I: 'L', O: '0', '1': 'L', B: '8' };

/**
 * The recovery key as age writes it, from what somebody typed over from paper: any case, any spaces, dashes or groups,
 * with or without the words in front. Whether it is right is for its checksum to say.
 */
export function normalisedRecoveryKey(typed: string): string {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const rest = characters.startsWith(PREFIX_LETTERS) ? characters.slice(PREFIX_LETTERS.length) : characters;
  return PREFIX + Array.from(rest, (character) => MISREAD[character] ?? character).join('');
}

/** The recovery key with some of its printed groups as somebody typed them over; groups are counted from 0, after the words in front. */
export function withGroups(identity: string, typed: ReadonlyMap<number, string>): string {
  const [, ...groups] = recoveryKeyInGroups(identity);
  return normalisedRecoveryKey(groups.map((group, at) => typed.get(at) ?? group).join(''));
}

/** The recovery key as it is printed: the words in front, then groups that an eye can hold. */
export function recoveryKeyInGroups(identity: string): readonly string[] {
  const rest = identity.slice(PREFIX.length);
  return [PREFIX, ...(rest.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? [])];
}

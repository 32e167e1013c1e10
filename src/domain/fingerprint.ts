/** Bits that a word of the list carries: it holds 2 to this power. */
const BITS = 11;
const WORDS = 6;

/**
 * The first 66 bits of a fingerprint (64 hex digits) as six words, to compare by voice. The list holds 2048 words and
 * its order counts: another order gives other words. Whoever needs certainty compares all the digits.
 */
export function fingerprintInWords(fingerprint: string, list: readonly string[]): readonly string[] {
  if (list.length !== 2 ** BITS) throw new RangeError('the list holds 2048 words');
  const bits = BigInt(`0x${fingerprint}`) >> BigInt(4 * fingerprint.length - WORDS * BITS);
  return Array.from({ length: WORDS }, (_, at) => {
    const index = Number((bits >> BigInt((WORDS - 1 - at) * BITS)) & BigInt(2 ** BITS - 1));
    return list[index] ?? '';
  });
}

/** The fingerprint that somebody typed or pasted, in groups or not; null when it is none. */
export function fingerprintFromText(text: string): string | null {
  const digits = text.replace(/\s/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}

/** A fingerprint in groups of four digits that an eye can hold. */
export function fingerprintInGroups(fingerprint: string): string {
  return (fingerprint.match(/.{1,4}/g) ?? []).join(' ');
}

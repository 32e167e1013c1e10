import type { Entropy } from '../../app/ports.ts';

/** Crockford's base 32: no I, L, O or U, so an id read aloud or retyped is not mistaken. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LENGTH = 26;
const RANGE = 2 ** 32;

/** Web Crypto, in a browser and in Node. An id holds 130 random bits. */
export const browserEntropy: Entropy = {
  id() {
    const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
    return Array.from(bytes, (byte) => ALPHABET.charAt(byte & 31)).join('');
  },
  below(limit) {
    // What lies above the last whole multiple is drawn anew: with a remainder the first numbers would come more often.
    const end = RANGE - (RANGE % limit);
    for (;;) {
      const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
      if (drawn < end) return drawn % limit;
    }
  },
  async sha256(text) {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

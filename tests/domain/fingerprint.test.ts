import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintFromText, fingerprintInGroups, fingerprintInWords } from '../../src/domain/fingerprint.ts';

const list = readFileSync(join('src/adapters/vault/passphrase-words.nl.txt'), 'utf8').trim().split(/\s+/);
const hexOf = (bits: string): string =>
  BigInt(`0b${bits.padEnd(256, '0')}`)
    .toString(16)
    .padStart(64, '0');

test('the words are the first six groups of eleven bits', () => {
  const indices = [0, 1, 2047, 1024, 5, 77];
  const bits = indices.map((index) => index.toString(2).padStart(11, '0')).join('');
  expect(fingerprintInWords(hexOf(bits), list)).toEqual(indices.map((index) => list[index]));
});

test('a fingerprint has the same words for ever', () => {
  expect(fingerprintInWords('f23cc9d2c71a70bb6a0da1a0f316135a55b2d6e1e65bfeb65625519363ec65f7', list).join(' ')).toBe(
    'welkom veulen kras mobiel picknick jeugd',
  );
});

test('another bit among the first 66 gives other words, and one behind them the same', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[01]{256}$/), fc.nat(255), (bits, at) => {
      const flipped = bits.slice(0, at) + (bits[at] === '0' ? '1' : '0') + bits.slice(at + 1);
      const [one, other] = [bits, flipped].map((each) => fingerprintInWords(hexOf(each), list).join(' '));
      expect(one === other).toBe(at >= 66);
    }),
  );
});

test('a list of another length is refused: it would give other words', () => {
  expect(() => fingerprintInWords('00'.repeat(32), list.slice(1))).toThrow('2048');
});

test('the digits come in groups of four', () => {
  expect(fingerprintInGroups('0123456789ab')).toBe('0123 4567 89ab');
});

test('what was typed is read in groups or not, in capitals or not, and only when it is whole', () => {
  const whole = 'a1b2'.repeat(16);
  for (const typed of [whole, fingerprintInGroups(whole), ` ${whole.toUpperCase()}\n`]) expect(fingerprintFromText(typed)).toBe(whole);
  for (const typed of ['', whole.slice(1), `${whole}0`, whole.replace('a', 'g')]) expect(fingerprintFromText(typed)).toBeNull();
});

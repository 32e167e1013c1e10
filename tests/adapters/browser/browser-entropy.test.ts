import { expect, test, vi } from 'vitest';
import { browserEntropy } from '../../../src/adapters/browser/browser-entropy.ts';

test('ids are 26 characters that cannot be mistaken for one another, and never the same', () => {
  const ids = Array.from({ length: 1000 }, () => browserEntropy.id());
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(new Set(ids).size).toBe(1000);
  expect(new Set(ids.join('')).size).toBe(32);
});

test('the hash is SHA-256 of the text in UTF-8', async () => {
  expect(await browserEntropy.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await browserEntropy.sha256('één')).toBe('51c4a8ee9d588c3aeb9b5797b28ce35614241601b871e6d7549641cfac064e00');
});

test('every number below a limit comes as often as any other', () => {
  for (const limit of [1, 2, 7, 2048]) {
    const drawn = Array.from({ length: 4000 }, () => browserEntropy.below(limit));
    expect(drawn.every((number) => Number.isInteger(number) && number >= 0 && number < limit)).toBe(true);
  }
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 21_000; draw += 1) {
    const number = browserEntropy.below(7);
    counts.set(number, 1 + (counts.get(number) ?? 0));
  }
  // Six times the spread that chance gives: once in hundreds of millions of runs.
  for (const count of counts.values()) expect(Math.abs(count - 3000)).toBeLessThan(310);
  expect(counts.size).toBe(7);
});

test('what would make the first numbers come more often is drawn anew', () => {
  const draws = [2 ** 32 - 1, 5];
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    if (array instanceof Uint32Array) array[0] = draws.shift() ?? 0;
    return array;
  });
  expect(browserEntropy.below(2 ** 31 + 1)).toBe(5);
});

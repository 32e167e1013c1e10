import { expect, test } from 'vitest';
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

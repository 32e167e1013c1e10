import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OFFERED_WORDS, offeredPassphrase, passphraseIsStrongEnough } from '../../src/domain/passphrase-strength.ts';

test.each([
  'vijf losse woorden zijn genoeg',
  '  vijf   losse\twoorden\nzijn genoeg ',
  'k7#qz2!vm9$wt',
  'hetkleinepaardkoptweegroenelampen',
  'Één twéé drïe vier vijf',
])('may guard a vault: %j', (passphrase) => {
  expect(passphraseIsStrongEnough(passphrase)).toBe(true);
});

test.each([
  '',
  '     ',
  'een twee drie vier',
  'kat kat kat kat kat kat',
  'Kat kat KAT kAt kaT',
  'a b c d e f',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'welkom welkom 2026',
  '12345678901234567890123456',
  'abababababababababababababab',
  'Herstelwijzer2026!',
  `a${' '.repeat(30)}b`,
])('is too weak: %j', (passphrase) => {
  expect(passphraseIsStrongEnough(passphrase)).toBe(false);
});

test('a word more never makes a passphrase weaker', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 1, maxLength: 7 }), (words) => {
      if (passphraseIsStrongEnough(words.join(' '))) expect(passphraseIsStrongEnough([...words, 'regenboog'].join(' '))).toBe(true);
    }),
  );
});

test('an offered passphrase is four words of the list, each drawn anew', () => {
  const draws = [3, 0, 3, 1];
  const asked: number[] = [];
  const passphrase = offeredPassphrase(['anker', 'boom', 'cello', 'duin'], (below) => {
    asked.push(below);
    return draws[asked.length - 1] ?? 0;
  });
  expect(passphrase).toBe('duin anker duin boom');
  expect(asked).toEqual(Array.from({ length: OFFERED_WORDS }, () => 4));
});

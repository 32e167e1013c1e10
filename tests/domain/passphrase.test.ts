import { expect, test } from 'vitest';
import { normalisedPassphrase, passphraseIsStrongEnough } from '../../src/domain/passphrase.ts';

test.each(['vijf losse woorden zijn genoeg', 'ietsmetntwintigtekens', '  vijf   losse\twoorden\nzijn genoeg ', '🌳'.repeat(20)])(
  'may guard a vault: %j',
  (passphrase) => {
    expect(passphraseIsStrongEnough(passphrase)).toBe(true);
  },
);

test.each(['', '     ', 'een twee drie vier', 'negentien-tekens-00', '🌳'.repeat(19), `a${' '.repeat(30)}b`])(
  'is too short: %j',
  (passphrase) => {
    expect(passphraseIsStrongEnough(passphrase)).toBe(false);
  },
);

test('a passphrase is the same however its accents were typed and its words were spaced', () => {
  expect(normalisedPassphrase(' cafe\u0301  aan\u00a0zee\n')).toBe('caf\u00e9 aan zee');
});

test('capitals and the order of words count', () => {
  expect(normalisedPassphrase('Een twee')).not.toBe(normalisedPassphrase('een twee'));
  expect(normalisedPassphrase('een twee')).not.toBe(normalisedPassphrase('twee een'));
});

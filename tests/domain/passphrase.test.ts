import { expect, test } from 'vitest';
import { normalisedPassphrase } from '../../src/domain/passphrase.ts';

test('a passphrase is the same however its accents were typed and its words were spaced', () => {
  expect(normalisedPassphrase(' cafe\u0301  aan\u00a0zee\n')).toBe('caf\u00e9 aan zee');
});

test('capitals and the order of words count', () => {
  expect(normalisedPassphrase('Een twee')).not.toBe(normalisedPassphrase('een twee'));
  expect(normalisedPassphrase('een twee')).not.toBe(normalisedPassphrase('twee een'));
});

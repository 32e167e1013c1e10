import { expect, test } from 'vitest';
import { initialOf, withCapital } from '../../src/domain/letters.ts';

test.for([
  ['Mila', 'M'],
  ['  Zoë ', 'Z'],
  ['E\u0301lise', 'E\u0301'],
  ['👩‍👧 Noor', '👩‍👧'],
  ['سارة', 'س'],
  ['', '?'],
  ['   ', '?'],
] as const)('%s begins with %s', ([name, initial]) => {
  expect(initialOf(name)).toBe(initial);
});

test('a capital is one of the language, and takes its marks along', () => {
  expect(withCapital('juf Els', 'nl')).toBe('Juf Els');
  expect(withCapital('ilk gün', 'tr')).toBe('İlk gün');
  expect(withCapital('e\u0301cole', 'fr')).toBe('E\u0301cole');
  expect(withCapital('', 'nl')).toBe('');
});

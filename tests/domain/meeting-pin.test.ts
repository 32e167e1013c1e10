import { expect, test } from 'vitest';
import { afterWrongTry, pinFault, REHEARSAL_PIN } from '../../src/domain/meeting-pin.ts';

test.for(['', '123', '12345', '12 4', 'abcd', '１２３４'])('%s is no code of four digits', (typed) => {
  expect(pinFault(typed)).toBe('not-four-digits');
});

test.for([REHEARSAL_PIN, '0000', '7777'])('%s is too easy', (typed) => {
  expect(pinFault(typed)).toBe('too-easy');
});

test.for(['4071', '0012', '9990'])('%s will do', (typed) => {
  expect(pinFault(typed)).toBeNull();
});

test('the third wrong try locks', () => {
  expect([1, 2, 3, 4].map(afterWrongTry)).toEqual(['again', 'again', 'lock', 'lock']);
});

import { beforeAll, expect, test } from 'vitest';
import { directionsOf, fromLeftToRight, loadDirections } from '../../../src/adapters/pdf/directions.ts';

beforeAll(() => loadDirections(['عربي']));

const levels = (text: string, language: string): string => {
  const { level } = directionsOf(text, language);
  return Array.from(text, (_, index) => level(index)).join('');
};

test('text in letters from left to right has one direction', () => {
  expect(directionsOf('Їжак 李明 10:30', 'ar').base).toBe(0);
  expect(levels('Daan 5', 'nl')).toBe('000000');
});

test('a paragraph has the direction of its first letter, and that of its language where it has such letters', () => {
  expect(directionsOf('سميرة Daan', 'nl').base).toBe(1);
  expect(directionsOf('Daan سميرة', 'nl').base).toBe(0);
  expect(directionsOf('Daan سميرة', 'ar').base).toBe(1);
  expect(directionsOf('Daan سميرة', 'fa-AF').base).toBe(1);
});

test('Latin words and figures keep their own direction within Arabic', () => {
  expect(levels('مع Lars في 10:30', 'ar')).toBe('1112222111122222');
});

test('the groups of a telephone number stay in their order', () => {
  expect(levels('رقم 0123 456', 'ar')).toBe('111122222222');
  expect(levels('رقم +31 6 12', 'ar')).toBe('111122222222');
});

test('the parts of a line stand in the order of their levels', () => {
  const parts = [
    { level: 1, is: 'مع' },
    { level: 2, is: 'Lars' },
    { level: 2, is: 'Jan' },
    { level: 1, is: 'هنا' },
  ];
  expect(fromLeftToRight(parts).map(({ is }) => is)).toEqual(['هنا', 'Lars', 'Jan', 'مع']);
  const mixed = [
    { level: 0, is: 'a' },
    { level: 1, is: 'ب' },
    { level: 1, is: 'ج' },
    { level: 0, is: 'd' },
  ];
  expect(fromLeftToRight(mixed).map(({ is }) => is)).toEqual(['a', 'ج', 'ب', 'd']);
  expect(fromLeftToRight([])).toEqual([]);
});

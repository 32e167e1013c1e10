import { expect, test } from 'vitest';
import { addDays, isCalendarDate, weekdayOnOrAfter, writtenDate } from '../../src/domain/calendar.ts';
import { daysBetween } from '../../src/domain/days-between.ts';

test('days are counted over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test.each([
  ['2026-11-27', '2026-11-27'],
  ['2026-11-28', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
  ['2026-11-30', '2026-11-30'],
])('no talk is planned in a weekend: %s becomes %s', (date, planned) => {
  expect(weekdayOnOrAfter(date)).toBe(planned);
});

test('a date is written out in the reader’s language', () => {
  expect(writtenDate('2026-11-27', 'nl', { withYear: true })).toBe('vrijdag 27 november 2026');
  expect(writtenDate('2026-11-27', 'en-GB', { withYear: false })).toMatch(/Friday.* 27 November/);
});

test('a date that does not exist is none', () => {
  expect(isCalendarDate('2026-11-30')).toBe(true);
  expect(isCalendarDate('2026-11-31')).toBe(false);
  expect(isCalendarDate('gisteren')).toBe(false);
});

test('days between two dates are counted both ways, over a change of the clock', () => {
  expect(daysBetween('2026-10-20', '2026-10-30')).toBe(10);
  expect(daysBetween('2026-11-26', '2026-11-24')).toBe(-2);
  expect(daysBetween('2026-11-26', '2026-11-26')).toBe(0);
});

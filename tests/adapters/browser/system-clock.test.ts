import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/adapters/browser/system-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test('now is an instant in UTC', () => {
  vi.setSystemTime('2026-03-10T23:30:00.000Z');
  expect(systemClock.now()).toBe('2026-03-10T23:30:00.000Z');
});

test.each([
  ['Europe/Amsterdam', '2026-03-11'],
  ['America/New_York', '2026-03-10'],
])('today is the date on the wall in %s', (zone, date) => {
  vi.stubEnv('TZ', zone);
  vi.setSystemTime('2026-03-10T23:30:00.000Z');
  expect(systemClock.today()).toBe(date);
});

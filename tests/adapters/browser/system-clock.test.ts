import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/adapters/browser/system-clock.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
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

test('where nothing is drawn, that is done at once', async () => {
  await systemClock.drawn();
  expect(vi.getTimerCount()).toBe(0);
});

test('what is shown has been drawn after its frame, not at the call before it', async () => {
  const frames: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  let isDrawn = false;
  void systemClock.drawn().then(() => {
    isDrawn = true;
  });
  frames[0]?.(0);
  await Promise.resolve();
  expect(isDrawn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDrawn).toBe(true);
});

test('a hidden page draws no frame, and nobody waits for it longer than a tenth of a second', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  let isDrawn = false;
  void systemClock.drawn().then(() => {
    isDrawn = true;
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(isDrawn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDrawn).toBe(true);
});

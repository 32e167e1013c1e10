import { expect, test } from 'vitest';
import { COVER_AFTER_MINUTES, isMeetingRunning, LOCK_AFTER_MINUTES_AT_FIRST, minutesUntouched } from '../../src/domain/auto-lock.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { courseUpTo } from '../support/course.ts';

const running = STAGES.filter((stage) => {
  const record = courseUpTo(stage);
  return isMeetingRunning({ record, stage: stageOf(record) });
});

test('a meeting runs from its opening to the signatures, a pause included, and not before or after', () => {
  // The road to the stage of the meeting ends at its door, which nobody has opened yet.
  expect(running).toEqual(['agreements', 'signatures', 'paused']);
});

test('an opened circle is a running meeting', () => {
  const paused = courseUpTo('paused');
  expect(isMeetingRunning({ record: paused, stage: 'meeting' })).toBe(true);
  expect(isMeetingRunning({ record: courseUpTo('meeting'), stage: 'meeting' })).toBe(false);
});

test('a meeting is left alone longer than a laptop on a desk, and never shorter than somebody chose', () => {
  expect(minutesUntouched(undefined, false)).toBe(LOCK_AFTER_MINUTES_AT_FIRST);
  expect(minutesUntouched(5, false)).toBe(5);
  expect(minutesUntouched(5, true)).toBe(COVER_AFTER_MINUTES);
  expect(minutesUntouched(60, true)).toBe(60);
});

import { expect, test } from 'vitest';
import {
  BY_QUESTION_CHECK,
  childrenWhoLeaveEarly,
  chosenOrder,
  dayCardChecks,
  hasInterpreter,
  isChecked,
  longestMeeting,
} from '../../src/domain/day-card.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const four = courseUpTo('meeting');
const eight = courseUpTo('meeting', CASE_OF_EIGHT);

test('a check can be ticked and unticked', () => {
  const ticked = withFacts(four, { type: 'day-card.checked', check: 'power', done: true });
  expect(isChecked(four, 'power')).toBe(false);
  expect(isChecked(ticked, 'power')).toBe(true);
  expect(isChecked(withFacts(ticked, { type: 'day-card.checked', check: 'power', done: false }), 'power')).toBe(false);
});

test('the interpreter is on the card only when somebody needs one', () => {
  expect(dayCardChecks(four)).not.toContain('interpreter');
  const interpreted = withFacts(four, { type: 'participant.worded', participant: 'emma', field: 'interpreter', text: 'Nadia' });
  expect(hasInterpreter(interpreted)).toBe(true);
  expect(dayCardChecks(interpreted)).toContain('interpreter');
});

test('the meeting goes by person unless the other order was chosen', () => {
  expect(chosenOrder(four)).toBe('by-person');
  expect(chosenOrder(withFacts(four, { type: 'day-card.checked', check: BY_QUESTION_CHECK, done: true }))).toBe('by-question');
});

test('with a child of groep 1 to 4 a meeting is too long after 25 minutes, else after 60', () => {
  expect(longestMeeting(four)).toBe(60);
  expect(longestMeeting(eight)).toBe(25);
  expect(childrenWhoLeaveEarly(eight).map(({ id }) => id)).toEqual(['mila', 'zoe']);
});

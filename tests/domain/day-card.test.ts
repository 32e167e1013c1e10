import { expect, test } from 'vitest';
import { BY_QUESTION_CHECK, chosenOrder, dayCardChecks, hasInterpreter, isChecked, lengthWarnings } from '../../src/domain/day-card.ts';
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

test('above 60 minutes is long; above 25 with a child of groep 1 to 4 the children leave before the end', () => {
  expect([25, 60, 61].map((minutes) => lengthWarnings(four, minutes))).toEqual([[], [], ['too-long']]);
  expect([25, 26, 60, 61].map((minutes) => lengthWarnings(eight, minutes))).toEqual([
    [],
    ['children-leave'],
    ['children-leave'],
    ['too-long', 'children-leave'],
  ]);
});

import { expect, test } from 'vitest';
import { recordPath, settlingFact } from '../../src/app/record-path.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

test('a new record stands at its incident, with everything else still to come', () => {
  expect(recordPath(EMPTY_RECORD).map(({ state }) => state)).toEqual(['now', ...Array.from({ length: 8 }, () => 'later')]);
});

test('what lies before the open stage is done and what lies after it is later', () => {
  const path = recordPath(courseUpTo('preconditions'));
  expect(path.filter(({ state }) => state === 'done').map(({ stage }) => stage)).toEqual([
    'incident',
    'participants',
    'safety',
    'preparation',
  ]);
  expect(path.find(({ state }) => state === 'now')?.stage).toBe('preconditions');
});

test('in a closed record every step is behind', () => {
  expect(recordPath(courseUpTo('closed')).every(({ state }) => state === 'done')).toBe(true);
});

test('another form takes the place of the meeting', () => {
  const stages = recordPath(withFacts(courseUpTo('preconditions'), { type: 'other-form.chosen', form: 'go-between' })).map(
    ({ stage }) => stage,
  );
  expect(stages).toContain('other-form');
  expect(stages).not.toContain('meeting');
});

test('choosing between two texts is recorded in the layer of those texts', () => {
  const [worded] = courseUpTo('participants').journal.filter(({ type }) => type === 'incident.worded');
  if (!worded) throw new Error('The case has no incident text');
  const conflict = { slot: 'incident/description', events: [worded, { ...worded, id: 'the-other' }] };
  expect(settlingFact(conflict, 'the-other')).toEqual({
    type: 'conversation-conflict.settled',
    slot: 'incident/description',
    kept: 'the-other',
  });
  expect(settlingFact(conflict, 'none-of-these')).toBeNull();
});

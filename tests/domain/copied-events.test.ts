import { expect, test } from 'vitest';
import { copyFaults } from '../../src/domain/copied-events.ts';
import { fold } from '../../src/domain/fold.ts';
import { CLOSING_OUTCOMES, type MeetingEvent } from '../../src/domain/meeting-events.ts';
import { courseAt } from '../support/any-event.ts';
import { stamp } from '../support/event-builder.ts';

const course = courseAt('agreements');
const { journal } = course;
const record = course.opened?.record ?? '';
const reworded = journal.map((event) => (event.type === 'participant.worded' ? { ...event, text: 'Iemand anders' } : event));

test('the events of one record, all of them or some, have no fault beside those that are here', () => {
  for (const here of [[], journal, journal.slice(0, 5), journal.slice(5)]) expect(copyFaults(record, journal, here)).toEqual([]);
});

test('without a beginning, or with that of another record, they are no record', () => {
  const [first, ...rest] = journal;
  if (first?.type !== 'record.opened') throw new Error('it begins there');
  expect(copyFaults(record, rest, [])).toEqual(['no-such-record']);
  expect(copyFaults(record, [], [])).toEqual(['no-such-record']);
  expect(copyFaults(record, [{ ...first, record: 'MEREL' }, ...rest], [])).toEqual(['no-such-record']);
  expect(copyFaults(record, [...journal, { ...first, id: 'again', record: 'MEREL' }], [])).toEqual(['no-such-record']);
});

test('an event that stands there or here in another form contradicts', () => {
  expect(copyFaults(record, reworded, journal)).toEqual(['contradicts']);
  expect(copyFaults(record, [...journal, ...reworded], [])).toEqual(['contradicts']);
});

test('an event that is not legal at its place is kept and listed, as everywhere', () => {
  const early: MeetingEvent = { ...stamp(course, { type: 'record.closed', outcome: CLOSING_OUTCOMES[0], referral: null }), id: 'early' };
  const events = [...journal, early];
  expect(fold(events).disputed.map(({ event }) => event)).toEqual(['early']);
  expect(copyFaults(record, events, [])).toEqual([]);
});

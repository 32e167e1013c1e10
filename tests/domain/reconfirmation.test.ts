import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { EventOf, Fact } from '../../src/domain/meeting-events.ts';
import { askingOrder } from '../../src/domain/participants.ts';
import { doorStaysShut, everyoneReconfirmed, reconfirmationAnswer } from '../../src/domain/reconfirmation.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo, DAY } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const door = courseAt('meeting');
const asked = (participant: string, answer: EventOf<'reconfirmation.answered'>['answer'] = 'yes'): Fact => ({
  type: 'reconfirmation.answered',
  participant,
  answer,
});
const everyone = ['noor', 'emma', 'bram', 'ruud'];
const open: Fact = { type: 'meeting.opened', order: 'by-person' };
const ready = withFacts(door, ...everyone.map((one) => asked(one)));

test('each is asked apart, the harmed child first, then its side, the responsible child, its side, and the others', () => {
  expect(askingOrder(courseUpTo('meeting', CASE_OF_EIGHT)).map(({ id }) => id)).toEqual([
    'mila',
    'hana',
    'zoe',
    'sem',
    'gijs',
    'piet',
    'tom',
    'kai',
  ]);
});

test('nobody is asked before the harmed child', () => {
  for (const other of ['emma', 'bram', 'ruud']) expect(objectionToLast(withFacts(door, asked(other)))).toBe('harmed-child-first');
  expect(objectionToLast(withFacts(door, asked('noor'), asked('bram')))).toBeNull();
});

test('a meeting cannot begin while one participant has not said yes', () => {
  for (const missing of everyone) {
    const without = withFacts(
      door,
      ...everyone.filter((one) => one !== missing || one === 'noor').map((one) => asked(one, one === missing ? 'other' : 'yes')),
    );
    expect(objectionToLast(withFacts(without, open))).toBe('predicate-not-met');
  }
  expect(objectionToLast(withFacts(ready, open))).toBeNull();
});

describe('any answer but yes keeps the door shut', () => {
  test.for(everyone.flatMap((one) => (['other', 'not-today'] as const).map((answer) => [one, answer] as const)))(
    '%s: %s',
    ([one, answer]) => {
      const record = withFacts(ready, asked(one, answer));
      expect(doorStaysShut(record)).toBe(true);
      expect(everyoneReconfirmed(record)).toBe(false);
      expect(objectionToLast(withFacts(record, open))).toBe('predicate-not-met');
      expect(stageOf(record)).toBe('meeting');
    },
  );

  test('a yes and another answer that do not know of each other are no answer', () => {
    const record = fold([...door.journal, ...writtenApart(door, [asked('noor')], [asked('noor', 'not-today')])]);
    expect(reconfirmationAnswer(record, 'noor')).toBe('not-asked');
  });
});

test('after another day was chosen everyone is asked again', () => {
  const another = withFacts(ready, { type: 'another-day.chosen' });
  for (const one of everyone) expect(reconfirmationAnswer(another, one)).toBe('not-asked');
});

test('a yes at the door does not outlast a no at the gate', () => {
  const established = (outcome: 'yes' | 'no'): Fact => ({
    type: 'precondition.established',
    precondition: 'will-listen',
    participant: 'ruud',
    outcome,
    on: DAY,
  });
  const shut = withFacts(ready, established('no'));
  expect(stageOf(shut)).toBe('preconditions');
  const again = withFacts(shut, established('yes'));
  expect(stageOf(again)).toBe('preconditions');
  const through = withFacts(again, { type: 'preconditions.confirmed' });
  expect(stageOf(through)).toBe('meeting');
  expect(objectionToLast(withFacts(through, open))).toBe('predicate-not-met');
  expect(reconfirmationAnswer(through, 'noor')).toBe('not-asked');
});

test('an open meeting is not opened twice, and nobody is asked at a door that is open', () => {
  const opened = withFacts(ready, open);
  expect(objectionToLast(withFacts(opened, open))).toBe('not-at-this-stage');
  expect(objectionToLast(withFacts(opened, asked('noor', 'other')))).toBe('not-at-this-stage');
});

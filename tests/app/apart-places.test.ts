import { expect, test } from 'vitest';
import { apartPlaceOf, interpretersOf } from '../../src/app/apart-places.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { thoseTakingPart } from '../../src/domain/participants.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const eight = courseUpTo('meeting', CASE_OF_EIGHT);

test('the harmed side goes to the second room with the second adult, the others stay with the school', () => {
  const places = thoseTakingPart(eight).map((person) => [person.id, apartPlaceOf(eight, person)] as const);
  for (const [id, place] of places) {
    if (['mila', 'hana', 'zoe'].includes(id)) expect(place).toEqual({ room: 'second', roomName: 'De bibliotheek', adult: 'Meester Wim' });
    else expect(place).toEqual({ room: 'circle', roomName: '', adult: id === 'tom' ? '' : 'Tom' });
  }
});

test('where nobody of the school sits in the circle, no name is made up', () => {
  const four = circleAfter(0);
  const bram = thoseTakingPart(four).find(({ id }) => id === 'bram');
  expect(bram && apartPlaceOf(four, bram)).toEqual({ room: 'circle', roomName: '', adult: '' });
});

test('each interpreter stands there once, with the first number that is known', () => {
  const worded = (participant: string, field: 'interpreter' | 'interpreter-phone', text: string): Fact => ({
    type: 'participant.worded',
    participant,
    field,
    text,
  });
  expect(interpretersOf(eight)).toEqual([]);
  expect(interpretersOf(withFacts(eight, worded('hana', 'interpreter-phone', '0123')))).toEqual([]);
  const interpreted = withFacts(
    eight,
    worded('mila', 'interpreter', 'Nadia '),
    worded('hana', 'interpreter', 'Nadia'),
    worded('hana', 'interpreter-phone', ' 0123 456 711'),
    worded('piet', 'interpreter', 'Emre'),
  );
  expect(interpretersOf(interpreted)).toEqual([
    { name: 'Nadia', phone: '0123 456 711' },
    { name: 'Emre', phone: '' },
  ]);
});

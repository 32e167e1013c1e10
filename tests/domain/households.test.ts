import { describe, expect, test } from 'vitest';
import { dayCardChecks } from '../../src/domain/day-card.ts';
import { neighboursKeptApart, parentsKeptApart } from '../../src/domain/households.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { seatedParticipants } from '../../src/domain/participants.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const eight = courseUpTo('meeting', CASE_OF_EIGHT);
const omarComes: Fact = { type: 'participant.set', participant: 'omar', choice: { field: 'presence', value: 'whole' } };
const flag: Fact = { type: 'flag.raised', flag: 'parents-apart' };
const together = withFacts(eight, omarComes);
const apart = withFacts(together, flag);

describe('parents of one child who are kept apart', () => {
  test('are those who both take part while the flag stands', () => {
    expect(parentsKeptApart(apart).map(({ child, parents }) => [child.id, parents.map(({ id }) => id)])).toEqual([
      ['mila', ['hana', 'omar']],
    ]);
  });

  test('are none without the flag, and none when one of them stays away', () => {
    expect(parentsKeptApart(together)).toEqual([]);
    expect(parentsKeptApart(withFacts(eight, flag))).toEqual([]);
    expect(parentsKeptApart(withFacts(apart, { type: 'flag.cleared', flag: 'parents-apart' }))).toEqual([]);
  });

  test('come and go apart on the day card', () => {
    expect(dayCardChecks(apart)).toContain('parents-apart');
    expect(dayCardChecks(together)).not.toContain('parents-apart');
  });

  test('sit with others between them until somebody chooses the seats, on either side of the circle', () => {
    const added: readonly Fact[] = [
      { type: 'participant.added', participant: 'lies', role: 'parent', side: 'responsible', group: 'adult', parentOf: 'sem' },
    ];
    const seats = (record: MeetingRecord) => seatedParticipants(record).map(({ id }) => id);
    const four = withFacts(withFacts(courseUpTo('safety', CASE_OF_EIGHT), ...added), omarComes);
    expect(seats(four)).toEqual(['hana', 'omar', 'mila', 'zoe', 'tom', 'kai', 'gijs', 'sem', 'piet', 'lies']);
    const fourApart = withFacts(four, flag);
    expect(seats(fourApart)).toEqual(['hana', 'mila', 'zoe', 'omar', 'tom', 'kai', 'lies', 'gijs', 'sem', 'piet']);
    expect(
      parentsKeptApart(fourApart)
        .map(({ child }) => child.id)
        .sort(),
    ).toEqual(['mila', 'sem']);
    expect(neighboursKeptApart(fourApart)).toEqual([]);
    const chosen = withFacts(fourApart, { type: 'seats.arranged', seats: seats(four) });
    expect(seats(chosen)).toEqual(seats(four));
  });

  test('are named when they sit side by side, and not when somebody sits between them', () => {
    const seated = (...seats: string[]) =>
      neighboursKeptApart(withFacts(apart, { type: 'seats.arranged', seats })).map((pair) => pair.map(({ id }) => id));
    expect(seated('hana', 'omar', 'mila', 'zoe', 'tom', 'kai', 'gijs', 'sem', 'piet')).toEqual([['hana', 'omar']]);
    expect(seated('hana', 'mila', 'omar', 'zoe', 'tom', 'kai', 'gijs', 'sem', 'piet')).toEqual([]);
    // The facilitator sits between the first and the last.
    expect(seated('hana', 'mila', 'zoe', 'tom', 'kai', 'gijs', 'sem', 'piet', 'omar')).toEqual([]);
  });
});

test('when the facilitator was involved before, both sides know it before they come in', () => {
  expect(dayCardChecks(eight)).not.toContain('facilitator-involved-before');
  expect(dayCardChecks(withFacts(eight, { type: 'flag.raised', flag: 'facilitator-involved-before' }))).toContain(
    'facilitator-involved-before',
  );
});

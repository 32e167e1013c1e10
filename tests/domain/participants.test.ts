import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { EventOf, Fact, Group, Side } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import {
  absentAdultsWithAuthority,
  authorityNotice,
  bandOf,
  childrenOn,
  MOST_PARTICIPANTS,
  missingParticipants,
  participantById,
  participantsAreConfirmed,
  participantsOf,
  scriptRoleOf,
  seatedParticipants,
  thoseTakingPart,
} from '../../src/domain/participants.ts';
import type { ParticipantRole } from '../../src/domain/roles.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo, nextFact } from '../support/course.ts';
import { objectionToLast, stamp, withFacts, writtenApart } from '../support/event-builder.ts';

function added(participant: string, role: ParticipantRole, side: Side, group: Group, parentOf: string | null = null): readonly Fact[] {
  return [
    { type: 'participant.added', participant, role, side, group, parentOf },
    { type: 'participant.worded', participant, field: 'name', text: participant },
  ];
}

const set = (participant: string, choice: EventOf<'participant.set'>['choice']): Fact => ({ type: 'participant.set', participant, choice });
const empty = courseAt('participants');
const four = courseAt('safety');
const eight = courseUpTo('safety', CASE_OF_EIGHT);
const missingIn = (record: MeetingRecord) => missingParticipants(record).map(({ missing }) => missing);

test('a facilitator, a responsible and a harmed child, a second adult and a second room are asked for', () => {
  expect(missingIn(empty)).toEqual(['facilitator', 'responsible-child', 'harmed-child', 'second-adult', 'second-room']);
  expect(missingIn(four)).toEqual([]);
});

test('everyone has a name that they want to be called', () => {
  const unnamed = withFacts(four, { type: 'participant.worded', participant: 'emma', field: 'name', text: '  ' });
  expect(missingParticipants(unnamed)).toEqual([{ missing: 'name', participant: 'emma' }]);
});

describe('each child comes with an adult', () => {
  test('an adult who stays away is none', () => {
    const absent = withFacts(four, set('emma', { field: 'presence', value: 'not' }));
    expect(missingParticipants(absent)).toEqual([{ missing: 'adult-for-child', participant: 'noor' }]);
  });

  test('a second harmed child needs one of its own, or one who is nobody’s parent', () => {
    const two = withFacts(four, ...added('lea', 'harmed', 'harmed', '5'));
    expect(missingParticipants(two)).toEqual([{ missing: 'adult-for-child', participant: 'lea' }]);
    expect(missingParticipants(withFacts(two, ...added('lea-parent', 'parent', 'harmed', 'adult', 'lea')))).toEqual([]);
    expect(missingParticipants(withFacts(two, ...added('aunt', 'supporter', 'harmed', 'adult')))).toEqual([]);
  });

  test('an adult of the other side is none', () => {
    const two = withFacts(four, ...added('lea', 'harmed', 'harmed', '5'), ...added('coach', 'supporter', 'responsible', 'adult'));
    expect(missingIn(two)).toEqual(['adult-for-child']);
  });
});

test('several responsible and several harmed children take part', () => {
  const many = withFacts(
    four,
    ...added('lea', 'harmed', 'harmed', '5'),
    ...added('lea-parent', 'parent', 'harmed', 'adult', 'lea'),
    ...added('tim', 'responsible', 'responsible', '8'),
    ...added('tim-parent', 'parent', 'responsible', 'adult', 'tim'),
  );
  expect(participantsAreConfirmed(many)).toBe(true);
  expect(childrenOn(many, 'harmed').map(({ id }) => id)).toEqual(['noor', 'lea']);
  expect(childrenOn(many, 'responsible').map(({ id }) => id)).toEqual(['bram', 'tim']);
});

test('twenty take part and no more, the facilitator left out', () => {
  const seats = MOST_PARTICIPANTS - thoseTakingPart(four).length;
  const guests = Array.from({ length: seats }, (_, at) => added(`guest-${at}`, 'supporter', 'neither', '7')).flat();
  const full = withFacts(four, ...guests);
  expect(thoseTakingPart(full)).toHaveLength(20);
  expect(missingParticipants(full)).toEqual([]);
  const over = withFacts(full, {
    type: 'participant.added',
    participant: 'one-more',
    role: 'supporter',
    side: 'neither',
    group: '7',
    parentOf: null,
  });
  expect(objectionToLast(over)).toBe('predicate-not-met');
  expect(thoseTakingPart(over)).toHaveLength(20);
});

test('two children and their adults are the fewest', () => {
  const alone = withFacts(four, { type: 'participant.removed', participant: 'bram' });
  expect(missingIn(alone)).toEqual(['responsible-child']);
  expect(stageOf(alone)).toBe('participants');
});

test('somebody is in the record once; a name that was never entered is nobody', () => {
  const twice = withFacts(four, ...added('noor', 'supporter', 'neither', '3'));
  expect(participantsOf(twice).filter(({ id }) => id === 'noor')).toHaveLength(1);
  expect(participantById(twice, 'noor')?.role).toBe('harmed');
  expect(objectionToLast(withFacts(four, { type: 'participant.removed', participant: 'ghost' }))).toBe('unknown-participant');
  expect(objectionToLast(withFacts(four, { type: 'participant.worded', participant: '__proto__', field: 'name', text: 'x' }))).toBe(
    'unknown-participant',
  );
});

test('during the meeting nobody is added or taken out', () => {
  const meeting = courseAt('meeting');
  expect(objectionToLast(withFacts(meeting, ...added('late', 'supporter', 'neither', '6').slice(0, 1)))).toBe('not-at-this-stage');
  expect(objectionToLast(withFacts(meeting, { type: 'participant.removed', participant: 'emma' }))).toBe('not-at-this-stage');
});

describe('authority and copy', () => {
  const parent = (record: MeetingRecord) => participantById(record, 'emma');

  test('until somebody asked, authority is unknown and there is no copy', () => {
    const asked = withFacts(empty, ...added('emma', 'parent', 'harmed', 'adult', 'noor'));
    expect(parent(asked)).toMatchObject({ authority: 'unknown', copy: false });
  });

  test('with authority a copy is the default, and can be declined', () => {
    expect(parent(four)).toMatchObject({ authority: 'yes', copy: true });
    expect(parent(withFacts(four, set('emma', { field: 'copy', value: false })))).toMatchObject({ copy: false });
  });

  test.for(['no', 'unknown'] as const)('with authority %s a wish for a copy gives none', (value) => {
    const record = withFacts(four, set('emma', { field: 'copy', value: true }), set('emma', { field: 'authority', value }));
    expect(parent(record)).toMatchObject({ copy: false });
  });

  test('only a parent has a copy', () => {
    const record = withFacts(
      four,
      ...added('tom', 'staff', 'neither', 'adult'),
      set('tom', { field: 'authority', value: 'yes' }),
      set('tom', { field: 'copy', value: true }),
    );
    expect(participantById(record, 'tom')).toMatchObject({ copy: false });
  });

  test.for([
    ['yes', 'no'],
    ['no', 'yes'],
  ] as const)('while a note says %s and another %s there is no copy, and the absent adult is asked', ([one, other]) => {
    const fresh = withFacts(
      courseAt('participants'),
      ...added('emma', 'parent', 'harmed', 'adult', 'noor'),
      set('emma', { field: 'presence', value: 'not' }),
    );
    const apart = writtenApart(
      fresh,
      [set('emma', { field: 'authority', value: one })],
      [set('emma', { field: 'authority', value: other })],
    );
    const record = fold([...fresh.journal, ...apart]);
    expect(record.conflicts).toHaveLength(1);
    expect(parent(record)).toMatchObject({ authority: one, copy: false });
    expect(absentAdultsWithAuthority(record).map(({ id }) => id)).toEqual(['emma']);
  });

  test('an absent adult is asked only with authority', () => {
    expect(absentAdultsWithAuthority(eight).map(({ id }) => id)).toEqual(['iris']);
  });
});

describe('who somebody is to the script', () => {
  test.for([
    ['1', 'groep-1-2'],
    ['2', 'groep-1-2'],
    ['3', 'groep-3-4'],
    ['4', 'groep-3-4'],
    ['5', 'groep-5-8'],
    ['8', 'groep-5-8'],
    ['adult', 'adult-b1'],
  ] as const)('groep %s hears %s', ([value, band]) => {
    const record = withFacts(four, set('noor', { field: 'group', value }));
    const noor = participantById(record, 'noor');
    expect(noor && bandOf(noor)).toBe(band);
  });

  test('an adult who reads A2 hears A2', () => {
    const hana = participantById(eight, 'hana');
    expect(hana && bandOf(hana)).toBe('adult-a2');
  });

  test('a child reads as its group does until somebody says otherwise', () => {
    const reading = (value: Group) => participantById(withFacts(four, set('noor', { field: 'group', value })), 'noor')?.reading;
    expect([reading('1'), reading('3'), reading('6')]).toEqual(['non-reader', 'beginner', 'reader']);
    expect(participantById(withFacts(four, set('noor', { field: 'reading', value: 'beginner' })), 'noor')?.reading).toBe('beginner');
  });

  test('friends and witnesses are witnesses, parents are of a side, the facilitator is not asked', () => {
    const roles = Object.fromEntries(participantsOf(eight).map((p) => [p.id, scriptRoleOf(p)]));
    expect(roles).toMatchObject({
      zoe: 'witness',
      kai: 'witness',
      hana: 'parent-of-harmed',
      piet: 'parent-of-responsible',
      tom: 'staff',
      anna: null,
    });
  });
});

describe('seats', () => {
  test('the two sides sit apart, staff and others between them', () => {
    expect(seatedParticipants(eight).map(({ id }) => id)).toEqual(['hana', 'mila', 'zoe', 'tom', 'kai', 'gijs', 'sem', 'piet']);
  });

  test('who has no chosen seat sits last, and nobody is left out', () => {
    const arranged = withFacts(four, { type: 'seats.arranged', seats: ['ruud', 'noor'] });
    expect(seatedParticipants(arranged).map(({ id }) => id)).toEqual(['ruud', 'noor', 'emma', 'bram']);
  });

  test('who stays away has no seat', () => {
    expect(seatedParticipants(eight).map(({ id }) => id)).not.toContain('iris');
  });
});

test('a presence noted later by a device that knew the first replaces it without a conflict', () => {
  const away = withFacts(four, set('emma', { field: 'presence', value: 'letter' }), set('emma', { field: 'presence', value: 'whole' }));
  expect([participantById(away, 'emma')?.presence, away.conflicts]).toEqual(['whole', []]);
  expect(stamp(away, nextFact(away)).counter).toBe(away.journal.length + 1);
});

describe('what a parent’s authority asks for', () => {
  const ofEmma = (...facts: readonly Fact[]) => {
    const emma = participantById(withFacts(courseUpTo('safety'), ...facts), 'emma');
    return emma && authorityNotice(emma);
  };
  const authority = (value: 'yes' | 'no' | 'unknown'): Fact => ({
    type: 'participant.set',
    participant: 'emma',
    choice: { field: 'authority', value },
  });

  test('no authority and unknown authority are told apart, and authority itself asks for nothing', () => {
    expect([ofEmma(authority('no')), ofEmma(authority('unknown')), ofEmma()]).toEqual(['no-authority', 'unknown-authority', null]);
  });

  test('an absent parent with authority is to be told', () => {
    expect(ofEmma({ type: 'participant.set', participant: 'emma', choice: { field: 'presence', value: 'not' } })).toBe(
      'absent-with-authority',
    );
  });
});

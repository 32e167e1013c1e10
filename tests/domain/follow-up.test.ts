import { describe, expect, test } from 'vitest';
import { madeAgreements } from '../../src/domain/agreements.ts';
import { fold } from '../../src/domain/fold.ts';
import {
  faceChosen,
  followUpIsConfirmed,
  followUpIsHeld,
  followUpTalks,
  missingFollowUp,
  nextFollowUp,
  proposedTalks,
  stateTold,
  stillHappening,
  talkAfter,
} from '../../src/domain/follow-up.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { talkHeld } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const start = courseAt('follow-up');
const planned = (talk: string, on: string): Fact => ({ type: 'follow-up.planned', talk, on, moment: 'extra' });
const two = withFacts(start, planned('late', '2026-05-05'), planned('soon', '2026-03-12'));
const confirmed: Fact = { type: 'follow-up.confirmed' };

test('talks come in the order of their dates, each child apart, the harmed child first', () => {
  expect(followUpTalks(two).map(({ talk }) => talk)).toEqual(['soon', 'late']);
  const order: string[] = [];
  let record = two;
  for (let next = nextFollowUp(record); next; next = nextFollowUp(record)) {
    order.push(`${next.talk.talk} ${next.child.id}`);
    record = withFacts(record, talkHeld(next.talk.talk, next.child.id, false));
  }
  expect(order).toEqual(['soon noor', 'soon bram', 'late noor', 'late bram']);
  expect(missingFollowUp(record)).toEqual([]);
});

test('a talk that moves to another day is the same talk', () => {
  const moved = withFacts(two, planned('soon', '2026-06-01'));
  expect(followUpTalks(moved).map(({ talk, on }) => [talk, on])).toEqual([
    ['late', '2026-05-05'],
    ['soon', '2026-06-01'],
  ]);
});

test('the stage ends after the last planned talk with nothing open, and not without one talk', () => {
  expect(objectionToLast(withFacts(start, confirmed))).toBe('predicate-not-met');
  const one = withFacts(start, planned('soon', '2026-03-12'), talkHeld('soon', 'noor', false));
  expect(objectionToLast(withFacts(one, confirmed))).toBe('predicate-not-met');
  const both = withFacts(one, talkHeld('soon', 'bram', false), confirmed);
  expect([followUpIsConfirmed(both), stageOf(both)]).toEqual([true, 'closed']);
});

describe('it still happens', () => {
  const happening = withFacts(start, planned('soon', '2026-03-12'), talkHeld('soon', 'noor', true), talkHeld('soon', 'bram', false));

  test('keeps the follow-up open until somebody dealt with it', () => {
    expect(stillHappening(happening)).toEqual([{ talk: 'soon', child: 'noor' }]);
    expect(objectionToLast(withFacts(happening, confirmed))).toBe('predicate-not-met');
    const dealtWith = withFacts(happening, { type: 'follow-up.safeguarded', talk: 'soon', child: 'noor' });
    expect(stillHappening(dealtWith)).toEqual([]);
    expect(stageOf(withFacts(dealtWith, confirmed))).toBe('closed');
  });

  test('cannot be dealt with before it was said', () => {
    const before = withFacts(start, planned('soon', '2026-03-12'), { type: 'follow-up.safeguarded', talk: 'soon', child: 'noor' });
    expect(objectionToLast(before)).toBe('predicate-not-met');
    expect(stillHappening(withFacts(before, talkHeld('soon', 'noor', true)))).toEqual([{ talk: 'soon', child: 'noor' }]);
  });

  test('said in one of two conflicting notes is said', () => {
    const talk = withFacts(start, planned('soon', '2026-03-12'));
    const record = fold([...talk.journal, ...writtenApart(talk, [talkHeld('soon', 'noor', false)], [talkHeld('soon', 'noor', true)])]);
    expect(stillHappening(record)).toEqual([{ talk: 'soon', child: 'noor' }]);
  });

  test('does not lead to a second meeting by itself', () => {
    expect(stageOf(happening)).toBe('follow-up');
  });
});

test('a talk or a child that is not there is kept and counts for nothing', () => {
  expect(objectionToLast(withFacts(two, talkHeld('ghost', 'noor', false)))).toBe('unknown-talk');
  expect(objectionToLast(withFacts(two, talkHeld('soon', 'ghost', false)))).toBe('unknown-participant');
});

test('talks are proposed on the days of the school’s own terms, never in a weekend', () => {
  const record = courseAt('agreements');
  expect(proposedTalks(record, '2026-11-26')).toEqual([
    { on: '2026-11-30', moment: 'two-days' },
    { on: '2026-12-10', moment: 'two-weeks' },
    { on: '2027-01-21', moment: 'eight-weeks' },
  ]);
});

test('the talk after one is the next by date, and nothing follows the last', () => {
  const record = withFacts(
    courseAt('agreements'),
    { type: 'follow-up.planned', talk: 'later', on: '2026-04-01', moment: 'two-weeks' },
    { type: 'follow-up.planned', talk: 'sooner', on: '2026-03-12', moment: 'two-days' },
  );
  const [first] = followUpTalks(record);
  expect(talkAfter(record, first?.talk ?? '')?.on).toBe(followUpTalks(record)[1]?.on);
  expect(talkAfter(record, followUpTalks(record).at(-1)?.talk ?? '')).toBeUndefined();
});

test('a face that was not chosen is none, and no other child’s', () => {
  const record = withFacts(courseAt('follow-up'), { type: 'follow-up.planned', talk: 'talk-1', on: '2026-03-12', moment: 'two-days' });
  const child = nextFollowUp(record)?.child.id ?? '';
  const felt = withFacts(record, { type: 'follow-up.felt', talk: 'talk-1', child, about: 'wellbeing', face: 4 });
  expect(faceChosen(felt, 'talk-1', child, 'wellbeing')).toBe(4);
  expect(faceChosen(felt, 'talk-1', child, 'safety')).toBeNull();
  expect(faceChosen(felt, 'talk-1', 'somebody-else', 'wellbeing')).toBeNull();
});

test('how a child sees an agreement is kept per agreement and per child, before the talk itself is', () => {
  const record = withFacts(courseAt('follow-up'), { type: 'follow-up.planned', talk: 'talk-1', on: '2026-03-12', moment: 'two-days' });
  const child = nextFollowUp(record)?.child.id ?? '';
  const [agreement] = madeAgreements(record);
  const told = withFacts(record, { type: 'follow-up.told', talk: 'talk-1', child, agreement: agreement?.id ?? '', state: 'partly' });
  expect(stateTold(told, 'talk-1', child, agreement?.id ?? '')).toBe('partly');
  expect(stateTold(told, 'talk-1', 'somebody-else', agreement?.id ?? '')).toBeNull();
  expect(followUpIsHeld(told, 'talk-1', child)).toBe(false);
});

test.for([
  ['support-group', ['2026-03-17', '2026-03-24', '2026-03-31']],
  ['safety-plan', ['2026-03-17', '2026-03-24', '2026-03-31']],
  ['go-between', ['2026-03-12', '2026-03-24', '2026-05-05']],
] as const)('%s has its own rhythm of talks', ([form, days]) => {
  const chosen = withFacts(courseAt('preconditions'), { type: 'other-form.chosen', form });
  expect(proposedTalks(chosen, '2026-03-10').map(({ on }) => on)).toEqual(days);
});

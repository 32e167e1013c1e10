import { expect, test } from 'vitest';
import { childrenWhoLeft, childrenWhoMayLeave } from '../../src/domain/children-left.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { isChild, participantById } from '../../src/domain/participants.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { everyTurnIsTaken, nextTurn, plannedMinutes, planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo, roadTo, turnTaken } from '../support/course.ts';
import { objectionToLast, withFacts } from '../support/event-builder.ts';

const { structure } = CASE_OF_EIGHT;
const door = courseUpTo('meeting', CASE_OF_EIGHT);
const open = circleAfter(5, door, CASE_OF_EIGHT);
const CHILDREN = ['mila', 'zoe', 'gijs', 'sem', 'kai'];
const left: Fact = { type: 'children.left', participants: CHILDREN };
const after = withFacts(open, left);
const before = planTurns(open, structure);
const plan = planTurns(after, structure);
const isOfChild = (participant: string) => isChild(participantById(after, participant) ?? raise(participant));

function raise(participant: string): never {
  throw new Error(`${participant} is not here`);
}

test('the children can leave where one of them is in groep 1 to 4', () => {
  expect(childrenWhoMayLeave(open).map(({ id }) => id)).toEqual(CHILDREN);
  expect(childrenWhoMayLeave(circleAfter(0))).toEqual([]);
  expect(objectionToLast(withFacts(circleAfter(0), { type: 'children.left', participants: ['noor'] }))).toBe('predicate-not-met');
});

test('from then on no child is asked anything, and the turns they had stay', () => {
  expect(before.filter(({ participant }) => isOfChild(participant)).length).toBeGreaterThan(10);
  expect(plan.filter(({ participant }) => isOfChild(participant)).map(({ id }) => id)).toEqual(before.slice(0, 5).map(({ id }) => id));
  expect(plan.filter(({ participant }) => !isOfChild(participant))).toEqual(before.filter(({ participant }) => !isOfChild(participant)));
  expect(isOfChild(nextTurn(after, plan)?.participant ?? '')).toBe(false);
  expect(plannedMinutes(after, plan)).toBeLessThan(plannedMinutes(open, before));
});

test('a turn that a child set to later is not come back to once it left', () => {
  const [next] = before.slice(5);
  if (!next) throw new Error('a plan without turns');
  const later = withFacts(open, turnTaken(next.id, 'later'), left);
  expect(isOfChild(next.participant)).toBe(true);
  expect(planTurns(later, structure).map(({ id }) => id)).not.toContain(next.id);
});

test('the moment for an apology falls away with its child, and stays where it was had', () => {
  const isMoment = ({ question }: { readonly question: string }) => question === 'apology-turn';
  expect(before.some(isMoment)).toBe(true);
  expect(plan.some(isMoment)).toBe(false);
  const had = roadTo(open, ({ held }) => held['turn/apology-turn.ask.sem'] !== undefined, CASE_OF_EIGHT);
  expect(planTurns(withFacts(had, left), structure).some(isMoment)).toBe(true);
});

test('it only changes who is asked: the adults end the meeting as it always ends', () => {
  expect(stageOf(after)).toBe('meeting');
  const taken = withFacts(after, ...plan.map(({ id }) => turnTaken(id, 'answered')));
  expect(everyTurnIsTaken(taken, plan)).toBe(true);
  expect(stageOf(withFacts(taken, { type: 'meeting.confirmed', everyTurnTaken: true }))).toBe('agreements');
});

test('a pause and reopening keep it; another day begins with the children in the circle again', () => {
  const resumed = withFacts(after, { type: 'meeting.paused', code: 'break' }, { type: 'meeting.resumed' });
  expect(childrenWhoLeft(fold([...resumed.journal].reverse()))).toEqual(CHILDREN);
  const anotherDay = withFacts(after, { type: 'another-day.chosen' });
  expect(
    childrenWhoLeft(
      circleAfter(
        0,
        roadTo(anotherDay, (record) => stageOf(record) === 'meeting', CASE_OF_EIGHT),
        CASE_OF_EIGHT,
      ),
    ),
  ).toEqual([]);
});

test('children who are there after all are asked again', () => {
  const back = withFacts(after, { type: 'children.left', participants: [] });
  expect(objectionToLast(back)).toBeNull();
  expect(planTurns(back, structure)).toEqual(before);
});

test('nobody leaves a circle that has not begun, is paused or is over', () => {
  expect(objectionToLast(withFacts(door, left))).toBe('not-at-this-stage');
  expect(objectionToLast(withFacts(open, { type: 'meeting.paused', code: 'break' }, left))).toBe('meeting-is-paused');
  expect(objectionToLast(withFacts(courseUpTo('agreements', CASE_OF_EIGHT), left))).toBe('not-at-this-stage');
});

test('an adult does not leave with the children', () => {
  expect(objectionToLast(withFacts(open, { type: 'children.left', participants: ['mila', 'hana'] }))).toBe('predicate-not-met');
});

test('the agreement layer alone knows that they left', () => {
  const layer = fold(after.journal.filter(({ type }) => LAYER_OF[type] === 'agreement'));
  expect(childrenWhoLeft(layer)).toEqual(CHILDREN);
  expect(stageOf(layer)).toBe(stageOf(after));
});

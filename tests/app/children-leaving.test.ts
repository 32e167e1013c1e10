import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { childrenLeaving, childrenLeavingLines, factsOnChildrenLeaving } from '../../src/app/children-leaving.ts';
import { isChild, participantById } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { plannedMinutes, planTurns, type Turn } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const door = courseUpTo('meeting', CASE_OF_EIGHT);
const open = circleAfter(5, door, CASE_OF_EIGHT);
const plan = planTurns(open, CASE_OF_EIGHT.structure);
const CHILDREN = ['mila', 'zoe', 'gijs', 'sem', 'kai'];
const left = { type: 'children.left', participants: CHILDREN } as const;
const shown = { wording: 'Vertel eens.', language: 'nl', startedAt: '2026-03-10T10:00:00.000Z', leftAt: '2026-03-10T10:00:30.000Z' };

function turnOf(participant: string): Turn {
  const turn = plan.slice(5).find((one) => one.participant === participant);
  if (!turn) throw new Error(`no turn of ${participant}`);
  return turn;
}

test('the children can go in an open circle with a young child, and be called back once they went', () => {
  expect([door, open, circleAfter(0)].map(childrenLeaving)).toEqual([null, 'can-leave', null]);
  expect(childrenLeaving(withFacts(open, left))).toBe('left');
  expect(childrenLeaving(withFacts(open, left, { type: 'children.left', participants: [] }))).toBe('can-leave');
});

test('words noted in the turn of a child that goes are its answer; without words nothing is made of it', () => {
  const mila = turnOf('mila');
  expect(factsOnChildrenLeaving(open, plan, mila, shown, true)).toMatchObject([
    { type: 'turn.taken', turn: mila.id, status: 'answered', seconds: 30 },
    left,
  ]);
  expect(factsOnChildrenLeaving(open, plan, mila, shown, false)).toEqual([left]);
});

test('the turn of an adult goes on as it was', () => {
  expect(factsOnChildrenLeaving(open, plan, turnOf('hana'), shown, true)).toEqual([left]);
});

test('they hear who comes along and how long the adults go on', async () => {
  const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
  const said = childrenLeavingLines(open, plan, sources).join(' ');
  const adults = plan.slice(5).filter(({ participant }) => {
    const person = participantById(open, participant);
    return person !== undefined && !isChild(person);
  });
  expect(said).toContain('Meester Wim');
  expect(said).toContain(` ${plannedMinutes(open, adults)} minuten`);
  expect(said).not.toMatch(/[{}…]/);
});

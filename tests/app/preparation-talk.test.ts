import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { nextOpen, preparationTalk } from '../../src/app/preparation-talk.ts';
import { slotValuesFor } from '../../src/app/slot-values.ts';
import { participantById, thoseTakingPart } from '../../src/domain/participants.ts';
import { preparationOrder } from '../../src/domain/preparation.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const structure = await bundledScripts.structure();
const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = courseUpTo('preparation', CASE_OF_EIGHT);

test('everyone who takes part has a talk whose every page has something to say and no slot left in braces', () => {
  for (const person of thoseTakingPart(record)) {
    const talk = preparationTalk(record, structure, person, sources);
    expect(talk.length).toBeGreaterThan(5);
    for (const { lines } of talk) expect(lines.join(' ')).toMatch(/^[^{}]+$/);
  }
});

test('a talk with a child has a part without its parent, a talk with an adult has none', () => {
  for (const person of thoseTakingPart(record)) {
    const alone = preparationTalk(record, structure, person, sources).filter(({ isAlone }) => isAlone);
    expect(alone.length).toBe(person.group === 'adult' ? 0 : 1);
  }
});

test('what the school itself says about a no goes before what the wording proposes', () => {
  const own = { ...POLICY_PROFILE, outcomes: { responsible: { 'after-no': 'Dan praat de directie met jullie.' } } };
  const child = thoseTakingPart(record).find(({ role }) => role === 'responsible');
  if (!child) throw new Error('The case has no responsible child');
  const said = preparationTalk(record, structure, child, { ...sources, profile: own }).flatMap(({ lines }) => lines);
  expect(said.some((line) => line.includes('Dan praat de directie met jullie.'))).toBe(true);
});

test('two harmed children are named together, and each by its own name when it is spoken to itself', () => {
  const two = withFacts(
    courseUpTo('participants'),
    { type: 'participant.added', participant: 'puck', role: 'harmed', side: 'harmed', group: '6', parentOf: null },
    { type: 'participant.worded', participant: 'puck', field: 'name', text: 'Puck' },
    { type: 'participant.added', participant: 'sem', role: 'harmed', side: 'harmed', group: '6', parentOf: null },
    { type: 'participant.worded', participant: 'sem', field: 'name', text: 'Sem' },
  );
  expect(slotValuesFor(two, null, sources)['H']).toMatch(/Puck.* en Sem$/);
  expect(slotValuesFor(two, participantById(two, 'puck') ?? null, sources)['H']).toBe('Puck');
});

test('after one talk comes the next person who had none, and the round begins anew after the last', () => {
  const order = preparationOrder(record);
  const [first, second, third] = order;
  if (!first || !second || !third) throw new Error('The case has too few people');
  const stillOpen = (ids: readonly string[]) => (id: string) => ids.includes(id);
  expect(nextOpen(order, first.id, stillOpen([second.id, third.id]))?.id).toBe(second.id);
  expect(nextOpen(order, third.id, stillOpen([first.id, third.id]))?.id).toBe(first.id);
  expect(nextOpen(order, first.id, stillOpen([first.id]))).toBeUndefined();
});

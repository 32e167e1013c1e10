import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { inWords } from '../../src/app/agreement-in-words.ts';
import {
  assentSentence,
  heardFirst,
  needsOfHarmedSide,
  possibleOwners,
  proposedIfWrong,
  readBackWords,
} from '../../src/app/agreement-words.ts';
import { agreementsOf, assentOrder } from '../../src/domain/agreements.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = courseUpTo('agreements', CASE_OF_EIGHT);
const plan = planTurns(record, CASE_OF_EIGHT.structure);

test('only what the harmed side needs is shown before agreements are made', () => {
  const said = plan
    .filter(({ question }) => question === 'what-is-needed')
    .reduce((now, { id, participant }) => withFacts(now, { type: 'answer.worded', turn: id, text: `Dit zegt ${participant}.` }), record);
  const people = new Set(needsOfHarmedSide(said, plan).map(({ participant }) => participant));
  expect(people.has('mila')).toBe(true);
  expect([...people].some((id) => ['sem', 'piet', 'gijs', 'tom'].includes(id))).toBe(false);
  expect(needsOfHarmedSide(record, plan)).toEqual([]);
});

test('a need that was sealed is not shown to the circle', () => {
  const turn = plan.find(({ question, participant }) => question === 'what-is-needed' && participant === 'mila')?.id ?? '';
  const said = withFacts(record, { type: 'answer.worded', turn, text: 'Alleen voor de begeleider.' });
  expect(needsOfHarmedSide(said, plan)).toHaveLength(1);
  expect(needsOfHarmedSide(withFacts(said, { type: 'answer.sealed', turn }), plan)).toEqual([]);
});

test('the harmed child is heard first, then its adults; friends are not among them', () => {
  expect(heardFirst(record).map(({ id }) => id)).toEqual(['mila', 'hana']);
});

test('the school stands first among those who can do something', () => {
  const owners = possibleOwners(record).map(({ id }) => id);
  expect(owners.slice(0, 2).sort()).toEqual(['anna', 'tom']);
  expect(owners).toContain('sem');
  expect(new Set(owners).size).toBe(owners.length);
});

test('an agreement is told back by who does it, and by nobody when the facilitator does', () => {
  const owned = (owner: string) => {
    const made = withFacts(
      record,
      { type: 'agreement.added', agreement: 'a1', block: null },
      { type: 'agreement.set', agreement: 'a1', choice: { field: 'owner', value: owner } },
    );
    const agreement = agreementsOf(made).find(({ id }) => id === 'a1');
    if (!agreement) throw new Error('no agreement');
    return readBackWords(made, inWords(made, agreement, sources.wording), sources).toOwner;
  };
  expect(owned('sem')?.sentence).toMatch(/\bjij\b/);
  expect(owned('piet')?.sentence).toMatch(/\bu\b/);
  // A teacher is a colleague (practice: rules for words).
  expect(owned('tom')?.sentence).toMatch(/\bjij\b/);
  expect(owned('anna')).toBeNull();
});

test('everyone is asked by name and with no gap in the sentence', () => {
  for (const person of assentOrder(record)) {
    const sentence = assentSentence(record, person, sources);
    expect(sentence).toContain(person.name);
    expect(sentence).not.toMatch(/[{}…]/);
  }
  const asked = (id: string) =>
    assentOrder(record).flatMap((person) => (person.id === id ? [assentSentence(record, person, sources)] : []));
  expect(asked('tom').join()).toMatch(/\bjij\b/);
  expect(asked('piet').join()).toMatch(/\bu\b/);
  expect(proposedIfWrong(record, sources)).not.toMatch(/[{}…]/);
});

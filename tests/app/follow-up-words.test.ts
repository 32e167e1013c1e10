import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { followUpWords, stillHappeningWords } from '../../src/app/follow-up-words.ts';
import { followUpOrder, followUpTalks } from '../../src/domain/follow-up.ts';
import type { Participant } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = withFacts(
  courseUpTo('follow-up', CASE_OF_EIGHT),
  { type: 'follow-up.planned', talk: 'first', on: '2026-03-12', moment: 'two-days' },
  { type: 'follow-up.planned', talk: 'last', on: '2026-03-24', moment: 'two-weeks' },
);
const [first, last] = followUpTalks(record);
const [harmed, responsible] = followUpOrder(record);
if (!first || !last || !harmed || !responsible) throw new Error('the case has two talks with two children');

function said(child: Participant): string {
  return stillHappeningWords(record, child, sources).toChild.join(' ');
}

test('a talk says when the next one is, counted from its own day', () => {
  expect(followUpWords(record, first, harmed, sources).join(' ')).toContain('over 12 dagen');
});

test('the last talk announces no next one, and ends with its closing words', () => {
  const lines = followUpWords(record, last, harmed, sources).join(' ');
  expect(lines).not.toContain('Ik kom weer');
  expect(lines).toContain('laatste');
});

test('no line of a follow-up has a gap', () => {
  for (const talk of [first, last]) {
    for (const child of [harmed, responsible])
      for (const line of followUpWords(record, talk, child, sources)) expect(line).not.toMatch(/[{}…]/);
  }
});

test('when it still happens each child hears its own words', () => {
  expect(said(harmed)).not.toBe(said(responsible));
});

test('each family with authority is called apart, the harmed child’s first, then the school', () => {
  const { calls } = stillHappeningWords(record, harmed, sources);
  expect(calls.map(({ id }) => id)).toEqual(['hana', 'piet', 'iris', 'staff']);
});

test('what the responsible family hears does not name the harmed child', () => {
  const { calls } = stillHappeningWords(record, harmed, sources);
  for (const { lines, to } of calls) if (to === 'parents-of-responsible') expect(lines.join(' ')).not.toContain(harmed.name);
});

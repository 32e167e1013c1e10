import { expect, test } from 'vitest';
import { policyFindings } from './rules/policy.ts';
import { loadContent, withLines } from './rules/script-content.ts';

const content = loadContent();

test('the six questions stand in the policy’s own words and order', () => {
  expect(policyFindings(content)).toEqual([]);
});

test('a question in other words than the policy’s is named', () => {
  expect(policyFindings(withLines(content, 'nl', 'questions/what-happened/policy', ['Wat gebeurde er?']))).toEqual([
    "wording.nl.yaml (nl) questions/what-happened/policy: not the policy's words «Wat gebeurde er?»",
  ]);
});

test('questions in another order are named', () => {
  const questions = content.structure.questions.toReversed();
  expect(policyFindings({ ...content, structure: { ...content.structure, questions } })).toEqual([
    'structure.yaml questions: not in the order of the policy (what-we-learn, what-is-needed, everyone-heard, who-was-harmed, what-thought, what-happened)',
  ]);
});

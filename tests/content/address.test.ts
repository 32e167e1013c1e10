import { expect, test } from 'vitest';
import { addressFindings } from './rules/address.ts';
import { loadContent, withLines } from './rules/script-content.ts';

const content = loadContent();

test('parents are u, children and teachers are je', () => {
  expect(addressFindings(content)).toEqual([]);
});

test.each([
  'questions/what-happened/asked/parent-of-harmed/adult-b1/ask/say',
  'questions/what-happened/asked/witness/adult-a2/ask/say',
  'preparation/witness/adult/aim',
  'facilitator/apology-turn/to-other-adult',
  'facilitator/assent/adult',
  'profile/adult-of-harmed/after-yes',
  'follow-up/parents',
  'notices/parents',
])('je to a parent at %s is named', (path) => {
  expect(addressFindings(withLines(content, 'nl', path, ['Wat wil jij?']))).toEqual([
    `wording.nl.yaml (nl) ${path}: je to a parent «Wat wil jij?»`,
  ]);
});

test.each([
  'questions/what-happened/asked/harmed/groep-3-4/ask/say',
  'questions/what-happened/asked/staff/adult-b1/ask/say',
  'preparation/staff/adult/aim',
  'preparation/close/children',
  'facilitator/apology-turn/to-other-child',
  'profile/harmed-young/after-no',
  'follow-up/closing/responsible/groep-5-8',
  'other-forms/safety-plan/to-staff',
  'notices/child',
])('u to a child or a teacher at %s is named', (path) => {
  expect(addressFindings(withLines(content, 'nl', path, ['Wat wilt u?']))).toEqual([
    `wording.nl.yaml (nl) ${path}: u to a child or a teacher «Wat wilt u?»`,
  ]);
});

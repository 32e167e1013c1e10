import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { otherFormSteps } from '../../src/app/other-form-script.ts';
import { OTHER_FORMS } from '../../src/domain/conversation-script.ts';
import { factFromText } from '../../src/domain/fact-from-text.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = courseUpTo('preconditions', CASE_OF_EIGHT);

describe.each(OTHER_FORMS)('%s', (form) => {
  const steps = otherFormSteps(record, form, sources);

  test('every step has words, and what is noted in it becomes a fact of its own', () => {
    for (const { id, lines } of steps) {
      expect(lines.length).toBeGreaterThan(0);
      expect(factFromText(`other-form/${id}`, 'woorden')).toEqual({ type: 'other-form.worded', step: id, text: 'woorden' });
    }
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test('no step speaks to both children at once', () => {
    for (const { audience, people } of steps) {
      const roles = new Set(people.map(({ role }) => role));
      if (roles.has('harmed') && roles.has('responsible')) expect(audience).toBe('each-child');
    }
  });
});

test('a go-between carries each child’s words to the other, and no other form carries any', () => {
  const carried = otherFormSteps(record, 'go-between', sources).flatMap(({ part, carries }) =>
    carries ? [[part, carries.from.map(({ id }) => id)]] : [],
  );
  expect(carried).toEqual([
    ['to-responsible', ['mila']],
    ['back-to-harmed', ['sem']],
  ]);
  for (const form of OTHER_FORMS.filter((one) => one !== 'go-between')) {
    expect(otherFormSteps(record, form, sources).every(({ carries }) => carries === null)).toBe(true);
  }
});

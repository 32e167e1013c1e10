import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { needsInOtherForm, otherFormSteps } from '../../src/app/other-form-script.ts';
import { OTHER_FORMS, type OtherForm } from '../../src/domain/conversation-script.ts';
import { factFromText } from '../../src/domain/fact-from-text.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = courseUpTo('preconditions', CASE_OF_EIGHT);

describe.each(OTHER_FORMS)('%s', (form) => {
  const steps = otherFormSteps(record, form, sources);

  test('every step has words, and what is noted in it becomes a fact of its own', () => {
    const slots = steps.flatMap(({ notes }) => notes.map(({ slot }) => slot));
    for (const { lines, notes } of steps) expect([lines.length > 0, notes.length > 0]).toEqual([true, true]);
    for (const slot of slots)
      expect(factFromText(slot, 'woorden')).toEqual({ type: 'other-form.worded', step: slot.slice('other-form/'.length), text: 'woorden' });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(new Set(slots).size).toBe(slots.length);
  });

  test('who is spoken to apart is noted apart', () => {
    for (const { audience, people, notes } of steps.filter((step) => step.audience.startsWith('each-')))
      expect([audience, notes.map(({ from }) => from?.id)]).toEqual([audience, people.map(({ id }) => id)]);
  });

  test('no step speaks to both children at once', () => {
    for (const { audience, people } of steps) {
      const roles = new Set(people.map(({ role }) => role));
      if (roles.has('harmed') && roles.has('responsible')) expect(audience).toBe('each-child');
    }
  });
});

test('a go-between carries each child’s words to the other; adults hear the children first, and the children them', () => {
  const carriedIn = (form: OtherForm) =>
    otherFormSteps(record, form, sources).flatMap(({ part, carries }) =>
      carries.length > 0 ? [[part, carries.map(({ from }) => from?.id ?? 'all')]] : [],
    );
  expect(carriedIn('go-between')).toEqual([
    ['to-responsible', ['mila']],
    ['back-to-harmed', ['sem']],
  ]);
  expect(carriedIn('adults-only')).toEqual([
    ['opening', ['mila', 'sem']],
    ['back-to-child', ['all']],
  ]);
  for (const form of OTHER_FORMS.filter((one) => one !== 'go-between' && one !== 'adults-only')) expect(carriedIn(form)).toEqual([]);
});

test('what the harmed child gave along is heard again before any agreement; what the other child said is not', () => {
  const said = withFacts(
    record,
    { type: 'other-form.chosen', form: 'adults-only' },
    { type: 'other-form.worded', step: 'adults-only.to-child.mila', text: 'Ik wil rustig buiten spelen.' },
    { type: 'other-form.worded', step: 'adults-only.to-child.sem', text: 'Ik wil een andere plek.' },
  );
  expect(needsInOtherForm(said, otherFormSteps(said, 'adults-only', sources))).toEqual([
    { participant: 'mila', name: 'Mila', text: 'Ik wil rustig buiten spelen.' },
  ]);
});

import { expect, test } from 'vitest';
import { bundledScripts } from '../../../src/adapters/content/bundled-scripts.ts';
import { QUESTION_IDS } from '../../../src/domain/conversation-script.ts';
import { loadContent } from '../../content/rules/script-content.ts';

test('the structure holds the six questions and the building blocks', async () => {
  const structure = await bundledScripts.structure();
  expect(structure.script).toBe('restorative-meeting');
  expect(structure.questions.map(({ id }) => id)).toEqual(QUESTION_IDS);
  expect(structure.blocks).toHaveLength(25);
});

test('agreements are not part of the meeting’s course: their stage comes after the closing', async () => {
  const { orders } = await bundledScripts.structure();
  expect(Object.keys(orders)).toEqual(['by-person', 'by-question']);
  for (const steps of Object.values(orders)) {
    expect(steps).not.toContain('agreements');
    expect(steps.at(-1)).toBe('closing');
  }
});

test('every language that is offered comes with all its lines and its status', async () => {
  const files = loadContent().wordings;
  expect(Object.keys(files).sort()).toEqual(['en', 'nl']);
  for (const language of Object.keys(files)) {
    const wording = await bundledScripts.wording(language);
    expect(wording).toMatchObject({ language, status: files[language]?.status, reviewedBy: files[language]?.reviewedBy });
    expect(wording.lines).toEqual(files[language]?.lines);
  }
});

test.each(['fr', '', '__proto__', 'constructor'])('the language «%s» is a named failure', async (language) => {
  await expect(bundledScripts.wording(language)).rejects.toMatchObject({ name: 'Failure', code: 'content-unavailable' });
});

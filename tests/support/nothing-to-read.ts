import { expect } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { AppPage } from './app-test.ts';
import { CASE_OF_EIGHT } from './case-of-eight.ts';
import { eightInCircle, turnAt, WITH_INTERPRETER } from './cases.ts';
import { withFacts } from './event-builder.ts';
import { label } from './labels.ts';

/** The code that a test chooses; no page may ever hold it. */
export const PIN = '4071';

export const HARMED_SAID = 'Dit zei Mila in de kring';

const plain = eightInCircle(4);
export const turn = turnAt(plain, 4);
/** What only the facilitator may read, by its words. */
export const kept: Readonly<Record<string, Fact>> = {
  [HARMED_SAID]: { type: 'answer.worded', turn, text: HARMED_SAID },
  'Dit zei Sem in de kring': { type: 'answer.worded', turn: turnAt(plain, 0), text: 'Dit zei Sem in de kring' },
  'Geheugensteun over Mila': { type: 'note.worded', note: turn, text: 'Geheugensteun over Mila' },
  'Bang voor het plein': { type: 'preparation.worded', participant: 'mila', field: 'fears-and-needs', text: 'Bang voor het plein' },
  'Eigen woorden van Sem': {
    type: 'precondition.worded',
    precondition: 'will-listen',
    participant: 'sem',
    text: 'Eigen woorden van Sem',
  },
  Achternaam: { type: 'participant.worded', participant: 'mila', field: 'surname', text: 'Achternaam' },
  'De moeder van Mila': { type: 'participant.worded', participant: 'hana', field: 'relation', text: 'De moeder van Mila' },
};
/** The case of eight at this turn, with an interpreter, and with something kept in every place where words are kept. */
export const circle = withFacts(plain, ...Object.values(kept), ...WITH_INTERPRETER);

const NAMES = [...CASE_OF_EIGHT.people.map(({ name }) => name), 'Nadia'];
export const ROLE_WORDS = [
  ...(['harmed', 'responsible', 'supporter', 'staff'] as const).map((role) => label(`participants:is.${role}`)),
  'harmed',
  'responsible',
  'supporter',
  'dader',
  'slachtoffer',
];

/** Every key of the meeting but those that bring a blank screen back. */
export const KEYS = [
  'ArrowRight',
  'n',
  'ArrowLeft',
  'x',
  'l',
  'p',
  'a',
  't',
  'k',
  ...'123456789',
  'v',
  's',
  'd',
  'w',
  'o',
  'm',
  '?',
  'Enter',
];

/** All that is in the page now, seen or not, and its title. */
export function inThePage(app: AppPage): Promise<string> {
  return app.page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`);
}

/** Not a word, not a name and no role; and none of these words either. */
export async function expectNothingToRead(app: AppPage, state: string, ...more: readonly string[]): Promise<void> {
  const page = await inThePage(app);
  const found = [...Object.keys(kept), ...ROLE_WORDS, ...NAMES, ...more].filter((words) => page.includes(words));
  expect(found, state).toEqual([]);
}

/** The page stays as it is and empty, whichever of these keys is pressed. */
export async function pressEvery(app: AppPage, state: string, keys: readonly string[] = KEYS): Promise<void> {
  const heading = await app.heading.innerText();
  for (const key of keys) {
    await app.page.keyboard.press(key);
    await expectNothingToRead(app, `${state}, after ${key}`, PIN);
    expect(await app.heading.innerText(), `${state}, after ${key}`).toBe(heading);
  }
}

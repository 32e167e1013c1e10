import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { printedScript } from '../../src/app/printed-script.ts';
import { askingOrder } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = courseUpTo('meeting', CASE_OF_EIGHT);
const plan = planTurns(record, CASE_OF_EIGHT.structure);

test('every turn stands on paper once, numbered in the order of the screens', () => {
  const { turns } = printedScript(record, plan, sources);
  expect(turns.map(({ id }) => id)).toEqual(plan.map(({ id }) => id));
  expect(turns.map(({ number }) => number)).toEqual(plan.map((_, at) => at + 1));
});

test('everyone who is asked at the door and after a pause has their words, and all nine cards are there', () => {
  const { reconfirmation, comingBack, cards } = printedScript(record, plan, sources);
  expect(reconfirmation.map(({ participant }) => participant)).toEqual(askingOrder(record).map(({ id }) => id));
  expect(comingBack.length).toBe(reconfirmation.length);
  expect(cards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the words for children who go and for a lost interpreter are on paper where they can be needed', () => {
  const { childrenLeaving, interpreter } = printedScript(record, plan, sources);
  expect(childrenLeaving.join(' ')).toContain('Meester Wim');
  expect(interpreter).toEqual([]);
  const interpreted = withFacts(record, { type: 'participant.worded', participant: 'hana', field: 'interpreter', text: 'Nadia' });
  expect(printedScript(interpreted, plan, sources).interpreter.length).toBeGreaterThan(2);
  const four = circleAfter(0);
  expect(printedScript(four, [], sources).childrenLeaving).toEqual([]);
});

test('the opening says how long it takes', () => {
  expect(printedScript(record, plan, sources).opening.join(' ')).toMatch(/ongeveer \d+ minuten/);
});

test('nothing that somebody answered or noted is printed', () => {
  const [turn] = plan;
  const said = withFacts(
    circleAfter(1, record, CASE_OF_EIGHT),
    { type: 'answer.worded', turn: turn?.id ?? '', text: 'GEHEIM-ANTWOORD' },
    { type: 'note.worded', note: turn?.id ?? '', text: 'GEHEIME-NOTITIE' },
  );
  expect(JSON.stringify(printedScript(said, plan, sources))).not.toMatch(/GEHEIM/);
});

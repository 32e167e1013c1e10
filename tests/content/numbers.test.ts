import { expect, test } from 'vitest';
import { numberFindings, structureNumberFindings } from './rules/numbers.ts';
import { linesAt, loadContent, withLines } from './rules/script-content.ts';

const content = loadContent();
const part = 'questions/what-happened/asked/harmed/groep-3-4/ask';

test('every part of a question has three ways to ask, two to ask on and two for silence, none of them twice', () => {
  expect(numberFindings(content)).toEqual([]);
});

test('there are six questions, nine cards, 25 building blocks for child, parent and school, and 8 to 12 steps a talk', () => {
  expect(structureNumberFindings(content)).toEqual([]);
});

test('a variant too few is named', () => {
  const lines = linesAt(content, 'nl', `${part}/say`).slice(1);
  expect(numberFindings(withLines(content, 'nl', `${part}/say`, lines))).toEqual([
    `wording.nl.yaml (nl) ${part}/say: 2 lines instead of 3`,
  ]);
});

test('a line that is there twice in one part is named', () => {
  const [first = ''] = linesAt(content, 'en', `${part}/say`);
  expect(numberFindings(withLines(content, 'en', `${part}/if-silent`, [first, 'You can draw it.']))).toEqual([
    `wording.en.yaml (en) ${part}: a line is there twice «${first}»`,
  ]);
});

test('a second line where the screen shows one is named', () => {
  expect(numberFindings(withLines(content, 'nl', 'cards/police/first', ['Dat mag u altijd doen.', 'Nog iets.']))).toEqual([
    'wording.nl.yaml (nl) cards/police/first: 2 lines instead of 1',
  ]);
});

test('a card, a block or a step too few is named', () => {
  const { structure } = content;
  const fewer = {
    ...structure,
    cards: structure.cards.slice(1),
    blocks: structure.blocks.filter(({ owner }) => owner !== 'school'),
    preparation: { ...structure.preparation, staff: { adult: structure.preparation.staff?.adult?.slice(2) ?? [] } },
  };
  expect(structureNumberFindings({ ...content, structure: fewer })).toEqual([
    'structure.yaml cards: 8, not 9',
    'structure.yaml blocks: 19, not 25',
    'structure.yaml preparation/staff/adult: 7, not 8 to 12',
    'structure.yaml blocks: none for school',
  ]);
});

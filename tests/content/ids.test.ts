import { expect, test } from 'vitest';
import { readStructure } from '../../build/script-structure.ts';
import { parseYaml, readWording } from '../../build/wording-file.ts';
import { idFindings, referenceFindings } from './rules/ids.ts';
import { loadContent, textOf, withLines } from './rules/script-content.ts';

const content = loadContent();

test('Dutch and English are there, and each has exactly the ids of the structure', () => {
  expect(Object.keys(content.wordings)).toEqual(expect.arrayContaining(['nl', 'en']));
  expect(idFindings(content)).toEqual([]);
});

test('the structure names only questions, roles and steps that exist', () => {
  expect(referenceFindings(content)).toEqual([]);
});

test('a missing id is named with its file and language', () => {
  expect(idFindings(withLines(content, 'nl', 'cards/joke/first'))).toEqual(['wording.nl.yaml (nl) cards/joke/first: missing']);
});

test('an id with an empty list of lines counts as missing', () => {
  expect(idFindings(withLines(content, 'en', 'facilitator/stop', []))).toEqual(['wording.en.yaml (en) facilitator/stop: missing']);
});

test('an extra id is named', () => {
  expect(idFindings(withLines(content, 'en', 'cards/joke/third', ['Once more.']))).toEqual([
    'wording.en.yaml (en) cards/joke/third: not in the structure',
  ]);
});

test('an unknown role in a wording file is named', () => {
  const asked = withLines(content, 'nl', 'questions/what-happened/asked/neighbour/adult-b1/ask/say', ['Wat zag u?']);
  expect(idFindings(asked)).toEqual([
    'wording.nl.yaml (nl) questions/what-happened/asked/neighbour/adult-b1/ask/say: unknown role neighbour',
  ]);
  const prepared = withLines(content, 'nl', 'preparation/neighbour/adult/welcome', ['Welkom.']);
  expect(idFindings(prepared)).toEqual(['wording.nl.yaml (nl) preparation/neighbour/adult/welcome: unknown role neighbour']);
});

test('an unknown role, question or step in the structure is named', () => {
  const { structure } = content;
  const order = { roles: ['responsible', 'neighbour'], 'by-question': 'what-happened' };
  expect(referenceFindings({ ...content, structure: { ...structure, orders: { 'by-question': [order] } } })).toEqual([
    'structure.yaml orders/by-question: unknown role neighbour',
  ]);
  expect(
    referenceFindings({ ...content, structure: { ...structure, orders: { short: [{ roles: [], 'by-person': ['what-next'] }] } } }),
  ).toEqual(['structure.yaml orders/short: unknown question what-next']);
  const staff = {
    adult: [...(structure.preparation.staff?.adult ?? []), { id: 'welcome' }, { id: 'extra', uses: 'everyone-heard.shout' }],
  };
  expect(referenceFindings({ ...content, structure: { ...structure, preparation: { ...structure.preparation, staff } } })).toEqual([
    'structure.yaml preparation/staff/adult: welcome is there twice',
    'structure.yaml preparation/staff/adult: uses unknown everyone-heard.shout',
  ]);
});

test('a role without a question is named', () => {
  const structure = { ...content.structure, roles: [...content.structure.roles, 'neighbour'] };
  expect(referenceFindings({ ...content, structure })).toEqual(['structure.yaml roles/neighbour: no question for this role']);
});

test('a doubled id is named with file, language and line', () => {
  const text = textOf('wording.nl.yaml');
  const doubled = text.replace('\ncards:\n  joke:\n', '\ncards:\n  joke:\n    first:\n      - Nog een keer.\n');
  const line = doubled.slice(0, doubled.indexOf('\n    first:\n', doubled.indexOf('Nog een keer'))).split('\n').length + 1;
  expect(() => parseYaml(doubled, 'wording.nl.yaml')).toThrow(`wording.nl.yaml (nl) cards/joke/first: there twice (line ${line})`);
});

test('something that is no sentence where lines belong is named', () => {
  const text = textOf('wording.en.yaml').replace('\nfacilitator:\n', '\nfacilitator:\n  count: 3\n');
  expect(() => readWording(parseYaml(text, 'wording.en.yaml'), 'wording.en.yaml')).toThrow(
    'wording.en.yaml (en) facilitator/count: not a sentence or a list of sentences',
  );
});

test('another number of lines than Dutch has is named', () => {
  const [first = ''] = content.wordings.en?.lines['facilitator/stop'] ?? [];
  expect(idFindings(withLines(content, 'en', 'facilitator/stop', [first]))).toEqual([
    'wording.en.yaml (en) facilitator/stop: 1 lines, in nl 4',
  ]);
});

test('a head that does not fit the file or the structure is named', () => {
  const en = content.wordings.en;
  if (!en) throw new Error('No English wording');
  const head = { ...en, language: 'fr', script: 'another-script', version: 9, status: 'reviewed' as const };
  expect(idFindings({ ...content, wordings: { ...content.wordings, en: head } })).toEqual([
    'wording.en.yaml (en) language: says fr',
    'wording.en.yaml (en) script: belongs to another-script, not to restorative-meeting',
    `wording.en.yaml (en) version: 9, the structure is at ${content.structure.version}`,
    'wording.en.yaml (en) status: reviewed, but not by whom and when',
  ]);
  expect(() => readWording({ language: 'en' }, 'wording.en.yaml')).toThrow(
    'wording.en.yaml (en): the head of the file is incomplete (script',
  );
});

test('a misspelt part of the structure is named', () => {
  expect(() => readStructure({ ...content.structure, kards: [] }, 'structure.yaml')).toThrow('structure.yaml');
  expect(() => readStructure({ ...content.structure, cards: undefined }, 'structure.yaml')).toThrow('structure.yaml cards');
});

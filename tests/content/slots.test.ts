import { expect, test } from 'vitest';
import { loadContent, withLines, withLinesEverywhere } from './rules/script-content.ts';
import { slotAgreementFindings, slotFindings, slotUseFindings } from './rules/slots.ts';
import { untranslatedFindings } from './rules/translation.ts';

const content = loadContent();

test('every slot is one that the structure knows, filled the same in every language', () => {
  expect(slotFindings(content)).toEqual([]);
  expect(slotAgreementFindings(content)).toEqual([]);
  expect(slotUseFindings(content)).toEqual([]);
});

test('no line was left in Dutch', () => {
  expect(untranslatedFindings(content)).toEqual([]);
});

test('an unknown placeholder is named', () => {
  expect(slotFindings(withLines(content, 'nl', 'facilitator/stop', ['We stoppen, {child}.']))).toEqual([
    'wording.nl.yaml (nl) facilitator/stop: unknown slot {child}',
  ]);
});

test('half a placeholder is named', () => {
  expect(slotFindings(withLines(content, 'en', 'facilitator/stop', ['We stop, {name.']))).toEqual([
    'wording.en.yaml (en) facilitator/stop: a brace without its pair «We stop, {name.»',
  ]);
});

test('a preposition before a place or a moment is named', () => {
  expect(slotFindings(withLines(content, 'nl', 'facilitator/stop', ['Wat deed jij bij {place}?']))).toEqual([
    'wording.nl.yaml (nl) facilitator/stop: a preposition before a slot that has its own «Wat deed jij bij {place}?»',
  ]);
  expect(slotFindings(withLines(content, 'en', 'facilitator/stop', ['What did you do at {moment}?']))).toEqual([
    'wording.en.yaml (en) facilitator/stop: a preposition before a slot that has its own «What did you do at {moment}?»',
  ]);
});

test('a Dutch genitive after a slot is named', () => {
  expect(slotFindings(withLines(content, 'nl', 'facilitator/stop', ["Dat is {H}'s boek.", 'Dat is {H}s boek.']))).toEqual([
    "wording.nl.yaml (nl) facilitator/stop: a genitive -s after a slot «Dat is {H}'s boek.»",
    'wording.nl.yaml (nl) facilitator/stop: a genitive -s after a slot «Dat is {H}s boek.»',
  ]);
});

test('a slot that one language leaves out is named', () => {
  expect(slotAgreementFindings(withLines(content, 'en', 'facilitator/transitions/to-harmed', ['You choose how much you tell.']))).toEqual([
    'wording.en.yaml (en) facilitator/transitions/to-harmed: slots () differ from nl (H)',
  ]);
});

test('a slot that nothing uses is named', () => {
  const structure = { ...content.structure, slots: { ...content.structure.slots, pet: { is: 'person', words: 1 } } };
  expect(slotUseFindings({ ...content, structure })).toEqual(['structure.yaml slots/pet: nothing uses it']);
});

test('a building block whose slots differ from its lines, or that has no helper, is named', () => {
  const helperless = withLines(content, 'nl', 'blocks/give-back/helper', ['Iemand is erbij {place}.']);
  expect(slotUseFindings(helperless)).toEqual(['structure.yaml blocks/give-back: {place} is not listed']);
  const blocks = content.structure.blocks.map((block) =>
    block.id === 'help-card' ? { ...block, slots: ['who' as const, 'times' as const] } : block,
  );
  expect(slotUseFindings({ ...content, structure: { ...content.structure, blocks } })).toEqual([
    'structure.yaml blocks/help-card: no line uses {times}',
    'structure.yaml blocks/help-card: {helper} is not listed',
    'structure.yaml blocks/help-card: no {helper}',
  ]);
});

test('a line that is the same as in Dutch is named, unless it is on the list of those that may be', () => {
  const doctored = withLinesEverywhere(content, 'values/moment/gym-lesson', { nl: ['Gym'], en: ['gym'] });
  expect(untranslatedFindings(doctored)).toEqual(['wording.en.yaml (en) values/moment/gym-lesson: the same as in nl «gym»']);
  expect(untranslatedFindings(doctored, ['en values/moment/gym-lesson'])).toEqual([]);
});

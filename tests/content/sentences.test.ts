import { expect, test } from 'vitest';
import { loadContent, withLines } from './rules/script-content.ts';
import { punctuationFindings, yesNoLeadFindings } from './rules/sentences.ts';

const content = loadContent();
const path = 'questions/what-thought/asked/harmed/groep-5-8/then-and-now/say';
const doctored = (language: string, line: string) => withLines(content, language, path, [line]);

test('no question leads to a yes or a no', () => {
  expect(yesNoLeadFindings(content)).toEqual([]);
});

test('every line is spaced and ends as a sentence, without exclamation marks or dashes', () => {
  expect(punctuationFindings(content)).toEqual([]);
});

test.each([
  ['nl', 'Vond je dat moeilijk?', true],
  ['nl', 'Voel je je nu beter?', true],
  ['nl', 'Het is nu later. Wil je nog iets zeggen?', true],
  ['nl', 'Wil je praten, tekenen of wijzen?', false],
  ['nl', 'Wil je pauze? Steek dan je kaart op.', false],
  ['en', 'Did you find that hard?', true],
  ['en', 'What did you think?', false],
])('%s «%s»: a yes/no lead is %s', (language, line, leads) => {
  const sentence = line.split('. ').at(-1);
  const expected = leads ? [`wording.${language}.yaml (${language}) ${path}: a yes/no lead «${sentence}»`] : [];
  expect(yesNoLeadFindings(doctored(language, line))).toEqual(expected);
});

test.each([
  ['Vertel maar!', ['an exclamation mark or a dash «Vertel maar!»', 'does not end as a sentence «Vertel maar!»']],
  ['Vertel – of wijs.', ['an exclamation mark or a dash «Vertel – of wijs.»']],
  ['Vertel  maar.', ['spacing «Vertel  maar.»']],
  ['Vertel maar .', ['spacing «Vertel maar .»']],
  ['Vertel maar', ['does not end as a sentence «Vertel maar»']],
])('«%s» is named', (line, problems) => {
  expect(punctuationFindings(doctored('nl', line))).toEqual(problems.map((problem) => `wording.nl.yaml (nl) ${path}: ${problem}`));
});

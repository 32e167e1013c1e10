import { expect, test } from 'vitest';
import { lengthFindings, wordsIn } from './rules/length.ts';
import { linesAt, loadContent, withLines } from './rules/script-content.ts';

const content = loadContent();

/** What the rules say when one line of a path is replaced. */
function findingsWith(language: string, path: string, line: string): readonly string[] {
  const lines = [line, ...linesAt(content, language, path).slice(1)];
  return lengthFindings(withLines(content, language, path, lines));
}

test('every line is as short as those who hear or read it need', () => {
  expect(lengthFindings(content)).toEqual([]);
});

test('a slot counts as the words that will fill it', () => {
  expect(wordsIn('Wat deed jij {place}?', content.structure)).toBe(6);
  expect(wordsIn('En als je nee zegt? {after-no}', content.structure)).toBe(5);
});

test('more than ten words to a child of groep 1–4 is named', () => {
  const line = 'Vertel eens wat jij daar toen allemaal deed met de anderen.';
  expect(findingsWith('nl', 'questions/what-happened/asked/responsible/groep-1-2/ask/say', line)).toEqual([
    `wording.nl.yaml (nl) questions/what-happened/asked/responsible/groep-1-2/ask/say: 11 words, at most 10 «${line}»`,
  ]);
});

test('two questions in one turn to a child of groep 1–4 are named', () => {
  expect(findingsWith('nl', 'preparation/harmed/groep-1-4/safe-today', 'Wie helpt jou? En waar?')).toEqual([
    'wording.nl.yaml (nl) preparation/harmed/groep-1-4/safe-today: too many questions in one turn «Wie helpt jou? En waar?»',
  ]);
});

test('a sentence of more than ten words for an A2 reader is named', () => {
  const sentence = 'Wat heeft uw kind u gisteren thuis over deze dag verteld?';
  expect(findingsWith('nl', 'questions/what-happened/asked/parent-of-responsible/adult-a2/ask/say', sentence)).toEqual([
    `wording.nl.yaml (nl) questions/what-happened/asked/parent-of-responsible/adult-a2/ask/say: a sentence of 11 words, at most 10 «${sentence}»`,
  ]);
});

test('wording for a group of bands keeps to the strictest of them', () => {
  const sentence = 'You choose for yourself whether you want to come to this.';
  expect(findingsWith('en', 'preparation/witness/adult/free-choice', sentence)).toEqual([
    `wording.en.yaml (en) preparation/witness/adult/free-choice: a sentence of 11 words, at most 10 «${sentence}»`,
  ]);
});

test.each([
  ['facilitator/signing', 10],
  ['cards/blame/first', 12],
  ['cards/blame/stop-when', 18],
  ['blocks/give-back/agreement', 14],
  ['other-forms/refer/to-family', 12],
  ['follow-up/parents', 14],
  ['notices/child', 10],
  ['notices/parents', 18],
  ['profile/harmed/after-yes', 15],
])('a sentence at %s may have %i words and not one more', (path, most) => {
  const sentence = (words: number) => `${Array.from({ length: words }, () => 'en').join(' ')}.`;
  const about = `a sentence of ${most + 1} words, at most ${most} «${sentence(most + 1)}»`;
  expect(findingsWith('nl', path, sentence(most)).filter((one) => one.includes('a sentence of'))).toEqual([]);
  expect(findingsWith('nl', path, sentence(most + 1))).toContain(`wording.nl.yaml (nl) ${path}: ${about}`);
});

test('an opening that takes too long is named', () => {
  const lines = Array.from({ length: 19 }, () => 'We praten samen over gisteren.');
  expect(lengthFindings(withLines(content, 'nl', 'facilitator/opening', lines))).toEqual([
    'wording.nl.yaml (nl) facilitator/opening: 95 words in all, at most 90',
  ]);
});

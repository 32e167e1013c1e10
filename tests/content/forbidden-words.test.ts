import { expect, test } from 'vitest';
import { forbiddenWordFindings, LANGUAGES_WITH_RULES } from './rules/forbidden-words.ts';
import { loadContent, withLines } from './rules/script-content.ts';

const content = loadContent();
const inClosing = (language: string, line: string) => forbiddenWordFindings(withLines(content, language, 'facilitator/closing', [line]));

test('no line holds a word that may not be said', () => {
  expect(forbiddenWordFindings(content)).toEqual([]);
});

test('no language is offered without a list of such words', () => {
  expect(Object.keys(content.wordings).filter((language) => !LANGUAGES_WITH_RULES.includes(language))).toEqual([]);
});

test.each([
  ['Waarom deed jij dat?', 'asks for a reason («Waarom»)'],
  ['Wat maakte dat je dat deed?', 'asks for a reason («Wat maakte dat»)'],
  ['Jij bent de dader.', 'a label («dader»)'],
  ['Het slachtoffer begint.', 'a label («slachtoffer»)'],
  ['De pester begint.', 'a label («pester»)'],
  ['Wat vond je het ergst?', 'asks for the worst («ergst»)'],
  ['Vergeef het maar.', 'forgiveness («Vergeef»)'],
  ['Je was boos.', 'an assumed feeling or motive («boos»)'],
  ['Wat dapper van jou.', 'praise («dapper»)'],
  ['Dan begint hij.', 'a gender («hij»)'],
  ['Indien nodig stoppen we.', 'paper Dutch («Indien»)'],
  ['Zeg maar sorry.', 'an apology outside the places for it («sorry»)'],
])('in Dutch «%s» is named', (line, problem) => {
  expect(inClosing('nl', line)).toEqual([`wording.nl.yaml (nl) facilitator/closing: ${problem}`]);
});

test.each([
  ['Why did you do that?', 'asks for a reason («Why»)'],
  ['The victim starts.', 'a label («victim»)'],
  ['What was the worst part?', 'asks for the worst («worst»)'],
  ['Please forgive it.', 'forgiveness («forgiv»)'],
  ['You were angry.', 'an assumed feeling or motive («angry»)'],
  ['That was brave.', 'praise («brave»)'],
  ['Then she starts.', 'a gender («she»)'],
  ['Who was affected?', 'words of a published script («affected»)'],
  ['At recess we stop.', 'not British («recess»)'],
  ['Say sorry now.', 'an apology outside the places for it («sorry»)'],
])('in English «%s» is named', (line, problem) => {
  expect(inClosing('en', line)).toEqual([`wording.en.yaml (en) facilitator/closing: ${problem}`]);
});

test('the harmed child is never asked what it could have done', () => {
  const nl = withLines(content, 'nl', 'follow-up/harmed/two-days/groep-5-8', ['Wat had jij kunnen doen?']);
  expect(forbiddenWordFindings(nl)).toEqual([
    'wording.nl.yaml (nl) follow-up/harmed/two-days/groep-5-8: asks the harmed child what it could have done',
  ]);
  const en = withLines(content, 'en', 'preparation/harmed/groep-5-8/rehearsal', ['What could you have done differently?']);
  expect(forbiddenWordFindings(en)).toEqual([
    'wording.en.yaml (en) preparation/harmed/groep-5-8/rehearsal: asks the harmed child what it could have done',
  ]);
});

test('an apology may be spoken of where it is asked apart', () => {
  expect(
    forbiddenWordFindings(withLines(content, 'nl', 'preparation/harmed/groep-5-8/hear-apology', ['Sorry horen: wel of niet?'])),
  ).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../../src/app/failure.ts';
import { labelsIn, loadLocales, withLabel } from './rules/locale-files.ts';
import { failureFindings, keyFindings, labelWordFindings, placeholderFindings, pluralFindings, textFindings } from './rules/locales.ts';

describe('the shipped labels', () => {
  const locales = loadLocales();

  test('are there in Dutch and English', () => {
    expect(Object.keys(locales)).toEqual(expect.arrayContaining(['nl', 'en']));
  });

  test('have the same files and keys in every language', () => {
    expect(keyFindings(locales)).toEqual([]);
  });

  test('have every plural form of their language', () => {
    expect(pluralFindings(locales)).toEqual([]);
  });

  test('fill the same placeholders in every language', () => {
    expect(placeholderFindings(locales)).toEqual([]);
  });

  test('are never empty, and never left in Dutch', () => {
    expect(textFindings(locales)).toEqual([]);
  });

  test('hold no label for a child, no why, no blame and no exclamation mark', () => {
    expect(labelWordFindings(locales)).toEqual([]);
  });

  test('say for every failure what happened, what is kept and what to do next', () => {
    expect(failureFindings(locales, FAILURE_CODES)).toEqual([]);
  });
});

describe('the rules for labels', () => {
  const locales = {
    nl: { records: { title: 'Alle dossiers', named: 'Dossier {{name}}', days_one: 'één dag', days_other: '{{count}} dagen' } },
    en: { records: { title: 'All records', named: 'Record {{name}}', days_one: 'one day', days_other: '{{count}} days' } },
  };

  test('find nothing where there is nothing', () => {
    for (const rule of [keyFindings, pluralFindings, placeholderFindings, textFindings, labelWordFindings])
      expect(rule(locales)).toEqual([]);
  });

  test('name a missing and an extra key', () => {
    expect(keyFindings(withLabel(locales, 'en', 'records', 'title'))).toEqual(['records.json (en) title: missing']);
    expect(keyFindings(withLabel(locales, 'en', 'records', 'search', 'Search'))).toEqual(['records.json (en) search: not in nl']);
  });

  test('name a missing and an extra file', () => {
    expect(keyFindings({ ...locales, en: {} })).toEqual(['records.json (en): missing']);
    expect(keyFindings({ ...locales, en: { ...locales.en, unlock: {} } })).toEqual(['unlock.json (en): not in nl']);
  });

  test('name a plural form that misses, that the language does not have, or that a count needs', () => {
    expect(pluralFindings(withLabel(locales, 'nl', 'records', 'days_one'))).toEqual(['records.json (nl) days_one: missing plural form']);
    expect(pluralFindings(withLabel(locales, 'nl', 'records', 'days_few', '{{count}} dagen'))).toEqual([
      'records.json (nl) days_few: no plural form of this language',
    ]);
    expect(pluralFindings(withLabel(locales, 'nl', 'records', 'weeks', '{{count}} weken'))).toEqual([
      'records.json (nl) weeks: has a count but no plural forms',
    ]);
  });

  test('name a placeholder that differs', () => {
    expect(placeholderFindings(withLabel(locales, 'en', 'records', 'named', 'Record {{title}}'))).toEqual([
      'records.json (en) named: placeholders (title) differ from nl (name)',
    ]);
    expect(placeholderFindings(withLabel(locales, 'en', 'records', 'days_other', '{{count}} days of {{name}}'))).toEqual([
      'records.json (en) days_other: placeholders (name) differ from nl ()',
    ]);
  });

  test('name an empty label, one that is no text, and one left in Dutch unless it is a name', () => {
    expect(textFindings(withLabel(locales, 'nl', 'records', 'title', ' '))).toEqual(['records.json (nl) title: empty']);
    expect(textFindings({ nl: { records: labelsIn({ title: ['Alle dossiers'] }) } })).toEqual(['records.json (nl) title: empty']);
    const dutch = withLabel(locales, 'en', 'records', 'title', 'Alle dossiers');
    expect(textFindings(dutch)).toEqual(['records.json (en) title: the same as in nl «Alle dossiers»']);
    expect(textFindings(dutch, ['Alle dossiers'])).toEqual([]);
  });

  test.each([
    ['nl', 'Waarom stoppen jullie?', 'asks for a reason («Waarom»)'],
    ['nl', 'De dader', 'a label («dader»)'],
    ['nl', 'Slachtoffers', 'a label («Slachtoffers»)'],
    ['nl', 'De pester', 'a label («pester»)'],
    ['nl', 'Dat heb je fout ingevuld', 'blame («fout»)'],
    ['nl', 'Opgeslagen!', 'an exclamation mark («!»)'],
    ['en', 'Why do you stop?', 'asks for a reason («Why»)'],
    ['en', 'The bully', 'a label («bully»)'],
    ['en', 'That is your fault', 'blame («your fault»)'],
    ['en', 'Saved!', 'an exclamation mark («!»)'],
  ])('name a word that is never used: %s «%s»', (language, text, problem) => {
    expect(labelWordFindings(withLabel(locales, language, 'records', 'title', text))).toEqual([
      `records.json (${language}) title: ${problem}`,
    ]);
  });

  test('let the kind of incident be called what it is', () => {
    expect(labelWordFindings(withLabel(locales, 'nl', 'records', 'title', 'Pesten'))).toEqual([]);
    expect(labelWordFindings(withLabel(locales, 'en', 'records', 'title', 'Bullying'))).toEqual([]);
  });

  test('name a failure without words, and words without a failure', () => {
    const errors = labelsIn({ 'storage-full': { what: 'Vol.', kept: 'Alles is er nog.' }, 'storage-empty': { what: 'Leeg.' } });
    expect(failureFindings({ nl: { errors } }, ['storage-full'])).toEqual([
      'errors.json (nl) storage-full.next: missing',
      'errors.json (nl) storage-empty.what: belongs to no failure',
    ]);
  });
});

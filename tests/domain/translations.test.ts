import { describe, expect, test } from 'vitest';
import { type Agreement, agreementsOf } from '../../src/domain/agreements.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { dutchWords, interpretersFor, languagesToDictate, translationOf, withTranslator } from '../../src/domain/translations.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts, writtenApart } from '../support/event-builder.ts';

const ID = 'agreement-1';
const eight = courseUpTo('signatures', CASE_OF_EIGHT);
const speaks = (participant: string, value: string): Fact => ({
  type: 'participant.set',
  participant,
  choice: { field: 'language', value },
});
const interprets = (participant: string, text: string): Fact => ({ type: 'participant.worded', participant, field: 'interpreter', text });
const dictated = (text: string, translatedBy = 'Nadia', language = 'ar') =>
  ({ type: 'agreement.translated', agreement: ID, language, text, translatedBy }) as const;
const arabic = withFacts(eight, speaks('hana', 'ar'), interprets('hana', ' Nadia '));

function only(record: MeetingRecord): Agreement {
  const [agreement] = agreementsOf(record);
  if (!agreement) throw new Error('no agreement');
  return agreement;
}
const inArabic = (record: MeetingRecord) => translationOf(record, only(record), 'ar');

describe('a translation', () => {
  test('is what was dictated last; an empty one is none', () => {
    expect(inArabic(arabic)).toBeNull();
    expect(inArabic(withFacts(arabic, dictated('هكذا.')))).toEqual({ text: 'هكذا.', translatedBy: 'Nadia', isCurrent: true });
    expect(inArabic(withFacts(arabic, dictated('هكذا.'), dictated(' ')))).toBeNull();
    expect(translationOf(withFacts(arabic, dictated('هكذا.')), only(arabic), 'pl')).toBeNull();
  });

  test.for<readonly [string, Fact]>([
    ['other words', { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Anders.' }],
    ['another way to see it', { type: 'agreement.worded', agreement: ID, field: 'seen', text: 'Anders gezien.' }],
    ['another day', { type: 'agreement.set', agreement: ID, choice: { field: 'until', value: '2026-05-01' } }],
    ['somebody else', { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'tom' } }],
  ])('is no longer current after %s, until it is dictated again, be it in the same words', ([, change]) => {
    const changed = withFacts(arabic, dictated('هكذا.'), change);
    expect(inArabic(changed)).toMatchObject({ isCurrent: false });
    expect(inArabic(withFacts(changed, dictated('هكذا.')))).toMatchObject({ isCurrent: true });
  });

  test.for<readonly [string, Fact]>([
    ['an assent', { type: 'assent.given', agreement: ID, participant: 'tom', answer: 'agreed' }],
    ['a translation into another language', dictated('Tak.', 'Ola', 'pl')],
    ['a new agreement', { type: 'agreement.added', agreement: 'agreement-2', block: null }],
    ['another interpreter', interprets('hana', 'Amal')],
  ])('stays current after %s, with who dictated it', ([, change]) => {
    expect(inArabic(withFacts(arabic, dictated('هكذا.'), change))).toMatchObject({ translatedBy: 'Nadia', isCurrent: true });
  });

  test('is not current while two texts for it are in conflict, and is again once a person chose', () => {
    const apart = fold([...arabic.journal, ...writtenApart(arabic, [dictated('هكذا.')], [dictated('نعم.')])]);
    expect(inArabic(apart)).toMatchObject({ isCurrent: false });
    const kept = apart.conflicts[0]?.events[0]?.id ?? '';
    const settled = withFacts(apart, { type: 'agreement-conflict.settled', slot: `agreement/${ID}/translation/ar`, kept });
    expect(inArabic(settled)).toMatchObject({ isCurrent: true });
  });
});

describe('who dictated it', () => {
  const nameless = dictated('هكذا.', '');

  test('is the interpreter on record of those who read the agreement', () => {
    expect(withTranslator(arabic, nameless)).toMatchObject({ translatedBy: 'Nadia' });
    expect(withTranslator(eight, nameless)).toMatchObject({ translatedBy: '' });
    expect(interpretersFor(arabic, { family: 'responsible' }, 'ar')).toEqual([]);
    expect(withTranslator(arabic, { type: 'if-wrong.worded', text: 'x' })).toEqual({ type: 'if-wrong.worded', text: 'x' });
  });

  test('stays who was chosen of two, and is never lost when nobody is on record any more', () => {
    const two = withFacts(arabic, speaks('piet', 'ar'), interprets('piet', 'Amal'), dictated('هكذا.', 'Amal'));
    expect(interpretersFor(two, only(two), 'ar').toSorted()).toEqual(['Amal', 'Nadia']);
    expect(withTranslator(two, nameless)).toMatchObject({ translatedBy: 'Amal' });
    expect(withTranslator(withFacts(two, interprets('hana', ''), interprets('piet', '')), nameless)).toMatchObject({
      translatedBy: 'Amal',
    });
  });

  test('is who is named afterwards, when nobody was named while it was dictated', () => {
    const before = withFacts(eight, speaks('hana', 'ar'), nameless);
    expect(inArabic(before)).toMatchObject({ translatedBy: '' });
    expect(inArabic(withFacts(before, interprets('hana', 'Nadia')))).toMatchObject({ translatedBy: 'Nadia' });
  });
});

describe('what there is to dictate', () => {
  const block = (fills: Agreement['fills'], seen = ''): Agreement => ({ ...only(eight), block: 'repair', asks: ['owner'], fills, seen });
  const typed = { choice: null, text: 'de fiets van Yara' };

  test('own words to whom Dutch is not their language', () => {
    expect(dutchWords(only(eight), 'nl', 'nl')).toBe('none');
    expect(dutchWords(only(eight), 'en', 'en')).toBe('all');
  });

  test('of a building block what was typed in it, and all of it where no page is in their language', () => {
    expect(dutchWords(block({ thing: { choice: 'x', text: '' } }), 'en', 'en')).toBe('none');
    expect(dutchWords(block({ helper: typed }), 'en', 'en')).toBe('none');
    for (const slot of ['thing', 'place', 'moment'] as const) expect(dutchWords(block({ [slot]: typed }), 'en', 'en')).toBe('some');
    expect(dutchWords(block({}, 'Tom ziet het.'), 'en', 'en')).toBe('some');
    expect(dutchWords(block({}), 'ar', 'nl')).toBe('all');
  });

  test('for everyone who is asked or gets a sheet, each language once', () => {
    const languages = (record: MeetingRecord) => languagesToDictate(record, only(record), ['nl', 'en']);
    expect(languages(eight)).toEqual([]);
    expect(languages(withFacts(arabic, speaks('mila', 'ar'), speaks('piet', 'en')))).toEqual(['ar', 'en']);
    // Iris stays away and gets a sheet; Omar stays away and gets none.
    expect(languages(withFacts(eight, speaks('iris', 'pl'), speaks('omar', 'tr')))).toEqual(['pl']);
  });
});

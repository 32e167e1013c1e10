import { describe, expect, test } from 'vitest';
import {
  agreementsFor,
  agreementsOf,
  askedAbout,
  assentOf,
  assentOrder,
  isAssented,
  madeAgreements,
  missingInAgreement,
  openAgreements,
} from '../../src/domain/agreements.ts';
import { fold } from '../../src/domain/fold.ts';
import type { AssentAnswer, Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantsOf } from '../../src/domain/participants.ts';
import { coveredEvents, signersOf } from '../../src/domain/signatures.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo, nextFact, roadTo } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const ID = 'agreement-1';
const agreeing = courseAt('agreements');
const complete = roadTo(agreeing, (record) => nextFact(record).type === 'assent.given');
const agreed = courseAt('signatures');
const reworded: Fact = { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Bram helpt Noor met de tas.' };
const assent = (participant: string, answer: AssentAnswer): Fact => ({ type: 'assent.given', agreement: ID, participant, answer });

test('an agreement says what, by whom, until when, how it is seen and who helps; for whom and from when may stay open', () => {
  const added = withFacts(agreeing, { type: 'agreement.added', agreement: ID, block: null });
  expect(agreementsOf(added).map(missingInAgreement)).toEqual([['what', 'owner', 'until', 'seen', 'helper']]);
  expect(agreementsOf(complete).map(missingInAgreement)).toEqual([[]]);
  expect(agreementsOf(complete)[0]).toMatchObject({ owner: 'bram', until: '2026-04-10', from: null, forWhom: '' });
});

test('spaces are no text, and a date that was taken back is none', () => {
  const blank = withFacts(
    complete,
    { ...reworded, text: ' \t' },
    { type: 'agreement.set', agreement: ID, choice: { field: 'until', value: null } },
  );
  expect(agreementsOf(blank).map(missingInAgreement)).toEqual([['what', 'until']]);
});

test('a last day before the first is named, in own words and in a building block, and keeps the stage open', () => {
  const day = (field: 'from' | 'until', value: string): Fact => ({ type: 'agreement.set', agreement: ID, choice: { field, value } });
  const asks = ['from', 'until'] as const;
  const block = withFacts(agreeing, { type: 'agreement.added', agreement: ID, block: 'class-lessons', asks: [...asks] });
  const missing = (record: MeetingRecord) => agreementsOf(record).flatMap(missingInAgreement);
  for (const record of [complete, block]) {
    expect(missing(withFacts(record, day('from', '2026-04-11'), day('until', '2026-04-10')))).toEqual(['until-before-from']);
    expect(missing(withFacts(record, day('from', '2026-04-10'), day('until', '2026-04-10')))).toEqual([]);
  }
  expect(openAgreements(withFacts(agreed, day('from', '2026-04-11'))).map(({ id }) => id)).toEqual([ID]);
});

describe('assent', () => {
  test('is asked of each who stays, the harmed child first', () => {
    expect(assentOrder(courseUpTo('agreements', CASE_OF_EIGHT)).map(({ id }) => id)).toEqual([
      'mila',
      'hana',
      'sem',
      'gijs',
      'piet',
      'tom',
      'kai',
    ]);
  });

  test.for(['different', 'not-agreed'] as const)('one who says %s keeps the agreement open', (answer) => {
    const record = withFacts(complete, ...assentOrder(complete).map(({ id }) => assent(id, id === 'ruud' ? answer : 'agreed')));
    expect(isAssented(record, ID)).toBe(false);
    expect(objectionToLast(withFacts(record, { type: 'agreements.confirmed', outcome: 'agreed' }))).toBe('predicate-not-met');
  });

  test('given before the last change counts as not asked', () => {
    const changed = withFacts(agreed, reworded);
    for (const { id } of assentOrder(changed)) expect(assentOf(changed, ID, id)).toBe('not-asked');
    expect(assentOf(withFacts(changed, assent('noor', 'agreed')), ID, 'noor')).toBe('agreed');
  });

  test('holds whatever an interpreter dictates of it, also while two of their texts conflict and once one is chosen', () => {
    const dictated = (text: string): Fact => ({ type: 'agreement.translated', agreement: ID, language: 'ar', text, translatedBy: 'Nadia' });
    expect(isAssented(agreed, ID)).toBe(true);
    expect(isAssented(withFacts(agreed, dictated('هكذا.'), dictated('هكذا اتفقنا.')), ID)).toBe(true);
    const apart = fold([...agreed.journal, ...writtenApart(agreed, [dictated('هكذا.')], [dictated('نعم.')])]);
    const slot = `agreement/${ID}/translation/ar`;
    const settled = withFacts(apart, { type: 'agreement-conflict.settled', slot, kept: apart.conflicts[0]?.events[0]?.id ?? '' });
    expect([openAgreements(apart), openAgreements(settled), settled.conflicts]).toEqual([[], [], []]);
  });

  test('to one agreement is none to another', () => {
    const second = withFacts(agreed, { type: 'agreement.added', agreement: 'agreement-2', block: null });
    expect([isAssented(second, ID), isAssented(second, 'agreement-2')]).toEqual([true, false]);
  });

  test('twice, without knowledge of each other, is none until a person chooses', () => {
    const record = fold([...complete.journal, ...writtenApart(complete, [assent('ruud', 'agreed')], [assent('ruud', 'not-agreed')])]);
    expect(assentOf(record, ID, 'ruud')).toBe('not-asked');
    const [kept] = record.conflicts[0]?.events ?? [];
    const settled = withFacts(record, { type: 'agreement-conflict.settled', slot: `assent/${ID}/ruud`, kept: kept?.id ?? '' });
    expect(assentOf(settled, ID, 'ruud')).toBe('agreed');
  });

  test('to one of two conflicting texts is asked again once a person chose, whichever text it is', () => {
    const texts = writtenApart(
      complete,
      [reworded, ...assentOrder(complete).map(({ id }) => assent(id, 'agreed'))],
      [{ ...reworded, text: 'Bram zegt sorry.' }],
    );
    const record = fold([...complete.journal, ...texts]);
    expect(openAgreements(record).map(({ id }) => id)).toEqual([ID]);
    for (const { id: kept } of record.conflicts[0]?.events ?? []) {
      const settled = withFacts(record, { type: 'agreement-conflict.settled', slot: `agreement/${ID}/what`, kept });
      for (const { id } of assentOrder(settled)) expect(assentOf(settled, ID, id)).toBe('not-asked');
    }
  });
});

describe('the stage', () => {
  test('ends when each agreement is complete and assented, and somebody says so', () => {
    const assented = roadTo(complete, (record) => nextFact(record).type === 'agreements.confirmed');
    expect(stageOf(assented)).toBe('agreements');
    expect(stageOf(withFacts(assented, nextFact(assented)))).toBe('signatures');
  });

  test('does not end as agreed without an agreement', () => {
    expect(objectionToLast(withFacts(agreeing, { type: 'agreements.confirmed', outcome: 'agreed' }))).toBe('predicate-not-met');
  });

  test.for(['none-needed', 'not-reached'] as const)(
    '%s is an outcome like any other: nothing to sign, and on to the follow-up',
    (outcome) => {
      const without = withFacts(complete, { type: 'agreements.confirmed', outcome });
      expect([stageOf(without), madeAgreements(without)]).toEqual(['signatures', []]);
      expect(nextFact(without).type).toBe('signatures.confirmed');
      expect(stageOf(withFacts(without, { type: 'signatures.confirmed' }))).toBe('follow-up');
    },
  );

  test('an agreement made after all opens it again', () => {
    const without = withFacts(agreeing, { type: 'agreements.confirmed', outcome: 'none-needed' }, { type: 'signatures.confirmed' });
    const made = withFacts(without, { type: 'agreement.added', agreement: ID, block: null });
    expect(stageOf(made)).toBe('agreements');
    const signed = roadTo(made, (record) => stageOf(record) === 'follow-up');
    expect(madeAgreements(signed).map(({ id }) => id)).toEqual([ID]);
  });

  test.for(['signatures', 'follow-up'] as const)('“not agreed” at %s opens that agreement again, and no other', (stage) => {
    const two = withFacts(courseAt(stage), assent('ruud', 'not-agreed'));
    expect(stageOf(two)).toBe('agreements');
    expect(openAgreements(two).map(({ id }) => id)).toEqual([ID]);
    expect(stageOf(withFacts(two, assent('ruud', 'agreed')))).toBe(stage);
  });

  test('two texts for one agreement keep it open until a person chooses', () => {
    const record = fold([...agreed.journal, ...writtenApart(agreed, [reworded], [{ ...reworded, text: 'Anders.' }])]);
    expect(stageOf(record)).toBe('agreements');
    const whole = withFacts(record, ...assentOrder(record).map(({ id }) => assent(id, 'agreed')));
    expect(stageOf(whole)).toBe('agreements');
  });

  test('an agreement that was ended is no longer there, and no longer asked about', () => {
    const ended = withFacts(
      agreed,
      { type: 'agreement.added', agreement: 'agreement-2', block: null },
      { type: 'agreement.ended', agreement: 'agreement-2' },
    );
    expect(agreementsOf(ended).map(({ id }) => id)).toEqual([ID]);
    expect(stageOf(ended)).toBe('signatures');
    expect(objectionToLast(withFacts(ended, { type: 'agreement.worded', agreement: 'agreement-2', field: 'what', text: 'x' }))).toBe(
      'unknown-agreement',
    );
  });

  test('agreements may be written down during the meeting, not before it', () => {
    const add: Fact = { type: 'agreement.added', agreement: 'agreement-7', block: null };
    expect(objectionToLast(withFacts(courseAt('meeting'), add))).toBeNull();
    expect(objectionToLast(withFacts(courseAt('preconditions'), add))).toBe('not-at-this-stage');
  });
});

describe('a building block', () => {
  const asks = ['owner', 'place', 'helper', 'until'] as const;
  const added = withFacts(agreeing, { type: 'agreement.added', agreement: ID, block: 'stay-away', asks: [...asks] });
  const fill = (ask: 'place' | 'helper', choice: string | null, text = ''): Fact => ({
    type: 'agreement.filled',
    agreement: ID,
    ask,
    choice,
    text,
  });
  const filled = withFacts(
    added,
    { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'bram' } },
    { type: 'agreement.set', agreement: ID, choice: { field: 'until', value: '2026-04-10' } },
    fill('place', 'gym'),
    fill('helper', null, 'juf Els'),
  );
  const assented = withFacts(filled, ...assentOrder(filled).map(({ id }) => assent(id, 'agreed')));

  test('needs exactly what it asked for when it was picked, and no words of its own', () => {
    expect(agreementsOf(added).map(({ block }) => block)).toEqual(['stay-away']);
    expect(agreementsOf(added).map(missingInAgreement)).toEqual([[...asks]]);
    expect(agreementsOf(filled).map(missingInAgreement)).toEqual([[]]);
    expect(agreementsOf(withFacts(filled, fill('helper', null, '  '))).map(missingInAgreement)).toEqual([['helper']]);
    expect(agreementsOf(filled)[0]?.fills).toEqual({ place: { choice: 'gym', text: '' }, helper: { choice: null, text: 'juf Els' } });
  });

  test('a slot filled in another way voids assent, like a changed text', () => {
    expect(openAgreements(assented)).toEqual([]);
    for (const change of [fill('place', 'corridor'), fill('place', null, 'bij de trap'), fill('helper', 'emma')])
      expect(assentOf(withFacts(assented, change), ID, 'noor')).toBe('not-asked');
  });

  test('two fillings of one slot keep it open until a person chooses', () => {
    const record = fold([...assented.journal, ...writtenApart(assented, [fill('place', 'corridor')], [fill('place', 'gate')])]);
    const whole = withFacts(record, ...assentOrder(record).map(({ id }) => assent(id, 'agreed')));
    expect(openAgreements(whole).map(({ id }) => id)).toEqual([ID]);
  });
});

describe('in another form an agreement can be one family’s own', () => {
  const form = courseUpTo('other-form', CASE_OF_EIGHT);
  const confirmed = withFacts(form, { type: 'other-form.confirmed' });
  const made = (family: 'both' | 'harmed' | 'responsible') =>
    withFacts(
      confirmed,
      { type: 'agreement.added', agreement: ID, block: null },
      { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'tom' } },
      { type: 'agreement.set', agreement: ID, choice: { field: 'family', value: family } },
    );
  const asked = (record: MeetingRecord) => agreementsOf(record).flatMap((one) => askedAbout(record, one).map(({ id }) => id));

  test('only that family and the school are asked about it, and read it', () => {
    expect(asked(made('harmed'))).toEqual(['mila', 'hana', 'tom']);
    expect(asked(made('responsible'))).toEqual(['sem', 'piet', 'tom']);
    const readers = (record: MeetingRecord) => participantsOf(record).filter((person) => agreementsFor(record, person).length > 0);
    expect(readers(made('harmed')).map(({ id }) => id)).not.toContain('piet');
    expect(readers(made('harmed')).map(({ id }) => id)).toContain('hana');
  });

  test('friends and witnesses are asked only about what they do themselves', () => {
    expect(asked(made('both'))).toEqual(['mila', 'hana', 'sem', 'piet', 'tom']);
    const byGijs = withFacts(made('both'), { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'gijs' } });
    expect(asked(byGijs)).toContain('gijs');
  });

  test('who reads none does not sign, and a change elsewhere voids nothing of theirs', () => {
    const both = roadTo(made('harmed'), (record) => stageOf(record) === 'signatures', CASE_OF_EIGHT);
    expect(signersOf(both).map(({ id }) => id)).toEqual(['mila', 'hana', 'anna']);
    expect(coveredEvents(both, 'piet')).toEqual([]);
    expect(coveredEvents(both, 'hana')).toEqual(coveredEvents(both, 'anna'));
  });
});

import { describe, expect, test } from 'vitest';
import { assentOrder } from '../../src/domain/agreements.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantById } from '../../src/domain/participants.ts';
import {
  coveredEvents,
  mustBeReadTo,
  openSigners,
  signatureIsVoid,
  signatureState,
  signaturesAreConfirmed,
  signersOf,
} from '../../src/domain/signatures.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { AGREED, courseUpTo, roadTo, signatureGiven } from '../support/course.ts';
import { lastOf, objectionToLast, stamp, withFacts, writtenApart } from '../support/event-builder.ts';

const ID = 'agreement-1';
const signing = courseAt('signatures');
const signed = courseAt('follow-up');
const adults = ['emma', 'ruud', 'femke'];
const states = (record: MeetingRecord) => adults.map((one) => signatureState(record, one));
const reassented = (record: MeetingRecord) =>
  withFacts(
    record,
    ...assentOrder(record).map(({ id }): Fact => ({ type: 'assent.given', agreement: ID, participant: id, answer: 'agreed' })),
  );

describe('who signs', () => {
  test('the two sides and the school; friends, witnesses and staff only assent', () => {
    const record = courseUpTo('signatures', CASE_OF_EIGHT);
    expect(signersOf(record).map(({ id }) => id)).toEqual(['mila', 'hana', 'sem', 'piet', 'anna']);
    expect(assentOrder(record).map(({ id }) => id)).toEqual(expect.arrayContaining(['gijs', 'kai', 'tom']));
  });

  test('nobody, when no agreement was made', () => {
    expect(signersOf(withFacts(courseAt('agreements'), { type: 'agreements.confirmed', outcome: 'none-needed' }))).toEqual([]);
  });

  test('a child’s mark is never a condition', () => {
    expect(openSigners(signing).map(({ id }) => id)).toEqual(adults);
    expect([signatureState(signed, 'noor'), signatureState(signed, 'bram')]).toEqual(['open', 'open']);
    expect(signaturesAreConfirmed(signed)).toBe(true);
  });
});

describe('each at their own time', () => {
  test.for([
    ['signature.deferred', 'later'],
    ['signature.declined', 'does-not-sign'],
  ] as const)('%s is a good answer, opens no agreement and leaves the stage', ([type, state]) => {
    const record = withFacts(signing, ...adults.map((participant): Fact => ({ type, participant })));
    expect(states(record)).toEqual([state, state, state]);
    expect(stageOf(record)).toBe('signatures');
    expect(stageOf(withFacts(record, { type: 'signatures.confirmed' }))).toBe('follow-up');
  });

  test('no reason is asked: the fact has no room for one', () => {
    const declined = withFacts(signing, { type: 'signature.declined', participant: 'ruud' });
    expect(Object.keys(lastOf(declined, 'signature.declined')).sort()).toEqual([
      'basedOn',
      'counter',
      'device',
      'id',
      'participant',
      'person',
      'previous',
      'time',
      'type',
      'v',
    ]);
  });

  test('who deferred can sign during the follow-up', () => {
    const later = withFacts(signing, ...adults.map((participant): Fact => ({ type: 'signature.deferred', participant })), {
      type: 'signatures.confirmed',
    });
    const done = withFacts(later, signatureGiven(later, 'ruud'));
    expect([objectionToLast(done), signatureState(done, 'ruud'), stageOf(done)]).toEqual([null, 'signed', 'follow-up']);
  });

  test('the stage does not end while an adult has not chosen', () => {
    const record = withFacts(signing, signatureGiven(signing, 'emma'), { type: 'signatures.confirmed' });
    expect(objectionToLast(record)).toBe('predicate-not-met');
    expect(openSigners(record).map(({ id }) => id)).toEqual(['ruud', 'femke']);
  });

  test('two choices that do not know of each other are none', () => {
    const record = fold([
      ...signing.journal,
      ...writtenApart(signing, [signatureGiven(signing, 'ruud')], [{ type: 'signature.declined', participant: 'ruud' }]),
    ]);
    expect(signatureState(record, 'ruud')).toBe('open');
  });
});

describe('read aloud and told back', () => {
  const eight = courseUpTo('signatures', CASE_OF_EIGHT);
  const byHana = signatureGiven(eight, 'hana');

  test('is a condition of the signature of whom it must be read to, and of nobody else’s', () => {
    const unread = withFacts(eight, { ...byHana, readToBy: ' ' } as Fact);
    expect([objectionToLast(unread), signatureState(unread, 'hana')]).toEqual(['predicate-not-met', 'open']);
    expect(signatureState(withFacts(eight, byHana), 'hana')).toBe('signed');
    expect(signatureState(withFacts(eight, signatureGiven(eight, 'piet')), 'piet')).toBe('signed');
  });

  test('is none for later, and for who does not sign', () => {
    for (const type of ['signature.deferred', 'signature.declined'] as const)
      expect(objectionToLast(withFacts(eight, { type, participant: 'hana' }))).toBeNull();
  });

  test('an interpreter who comes in later takes nothing away', () => {
    const record = withFacts(eight, signatureGiven(eight, 'piet'), {
      type: 'participant.worded',
      participant: 'piet',
      field: 'interpreter',
      text: 'Sara',
    });
    expect(signatureState(record, 'piet')).toBe('signed');
  });
});

describe('words that a signer cannot read', () => {
  const eight = courseUpTo('signatures', CASE_OF_EIGHT);
  const speaks = (value: string): Fact => ({ type: 'participant.set', participant: 'piet', choice: { field: 'language', value } });
  const translated: Fact = { type: 'agreement.translated', agreement: ID, language: 'ar', text: 'هكذا.', translatedBy: 'Nadia' };
  const signing = (record: MeetingRecord, language: string, readToBy: string) =>
    objectionToLast(withFacts(record, { ...signatureGiven(record, 'piet'), language, readToBy } as Fact));

  test('are signed by nobody to whom they were not read, also without an interpreter', () => {
    const arabic = withFacts(eight, speaks('ar'));
    expect([signing(arabic, 'nl', ' '), signing(arabic, 'nl', 'Anna')]).toEqual(['predicate-not-met', null]);
    // The page around it stays Dutch, whatever was dictated.
    expect(signing(withFacts(arabic, translated), 'nl', '')).toBe('predicate-not-met');
  });

  test('are none once all that stands on a page in their language was dictated in it', () => {
    const english = withFacts(eight, speaks('en'));
    const dictated = withFacts(english, { ...translated, language: 'en' } as Fact);
    expect([signing(english, 'en', ''), signing(dictated, 'en', '')]).toEqual(['predicate-not-met', null]);
    const reworded = withFacts(dictated, { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Anders.' });
    expect(mustBeReadTo(reworded, participantById(reworded, 'piet') ?? never(), 'en')).toBe(true);
    expect(signing(withFacts(dictated, { type: 'if-wrong.worded', text: 'Bel ons.' }), 'en', '')).toBe('predicate-not-met');
  });
});

describe('a translation that changes', () => {
  const speaks = (participant: string, value: string): Fact => ({
    type: 'participant.set',
    participant,
    choice: { field: 'language', value },
  });
  const translated = (language: string, text: string): Fact => ({
    type: 'agreement.translated',
    agreement: ID,
    language,
    text,
    translatedBy: 'Nadia',
  });
  const read = withFacts(signing, speaks('emma', 'ar'), speaks('ruud', 'pl'), translated('ar', 'هكذا.'), translated('pl', 'Tak.'));
  const all = withFacts(read, ...adults.map((one): Fact => ({ ...signatureGiven(read, one), readToBy: 'Nadia' }) as Fact), {
    type: 'signatures.confirmed',
  });

  test('voids exactly the signatures of those who read it', () => {
    expect([all.disputed, states(all), stageOf(all)]).toEqual([[], ['signed', 'signed', 'signed'], 'follow-up']);
    const changed = withFacts(all, translated('ar', 'هكذا اتفقنا.'));
    expect([states(changed), stageOf(changed)]).toEqual([['void', 'signed', 'signed'], 'signatures']);
    expect(states(withFacts(all, translated('pl', '')))).toEqual(['signed', 'void', 'signed']);
    expect(states(withFacts(all, translated('tr', 'Evet.')))).toEqual(['signed', 'signed', 'signed']);
  });

  test('is covered only while it stands in the text: not once the Dutch changed after it', () => {
    const reworded = withFacts(read, { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Anders.' });
    expect(coveredEvents(read, 'emma')).toHaveLength(coveredEvents(read, 'femke').length + 1);
    expect(coveredEvents(reworded, 'emma')).toEqual(coveredEvents(reworded, 'femke'));
    expect(coveredEvents(withFacts(reworded, translated('ar', 'هكذا.')), 'emma')).toHaveLength(coveredEvents(read, 'emma').length);
  });
});

function never(): never {
  throw new Error('nobody');
}

describe('void exactly when a covered value is replaced, ended or in conflict', () => {
  const given = lastOf(signed, 'signature.given');

  test('covers what each agreement consists of, and what happens when it goes wrong', () => {
    const wrong = withFacts(signing, { type: 'if-wrong.worded', text: 'Dan bellen we.' });
    expect(coveredEvents(signing, 'ruud')).toHaveLength(6);
    expect(coveredEvents(wrong, 'ruud')).toEqual([...coveredEvents(signing, 'ruud'), lastOf(wrong, 'if-wrong.worded').id]);
  });

  test.for<readonly [string, Fact]>([
    ['what', { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Iets anders.' }],
    ['seen', { type: 'agreement.worded', agreement: ID, field: 'seen', text: 'Anders gezien.' }],
    ['helper', { type: 'agreement.worded', agreement: ID, field: 'helper', text: 'Juf Els' }],
    ['owner', { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'noor' } }],
    ['until', { type: 'agreement.set', agreement: ID, choice: { field: 'until', value: '2026-05-01' } }],
    ['the same words typed anew', { type: 'agreement.worded', agreement: ID, field: 'what', text: AGREED.what }],
    ['ended', { type: 'agreement.ended', agreement: ID }],
  ])('%s', ([, change]) => {
    expect(signatureIsVoid(signed, given)).toBe(false);
    const changed = withFacts(signed, change);
    expect(objectionToLast(changed)).toBeNull();
    expect(signatureIsVoid(changed, given)).toBe(true);
  });

  test.for<readonly [string, Fact]>([
    ['the name of the signer', { type: 'participant.worded', participant: 'ruud', field: 'name', text: 'Rudolf' }],
    ['the name of who does it', { type: 'participant.worded', participant: 'noor', field: 'name', text: 'Noortje' }],
    ['the language that the signer reads', { type: 'participant.set', participant: 'ruud', choice: { field: 'language', value: 'en' } }],
    ['a note', { type: 'note.worded', note: 'signatures', text: 'Rustig getekend.' }],
  ])('not by %s', ([, change]) => {
    const changed = withFacts(signed, change);
    expect(objectionToLast(changed)).toBeNull();
    expect(signatureIsVoid(changed, given)).toBe(false);
  });

  test('a conflict on a covered value, until a person keeps it', () => {
    const word = (text: string): Fact => ({ type: 'agreement.worded', agreement: ID, field: 'what', text });
    const record = fold([...signed.journal, ...writtenApart(signed, [word('Een.')], [word('Twee.')])]);
    expect(signatureIsVoid(record, given)).toBe(true);
  });

  test('a value from elsewhere that does not know of the covered one, until a person keeps the covered one', () => {
    const covered = lastOf(signed, 'agreement.worded');
    const elsewhere = stamp(
      signed,
      { type: 'agreement.worded', agreement: ID, field: covered.field, text: 'Elders.' },
      { device: 'device-2', basedOn: null },
    );
    const record = fold([...signed.journal, elsewhere]);
    expect(record.held[`agreement/${ID}/${covered.field}`]).toEqual(covered);
    expect(signatureIsVoid(record, given)).toBe(true);
    const slot = `agreement/${ID}/${covered.field}`;
    expect(signatureIsVoid(withFacts(record, { type: 'agreement-conflict.settled', slot, kept: covered.id }), given)).toBe(false);
    expect(signatureIsVoid(withFacts(record, { type: 'agreement-conflict.settled', slot, kept: elsewhere.id }), given)).toBe(true);
  });

  test('also when it covers one value only of an agreement that was ended', () => {
    const narrow = { ...given, covers: [lastOf(signed, 'agreement.worded').id] };
    expect(signatureIsVoid(signed, narrow)).toBe(false);
    expect(signatureIsVoid(withFacts(signed, { type: 'agreement.ended', agreement: ID }), narrow)).toBe(true);
  });

  test('a void signature opens the stage again once all assented, and a new one closes it', () => {
    const changed = reassented(withFacts(signed, { type: 'agreement.worded', agreement: ID, field: 'what', text: 'Iets anders.' }));
    expect([stageOf(changed), states(changed)]).toEqual(['signatures', ['void', 'void', 'void']]);
    const anew = roadTo(changed, (record) => stageOf(record) === 'follow-up');
    expect(states(anew)).toEqual(['signed', 'signed', 'signed']);
  });

  test.for<readonly [string, Fact]>([
    ['a corrected name', { type: 'participant.worded', participant: 'bram', field: 'name', text: 'Abram' }],
    ['a corrected surname', { type: 'participant.worded', participant: 'ruud', field: 'surname', text: 'de Wit' }],
    ['another language', { type: 'participant.set', participant: 'emma', choice: { field: 'language', value: 'ar' } }],
    ['another reading level', { type: 'participant.set', participant: 'ruud', choice: { field: 'reading', value: 'a2' } }],
    ['a translation added', { type: 'agreement.translated', agreement: ID, language: 'ar', text: '…', translatedBy: 'Nadia' }],
    ['an answer shared', { type: 'answer.shared', turn: 'what-happened.ask.bram', participant: 'bram', text: 'Ik gooide zijn tas weg.' }],
    ['another signature', { type: 'signature.declined', participant: 'emma' }],
    ['a talk held', { type: 'follow-up.planned', talk: 'talk-9', on: '2026-04-01', moment: 'extra' }],
  ])('not: %s', ([, change]) => {
    const changed = withFacts(signed, change);
    expect(objectionToLast(changed)).toBeNull();
    expect(signatureIsVoid(changed, given)).toBe(false);
    expect(signatureState(changed, 'femke')).toBe('signed');
  });
});

describe('what a signature does not cover yet is signed anew', () => {
  const added = withFacts(signed, { type: 'agreement.added', agreement: 'agreement-2', block: null });
  const both = roadTo(added, (record) => stageOf(record) === 'signatures');

  test('an agreement added later asks everyone again; the first signature is not void', () => {
    expect(states(both)).toEqual(['open', 'open', 'open']);
    expect(signatureIsVoid(both, lastOf(signed, 'signature.given'))).toBe(false);
    expect(states(roadTo(both, (record) => stageOf(record) === 'follow-up'))).toEqual(['signed', 'signed', 'signed']);
  });

  test('so does a first word about what happens when it goes wrong', () => {
    expect(states(withFacts(signed, { type: 'if-wrong.worded', text: 'Dan bellen we.' }))).toEqual(['open', 'open', 'open']);
  });
});

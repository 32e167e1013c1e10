import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementsFor, agreementsOf } from '../../src/domain/agreements.ts';
import { disclosedRecord } from '../../src/domain/disclosed-record.ts';
import { isOfType, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { PAPERS, type Paper } from '../../src/domain/papers.ts';
import { participantById, participantsOf } from '../../src/domain/participants.ts';
import { signatureState, signersOf } from '../../src/domain/signatures.ts';
import { matterOf, sightOf } from '../../src/domain/who-sees-what.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';
import { anyMarkedRecord, isOwnHand, type MarkedRecord, marksIn } from '../support/marked-record.ts';

const person = (record: MeetingRecord, id: string) => {
  const found = participantById(record, id);
  if (!found) throw new Error(`${id} is not in the case`);
  return found;
};

/** Marks of what a paper may not know, whatever is made of it. */
function hiddenMarks({ record, marks }: MarkedRecord, paper: Paper, reader: string | null) {
  const who = reader === null ? null : person(record, reader);
  return marks.filter(({ event, field }) => {
    const sight = sightOf(paper, matterOf(event));
    if (sight === null) return true;
    if (field === 'codeName') return sightOf(paper, 'code-name') === null;
    return sight === 'that' && field !== 'person' && !isOwnHand(record, event, who);
  });
}

test('the record that a paper gets holds no text and no stroke of what that paper may not know', () => {
  fc.assert(
    fc.property(anyMarkedRecord, fc.constantFrom(...PAPERS), fc.nat(), (whole, paper, at) => {
      const people = [null, ...participantsOf(whole.record)];
      const reader = people[at % people.length] ?? null;
      const text = JSON.stringify(disclosedRecord(whole.record, paper, reader));
      expect(marksIn(hiddenMarks(whole, paper, reader?.id ?? null), text)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the whole record in its place would be found', () => {
  const [whole] = fc.sample(anyMarkedRecord, { numRuns: 1, seed: 3 });
  if (!whole) throw new Error('no record');
  expect(marksIn(hiddenMarks(whole, 'child-notice', null), JSON.stringify(whole.record)).length).toBeGreaterThan(10);
});

const signed = courseUpTo('follow-up', CASE_OF_EIGHT);

test('what a sheet shows is the same as with the whole record: its agreements, and who signed', () => {
  for (const reader of participantsOf(signed).filter(({ role }) => role === 'parent')) {
    const known = disclosedRecord(signed, 'agreement', reader);
    expect(agreementsFor(known, reader)).toEqual(agreementsFor(signed, reader));
    expect(signersOf(known)).toEqual(signersOf(signed).map((signer) => ({ ...signer, surname: '' })));
    for (const { id } of signersOf(signed)) expect(signatureState(known, id)).toBe(signatureState(signed, id));
  }
});

test('an agreement of one family is not in the record that the other reads', () => {
  const own = withFacts(
    courseUpTo('agreements', CASE_OF_EIGHT),
    { type: 'agreement.added', agreement: 'agreement-9', block: null },
    { type: 'agreement.worded', agreement: 'agreement-9', field: 'what', text: 'Mila gaat op woensdag naar juf Iris.' },
    { type: 'agreement.set', agreement: 'agreement-9', choice: { field: 'family', value: 'harmed' } },
  );
  const knownTo = (reader: string, paper: Paper) => JSON.stringify(disclosedRecord(own, paper, person(own, reader)));
  expect(agreementsOf(own).map(({ id }) => id)).toContain('agreement-9');
  for (const paper of ['agreement', 'child-sheet'] as const) {
    expect(knownTo('hana', paper)).toContain('woensdag');
    expect(knownTo('piet', paper)).not.toContain('woensdag');
  }
});

test('an answer that was sealed or told in confidence is on no paper, and a shared one is where it was shared', () => {
  const answered = withFacts(
    signed,
    { type: 'answer.worded', turn: 't1', text: 'Afgedekt verhaal.' },
    { type: 'answer.sealed', turn: 't1' },
    { type: 'answer.worded', turn: 't2', text: 'In vertrouwen.' },
    { type: 'answer.marked', turn: 't2', mayBeShared: false, withheldByDefault: true },
    { type: 'answer.worded', turn: 't3', text: 'Dit mag ieder weten.' },
    { type: 'preparation.worded', participant: 'mila', field: 'not-telling', text: 'Van thuis niets.' },
  );
  const known = JSON.stringify(disclosedRecord(answered, 'full-record-conversation', null));
  expect(known).toContain('Dit mag ieder weten.');
  for (const text of ['Afgedekt', 'vertrouwen', 'thuis']) expect(known).not.toContain(text);
});

test('of another household a paper knows that it signed, and not how', () => {
  const given = signed.journal.find((event) => isOfType(event, 'signature.given') && event.participant === 'hana');
  const known = disclosedRecord(signed, 'agreement', person(signed, 'piet')).held['signature/hana'];
  expect(known).toEqual({ ...given, strokes: [], typed: '', text: '', readToBy: '' });
});

import { agreementsOf, askedAbout, assentOf, missingInAgreement } from '../../src/domain/agreements.ts';
import { nextFollowUp, stillHappening } from '../../src/domain/follow-up.ts';
import { missingIncident } from '../../src/domain/incident.ts';
import type { EventOf, Fact } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { askingOrder, missingParticipants, participantById } from '../../src/domain/participants.ts';
import { missingForReturn } from '../../src/domain/pause.ts';
import { unmetPreconditions } from '../../src/domain/preconditions.ts';
import { accountedFor, preparationOrder, unpreparedParticipants } from '../../src/domain/preparation.ts';
import { reconfirmationAnswer } from '../../src/domain/reconfirmation.ts';
import { missingSafety } from '../../src/domain/safety.ts';
import { coveredEvents, mustBeReadTo, openSigners } from '../../src/domain/signatures.ts';
import { stageOf } from '../../src/domain/stage.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { nextTurn, planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_FOUR, type Case } from './case-of-four.ts';
import { withFacts } from './event-builder.ts';

export const DAY = '2026-03-10';

/** The one fact that brings a record a step further on the straight road to a closed one. */
export function nextFact(record: MeetingRecord, whole: Case = CASE_OF_FOUR): Fact {
  switch (stageOf(record)) {
    case 'incident':
      return record.opened ? factOfIncident(record) : openedFact(whole);
    case 'participants':
      return factOfParticipants(record, whole);
    case 'safety':
      return factOfSafety(record);
    case 'preparation':
      return factOfPreparation(record);
    case 'preconditions':
      return factOfGate(record) ?? { type: 'preconditions.confirmed' };
    case 'other-form':
      return { type: 'other-form.confirmed' };
    case 'meeting':
      return record.meetingOpened ? factOfCircle(record, whole) : factOfDoor(record);
    case 'agreements':
      return factOfAgreements(record);
    case 'signatures':
      return factOfSignatures(record);
    case 'follow-up':
      return factOfFollowUp(record);
    case 'closed':
      return { type: 'lessons.worded', text: 'Meer toezicht bij het fietsenrek.' };
    case 'paused':
      return factOfReturn(record);
    case 'stopped':
      return { type: 'another-day.chosen' };
  }
}

function openedFact({ structure }: Case): Fact {
  const terms = { schoolDaysWithoutIncident: 5, followUpDays: [2, 14, 56] };
  return {
    type: 'record.opened',
    record: 'record-1',
    codeName: 'Kievit',
    script: { id: structure.script, version: structure.version },
    terms,
  };
}

function factOfIncident(record: MeetingRecord): Fact {
  switch (missingIncident(record)[0]) {
    case 'protection-watches':
      return { type: 'protection.worded', field: 'watches', text: 'Juf Els loopt mee op het plein.' };
    case 'protection-goes-to':
      return { type: 'protection.worded', field: 'goes-to', text: 'Noor gaat naar juf Els.' };
    case 'date':
      return { type: 'incident.dated', date: '2026-03-02' };
    case 'place':
      return { type: 'incident.worded', field: 'place', text: 'bij de kapstok' };
    case 'kind':
      return { type: 'incident.classified', kind: 'bullying' };
    case 'description':
      return { type: 'incident.worded', field: 'description', text: 'De tas lag in de sloot.' };
    default:
      return { type: 'incident.confirmed', described: true, protectionNamed: true };
  }
}

function factOfParticipants(record: MeetingRecord, { people }: Case): Fact {
  for (const { id, role, side, group, parentOf, choices } of people) {
    if (!participantById(record, id)) return { type: 'participant.added', participant: id, role, side, group, parentOf };
    const choice = choices.find(({ field }) => record.held[`participant/${id}/${field}`] === undefined);
    if (choice) return { type: 'participant.set', participant: id, choice };
  }
  const [missing] = missingParticipants(record);
  switch (missing?.missing) {
    case 'name':
      return { type: 'participant.worded', participant: missing.participant, field: 'name', text: nameOf(missing.participant, people) };
    case 'second-adult':
      return { type: 'room.worded', field: 'second-adult', text: 'Meester Wim' };
    case 'second-room':
      return { type: 'room.worded', field: 'second-room', text: 'De bibliotheek' };
    default:
      return { type: 'participants.confirmed' };
  }
}

function nameOf(id: string, people: Case['people']): string {
  return people.find((person) => person.id === id)?.name ?? id;
}

function factOfSafety(record: MeetingRecord): Fact {
  const [missing] = missingSafety(record);
  if (missing === undefined) return { type: 'safety.confirmed', everyFlagHasMeasure: true };
  if (missing.missing === 'measure') return { type: 'flag.measured', flag: missing.flag, text: 'We letten erop.' };
  return { type: 'entry-stops.answered', outcome: 'none' };
}

function factOfPreparation(record: MeetingRecord): Fact {
  const [unprepared] = unpreparedParticipants(record);
  if (unprepared) return { type: 'preparation.held', participant: unprepared.id, on: '2026-03-05', partlyAlone: true };
  const unasked = preparationOrder(record).find((p) => p.role === 'harmed' && record.held[`apology-wish/${p.id}`] === undefined);
  if (unasked) return { type: 'apology-wish.recorded', participant: unasked.id, wish: 'yes' };
  return { type: 'preparation.confirmed', accountedFor: [...accountedFor(record)] };
}

/** A yes for the first check that has none; undefined when the gate can open. */
function factOfGate(record: MeetingRecord): Fact | undefined {
  const [unmet] = unmetPreconditions(record);
  return (
    unmet && { type: 'precondition.established', precondition: unmet.precondition, participant: unmet.participant, outcome: 'yes', on: DAY }
  );
}

function factOfDoor(record: MeetingRecord): Fact {
  const asked = askingOrder(record).find((p) => reconfirmationAnswer(record, p.id) !== 'yes');
  return asked ? { type: 'reconfirmation.answered', participant: asked.id, answer: 'yes' } : { type: 'meeting.opened', order: 'by-person' };
}

function factOfCircle(record: MeetingRecord, { structure }: Case): Fact {
  const turn = nextTurn(record, planTurns(record, structure));
  return turn ? turnTaken(turn.id, 'answered') : { type: 'meeting.confirmed', everyTurnTaken: true };
}

export function turnTaken(turn: string, status: EventOf<'turn.taken'>['status']): Fact {
  return {
    type: 'turn.taken',
    turn,
    status,
    wording: 'Vertel eens.',
    language: 'nl',
    startedAt: '2026-03-10T10:00:00.000Z',
    seconds: 40,
    onPaper: false,
  };
}

const AGREEMENT = 'agreement-1';

function factOfAgreements(record: MeetingRecord): Fact {
  const [first] = agreementsOf(record);
  if (!first) return { type: 'agreement.added', agreement: AGREEMENT, block: null };
  for (const agreement of agreementsOf(record)) {
    const [missing] = missingInAgreement(agreement);
    if (missing === 'owner') return { type: 'agreement.set', agreement: agreement.id, choice: { field: 'owner', value: anyOwner(record) } };
    if (missing === 'until') return { type: 'agreement.set', agreement: agreement.id, choice: { field: 'until', value: '2026-04-10' } };
    if (missing === 'what' || missing === 'seen' || missing === 'helper')
      return { type: 'agreement.worded', agreement: agreement.id, field: missing, text: AGREED[missing] };
    const unasked = askedAbout(record, agreement).find((p) => assentOf(record, agreement.id, p.id) !== 'agreed');
    if (unasked) return { type: 'assent.given', agreement: agreement.id, participant: unasked.id, answer: 'agreed' };
  }
  return { type: 'agreements.confirmed', outcome: 'agreed' };
}

/** What the circle agrees on, field by field. */
export const AGREED = {
  what: 'De tas van Mila hangt elke ochtend aan haar eigen haak.',
  helper: 'Meester Tom',
  seen: 'Om half negen hangt de tas er.',
} as const;

function anyOwner(record: MeetingRecord): string {
  return record.participants.find(({ role }) => role === 'responsible')?.participant ?? 'nobody';
}

function factOfSignatures(record: MeetingRecord): Fact {
  const [open] = openSigners(record);
  return open ? signatureGiven(record, open.id) : { type: 'signatures.confirmed' };
}

export function signatureGiven(record: MeetingRecord, participant: string): Fact {
  const text = 'Onze afspraken';
  const hash = 'a'.repeat(64);
  const signer = participantById(record, participant);
  return {
    type: 'signature.given',
    participant,
    manner: 'typed',
    strokes: [],
    typed: participant,
    text,
    language: 'nl',
    hash,
    covers: [...coveredEvents(record, participant)],
    readToBy: signer && mustBeReadTo(record, signer, 'nl') ? 'Femke' : '',
  };
}

function factOfFollowUp(record: MeetingRecord): Fact {
  const [happening] = stillHappening(record);
  if (happening) return { type: 'follow-up.safeguarded', ...happening };
  if (record.talks.length === 0) return { type: 'follow-up.planned', talk: 'talk-1', on: '2026-03-12', moment: 'two-days' };
  const next = nextFollowUp(record);
  return next ? talkHeld(next.talk.talk, next.child.id, false) : { type: 'follow-up.confirmed' };
}

export function talkHeld(talk: string, child: string, stillHappening: boolean): Fact {
  return { type: 'follow-up.held', talk, child, on: '2026-03-12', stillHappening };
}

function factOfReturn(record: MeetingRecord): Fact {
  const missing = missingForReturn(record);
  const asked = missing.find((one) => one.missing !== 'precondition');
  if (asked) return { type: 'return.answered', participant: asked.participant, answer: 'go-on' };
  return (missing.length > 0 ? factOfGate(record) : undefined) ?? { type: 'meeting.resumed' };
}

const BESIDE_THE_ROAD: Readonly<Partial<Record<Stage, readonly [Stage, Fact]>>> = {
  'other-form': ['preconditions', { type: 'other-form.chosen', form: 'letter-or-drawing' }],
  paused: ['meeting', { type: 'meeting.paused', code: 'apart' }],
  stopped: ['meeting', { type: 'meeting.stopped', code: 'today-ends' }],
};

/** The record at the moment it reaches this stage; a pause and a stop come after the first turn of the meeting. */
export function courseUpTo(stage: Stage, whole: Case = CASE_OF_FOUR): MeetingRecord {
  const aside = BESIDE_THE_ROAD[stage];
  if (!aside) return roadTo(EMPTY_RECORD, (record) => record.opened !== null && stageOf(record) === stage, whole);
  const [from, fact] = aside;
  const there = courseUpTo(from, whole);
  return withFacts(from === 'meeting' ? circleAfter(1, there, whole) : there, fact);
}

/** The open circle after this many turns. */
export function circleAfter(turns: number, from: MeetingRecord = courseUpTo('meeting'), whole: Case = CASE_OF_FOUR): MeetingRecord {
  const taken = (record: MeetingRecord) => record.journal.filter(({ type }) => type === 'turn.taken').length;
  return roadTo(from, (record) => record.meetingOpened !== null && taken(record) >= turns, whole);
}

const LONGEST_ROAD = 500;

/** Straight on until something holds. */
export function roadTo(from: MeetingRecord, isThere: (record: MeetingRecord) => boolean, whole: Case = CASE_OF_FOUR): MeetingRecord {
  let record = from;
  for (let step = 0; step < LONGEST_ROAD; step += 1) {
    if (isThere(record)) return record;
    record = withFacts(record, nextFact(record, whole));
  }
  throw new Error(`the road ends at ${stageOf(record)}`);
}

import { childrenWhoLeft, childrenWhoMayLeave } from '../../src/domain/children-left.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { childrenOn, participantsOf } from '../../src/domain/participants.ts';
import { missingForReturn } from '../../src/domain/pause.ts';
import { preconditionChecks } from '../../src/domain/preconditions.ts';
import { stageOf } from '../../src/domain/stage.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { nextTurn, planTurns, type Turn } from '../../src/domain/turns.ts';
import { CASE_OF_FOUR, type Case } from './case-of-four.ts';
import { DAY, nextFact, turnTaken } from './course.ts';

const NEW_FORM: Fact = { type: 'other-form.chosen', form: 'letter-or-drawing' };
const STOP: Fact = { type: 'meeting.stopped', code: 'today-ends' };
const APART: Fact = { type: 'meeting.paused', code: 'apart' };
const ANOTHER_DAY: Fact = { type: 'another-day.chosen' };
const SECOND_ROOM_FALLS_AWAY: Fact = { type: 'room.worded', field: 'second-room', text: '' };
const ANOTHER_ROUTE: Fact = { type: 'entry-stops.answered', outcome: 'another-route' };

const LIVE: readonly Stage[] = [
  'incident',
  'participants',
  'safety',
  'preparation',
  'preconditions',
  'other-form',
  'agreements',
  'signatures',
  'follow-up',
];

/** What may well happen next at this record, the straight road first; each of these is legal there. */
export function sensibleFacts(record: MeetingRecord, whole: Case = CASE_OF_FOUR): readonly Fact[] {
  const stage = stageOf(record);
  const always: readonly Fact[] = record.opened && LIVE.includes(stage) ? [APART, STOP] : [];
  const facts = [nextFact(record, whole), ...always, ...aside(record, stage, whole)];
  const seen = new Set<string>();
  return facts.filter((fact) => !seen.has(JSON.stringify(fact)) && seen.add(JSON.stringify(fact)));
}

function aside(record: MeetingRecord, stage: Stage, whole: Case): readonly Fact[] {
  switch (stage) {
    case 'safety':
      return [ANOTHER_ROUTE, { type: 'record.closed', outcome: 'another-route', referral: null }];
    case 'preparation':
      return [NEW_FORM, SECOND_ROOM_FALLS_AWAY];
    case 'preconditions':
      return [NEW_FORM, ANOTHER_ROUTE, ...outcomes(record, 'no')];
    case 'other-form':
      return [ANOTHER_DAY, { type: 'record.closed', outcome: 'referred', referral: 'offered' }];
    case 'meeting':
      return atTheMeeting(record, whole);
    case 'agreements':
      return [
        { type: 'agreements.confirmed', outcome: 'none-needed' },
        { type: 'agreements.confirmed', outcome: 'not-reached' },
        ...withdrawals(record),
      ];
    case 'signatures':
      return atSigning(record);
    case 'follow-up':
      return afterwards(record);
    case 'closed':
      return record.closed ? [] : [{ type: 'follow-up.planned', talk: 'talk-2', on: '2026-05-05', moment: 'extra' }];
    case 'paused':
      return [STOP, NEW_FORM, ANOTHER_DAY, ...withdrawals(record), ...otherReturns(record)];
    case 'stopped':
      return [NEW_FORM, { type: 'record.closed', outcome: 'stopped', referral: null }];
    default:
      return [];
  }
}

function atTheMeeting(record: MeetingRecord, whole: Case): readonly Fact[] {
  const ways: Fact[] = [
    ...(['apart', 'break', 'interpreter'] as const).map((code): Fact => ({ type: 'meeting.paused', code })),
    STOP,
    NEW_FORM,
    ANOTHER_DAY,
    ANOTHER_ROUTE,
    ...withdrawals(record),
  ];
  if (!record.meetingOpened) return [...ways, ...outcomes(record, 'not-yet'), ...refusals(record)];
  const turn = turnNow(record, whole);
  const leaving = childrenWhoLeft(record).length > 0 ? [] : childrenWhoMayLeave(record).map(({ id }) => id);
  if (leaving.length > 0) ways.push({ type: 'children.left', participants: leaving });
  return [...ways, ...outcomes(record, 'no'), ...(turn ? [turnTaken(turn.id, 'passed'), turnTaken(turn.id, 'later')] : [])];
}

/** The turn at which a circle that began goes on, also across a pause, a stop or another day; undefined without one. */
export function turnNow(record: MeetingRecord, whole: Case = CASE_OF_FOUR): Turn | undefined {
  const hasBegun = record.meetingOpened !== null || record.anotherDay !== null;
  const goesOn =
    hasBegun && record.otherForm === null && record.confirmed.meeting === undefined && record.confirmed.agreements === undefined;
  return goesOn ? nextTurn(record, planTurns(record, whole.structure)) : undefined;
}

/** The first and the last yes of the gate is taken back: one of the policy's, and one of the addition. */
function withdrawals(record: MeetingRecord): readonly Fact[] {
  const given = preconditionChecks(record).filter(({ outcome }) => outcome === 'yes');
  return [given.at(0), given.findLast(({ participant }) => participant !== null)]
    .filter((check) => check !== undefined)
    .map(({ precondition, participant }): Fact => ({ type: 'precondition.withdrawn', precondition, participant }));
}

function outcomes(record: MeetingRecord, outcome: 'no' | 'not-yet'): readonly Fact[] {
  return preconditionChecks(record)
    .slice(0, 1)
    .map(({ precondition, participant }): Fact => ({ type: 'precondition.established', precondition, participant, outcome, on: DAY }));
}

function refusals(record: MeetingRecord): readonly Fact[] {
  return childrenOn(record, 'harmed').map(({ id }): Fact => ({ type: 'reconfirmation.answered', participant: id, answer: 'not-today' }));
}

function otherReturns(record: MeetingRecord): readonly Fact[] {
  return missingForReturn(record)
    .flatMap((one) => (one.missing === 'harmed-child-not-asked' ? [one.participant] : []))
    .map((participant): Fact => ({ type: 'return.answered', participant, answer: 'other-way' }));
}

function atSigning(record: MeetingRecord): readonly Fact[] {
  const parent = participantsOf(record).find((p) => p.role === 'parent');
  const [agreement] = record.agreements;
  if (!parent || !agreement) return [];
  return [
    { type: 'signature.declined', participant: parent.id },
    { type: 'signature.deferred', participant: parent.id },
    { type: 'assent.given', agreement: agreement.agreement, participant: parent.id, answer: 'not-agreed' },
    { type: 'agreement.worded', agreement: agreement.agreement, field: 'seen', text: 'Elke vrijdag even kijken.' },
  ];
}

function afterwards(record: MeetingRecord): readonly Fact[] {
  const [agreement] = record.agreements;
  const [talk] = record.talks;
  const [child] = childrenOn(record, 'harmed');
  return [
    ...(agreement ? [{ type: 'agreement.ended', agreement: agreement.agreement } as const] : []),
    ...(talk && child ? [{ type: 'follow-up.held', talk, child: child.id, on: '2026-03-12', stillHappening: true } as const] : []),
    { type: 'record.closed', outcome: 'referred', referral: 'held' },
  ];
}

import { objectionTo } from './legality.ts';
import type { EventOf, MeetingEvent } from './meeting-events.ts';
import { type ConfirmedStage, type Conflict, compareEvents, EMPTY_RECORD, type MeetingRecord, type Pause } from './meeting-record.ts';
import { slotOf } from './slots.ts';

/**
 * The record with one event more. Total and order-free: an event that sorts before ones already known is put in
 * its place, the same event twice is one, an illegal one is kept under `disputed`.
 */
export function apply(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  const last = record.journal.at(-1);
  const twin = record.journal.find(({ id }) => id === event.id);
  if (twin === undefined && (last === undefined || compareEvents(last, event) < 0)) return withNext(record, event);
  if (twin !== undefined && JSON.stringify(twin) === JSON.stringify(event)) return record;
  return fold([...record.journal, event]);
}

/**
 * The record that these events make: pure, total and deterministic. Any order of arrival gives the same record, and
 * it works with whole layers missing.
 */
export function fold(events: readonly MeetingEvent[]): MeetingRecord {
  return inOrder(events).reduce(withNext, EMPTY_RECORD);
}

/** Events in fold order, each id once; of two events that share an id the first in order counts. */
function inOrder(events: readonly MeetingEvent[]): readonly MeetingEvent[] {
  const sorted = [...events].sort((a, b) => compareEvents(a, b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The record with the next event in order. */
function withNext(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  const journal = [...record.journal, event];
  const reason = objectionTo(record, event);
  if (reason) return { ...record, journal, disputed: [...record.disputed, { event: event.id, reason }] };
  return withEffect(withValue({ ...record, journal }, event), event);
}

/**
 * Puts the event's value in its slot. An event that replaces something else than what the slot holds was written
 * without knowledge of it: both stay, the value that stood goes on standing, and a person chooses.
 */
function withValue(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  const slot = slotOf(event);
  if (slot === null) return record;
  const standing = Object.hasOwn(record.held, slot) ? record.held[slot] : undefined;
  if (standing === undefined || event.basedOn === standing.id) {
    return { ...record, held: { ...record.held, [slot]: event }, conflicts: replacedInConflict(record.conflicts, slot, event) };
  }
  return { ...record, conflicts: withConflicting(record.conflicts, slot, standing, event) };
}

function replacedInConflict(conflicts: readonly Conflict[], slot: string, event: MeetingEvent): readonly Conflict[] {
  return conflicts.map((conflict) =>
    conflict.slot === slot ? { slot, events: conflict.events.map((one) => (one.id === event.basedOn ? event : one)) } : conflict,
  );
}

function withConflicting(conflicts: readonly Conflict[], slot: string, standing: MeetingEvent, event: MeetingEvent): readonly Conflict[] {
  const open = conflicts.find((conflict) => conflict.slot === slot);
  if (!open) return [...conflicts, { slot, events: [standing, event] }];
  const replaced = open.events.some(({ id }) => id === event.basedOn && id !== standing.id);
  const events = replaced ? open.events.map((one) => (one.id === event.basedOn ? event : one)) : [...open.events, event];
  return conflicts.map((conflict) => (conflict.slot === slot ? { slot, events } : conflict));
}

/** A withdrawal pauses whatever pause stood before: the way back is the strictest one. */
function withdrawn(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  return record.stop ? record : { ...record, pause: { event, code: 'withdrawn' } };
}

/**
 * Anything but a yes in a running meeting is a withdrawal. Before the opening it closes the gate behind whoever went
 * through: they confirm anew, and everyone is asked anew.
 */
function withoutYes(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  const isRunning = record.meetingOpened !== null && record.otherForm === null && record.confirmed.agreements === undefined;
  return isRunning ? withdrawn(record, event) : { ...record, confirmed: without(record, ['preconditions']) };
}

const STRICTNESS: Readonly<Record<Pause['code'], number>> = { break: 0, interpreter: 0, apart: 1, withdrawn: 2 };

/** Of two pauses the stricter one stands, since it asks more before going on. */
function paused(record: MeetingRecord, event: EventOf<'meeting.paused'>): MeetingRecord {
  const isStricter = record.pause === null || STRICTNESS[event.code] > STRICTNESS[record.pause.code];
  return isStricter ? { ...record, pause: { event, code: event.code } } : record;
}

/** Everyone comes together again: through the gate and the door once more. Agreements that were made outlast it. */
function onAnotherDay(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  const next = { ...record, anotherDay: event, pause: null, stop: null };
  if (record.confirmed.agreements !== undefined) return next;
  return { ...next, meetingOpened: null, otherForm: null, confirmed: without(record, ['preconditions', 'other-form', 'meeting']) };
}

function confirmed(record: MeetingRecord, stage: ConfirmedStage, event: MeetingEvent): MeetingRecord {
  return { ...record, confirmed: { ...record.confirmed, [stage]: event } };
}

function withEffect(record: MeetingRecord, event: MeetingEvent): MeetingRecord {
  switch (event.type) {
    case 'record.opened':
      return { ...record, opened: event };
    case 'record.closed':
      return { ...record, closed: event };
    case 'document.exported':
      return { ...record, exported: [...record.exported, event] };
    case 'incident.confirmed':
      return confirmed(record, 'incident', event);
    case 'participant.added':
      return { ...record, participants: [...record.participants, event] };
    case 'participant.removed':
      return { ...record, participants: record.participants.filter((one) => one.participant !== event.participant) };
    case 'participants.confirmed':
      return confirmed(record, 'participants', event);
    case 'flag.raised':
      return record.flags.includes(event.flag) ? record : { ...record, flags: [...record.flags, event.flag] };
    case 'flag.cleared':
      return { ...record, flags: record.flags.filter((flag) => flag !== event.flag) };
    case 'safety.confirmed':
      return confirmed(record, 'safety', event);
    case 'preparation.confirmed':
      return confirmed(record, 'preparation', event);
    case 'precondition.withdrawn':
      return withdrawn(record, event);
    case 'precondition.established':
      return event.outcome === 'yes' ? record : withoutYes(record, event);
    case 'preconditions.confirmed':
      return confirmed(record, 'preconditions', event);
    case 'other-form.chosen':
      return {
        ...record,
        otherForm: event,
        pause: null,
        stop: null,
        confirmed: without(record, ['other-form', 'agreements', 'signatures']),
      };
    case 'other-form.confirmed':
      return confirmed(record, 'other-form', event);
    case 'meeting.opened':
      return { ...record, meetingOpened: event };
    case 'meeting.confirmed':
      return confirmed(record, 'meeting', event);
    case 'meeting.paused':
      return paused(record, event);
    case 'meeting.resumed':
      return { ...record, pause: null };
    case 'another-day.chosen':
      return onAnotherDay(record, event);
    case 'meeting.stopped':
      return record.stop ? record : { ...record, stop: event, pause: null };
    case 'answer.sealed':
      return record.sealed.includes(event.turn) ? record : { ...record, sealed: [...record.sealed, event.turn] };
    case 'agreement.added':
      return record.agreements.some((one) => one.agreement === event.agreement)
        ? record
        : { ...record, agreements: [...record.agreements, event] };
    case 'agreement.ended':
      return { ...record, agreements: record.agreements.filter((one) => one.agreement !== event.agreement) };
    case 'agreements.confirmed':
      return confirmed(record, 'agreements', event);
    case 'signatures.confirmed':
      return confirmed(record, 'signatures', event);
    case 'follow-up.planned':
      return record.talks.includes(event.talk) ? record : { ...record, talks: [...record.talks, event.talk] };
    case 'follow-up.safeguarded':
      return { ...record, safeguarded: [...record.safeguarded, `${event.talk}/${event.child}`] };
    case 'follow-up.confirmed':
      return confirmed(record, 'follow-up', event);
    case 'agreement-conflict.settled':
    case 'conversation-conflict.settled':
    case 'note-conflict.settled':
      return settled(record, event.slot, event.kept);
    default:
      return record;
  }
}

function without(record: MeetingRecord, stages: readonly ConfirmedStage[]): MeetingRecord['confirmed'] {
  return Object.fromEntries(Object.entries(record.confirmed).filter(([stage]) => !stages.some((one) => one === stage)));
}

function settled(record: MeetingRecord, slot: string, kept: string): MeetingRecord {
  const event = record.conflicts.find((conflict) => conflict.slot === slot)?.events.find(({ id }) => id === kept);
  if (!event) return record;
  return { ...record, held: { ...record.held, [slot]: event }, conflicts: record.conflicts.filter((conflict) => conflict.slot !== slot) };
}

import { agreementsOf, isReadBy } from './agreements.ts';
import { isSealed } from './answers.ts';
import { isOwnHousehold } from './disclosure.ts';
import type { EventOf, MeetingEvent } from './meeting-events.ts';
import { heldAs, type MeetingRecord } from './meeting-record.ts';
import type { Paper } from './papers.ts';
import { type Participant, participantById } from './participants.ts';
import { matterOf, sightOf } from './who-sees-what.ts';

/** What one event is on one paper: itself, less of it, or null for nothing. */
type Shown = <Event extends MeetingEvent>(event: Event) => Event | null;

/**
 * The record as one paper for one reader may know it: what else it holds is not there, so that no text of it can come
 * on that paper by mistake; nor does anything that counts for nothing. `reader` is null where the paper is nobody's own. Stage and rules are not to be asked of it.
 */
export function disclosedRecord(record: MeetingRecord, paper: Paper, reader: Participant | null): MeetingRecord {
  const shown = shownOn(record, paper, reader);
  const all = <Event extends MeetingEvent>(events: readonly Event[]): readonly Event[] => events.flatMap((event) => shown(event) ?? []);
  const one = <Event extends MeetingEvent>(event: Event | null): Event | null => event && shown(event);
  const pause = record.pause && one(record.pause.event);
  return {
    version: record.version,
    opened: one(record.opened),
    journal: all(record.journal.filter(({ id }) => !record.disputed.some((dispute) => dispute.event === id))),
    disputed: [],
    conflicts: record.conflicts.map(({ slot, events }) => ({ slot, events: all(events) })).filter(({ events }) => events.length > 0),
    held: shownIn(record.held, shown),
    participants: all(record.participants),
    flags: sightOf(paper, 'flags') === null ? [] : record.flags,
    agreements: all(record.agreements),
    talks: sightOf(paper, 'follow-up-days') === null ? [] : record.talks,
    sealed: record.sealed,
    safeguarded: sightOf(paper, 'follow-up-states') === null ? [] : record.safeguarded,
    confirmed: shownIn(record.confirmed, shown),
    otherForm: one(record.otherForm),
    meetingOpened: one(record.meetingOpened),
    anotherDay: one(record.anotherDay),
    pause: record.pause && pause ? { event: pause, code: record.pause.code } : null,
    stop: one(record.stop),
    closed: one(record.closed),
    exported: all(record.exported),
  };
}

/**
 * The events that a copy of the record inside this paper may hold: those that the paper shows something of, whole. No
 * private note, no confidence, nothing that was sealed or that a child withholds (security: reopenable copies).
 */
export function eventsBehind(record: MeetingRecord, paper: Paper): readonly MeetingEvent[] {
  return record.journal.filter((event) => sightOf(paper, matterOf(event)) !== null && !isKeptBack(record, event));
}

function shownIn<Key extends string>(
  events: Readonly<Partial<Record<Key, MeetingEvent>>>,
  shown: Shown,
): Readonly<Record<Key, MeetingEvent>> {
  const entries = Object.entries<MeetingEvent | undefined>(events).flatMap(([key, event]) => {
    const left = event && shown(event);
    return left ? [[key, left] as const] : [];
  });
  // The keys are some of those that were there.
  return Object.fromEntries(entries) as Readonly<Record<Key, MeetingEvent>>;
}

function shownOn(record: MeetingRecord, paper: Paper, reader: Participant | null): Shown {
  const read = new Set(agreementsOf(record).flatMap((agreement) => (reader && isReadBy(agreement, reader) ? [agreement.id] : [])));
  const hasNamedFile = sightOf(paper, 'code-name') !== null;
  return (event) => {
    if (isKeptBack(record, event)) return null;
    switch (sightOf(paper, matterOf(event))) {
      case null:
        return null;
      case 'school':
        return isOfSchool(record, event) ? event : null;
      case 'own':
        return !('agreement' in event) || read.has(event.agreement) ? event : null;
      case 'that':
        return isOwnHand(record, event, reader) ? event : withoutHand(event);
      case 'all':
        return event.type === 'record.opened' && !hasNamedFile ? { ...event, codeName: '' } : event;
    }
  };
}

/** What was sealed stands in no document, for good; what a child told in confidence is withheld (design §3; art. 41 UAVG). */
function isKeptBack(record: MeetingRecord, event: MeetingEvent): boolean {
  if (event.type !== 'answer.worded' && event.type !== 'answer.shared') return false;
  const isWithheld = heldAs(record, `answer-marks/${event.turn}`, 'answer.marked')?.withheldByDefault ?? false;
  return isSealed(record, event.turn) || (isWithheld && event.type === 'answer.worded');
}

function isOfSchool(record: MeetingRecord, event: MeetingEvent): boolean {
  const person = 'participant' in event ? participantById(record, event.participant) : undefined;
  return person?.role === 'facilitator' || person?.role === 'staff';
}

/** How the reader, its child and the school signed (design §4). */
function isOwnHand(record: MeetingRecord, event: MeetingEvent, reader: Participant | null): boolean {
  const signer = 'participant' in event ? participantById(record, event.participant) : undefined;
  return reader !== null && signer !== undefined && (isOwnHousehold(reader, signer) || signer.role === 'facilitator');
}

/** Of a signature only that it was given, when, and what it covers. */
function withoutHand<Event extends MeetingEvent>(event: Event): Event {
  const nothing: Pick<EventOf<'signature.given'>, 'strokes' | 'typed' | 'text' | 'readToBy'> = {
    strokes: [],
    typed: '',
    text: '',
    readToBy: '',
  };
  return event.type === 'signature.given' ? { ...event, ...nothing } : event;
}

import type { EventOf, EventType, MeetingEvent, YellowFlag } from './meeting-events.ts';

/** Why an event counts for nothing at its place. It is kept and listed, never dropped. */
export type DisputeReason =
  | 'record-not-opened'
  | 'record-closed'
  | 'record-already-opened'
  | 'stop-stands'
  | 'meeting-is-paused'
  | 'not-at-this-stage'
  | 'predicate-not-met'
  | 'unknown-participant'
  | 'unknown-agreement'
  | 'unknown-talk'
  | 'answer-is-sealed'
  | 'harmed-child-first'
  | 'answers-another-event';

export interface Dispute {
  readonly event: string;
  readonly reason: DisputeReason;
}

/** Two or more texts for one slot, written without knowledge of each other; a person chooses. */
export interface Conflict {
  readonly slot: string;
  readonly events: readonly MeetingEvent[];
}

/** Stages that end by a recorded confirmation. */
export type ConfirmedStage =
  | 'incident'
  | 'participants'
  | 'safety'
  | 'preparation'
  | 'preconditions'
  | 'other-form'
  | 'meeting'
  | 'agreements'
  | 'signatures'
  | 'follow-up';

/** What stands between two parts of a meeting; `code` says how it began, never by whom or over what. */
export interface Pause {
  readonly event: MeetingEvent;
  readonly code: 'break' | 'apart' | 'interpreter' | 'withdrawn';
}

/**
 * The fold of a record's events. Only facts stand here; stage, gate, turns and documents are derived.
 * A slot (`incident/date`, `answer/what-happened.ask.p1`) holds the event whose value counts now.
 */
export interface MeetingRecord {
  readonly version: 1;
  readonly opened: EventOf<'record.opened'> | null;
  /** Every event, in fold order, the disputed ones included: who changed what, when. */
  readonly journal: readonly MeetingEvent[];
  readonly disputed: readonly Dispute[];
  readonly conflicts: readonly Conflict[];
  readonly held: Readonly<Record<string, MeetingEvent>>;
  readonly participants: readonly EventOf<'participant.added'>[];
  readonly flags: readonly YellowFlag[];
  readonly agreements: readonly EventOf<'agreement.added'>[];
  readonly talks: readonly string[];
  /** Turns whose answer stands in no document. */
  readonly sealed: readonly string[];
  /** Ids of talks and children (`talk/child`) whose "still happening" is dealt with. */
  readonly safeguarded: readonly string[];
  readonly confirmed: Readonly<Partial<Record<ConfirmedStage, MeetingEvent>>>;
  readonly otherForm: EventOf<'other-form.chosen'> | null;
  readonly meetingOpened: EventOf<'meeting.opened'> | null;
  /** The last choice of another day; re-confirmations before it no longer count. */
  readonly anotherDay: MeetingEvent | null;
  readonly pause: Pause | null;
  readonly stop: EventOf<'meeting.stopped'> | null;
  readonly closed: EventOf<'record.closed'> | null;
  readonly exported: readonly EventOf<'document.exported'>[];
}

export const EMPTY_RECORD: MeetingRecord = {
  version: 1,
  opened: null,
  journal: [],
  disputed: [],
  conflicts: [],
  held: {},
  participants: [],
  flags: [],
  agreements: [],
  talks: [],
  sealed: [],
  safeguarded: [],
  confirmed: {},
  otherForm: null,
  meetingOpened: null,
  anotherDay: null,
  pause: null,
  stop: null,
  closed: null,
  exported: [],
};

/** The event that holds the slot's value now, if it is of this type. */
export function heldAs<Type extends EventType>(record: MeetingRecord, slot: string, type: Type): EventOf<Type> | undefined {
  const event = Object.hasOwn(record.held, slot) ? record.held[slot] : undefined;
  return event !== undefined && isOfType(event, type) ? event : undefined;
}

export function isOfType<Type extends EventType>(event: MeetingEvent, type: Type): event is EventOf<Type> {
  return event.type === type;
}

/** The text in a slot as it was typed; '' when there is none. */
export function textIn(record: MeetingRecord, slot: string): string {
  const event = Object.hasOwn(record.held, slot) ? record.held[slot] : undefined;
  return event !== undefined && 'text' in event ? (event.text ?? '') : '';
}

/** Every value that a slot has now: one, or all that are in conflict. */
export function valuesIn(record: MeetingRecord, slot: string): readonly MeetingEvent[] {
  const conflict = record.conflicts.find((one) => one.slot === slot);
  if (conflict) return conflict.events;
  const event = Object.hasOwn(record.held, slot) ? record.held[slot] : undefined;
  return event === undefined ? [] : [event];
}

export function hasConflict(record: MeetingRecord, slot: string): boolean {
  return record.conflicts.some((conflict) => conflict.slot === slot);
}

/** Order of the fold: counter, then device, then id. Wall time never counts. */
export function compareEvents(a: MeetingEvent, b: MeetingEvent): number {
  return a.counter - b.counter || compareText(a.device, b.device) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

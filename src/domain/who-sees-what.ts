import type { EventOf, EventType, MeetingEvent } from './meeting-events.ts';
import type { Paper } from './papers.ts';

/**
 * How much of a matter stands on a paper: all of it; `own`: what both families share and what is the reader's own;
 * `that`: of the reader, its child and the school how they signed, of anybody else only that and when; `school`: of the
 * school's own people.
 */
export type Sight = 'all' | 'own' | 'that' | 'school';

/** The school's file: the layer that stays when the conversation is destroyed. */
const IN_FILE = { 'full-record': 'all', 'full-record-conversation': 'all' } as const;
/** What was told, and what says something about it: on paper only by choice, with a reason and a last day. */
const TOLD = { 'full-record-conversation': 'all' } as const;
const ON_FAMILY_SHEETS = { agreement: 'all', 'child-sheet': 'all' } as const;
const IN_ROOM = { 'paper-kit': 'all' } as const;

/**
 * Who sees what, on paper (design §4, "Documents"): what is not named here stands nowhere. The paper kit knows places,
 * turns and the wish to hear an apology, since what is said aloud depends on them.
 */
export const WHO_SEES_WHAT = {
  course: { ...IN_FILE, ...ON_FAMILY_SHEETS, ...IN_ROOM },
  'code-name': { ...IN_FILE },
  people: { ...IN_FILE, ...ON_FAMILY_SHEETS, ...IN_ROOM, 'parents-notice': 'school', 'child-notice': 'school' },
  surnames: { ...IN_FILE },
  interpreters: { ...IN_FILE, ...IN_ROOM },
  room: { ...IN_FILE, ...IN_ROOM },
  'incident-facts': { ...IN_FILE },
  'incident-place': { ...TOLD, ...IN_ROOM },
  'incident-story': { ...TOLD },
  protection: { ...TOLD },
  'entry-stops': { ...IN_FILE },
  flags: { ...TOLD, ...IN_ROOM },
  measures: { ...TOLD },
  preparation: { ...TOLD },
  confidences: {},
  'apology-wish': { ...TOLD, ...IN_ROOM },
  conditions: { ...IN_FILE },
  'condition-words': { ...TOLD },
  'other-form-words': { ...TOLD },
  'day-card': { ...TOLD, ...IN_ROOM },
  'asked-once-more': { ...IN_FILE },
  turns: { ...TOLD, ...IN_ROOM },
  answers: { ...TOLD },
  'shared-answers': { ...IN_FILE, agreement: 'all' },
  'after-stop': { ...TOLD },
  agreements: { ...IN_FILE, agreement: 'own', 'child-sheet': 'own' },
  assent: { ...IN_FILE },
  signatures: { 'full-record': 'that', 'full-record-conversation': 'that', agreement: 'that' },
  'follow-up-days': { ...IN_FILE, ...ON_FAMILY_SHEETS },
  'follow-up-states': { ...IN_FILE },
  'follow-up-words': { ...TOLD },
  lessons: { ...IN_FILE },
  'handed-out': { ...IN_FILE },
  notes: {},
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Paper, Sight>>>>>;

export type Matter = keyof typeof WHO_SEES_WHAT;

const INCIDENT_FIELDS: Readonly<Record<EventOf<'incident.worded'>['field'], Matter>> = {
  place: 'incident-place',
  moment: 'incident-place',
  description: 'incident-story',
  reference: 'incident-story',
};

const PARTICIPANT_FIELDS: Readonly<Record<EventOf<'participant.worded'>['field'], Matter>> = {
  name: 'people',
  surname: 'surnames',
  relation: 'people',
  interpreter: 'interpreters',
  'interpreter-phone': 'interpreters',
};

/** What each event is about, exhaustively; of two kinds of event that depends on the field. */
const MATTER_OF: Readonly<Record<Exclude<EventType, 'incident.worded' | 'participant.worded'>, Matter>> = {
  'record.opened': 'course',
  'record.closed': 'course',
  'lessons.worded': 'lessons',
  'document.exported': 'handed-out',
  'incident.dated': 'incident-facts',
  'incident.classified': 'incident-facts',
  'protection.worded': 'protection',
  'incident.confirmed': 'course',
  'participant.added': 'people',
  'participant.set': 'people',
  'participant.removed': 'people',
  'seats.arranged': 'people',
  'room.worded': 'room',
  'participants.confirmed': 'course',
  'entry-stops.answered': 'entry-stops',
  'flag.raised': 'flags',
  'flag.cleared': 'flags',
  'flag.measured': 'measures',
  'safety.confirmed': 'course',
  'preparation.held': 'preparation',
  'preparation.waived': 'preparation',
  'preparation.worded': 'preparation',
  'apology-wish.recorded': 'apology-wish',
  'preparation.confirmed': 'course',
  'precondition.established': 'conditions',
  'precondition.worded': 'condition-words',
  'precondition.withdrawn': 'conditions',
  'preconditions.confirmed': 'course',
  'other-form.chosen': 'course',
  'other-form.worded': 'other-form-words',
  'other-form.confirmed': 'course',
  'day-card.checked': 'day-card',
  'reconfirmation.answered': 'asked-once-more',
  'meeting.opened': 'course',
  'turn.taken': 'turns',
  'paper-meeting.dated': 'course',
  'answer.worded': 'answers',
  'answer.marked': 'answers',
  'answer.shared': 'shared-answers',
  'answer.sealed': 'course',
  'children.left': 'course',
  'meeting.confirmed': 'course',
  'meeting.paused': 'course',
  'return.answered': 'asked-once-more',
  'meeting.resumed': 'course',
  'another-day.chosen': 'course',
  'meeting.stopped': 'course',
  'stop.worded': 'after-stop',
  'stop.told': 'after-stop',
  'agreement.added': 'agreements',
  'agreement.filled': 'agreements',
  'agreement.worded': 'agreements',
  'agreement.translated': 'agreements',
  'agreement.set': 'agreements',
  'agreement.ended': 'agreements',
  'assent.given': 'assent',
  'if-wrong.worded': 'agreements',
  'agreements.confirmed': 'course',
  'signature.given': 'signatures',
  'signature.deferred': 'signatures',
  'signature.declined': 'signatures',
  'signatures.confirmed': 'course',
  'follow-up.planned': 'follow-up-days',
  'follow-up.held': 'follow-up-states',
  'follow-up.told': 'follow-up-states',
  'follow-up.felt': 'follow-up-words',
  'follow-up.worded': 'follow-up-words',
  'follow-up.safeguarded': 'follow-up-states',
  'follow-up.confirmed': 'course',
  'note.worded': 'notes',
  'agreement-conflict.settled': 'course',
  'conversation-conflict.settled': 'answers',
  'note-conflict.settled': 'notes',
};

/** The field for what somebody wants to keep private. */
const NOT_TO_TELL = 'not-telling';

/** What an event is about. */
export function matterOf(event: MeetingEvent): Matter {
  if (event.type === 'incident.worded') return INCIDENT_FIELDS[event.field];
  if (event.type === 'participant.worded') return PARTICIPANT_FIELDS[event.field];
  if (event.type === 'preparation.worded' && event.field === NOT_TO_TELL) return 'confidences';
  return MATTER_OF[event.type];
}

/** How much of a matter stands on a paper; null for none of it. */
export function sightOf(paper: Paper, matter: Matter): Sight | null {
  const row: Readonly<Partial<Record<Paper, Sight>>> = WHO_SEES_WHAT[matter];
  return row[paper] ?? null;
}

import * as z from 'zod/mini';
import { BLOCK_SLOTS, OTHER_FORMS } from './conversation-script.ts';
import { DISCLOSURE_GROUNDS, DISCLOSURE_WAYS } from './disclosure-log.ts';
import { PARTICIPANT_ROLES } from './roles.ts';

/** Version of every event written now. A changed shape gets a new version and an upcaster; old events are never rewritten. */
export const EVENT_VERSION = 1;

/** A slot's name is made of these, joined by slashes, so none stands inside. */
const id = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[^/]+$/));
/** Kept exactly as typed: no trimming, no normalising, no interpolation. */
const text = z.string().check(z.maxLength(100_000));
/** Calendar date, YYYY-MM-DD. */
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const INCIDENT_KINDS = ['bullying', 'online', 'exclusion', 'threat', 'physical', 'property', 'other'] as const;
export const SIDES = ['harmed', 'responsible', 'neither'] as const;
export const GROUPS = ['1', '2', '3', '4', '5', '6', '7', '8', 'adult'] as const;
export const READING_LEVELS = ['non-reader', 'beginner', 'reader', 'a2', 'b1'] as const;
export const PRESENCES = ['whole', 'first-part', 'spokesperson', 'letter', 'not'] as const;
export const AUTHORITIES = ['yes', 'no', 'unknown'] as const;
export const YELLOW_FLAGS = [
  'interpreter',
  'parents-apart',
  'disability',
  'age-gap',
  'several-against-one',
  'under-seven',
  'harmed-hit-back',
  'facilitator-involved-before',
] as const;
export const PRECONDITIONS = [
  'takes-responsibility',
  'will-listen',
  'will-apologise',
  'free-yes',
  'absent-adult-informed',
  'without-authority-welcome',
  'no-new-incident',
] as const;
export const PRECONDITION_OUTCOMES = ['yes', 'not-yet', 'no', 'unknown'] as const;
export const TURN_STATUSES = ['answered', 'passed', 'later'] as const;
export const PAUSE_CODES = ['break', 'apart', 'interpreter'] as const;
export const STOP_CODES = ['today-ends', 'form-does-not-fit', 'another-route'] as const;
export const MEETING_ORDERS = ['by-person', 'by-question'] as const;
export const ASSENT_ANSWERS = ['agreed', 'different', 'not-agreed'] as const;
/** Whose agreement it is: both families' and the school's, or between the school and one family (another form). */
export const AGREEMENT_FAMILIES = ['both', 'harmed', 'responsible'] as const;
/** What a building block asked for when it was picked. */
export const BLOCK_ASKS = ['owner', ...BLOCK_SLOTS, 'from', 'until'] as const;
export const AGREEMENT_STATES = ['kept', 'partly', 'not', 'no-longer'] as const;
export const FEELINGS = ['wellbeing', 'safety'] as const;
export const FOLLOW_UP_MOMENTS = ['two-days', 'two-weeks', 'eight-weeks', 'extra'] as const;
export const CLOSING_OUTCOMES = ['completed', 'another-route', 'stopped', 'referred'] as const;

/** Who and when, on every event. `basedOn` is the event whose value this one replaces (null: the first value). */
const envelope = {
  v: z.literal(EVENT_VERSION),
  id,
  /** Wall time, shown and never sorted on. */
  time: z.string(),
  device: id,
  /** Who sat at the keyboard. */
  person: z.string(),
  /** 1 + the highest seen in this record when it was written. */
  counter: z.number().check(z.int(), z.positive()),
  /** SHA-256 (lower-case hex) of this device's previous event in this record and layer; null for its first. */
  previous: z.nullable(z.string()),
  basedOn: z.nullable(id),
};

function fact<const Type extends string, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) {
  return z.object({ ...envelope, type: z.literal(type), ...shape });
}

const point = z.object({ x: z.number(), y: z.number() });

/** The school's own terms at the moment the record was opened. */
const terms = z.object({
  schoolDaysWithoutIncident: z.number(),
  /** Days after the meeting on which the first, second and third talk are planned. */
  followUpDays: z.array(z.number()),
});

export const meetingEventSchema = z.discriminatedUnion('type', [
  // The record
  fact('record.opened', { record: id, codeName: text, script: z.object({ id: z.string(), version: z.number() }), terms }),
  fact('record.closed', { outcome: z.enum(CLOSING_OUTCOMES), referral: z.nullable(z.enum(['offered', 'held', 'not-held'])) }),
  fact('lessons.worded', { text }),
  /** The disclosure log. Entries of before other kinds than the agreement sheet left have none of what is optional here. */
  fact('document.exported', {
    /** Kind of document. */
    document: z.string(),
    /** Id of a participant; '' where `text` says who it was. */
    recipient: z.string(),
    ground: z.enum(DISCLOSURE_GROUNDS),
    language: z.string(),
    text: z.optional(text),
    /** Whose own copy it was; absent where it was nobody's. */
    reader: z.optional(id),
    way: z.optional(z.enum(DISCLOSURE_WAYS)),
    /** The last day on which it may be there, printed on it. */
    destroyBy: z.optional(date),
  }),

  // Incident
  fact('incident.dated', { date }),
  fact('incident.classified', { kind: z.enum(INCIDENT_KINDS) }),
  fact('incident.worded', { field: z.enum(['place', 'moment', 'description', 'reference']), text }),
  fact('protection.worded', { field: z.enum(['watches', 'goes-to']), text }),
  fact('incident.confirmed', { described: z.boolean(), protectionNamed: z.boolean() }),

  // Participants
  fact('participant.added', {
    participant: id,
    role: z.enum(PARTICIPANT_ROLES),
    side: z.enum(SIDES),
    group: z.enum(GROUPS),
    /** The child whose parent this is; null for everyone else. */
    parentOf: z.nullable(id),
  }),
  fact('participant.worded', { participant: id, field: z.enum(['name', 'surname', 'relation', 'interpreter', 'interpreter-phone']), text }),
  fact('participant.set', {
    participant: id,
    choice: z.discriminatedUnion('field', [
      z.object({ field: z.literal('group'), value: z.enum(GROUPS) }),
      z.object({ field: z.literal('reading'), value: z.enum(READING_LEVELS) }),
      z.object({ field: z.literal('language'), value: z.string() }),
      z.object({ field: z.literal('presence'), value: z.enum(PRESENCES) }),
      z.object({ field: z.literal('authority'), value: z.enum(AUTHORITIES) }),
      z.object({ field: z.literal('copy'), value: z.boolean() }),
    ]),
  }),
  fact('participant.removed', { participant: id }),
  /** Seats clockwise from the facilitator, participants only. */
  fact('seats.arranged', { seats: z.array(id) }),
  fact('room.worded', { field: z.enum(['second-adult', 'second-room']), text }),
  fact('participants.confirmed', {}),

  // Safety
  fact('entry-stops.answered', { outcome: z.enum(['none', 'another-route']) }),
  fact('flag.raised', { flag: z.enum(YELLOW_FLAGS) }),
  fact('flag.cleared', { flag: z.enum(YELLOW_FLAGS) }),
  fact('flag.measured', { flag: z.enum(YELLOW_FLAGS), text }),
  fact('safety.confirmed', { everyFlagHasMeasure: z.boolean() }),

  // Preparation
  fact('preparation.held', { participant: id, on: date, partlyAlone: z.boolean() }),
  fact('preparation.waived', { participant: id }),
  fact('preparation.worded', { participant: id, field: id, text }),
  fact('apology-wish.recorded', { participant: id, wish: z.enum(['yes', 'no', 'unknown']) }),
  fact('preparation.confirmed', { accountedFor: z.array(id) }),

  // Preconditions
  fact('precondition.established', {
    precondition: z.enum(PRECONDITIONS),
    participant: z.nullable(id),
    outcome: z.enum(PRECONDITION_OUTCOMES),
    on: date,
  }),
  fact('precondition.worded', { precondition: z.enum(PRECONDITIONS), participant: z.nullable(id), text }),
  fact('precondition.withdrawn', { precondition: z.enum(PRECONDITIONS), participant: z.nullable(id) }),
  fact('preconditions.confirmed', {}),

  // Another form
  fact('other-form.chosen', { form: z.enum(OTHER_FORMS) }),
  fact('other-form.worded', { step: id, text }),
  fact('other-form.confirmed', {}),

  // The meeting
  fact('day-card.checked', { check: id, done: z.boolean() }),
  fact('reconfirmation.answered', { participant: id, answer: z.enum(['yes', 'other', 'not-today']) }),
  fact('meeting.opened', { order: z.enum(MEETING_ORDERS) }),
  fact('turn.taken', {
    turn: id,
    status: z.enum(TURN_STATUSES),
    /** The sentence that stood on the screen, as it was shown. */
    wording: text,
    language: z.string(),
    startedAt: z.string(),
    seconds: z.number(),
    /** Taken on paper and entered afterwards: the envelope then says by whom and when, `startedAt` nothing more. */
    onPaper: z.boolean(),
  }),
  /** The day on which the meeting, or the rest of it, was held from the paper kit. */
  fact('paper-meeting.dated', { date }),
  fact('answer.worded', { turn: id, text }),
  fact('answer.marked', { turn: id, mayBeShared: z.boolean(), withheldByDefault: z.boolean() }),
  fact('answer.shared', { turn: id, participant: id, text }),
  /** What was typed in this turn stands in no document, for good. Nothing says what it was. */
  fact('answer.sealed', { turn: id }),
  /** The children who left the circle while the adults go on; nobody when they turn out to be there still. */
  fact('children.left', { participants: z.array(id) }),
  fact('meeting.confirmed', { everyTurnTaken: z.boolean() }),
  fact('meeting.paused', { code: z.enum(PAUSE_CODES) }),
  fact('return.answered', { participant: id, answer: z.enum(['go-on', 'other-way', 'stop']) }),
  fact('meeting.resumed', {}),
  fact('another-day.chosen', {}),
  fact('meeting.stopped', { code: z.enum(STOP_CODES) }),
  fact('stop.worded', { text }),
  /** After this stop somebody was spoken to apart, the same day. */
  fact('stop.told', { stop: id, participant: id, done: z.boolean() }),

  // Agreements
  /** `asks` goes with a building block: the script may change later, what this agreement needs does not. */
  fact('agreement.added', { agreement: id, block: z.nullable(z.string()), asks: z.optional(z.array(z.enum(BLOCK_ASKS))) }),
  /** A slot of a building block: a choice by its id, or null and what was typed. */
  fact('agreement.filled', { agreement: id, ask: z.enum(BLOCK_SLOTS), choice: z.nullable(z.string()), text }),
  fact('agreement.worded', { agreement: id, field: z.enum(['what', 'seen', 'helper', 'for-whom']), text }),
  fact('agreement.translated', { agreement: id, language: z.string(), text, translatedBy: z.string() }),
  fact('agreement.set', {
    agreement: id,
    choice: z.discriminatedUnion('field', [
      z.object({ field: z.literal('owner'), value: id }),
      z.object({ field: z.literal('from'), value: z.nullable(date) }),
      z.object({ field: z.literal('until'), value: z.nullable(date) }),
      z.object({ field: z.literal('family'), value: z.enum(AGREEMENT_FAMILIES) }),
    ]),
  }),
  fact('agreement.ended', { agreement: id }),
  fact('assent.given', { agreement: id, participant: id, answer: z.enum(ASSENT_ANSWERS) }),
  fact('if-wrong.worded', { text }),
  fact('agreements.confirmed', { outcome: z.enum(['agreed', 'none-needed', 'not-reached']) }),

  // Signatures
  fact('signature.given', {
    participant: id,
    manner: z.enum(['drawn', 'typed', 'paper']),
    strokes: z.array(z.array(point)),
    typed: z.string(),
    /** The exact canonical text (NFC, LF) that was read before signing. */
    text,
    language: z.string(),
    /** SHA-256 of `text` in UTF-8, lower-case hex. */
    hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    /** Ids of the agreement events whose values the text holds. */
    covers: z.array(id),
    /** Who read it aloud and heard it retold; empty where nobody had to. */
    readToBy: z.string(),
  }),
  fact('signature.deferred', { participant: id }),
  fact('signature.declined', { participant: id }),
  fact('signatures.confirmed', {}),

  // Follow-up
  fact('follow-up.planned', { talk: id, on: date, moment: z.enum(FOLLOW_UP_MOMENTS) }),
  fact('follow-up.held', {
    talk: id,
    child: id,
    on: date,
    stillHappening: z.boolean(),
  }),
  /** How this child sees one agreement. */
  fact('follow-up.told', { talk: id, child: id, agreement: id, state: z.enum(AGREEMENT_STATES) }),
  /** A face from 1 (worst) to 5. */
  fact('follow-up.felt', { talk: id, child: id, about: z.enum(FEELINGS), face: z.number().check(z.int(), z.gte(1), z.lte(5)) }),
  fact('follow-up.worded', { talk: id, child: id, text }),
  /** What still happened is dealt with: protected today, agreed with the child, each family called apart. */
  fact('follow-up.safeguarded', { talk: id, child: id }),
  fact('follow-up.confirmed', {}),

  // The facilitator's memory aid, and choices between two texts
  fact('note.worded', { note: id, text }),
  fact('agreement-conflict.settled', { slot: z.string(), kept: id }),
  fact('conversation-conflict.settled', { slot: z.string(), kept: id }),
  fact('note-conflict.settled', { slot: z.string(), kept: id }),
]);

export type MeetingEvent = z.infer<typeof meetingEventSchema>;
export type EventType = MeetingEvent['type'];
export type EventOf<Type extends EventType> = Extract<MeetingEvent, { type: Type }>;

type Envelope = 'v' | 'id' | 'time' | 'device' | 'person' | 'counter' | 'previous' | 'basedOn';
type WithoutEnvelope<Event> = Event extends unknown ? Omit<Event, Envelope> : never;

/** What a use case says has happened, before it is stamped with who, when and where in the order. */
export type Fact = WithoutEnvelope<MeetingEvent>;

export type Side = (typeof SIDES)[number];
export type Group = (typeof GROUPS)[number];
export type ReadingLevel = (typeof READING_LEVELS)[number];
export type Presence = (typeof PRESENCES)[number];
export type Authority = (typeof AUTHORITIES)[number];
export type YellowFlag = (typeof YELLOW_FLAGS)[number];
export type Precondition = (typeof PRECONDITIONS)[number];
export type PreconditionOutcome = (typeof PRECONDITION_OUTCOMES)[number];
export type TurnStatus = (typeof TURN_STATUSES)[number];
export type PauseCode = (typeof PAUSE_CODES)[number];
export type MeetingOrder = (typeof MEETING_ORDERS)[number];
export type AssentAnswer = (typeof ASSENT_ANSWERS)[number];
export type AgreementFamily = (typeof AGREEMENT_FAMILIES)[number];
export type BlockAsk = (typeof BLOCK_ASKS)[number];
export type AgreementState = (typeof AGREEMENT_STATES)[number];
export type Feeling = (typeof FEELINGS)[number];
export type FollowUpMoment = (typeof FOLLOW_UP_MOMENTS)[number];

import { type Band, bandGroupOf, type ScriptRole } from './conversation-script.ts';
import type { Authority, EventOf, Group, Presence, ReadingLevel, Side } from './meeting-events.ts';
import { hasConflict, heldAs, type MeetingRecord, textIn, valuesIn } from './meeting-record.ts';
import type { ParticipantRole } from './roles.ts';

/** At most this many people besides the facilitator: a circle of more is no longer a conversation. */
export const MOST_PARTICIPANTS = 20;

/** One person in the record, with every choice that counts now. */
export interface Participant {
  readonly id: string;
  readonly role: ParticipantRole;
  readonly side: Side;
  readonly parentOf: string | null;
  /** What they want to be called; '' until somebody asked. */
  readonly name: string;
  readonly surname: string;
  readonly relation: string;
  /** Name of the interpreter who speaks for them; '' without one. */
  readonly interpreter: string;
  /** The number on which the interpreter is called; '' where it is not known. */
  readonly interpreterPhone: string;
  readonly group: Group;
  readonly reading: ReadingLevel;
  readonly language: string;
  readonly presence: Presence;
  readonly authority: Authority;
  readonly copy: boolean;
}

const known = new WeakMap<MeetingRecord, readonly Participant[]>();

/** Everyone in the record in the order they were added. */
export function participantsOf(record: MeetingRecord): readonly Participant[] {
  const seen = known.get(record);
  if (seen) return seen;
  const participants = record.participants.map((added) => participantFrom(record, added));
  known.set(record, participants);
  return participants;
}

export function participantById(record: MeetingRecord, id: string | null): Participant | undefined {
  return participantsOf(record).find((participant) => participant.id === id);
}

function choiceOf<Field extends EventOf<'participant.set'>['choice']['field']>(record: MeetingRecord, id: string, field: Field) {
  const choice = heldAs(record, `participant/${id}/${field}`, 'participant.set')?.choice;
  // The slot's name holds the field, so a choice found there is of that field.
  return choice as Extract<EventOf<'participant.set'>['choice'], { field: Field }> | undefined;
}

function participantFrom(record: MeetingRecord, added: EventOf<'participant.added'>): Participant {
  const { participant: id, role, side, parentOf } = added;
  const group = choiceOf(record, id, 'group')?.value ?? added.group;
  const authority = choiceOf(record, id, 'authority')?.value ?? 'unknown';
  const text = (field: string) => textIn(record, `participant/${id}/${field}`);
  return {
    id,
    role,
    side,
    parentOf,
    name: text('name'),
    surname: text('surname'),
    relation: text('relation'),
    interpreter: text('interpreter'),
    interpreterPhone: text('interpreter-phone'),
    group,
    reading: choiceOf(record, id, 'reading')?.value ?? readingOf(group),
    language: choiceOf(record, id, 'language')?.value ?? 'nl',
    presence: choiceOf(record, id, 'presence')?.value ?? 'whole',
    authority,
    copy: copyFor(role, authority, choiceOf(record, id, 'copy')?.value) && !isContested(record, id),
  };
}

/** Without authority there is no copy, and unknown is no copy (practice: two households). */
function copyFor(role: ParticipantRole, authority: Authority, wish: boolean | undefined): boolean {
  return role === 'parent' && authority === 'yes' && wish !== false;
}

/** While two notes about authority or copy contradict each other, nothing is handed out. */
function isContested(record: MeetingRecord, id: string): boolean {
  return hasConflict(record, `participant/${id}/authority`) || hasConflict(record, `participant/${id}/copy`);
}

/** Those who sit in the circle as each is asked apart: the harmed child first, then its side, then the others (design §2). */
export function askingOrder(record: MeetingRecord): readonly Participant[] {
  const rank = (p: Participant) =>
    p.role === 'harmed' ? 0 : p.side === 'harmed' ? 1 : p.role === 'responsible' ? 2 : p.side === 'responsible' ? 3 : 4;
  return [...seatedParticipants(record)].sort((a, b) => rank(a) - rank(b));
}

/** What a parent's authority asks of the facilitator before anything else; null where nothing does. */
export function authorityNotice(person: Participant): 'no-authority' | 'unknown-authority' | 'absent-with-authority' | null {
  if (person.role !== 'parent') return null;
  if (person.authority === 'no') return 'no-authority';
  if (person.authority === 'unknown') return 'unknown-authority';
  return person.presence === 'not' ? 'absent-with-authority' : null;
}

function readingOf(group: Group): ReadingLevel {
  if (group === 'adult') return 'b1';
  const year = Number(group);
  if (year <= 2) return 'non-reader';
  return year <= 4 ? 'beginner' : 'reader';
}

/** Which wording is right for this person. */
export function bandOf(participant: Participant): Band {
  if (participant.group === 'adult') return participant.reading === 'a2' ? 'adult-a2' : 'adult-b1';
  const year = Number(participant.group);
  if (year <= 2) return 'groep-1-2';
  return year <= 4 ? 'groep-3-4' : 'groep-5-8';
}

/** The role the wording speaks to; null for the facilitator, who asks and is not asked. */
export function scriptRoleOf(participant: Participant): ScriptRole | null {
  switch (participant.role) {
    case 'responsible':
    case 'harmed':
    case 'staff':
      return participant.role;
    case 'parent':
      return participant.side === 'harmed' ? 'parent-of-harmed' : 'parent-of-responsible';
    case 'supporter':
      return 'witness';
    case 'facilitator':
      return null;
  }
}

export function isChild(participant: Participant): boolean {
  return participant.group !== 'adult';
}

/** Whom the wording says "je" to: children and the school's own people; parents hear "u" (practice: rules for words). */
export function isSaidJeTo(participant: Participant): boolean {
  return isChild(participant) || participant.role === 'staff' || participant.role === 'facilitator';
}

/** A child of groep 1–4. */
export function isYoungChild(participant: Participant): boolean {
  return isChild(participant) && bandGroupOf(bandOf(participant)) === 'groep-1-4';
}

/** Everyone who takes part in some way, the facilitator left out. */
export function thoseTakingPart(record: MeetingRecord): readonly Participant[] {
  return participantsOf(record).filter((participant) => participant.role !== 'facilitator' && participant.presence !== 'not');
}

export function childrenOn(record: MeetingRecord, role: 'harmed' | 'responsible'): readonly Participant[] {
  return participantsOf(record).filter((participant) => participant.role === role);
}

export function facilitatorOf(record: MeetingRecord): Participant | undefined {
  return participantsOf(record).find((participant) => participant.role === 'facilitator');
}

/**
 * Adults with authority who do not take part: informed, without objection, or the gate stays shut (practice: day 4).
 * One of two contradicting notes is enough to be asked.
 */
export function absentAdultsWithAuthority(record: MeetingRecord): readonly Participant[] {
  return participantsOf(record).filter(
    (participant) => participant.role === 'parent' && participant.presence === 'not' && hasNoted(record, participant.id, 'yes'),
  );
}

/**
 * Parents without authority who take part: welcome only when the child and the parent with authority agree (practice: day 4).
 * One of two contradicting notes is enough to be asked.
 */
export function presentParentsWithoutAuthority(record: MeetingRecord): readonly Participant[] {
  return thoseTakingPart(record).filter((participant) => participant.role === 'parent' && hasNoted(record, participant.id, 'no'));
}

function hasNoted(record: MeetingRecord, id: string, authority: Authority): boolean {
  return valuesIn(record, `participant/${id}/authority`).some((set) => set.type === 'participant.set' && set.choice.value === authority);
}

/** Participants in seat order, clockwise from the facilitator; people without a chosen seat come last. */
export function seatedParticipants(record: MeetingRecord): readonly Participant[] {
  const seats = heldAs(record, 'seats', 'seats.arranged')?.seats ?? defaultSeats(record);
  const place = (id: string) => (seats.includes(id) ? seats.indexOf(id) : seats.length);
  return [...thoseTakingPart(record)].sort((a, b) => place(a.id) - place(b.id));
}

/**
 * The harmed side up one side of the circle, the responsible side down the other, staff between them. While the flag for
 * parents apart stands, a child's second parent sits at the far end of its side, so that child and friends are between.
 */
function defaultSeats(record: MeetingRecord): readonly string[] {
  const people = thoseTakingPart(record);
  const of = (side: Side, role: ParticipantRole) => people.filter((p) => p.side === side && p.role === role).map((p) => p.id);
  const second = record.flags.includes('parents-apart') ? secondParents(people) : [];
  const parents = (side: Side, isSecond: boolean) => of(side, 'parent').filter((id) => second.includes(id) === isSecond);
  return [
    ...parents('harmed', false),
    ...of('harmed', 'harmed'),
    ...of('harmed', 'supporter'),
    ...parents('harmed', true),
    ...people.filter((p) => p.side === 'neither').map((p) => p.id),
    ...parents('responsible', true),
    ...of('responsible', 'supporter'),
    ...of('responsible', 'responsible'),
    ...parents('responsible', false),
  ];
}

/** Parents of a child of whom another parent was added before them. */
function secondParents(people: readonly Participant[]): readonly string[] {
  const parents = people.filter(({ parentOf }) => parentOf !== null);
  return parents.filter(({ parentOf }, at) => parents.slice(0, at).some((one) => one.parentOf === parentOf)).map(({ id }) => id);
}

export type MissingParticipants =
  | { readonly missing: 'facilitator' | 'responsible-child' | 'harmed-child' | 'second-adult' | 'second-room' | 'too-many' }
  | { readonly missing: 'name' | 'adult-for-child'; readonly participant: string };

/** What the participants stage still asks for, in the order of the screen (design §2). */
export function missingParticipants(record: MeetingRecord): readonly MissingParticipants[] {
  const people = participantsOf(record);
  const taking = thoseTakingPart(record);
  const missing: MissingParticipants[] = [];
  if (!facilitatorOf(record)) missing.push({ missing: 'facilitator' });
  if (childrenOn(record, 'responsible').length === 0) missing.push({ missing: 'responsible-child' });
  if (childrenOn(record, 'harmed').length === 0) missing.push({ missing: 'harmed-child' });
  for (const person of people) if (person.name.trim() === '') missing.push({ missing: 'name', participant: person.id });
  for (const child of people.filter((person) => person.role === 'responsible' || person.role === 'harmed')) {
    const hasAdult = taking.some(
      (adult) => !isChild(adult) && adult.side === child.side && (adult.parentOf === null || adult.parentOf === child.id),
    );
    if (!hasAdult) missing.push({ missing: 'adult-for-child', participant: child.id });
  }
  if (people.filter((person) => person.role !== 'facilitator').length > MOST_PARTICIPANTS) missing.push({ missing: 'too-many' });
  if (textIn(record, 'room/second-adult').trim() === '') missing.push({ missing: 'second-adult' });
  if (textIn(record, 'room/second-room').trim() === '') missing.push({ missing: 'second-room' });
  return missing;
}

export function participantsAreConfirmed(record: MeetingRecord): boolean {
  return record.confirmed.participants !== undefined && missingParticipants(record).length === 0;
}

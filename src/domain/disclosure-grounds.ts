import { agreementsAreConfirmed } from './agreements.ts';
import { isCalendarDate } from './calendar.ts';
import { sheetReaders } from './disclosure.ts';
import type { DisclosureGround } from './disclosure-log.ts';
import { followUpOrder } from './follow-up.ts';
import type { MeetingRecord } from './meeting-record.ts';
import type { Paper } from './papers.ts';
import { isChild, type Participant, participantById, participantsOf } from './participants.ts';

/** Papers that leave for somebody, each time on a ground. The paper kit stays on the table. */
export type HandedOut = Exclude<Paper, 'paper-kit'>;

/** How somebody stands to a paper: whose own copy it is, a parent of that child, the school's own people, or nobody of the record. */
type Standing = 'own' | 'parent' | 'school' | 'other';

/**
 * On which grounds a paper may leave, to whom (domain: law). A family's sheet goes beyond the family only for help that
 * the parents agreed to; the record, which holds both families, never leaves the team, also not when a parent asks.
 */
const GROUNDS: Readonly<Record<HandedOut, Readonly<Partial<Record<Standing, readonly DisclosureGround[]>>>>> = {
  'parents-notice': { own: ['duty-to-inform'] },
  'child-notice': { own: ['duty-to-inform'], parent: ['duty-to-inform'] },
  agreement: { own: ['parent-copy', 'facilitation', 'access-request'], school: ['school-file'], other: ['help-with-consent'] },
  'child-sheet': {
    own: ['child-copy'],
    parent: ['parent-copy', 'access-request'],
    school: ['school-file'],
    other: ['help-with-consent'],
  },
  'full-record': {
    school: ['school-file', 'team-handover', 'team-consultation'],
    other: ['school-file', 'team-handover', 'team-consultation'],
  },
  'full-record-conversation': { school: ['team-handover', 'team-consultation'], other: ['team-handover', 'team-consultation'] },
};

/** Whose own copy a paper is, one each; nobody's where it is the team's (design §4). */
export function ownReaders(record: MeetingRecord, paper: HandedOut): readonly Participant[] {
  const people = participantsOf(record);
  switch (paper) {
    case 'agreement':
      return sheetReaders(record);
    case 'child-sheet':
      return followUpOrder(record);
    case 'parents-notice':
      return people.filter((person) => person.role === 'parent' && person.authority !== 'no');
    case 'child-notice':
      return people.filter((person) => isChild(person) && (person.presence !== 'not' || person.role !== 'supporter'));
    case 'full-record':
    case 'full-record-conversation':
      return [];
  }
}

/** Why a paper cannot be made yet: nothing agreed, no parent who gets a copy, nobody to read it, or its part was destroyed. */
export type Awaited = 'agreements' | 'copy' | 'parent' | 'child' | 'participants' | 'conversation';

/**
 * What a paper waits for; null when it can be made now. Notices are given before anybody is spoken to, so they wait for
 * names alone (design §4). `hasConversation`: what was told was not destroyed.
 */
export function awaitedFor(record: MeetingRecord, paper: HandedOut, hasConversation: boolean): Awaited | null {
  const isRead = ownReaders(record, paper).length > 0;
  switch (paper) {
    case 'agreement':
      if (!agreementsAreConfirmed(record)) return 'agreements';
      return isRead ? null : 'copy';
    case 'child-sheet':
      if (!agreementsAreConfirmed(record)) return 'agreements';
      return isRead ? null : 'child';
    case 'parents-notice':
      return isRead ? null : 'parent';
    case 'child-notice':
      return isRead ? null : 'child';
    case 'full-record':
      return record.confirmed.participants ? null : 'participants';
    case 'full-record-conversation':
      if (!record.confirmed.participants) return 'participants';
      return hasConversation ? null : 'conversation';
  }
}

/** Who gets a paper: a participant, or somebody else in a person's own words. */
export type Recipient = { readonly participant: string } | { readonly text: string };

/** Participants to whom this copy may go, whose own it is first. */
export function recipientsFor(record: MeetingRecord, paper: HandedOut, reader: string | null): readonly Participant[] {
  const known = participantsOf(record).filter(({ id }) => groundsFor(record, paper, reader, { participant: id }).length > 0);
  return [...known.filter(({ id }) => id === reader), ...known.filter(({ id }) => id !== reader)];
}

/** Whether this copy may go to somebody who is not in the record. */
export function mayGoElsewhere(paper: HandedOut): boolean {
  return GROUNDS[paper].other !== undefined;
}

/** The grounds on which this copy may go to this recipient; none when it may not. */
export function groundsFor(
  record: MeetingRecord,
  paper: HandedOut,
  reader: string | null,
  recipient: Recipient,
): readonly DisclosureGround[] {
  const standing = standingOf(record, paper, reader, recipient);
  return (standing && GROUNDS[paper][standing]) ?? [];
}

/**
 * The ground that stands there at first: the usual one of somebody's own copy, or the only one; null where a person
 * must say it.
 */
export function usualGround(record: MeetingRecord, paper: HandedOut, reader: string | null, recipient: Recipient): DisclosureGround | null {
  const grounds = groundsFor(record, paper, reader, recipient);
  const isOwn = reader !== null && 'participant' in recipient && recipient.participant === reader;
  return isOwn || grounds.length === 1 ? (grounds[0] ?? null) : null;
}

function standingOf(record: MeetingRecord, paper: HandedOut, reader: string | null, recipient: Recipient): Standing | null {
  if ('text' in recipient) return 'other';
  const person = participantById(record, recipient.participant);
  if (!person) return null;
  if (person.id === reader) return ownReaders(record, paper).some(({ id }) => id === reader) ? 'own' : null;
  if (person.role === 'facilitator' || person.role === 'staff') return 'school';
  // A notice holds nothing of the child, so that it waits for nobody's authority; a sheet does.
  const mayRead = paper === 'child-notice' ? person.authority !== 'no' : person.copy;
  return person.role === 'parent' && reader !== null && person.parentOf === reader && mayRead ? 'parent' : null;
}

/** Somebody's wish to hand over a paper, as far as it was filled in. */
export interface Handing {
  readonly paper: HandedOut;
  /** Whose own copy it is; null where it is nobody's. */
  readonly reader: string | null;
  readonly recipient: Recipient | null;
  readonly ground: DisclosureGround | null;
  /** Why what was told goes on it, and the last day of that paper; asked for with that alone. */
  readonly reason: string;
  readonly destroyBy: string;
}

export type MissingForHanding = 'recipient' | 'ground' | 'reason' | 'destroy-by';

/** What must be known before a paper leaves, in the order in which it is asked. `days` are the first and last to destroy it on. */
export function missingForHanding(
  record: MeetingRecord,
  handing: Handing,
  days: readonly [first: string, last: string],
): readonly MissingForHanding[] {
  const { paper, reader, recipient, ground, reason, destroyBy } = handing;
  const grounds = recipient && isNamed(recipient) ? groundsFor(record, paper, reader, recipient) : [];
  const missing: MissingForHanding[] = [];
  if (grounds.length === 0) missing.push('recipient');
  if (ground === null || !grounds.includes(ground)) missing.push('ground');
  if (paper !== 'full-record-conversation') return missing;
  if (reason.trim() === '') missing.push('reason');
  const [first, last] = days;
  if (!isCalendarDate(destroyBy) || destroyBy < first || destroyBy > last) missing.push('destroy-by');
  return missing;
}

function isNamed(recipient: Recipient): boolean {
  return !('text' in recipient) || recipient.text.trim() !== '';
}

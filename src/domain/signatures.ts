import { agreementsFor, eventsOfAgreement, madeAgreements } from './agreements.ts';
import type { EventOf, MeetingEvent } from './meeting-events.ts';
import { hasConflict, heldAs, type MeetingRecord } from './meeting-record.ts';
import { isChild, type Participant, participantById, participantsOf, thoseTakingPart } from './participants.ts';
import { slotOf } from './slots.ts';
import { hasUntranslatedWords, translationsReadBy } from './translations.ts';

/** The two sides and the school sign; everyone else only assents (design §2: signatures). */
export function signersOf(record: MeetingRecord): readonly Participant[] {
  if (madeAgreements(record).length === 0) return [];
  const readers = sidesOf(record).filter((p) => agreementsFor(record, p).length > 0);
  return [...readers, ...participantsOf(record).filter((p) => p.role === 'facilitator')];
}

/** The children and parents of the two sides who take part: they can sign what will be agreed. */
export function sidesOf(record: MeetingRecord): readonly Participant[] {
  return thoseTakingPart(record).filter((p) => p.role === 'harmed' || p.role === 'responsible' || p.role === 'parent');
}

/** Who has an interpreter, or cannot read the sheet with ease, signs only what was read aloud and told back (design §2). */
export function isReadAloudTo(signer: Participant): boolean {
  return signer.interpreter.trim() !== '' || signer.reading === 'a2' || signer.reading === 'non-reader';
}

/** Nobody signs Dutch words that they cannot read, unless these were read to them (security: parents sign what they cannot read). */
export function mustBeReadTo(record: MeetingRecord, signer: Participant, page: string): boolean {
  return isReadAloudTo(signer) || hasUntranslatedWords(record, signer, page);
}

/** Whether the text was read aloud to whom it must be, at the moment of signing. */
export function wasReadAsNeeded(record: MeetingRecord, given: EventOf<'signature.given'>): boolean {
  const signer = participantById(record, given.participant);
  return !signer || !mustBeReadTo(record, signer, given.language) || given.readToBy.trim() !== '';
}

export type SignatureState = 'signed' | 'void' | 'later' | 'does-not-sign' | 'open';

/**
 * Where one signer stands; `open` also when something was agreed that the signature does not cover yet, or when two
 * choices conflict. No reason is kept for not signing.
 */
export function signatureState(record: MeetingRecord, participant: string): SignatureState {
  const slot = `signature/${participant}`;
  if (hasConflict(record, slot)) return 'open';
  if (heldAs(record, slot, 'signature.deferred')) return 'later';
  if (heldAs(record, slot, 'signature.declined')) return 'does-not-sign';
  const given = heldAs(record, slot, 'signature.given');
  if (!given) return 'open';
  if (signatureIsVoid(record, given)) return 'void';
  return agreedEvents(record, participant).every(({ id }) => given.covers.includes(id)) ? 'signed' : 'open';
}

/**
 * Ids of the events whose values stand in somebody's text to sign: their agreements, in their own language as far as
 * that was dictated, and what happens when it goes wrong.
 */
export function coveredEvents(record: MeetingRecord, signer: string): readonly string[] {
  const person = participantById(record, signer);
  return [...agreedEvents(record, signer), ...(person ? translationsReadBy(record, person) : [])].map(({ id }) => id);
}

/** A translation is none of these: added later it says nothing new, since the Dutch text is what counts. */
function agreedEvents(record: MeetingRecord, signer: string): readonly MeetingEvent[] {
  const person = participantById(record, signer);
  const ifWrong = record.held['if-wrong'];
  const agreements = person ? agreementsFor(record, person) : [];
  return [...agreements.flatMap(({ id }) => eventsOfAgreement(record, id)), ...(ifWrong ? [ifWrong] : [])];
}

/**
 * Void exactly when a later event replaces or ends a covered one, or a conflict on one is open. Nothing is rendered
 * again to find out, so a corrected wording, locale or name voids nothing.
 */
export function signatureIsVoid(record: MeetingRecord, given: EventOf<'signature.given'>): boolean {
  return given.covers.some((id) => !standsNow(record, id));
}

function standsNow(record: MeetingRecord, id: string): boolean {
  if (record.agreements.some((added) => added.id === id)) return true;
  const event = record.journal.find((one) => one.id === id);
  const slot = event ? slotOf(event) : null;
  if (!event || slot === null || hasConflict(record, slot)) return false;
  const isEnded = 'agreement' in event && !record.agreements.some((added) => added.agreement === event.agreement);
  return record.held[slot]?.id === id && !isEnded;
}

/** Adults who have not chosen yet. A child's mark is never a condition. */
export function openSigners(record: MeetingRecord): readonly Participant[] {
  return signersOf(record).filter((p) => !isChild(p) && ['open', 'void'].includes(signatureState(record, p.id)));
}

export function signaturesAreConfirmed(record: MeetingRecord): boolean {
  return record.confirmed.signatures !== undefined && openSigners(record).length === 0;
}

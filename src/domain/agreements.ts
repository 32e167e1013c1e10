import { BLOCK_SLOTS, type BlockSlot } from './conversation-script.ts';
import type { AgreementFamily, AssentAnswer, BlockAsk, EventOf, MeetingEvent } from './meeting-events.ts';
import { compareEvents, hasConflict, heldAs, isOfType, type MeetingRecord, textIn } from './meeting-record.ts';
import { askingOrder, type Participant } from './participants.ts';
import { translationSlot } from './slots.ts';

/** What fills a slot of a building block: a choice by its id, or else what was typed. */
export interface SlotFill {
  readonly choice: string | null;
  readonly text: string;
}

/** One action: who does what, for whom, from and until when, how we see it, who helps. */
export interface Agreement {
  readonly id: string;
  /** The building block it was made from; its sentence is put into words for each reader. Null for own words. */
  readonly block: string | null;
  /** What the building block asks for; empty for own words. */
  readonly asks: readonly BlockAsk[];
  readonly fills: Readonly<Partial<Record<BlockSlot, SlotFill>>>;
  readonly what: string;
  readonly forWhom: string;
  readonly seen: string;
  readonly helper: string;
  readonly owner: string | null;
  readonly from: string | null;
  /** The last day, or the day on which it is done. */
  readonly until: string | null;
  readonly family: AgreementFamily;
}

/** Agreements that were not ended, in the order they were made. */
export function agreementsOf(record: MeetingRecord): readonly Agreement[] {
  return record.agreements.map((added) => agreementFrom(record, added));
}

function agreementFrom(record: MeetingRecord, { agreement: id, block, asks }: EventOf<'agreement.added'>): Agreement {
  const choice = (field: string) => heldAs(record, `agreement/${id}/${field}`, 'agreement.set')?.choice;
  const text = (field: string) => textIn(record, `agreement/${id}/${field}`);
  const family = choice('family');
  return {
    id,
    block,
    asks: asks ?? [],
    fills: Object.fromEntries(BLOCK_SLOTS.flatMap((slot) => fillIn(record, id, slot))),
    what: text('what'),
    forWhom: text('for-whom'),
    seen: text('seen'),
    helper: text('helper'),
    owner: choice('owner')?.value ?? null,
    from: choice('from')?.value ?? null,
    until: choice('until')?.value ?? null,
    family: family?.field === 'family' ? family.value : 'both',
  };
}

function fillIn(record: MeetingRecord, id: string, slot: BlockSlot): readonly (readonly [BlockSlot, SlotFill])[] {
  const filled = heldAs(record, `agreement/${id}/fills/${slot}`, 'agreement.filled');
  return filled ? [[slot, { choice: filled.choice, text: filled.text }]] : [];
}

export type MissingInAgreement = BlockAsk | 'what' | 'seen' | 'until-before-from';

/**
 * What an agreement still needs before it can be read back. Whom it is for and its first day may stay open in own words.
 * A last day before the first is kept as it was typed, and is named last, as `until-before-from`.
 */
export function missingInAgreement(agreement: Agreement): readonly MissingInAgreement[] {
  const { from, until } = agreement;
  const isTurnedRound = from !== null && until !== null && until < from;
  return [...unansweredIn(agreement), ...(isTurnedRound ? (['until-before-from'] as const) : [])];
}

function unansweredIn(agreement: Agreement): readonly MissingInAgreement[] {
  if (agreement.asks.length > 0) return agreement.asks.filter((ask) => !isAnswered(agreement, ask));
  const missing: MissingInAgreement[] = [];
  if (agreement.what.trim() === '') missing.push('what');
  if (agreement.owner === null) missing.push('owner');
  if (agreement.until === null) missing.push('until');
  if (agreement.seen.trim() === '') missing.push('seen');
  if (agreement.helper.trim() === '') missing.push('helper');
  return missing;
}

function isAnswered(agreement: Agreement, ask: BlockAsk): boolean {
  if (ask === 'owner' || ask === 'from' || ask === 'until') return agreement[ask] !== null;
  const fill = agreement.fills[ask];
  return fill !== undefined && (fill.choice !== null || fill.text.trim() !== '');
}

/** The events whose values an agreement consists of now. Its translations say the same again, and are none of them. */
export function eventsOfAgreement(record: MeetingRecord, id: string): readonly MeetingEvent[] {
  const added = record.agreements.find((one) => one.agreement === id);
  const prefix = `agreement/${id}/`;
  const held = Object.entries(record.held)
    .filter(([slot]) => slot.startsWith(prefix) && !isTranslationOf(id, slot))
    .map(([, event]) => event);
  return added ? [added, ...held].sort(compareEvents) : [];
}

/** Whether somebody reads this agreement: one family's own is kept between that family and the school. */
export function isReadBy(agreement: Pick<Agreement, 'family'>, person: Participant): boolean {
  return agreement.family === 'both' || person.side === 'neither' || person.side === agreement.family;
}

/** Those who are asked, one by one: everyone who stays for the whole meeting or is heard in another way. */
export function assentOrder(record: MeetingRecord): readonly Participant[] {
  return askingOrder(record).filter((p) => p.presence !== 'first-part');
}

/** Those who are asked about this agreement. Without a circle, friends and witnesses are asked only about what they do themselves. */
export function askedAbout(record: MeetingRecord, agreement: Agreement): readonly Participant[] {
  return assentOrder(record)
    .filter((person) => isReadBy(agreement, person))
    .filter((person) => record.otherForm === null || person.role !== 'supporter' || person.id === agreement.owner);
}

/** An assent given before the agreement's last change, or in conflict with another, counts as not asked. */
export function assentOf(record: MeetingRecord, agreement: string, participant: string): AssentAnswer | 'not-asked' {
  const slot = `assent/${agreement}/${participant}`;
  const given = heldAs(record, slot, 'assent.given');
  if (!given || hasConflict(record, slot)) return 'not-asked';
  return changesOf(record, agreement).some((change) => compareEvents(given, change) < 0) ? 'not-asked' : given.answer;
}

/** What changed an agreement. A choice between two texts does so as well, even when the older text is kept; a translation never. */
export function changesOf(record: MeetingRecord, agreement: string): readonly MeetingEvent[] {
  const settled = record.journal.filter(
    (one) =>
      isOfType(one, 'agreement-conflict.settled') &&
      one.slot.startsWith(`agreement/${agreement}/`) &&
      !isTranslationOf(agreement, one.slot),
  );
  return [...eventsOfAgreement(record, agreement), ...settled];
}

/** Whether everyone who is asked about an agreement said yes to it as it is now. */
export function isAssented(record: MeetingRecord, id: string): boolean {
  return agreementsOf(record)
    .filter((agreement) => agreement.id === id)
    .every((agreement) => askedAbout(record, agreement).every((p) => assentOf(record, id, p.id) === 'agreed'));
}

function isTranslationOf(agreement: string, slot: string): boolean {
  return slot.startsWith(translationSlot(agreement, ''));
}

/** Two translations in conflict keep nothing open: the Dutch text is what counts. */
function isSettled(record: MeetingRecord, id: string): boolean {
  return !record.conflicts.some(({ slot }) => slot.startsWith(`agreement/${id}/`) && !isTranslationOf(id, slot));
}

/** Agreements that keep the stage open: incomplete, in conflict, or not assented by everyone. */
export function openAgreements(record: MeetingRecord): readonly Agreement[] {
  return agreementsOf(record).filter(
    (agreement) => missingInAgreement(agreement).length > 0 || !isSettled(record, agreement.id) || !isAssented(record, agreement.id),
  );
}

/** "No agreement needed" and "not reached" are outcomes like any other, until somebody makes an agreement after all. */
export function agreementsAreConfirmed(record: MeetingRecord): boolean {
  const confirmed = record.confirmed.agreements;
  if (confirmed?.type !== 'agreements.confirmed') return false;
  if (confirmed.outcome !== 'agreed') return !record.agreements.some((added) => compareEvents(confirmed, added) < 0);
  return record.agreements.length > 0 && openAgreements(record).length === 0;
}

/** Agreements that were made; none when the outcome is that none was needed or reached. */
export function madeAgreements(record: MeetingRecord): readonly Agreement[] {
  const confirmed = record.confirmed.agreements;
  return confirmed?.type === 'agreements.confirmed' && confirmed.outcome !== 'agreed' ? [] : agreementsOf(record);
}

/** The agreements that stand on somebody's own sheet. */
export function agreementsFor(record: MeetingRecord, reader: Participant): readonly Agreement[] {
  return madeAgreements(record).filter((agreement) => isReadBy(agreement, reader));
}

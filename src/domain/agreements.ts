import type { AssentAnswer, MeetingEvent } from './meeting-events.ts';
import { compareEvents, hasConflict, heldAs, isOfType, type MeetingRecord, textIn } from './meeting-record.ts';
import { askingOrder, type Participant } from './participants.ts';

/** One action: who does what, for whom, from and until when, how we see it, who helps. */
export interface Agreement {
  readonly id: string;
  readonly block: string | null;
  readonly what: string;
  readonly forWhom: string;
  readonly seen: string;
  readonly helper: string;
  readonly owner: string | null;
  readonly from: string | null;
  /** The last day, or the day on which it is done. */
  readonly until: string | null;
}

const FIELDS = ['what', 'for-whom', 'seen', 'helper', 'owner', 'from', 'until'] as const;

/** Agreements that were not ended, in the order they were made. */
export function agreementsOf(record: MeetingRecord): readonly Agreement[] {
  return record.agreements.map(({ agreement: id, block }) => {
    const choice = (field: string) => heldAs(record, `agreement/${id}/${field}`, 'agreement.set')?.choice.value ?? null;
    const text = (field: string) => textIn(record, `agreement/${id}/${field}`);
    return {
      id,
      block,
      what: text('what'),
      forWhom: text('for-whom'),
      seen: text('seen'),
      helper: text('helper'),
      owner: choice('owner'),
      from: choice('from'),
      until: choice('until'),
    };
  });
}

export type MissingInAgreement = 'what' | 'owner' | 'until' | 'seen' | 'helper';

/** What an agreement still needs before it can be read back. Whom it is for and its first day may stay open. */
export function missingInAgreement(agreement: Agreement): readonly MissingInAgreement[] {
  const missing: MissingInAgreement[] = [];
  if (agreement.what.trim() === '') missing.push('what');
  if (agreement.owner === null) missing.push('owner');
  if (agreement.until === null) missing.push('until');
  if (agreement.seen.trim() === '') missing.push('seen');
  if (agreement.helper.trim() === '') missing.push('helper');
  return missing;
}

/** The events whose values an agreement consists of now: what a signature under it covers. */
export function eventsOfAgreement(record: MeetingRecord, id: string): readonly MeetingEvent[] {
  const added = record.agreements.find((one) => one.agreement === id);
  const prefix = `agreement/${id}/`;
  const held = Object.entries(record.held)
    .filter(([slot]) => slot.startsWith(prefix))
    .map(([, event]) => event);
  return added ? [added, ...held].sort(compareEvents) : [];
}

/** Those who are asked, one by one: everyone who stays for the whole meeting or is heard in another way. */
export function assentOrder(record: MeetingRecord): readonly Participant[] {
  return askingOrder(record).filter((p) => p.presence !== 'first-part');
}

/** An assent given before the agreement's last change, or in conflict with another, counts as not asked. */
export function assentOf(record: MeetingRecord, agreement: string, participant: string): AssentAnswer | 'not-asked' {
  const slot = `assent/${agreement}/${participant}`;
  const given = heldAs(record, slot, 'assent.given');
  if (!given || hasConflict(record, slot)) return 'not-asked';
  return changesOf(record, agreement).some((change) => compareEvents(given, change) < 0) ? 'not-asked' : given.answer;
}

/** A choice between two texts changes what is agreed as well, even when the older text is kept. */
function changesOf(record: MeetingRecord, agreement: string): readonly MeetingEvent[] {
  const settled = record.journal.filter(
    (one) => isOfType(one, 'agreement-conflict.settled') && one.slot.startsWith(`agreement/${agreement}/`),
  );
  return [...eventsOfAgreement(record, agreement), ...settled];
}

export function isAssented(record: MeetingRecord, agreement: string): boolean {
  return assentOrder(record).every((p) => assentOf(record, agreement, p.id) === 'agreed');
}

function isSettled(record: MeetingRecord, id: string): boolean {
  return !FIELDS.some((field) => hasConflict(record, `agreement/${id}/${field}`));
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

import { type Agreement, agreementsOf, type SlotFill } from '../domain/agreements.ts';
import { writtenDate, writtenWeekday } from '../domain/calendar.ts';
import {
  BLOCK_SLOTS,
  type BlockSlot,
  fillSlots,
  type SentencePart,
  type SlotValues,
  sentenceParts,
  type Wording,
} from '../domain/conversation-script.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { participantById } from '../domain/participants.ts';
import { blockLines, blockPartLine, hasBlock, valueLine } from '../domain/wording-lines.ts';
import { childrenNamed } from './slot-values.ts';

/** An agreement as a reader of one language reads it. */
export interface AgreementInWords
  extends Pick<Agreement, 'id' | 'block' | 'owner' | 'family' | 'what' | 'forWhom' | 'seen' | 'helper' | 'from' | 'until'> {
  readonly language: string;
}

/**
 * The one place where an agreement becomes words: screen, read-back, hints, sheet and signed text all stand on it.
 * Own words stay as typed; a building block says itself in the reader's language, its days included, with what people
 * typed in it as typed.
 */
export function inWords(record: MeetingRecord, agreement: Agreement, wording: Wording): AgreementInWords {
  const { id, block, owner, family, what, forWhom, seen, helper, from, until } = agreement;
  const { language } = wording;
  const typed = { id, block, owner, family, what, forWhom, seen, helper, from, until, language };
  if (block === null || !hasBlock(wording, block)) return typed;
  const said = blockInWords(record, agreement, block, wording);
  return { ...typed, what: `${said.agreement} ${said.days}`, helper: said.helper, seen: said.seen, from: null, until: null };
}

/**
 * What a building block says in each of its places; a helper that nobody named yet is no line. Words typed for how it is
 * seen take the place of the block's own line. That holds for records made when such words stood behind that line as
 * well: what was typed stays what it is, and what was signed stands in the signature as it was signed.
 */
export function blockInWords(record: MeetingRecord, agreement: Agreement, block: string, wording: Wording) {
  const values = valuesOf(record, agreement, wording);
  const lines = blockLines(wording, block);
  const said = (line: string) => fillSlots(line, values, wording.language);
  return {
    agreement: said(lines.agreement),
    days: said(daysLine(agreement, wording)),
    helper: values['helper'] === undefined ? '' : said(lines.helper),
    seen: agreement.seen.trim() || said(lines.seen),
  };
}

/** The block's own line for how it is seen: it stands while nothing is typed there. */
export function suggestedSeen(record: MeetingRecord, agreement: Agreement, wording: Wording): string {
  if (agreement.block === null || !hasBlock(wording, agreement.block)) return '';
  return blockInWords(record, { ...agreement, seen: '' }, agreement.block, wording).seen;
}

/** All agreements that were not ended, in words. */
export function agreementsInWords(record: MeetingRecord, wording: Wording): readonly AgreementInWords[] {
  return agreementsOf(record).map((agreement) => inWords(record, agreement, wording));
}

/** A building block's whole sentence in pieces, for a screen on which each slot can be pressed. */
export function blockSentence(record: MeetingRecord, agreement: Agreement, wording: Wording): readonly SentencePart[] {
  if (agreement.block === null || !hasBlock(wording, agreement.block)) return [];
  const lines = blockLines(wording, agreement.block);
  const typed = agreement.seen.trim();
  const whole = [lines.agreement, daysLine(agreement, wording), lines.helper, ...(typed ? [] : [lines.seen])].join(' ');
  const said = sentenceParts(whole, valuesOf(record, agreement, wording), wording.language);
  return typed ? [...said, { text: ` ${typed}`, slot: null }] : said;
}

function daysLine({ asks }: Agreement, wording: Wording): string {
  return blockPartLine(wording, asks.includes('from') ? 'from-until' : 'by-date');
}

/** What fills the slots in this language; a slot that nobody filled is left out, so that it shows as "…". */
function valuesOf(record: MeetingRecord, agreement: Agreement, wording: Wording): SlotValues {
  const date = (value: string | null) => (value === null ? null : writtenDate(value, wording.language, { withYear: true }));
  const filled: readonly (readonly [string, string | null])[] = [
    ['who', nameOf(record, agreement.owner)],
    ['from', date(agreement.from)],
    ['until', date(agreement.until)],
    ...BLOCK_SLOTS.map((slot) => [slot, fillInWords(record, slot, agreement.fills[slot] ?? UNFILLED, wording)] as const),
  ];
  return Object.fromEntries(filled.filter((entry): entry is [string, string] => entry[1] !== null && entry[1].trim() !== ''));
}

const UNFILLED: SlotFill = { choice: null, text: '' };

/** What fills one slot, in this language; null or '' where nothing does. */
export function fillInWords(record: MeetingRecord, slot: BlockSlot, { choice, text }: SlotFill, wording: Wording): string | null {
  switch (slot) {
    case 'H':
    case 'R':
      return nameOf(record, choice) ?? childrenNamed(record, slot === 'H' ? 'harmed' : 'responsible', null, wording.language);
    case 'helper':
    case 'name':
      return nameOf(record, choice) ?? text.trim();
    case 'place':
    case 'moment':
      return choice === null ? text.trim() : valueLine(wording, slot, choice);
    case 'weekday':
      return choice === null ? null : writtenWeekday(Number(choice), wording.language);
    case 'check':
      return choice === null ? null : writtenDate(choice, wording.language, { withYear: true });
    case 'times':
    case 'minutes':
      return choice === null ? null : new Intl.NumberFormat(wording.language).format(Number(choice));
    case 'thing':
      return text.trim();
  }
}

function nameOf(record: MeetingRecord, participant: string | null): string | null {
  return participantById(record, participant)?.name ?? null;
}

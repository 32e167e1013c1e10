import { agreementsFor } from '../../domain/agreements.ts';
import { writtenDate } from '../../domain/calendar.ts';
import type { Wording } from '../../domain/conversation-script.ts';
import { nameOnSheet, withoutSupporterNames } from '../../domain/disclosure.ts';
import { type MeetingRecord, textIn } from '../../domain/meeting-record.ts';
import type { Participant } from '../../domain/participants.ts';
import { type AgreementInWords, inWords } from '../agreement-in-words.ts';
import type { SheetLabels } from './agreement-sheet-labels.ts';
import type { LabelledLine } from './document-block.ts';

/** One agreement as a family reads it, on the sheet, on the screen and in the text that is signed. */
export interface AgreementLines {
  readonly agreement: string;
  readonly number: number;
  readonly what: string;
  readonly lines: readonly LabelledLine[];
}

/** What a document itself says, and what a building block says in it: both in one language. */
export interface SheetWords {
  readonly labels: SheetLabels;
  readonly wording: Wording;
}

/** The agreements that this reader reads, in order, with friends and witnesses as "a classmate". */
export function agreementLines(record: MeetingRecord, reader: Participant, { labels, wording }: SheetWords): readonly AgreementLines[] {
  return agreementsFor(record, reader)
    .map((agreement) => inWords(record, agreement, wording))
    .map((agreement, at) => ({
      agreement: agreement.id,
      number: at + 1,
      what: familyText(record, agreement.what, labels),
      lines: linesOf(record, agreement, labels),
    }));
}

/** A typed text without the names of friends and witnesses. */
export function familyText(record: MeetingRecord, text: string, labels: SheetLabels): string {
  return withoutSupporterNames(record, text, labels.classmate);
}

function linesOf(record: MeetingRecord, agreement: AgreementInWords, labels: SheetLabels): readonly LabelledLine[] {
  const date = (value: string | null) => (value === null ? '' : writtenDate(value, agreement.language, { withYear: true }));
  const lines: readonly LabelledLine[] = [
    { label: labels.who, value: nameOnSheet(record, agreement.owner) ?? labels.classmate },
    { label: labels['for-whom'], value: familyText(record, agreement.forWhom, labels) },
    { label: labels.helper, value: familyText(record, agreement.helper, labels) },
    { label: labels.from, value: date(agreement.from) },
    { label: labels.until, value: date(agreement.until) },
    { label: labels.seen, value: familyText(record, agreement.seen, labels) },
  ];
  return lines.filter(({ value }) => value.trim() !== '');
}

/** What happens when it goes wrong, as it was agreed; '' when nothing was. */
export function ifWrongText(record: MeetingRecord, labels: SheetLabels): string {
  return familyText(record, textIn(record, 'if-wrong'), labels);
}

/** What one signer reads in one language before signing: NFC, lines ended by LF. */
export function signatureText(record: MeetingRecord, signer: Participant, words: SheetWords): string {
  const { labels } = words;
  const agreements = agreementLines(record, signer, words).flatMap(({ number, what, lines }) => [
    `${number}. ${what}`,
    ...lines.map(({ label, value }) => `${label}: ${value}`),
  ]);
  const ifWrong = ifWrongText(record, labels);
  const last = ifWrong.trim() === '' ? [] : [labels['if-wrong'], ifWrong];
  return [labels.title, ...agreements, ...last].join('\n').replace(/\r\n?/g, '\n').normalize('NFC');
}

import { type Agreement, madeAgreements } from '../../domain/agreements.ts';
import { writtenDate } from '../../domain/calendar.ts';
import { nameOnSheet, withoutSupporterNames } from '../../domain/disclosure.ts';
import { type MeetingRecord, textIn } from '../../domain/meeting-record.ts';
import type { SheetLabels } from './agreement-sheet-labels.ts';
import type { LabelledLine } from './document-block.ts';

/** One agreement as a family reads it, on the sheet, on the screen and in the text that is signed. */
export interface AgreementLines {
  readonly agreement: string;
  readonly number: number;
  readonly what: string;
  readonly lines: readonly LabelledLine[];
}

/** All agreements that were made, in order, with friends and witnesses as "a classmate". */
export function agreementLines(record: MeetingRecord, labels: SheetLabels, language: string): readonly AgreementLines[] {
  return madeAgreements(record).map((agreement, at) => ({
    agreement: agreement.id,
    number: at + 1,
    what: familyText(record, agreement.what, labels),
    lines: linesOf(record, agreement, labels, language),
  }));
}

/** A typed text without the names of friends and witnesses. */
export function familyText(record: MeetingRecord, text: string, labels: SheetLabels): string {
  return withoutSupporterNames(record, text, labels.classmate);
}

function linesOf(record: MeetingRecord, agreement: Agreement, labels: SheetLabels, language: string): readonly LabelledLine[] {
  const date = (value: string | null) => (value === null ? '' : writtenDate(value, language, { withYear: true }));
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

/**
 * The exact text that is read before signing and that a signature is bound to: NFC, lines ended by LF. It is stored
 * with the signature and never made again to check it.
 */
export function signatureText(record: MeetingRecord, labels: SheetLabels, language: string): string {
  const agreements = agreementLines(record, labels, language).flatMap(({ number, what, lines }) => [
    `${number}. ${what}`,
    ...lines.map(({ label, value }) => `${label}: ${value}`),
  ]);
  const ifWrong = ifWrongText(record, labels);
  const last = ifWrong.trim() === '' ? [] : [labels['if-wrong'], ifWrong];
  return [labels.title, ...agreements, ...last].join('\n').replace(/\r\n?/g, '\n').normalize('NFC');
}

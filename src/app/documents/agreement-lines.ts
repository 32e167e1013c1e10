import { type Agreement, agreementsFor } from '../../domain/agreements.ts';
import { writtenDate } from '../../domain/calendar.ts';
import { fillSlots, type Wording } from '../../domain/conversation-script.ts';
import { nameOnSheet, withoutSupporterNames } from '../../domain/disclosure.ts';
import { type MeetingRecord, textIn } from '../../domain/meeting-record.ts';
import type { Participant } from '../../domain/participants.ts';
import { DECISIVE_LANGUAGE, dutchWords, translationOf } from '../../domain/translations.ts';
import { type AgreementInWords, inWords } from '../agreement-in-words.ts';
import type { SheetLabels } from './agreement-sheet-labels.ts';
import type { LabelledLine } from './document-block.ts';

/** One agreement as a family reads it, on the sheet, on the screen and in the text that is signed. */
export interface AgreementLines {
  readonly agreement: string;
  readonly number: number;
  readonly what: string;
  /** What an interpreter dictated of it in the reader's language. */
  readonly translation: { readonly text: string; readonly language: string } | null;
  /** Who dictated that, or else that words of it are Dutch; '' where the reader reads all of it. */
  readonly status: string;
  readonly lines: readonly LabelledLine[];
}

/** What a document itself says, and what a building block says in it: both in one language. */
export interface SheetWords {
  readonly labels: SheetLabels;
  readonly wording: Wording;
}

/** How somebody reads a page. */
export interface Reading {
  /** Their own language; Dutch on the Dutch half of a text to sign in two languages, which says nothing about itself. */
  readonly language: string;
  /** Who read to them what is Dutch on it; '' while nobody did. */
  readonly readBy: string;
}

/** The agreements that this reader reads, in order, with friends and witnesses as "a classmate". */
export function agreementLines(
  record: MeetingRecord,
  reader: Participant,
  words: SheetWords,
  reading: Reading = { language: reader.language, readBy: '' },
): readonly AgreementLines[] {
  const { labels } = words;
  return agreementsFor(record, reader).map((agreement, at) => {
    const worded = inWords(record, agreement, words.wording);
    return {
      agreement: agreement.id,
      number: at + 1,
      what: familyText(record, worded.what, labels),
      ...readAs(record, agreement, words, reading),
      lines: linesOf(record, worded, labels),
    };
  });
}

/** A translation of older Dutch words prints as none. */
function readAs(record: MeetingRecord, agreement: Agreement, words: SheetWords, reading: Reading) {
  const { labels, wording } = words;
  const { language } = reading;
  const dutch = dutchWords(agreement, language, wording.language);
  if (dutch === 'none') return { translation: null, status: '' };
  const dictated = translationOf(record, agreement, language);
  if (!dictated?.isCurrent) return { translation: null, status: dutchStatus(words, dutch, reading) };
  return {
    translation: { text: familyText(record, dictated.text, labels), language },
    status: fillSlots(labels['translated-by'], { name: dictated.translatedBy }, wording.language),
  };
}

/** A typed text without the names of friends and witnesses. */
export function familyText(record: MeetingRecord, text: string, labels: SheetLabels): string {
  return withoutSupporterNames(record, text, labels.classmate);
}

function linesOf(record: MeetingRecord, agreement: AgreementInWords, labels: SheetLabels): readonly LabelledLine[] {
  const who = nameOnSheet(record, agreement.owner) ?? labels.classmate;
  return agreementDetails(agreement, who, labels, (text) => familyText(record, text, labels));
}

/** The lines below an agreement; `asRead` is what a typed text becomes for the reader. */
export function agreementDetails(
  agreement: AgreementInWords,
  who: string,
  labels: SheetLabels,
  asRead: (text: string) => string,
): readonly LabelledLine[] {
  const date = (value: string | null) => (value === null ? '' : writtenDate(value, agreement.language, { withYear: true }));
  const lines: readonly LabelledLine[] = [
    { label: labels.who, value: who },
    { label: labels['for-whom'], value: asRead(agreement.forWhom) },
    { label: labels.helper, value: asRead(agreement.helper) },
    { label: labels.from, value: date(agreement.from) },
    { label: labels.until, value: date(agreement.until) },
    { label: labels.seen, value: asRead(agreement.seen) },
  ];
  return lines.filter(({ value }) => value.trim() !== '');
}

/** What happens when it goes wrong, as it was agreed; '' when nothing was. */
export function ifWrongText(record: MeetingRecord, labels: SheetLabels): string {
  return familyText(record, textIn(record, 'if-wrong'), labels);
}

function dutchStatus({ labels, wording }: SheetWords, dutch: 'some' | 'all', { readBy }: Reading): string {
  const read = readBy === '' ? labels['school-reads'] : fillSlots(labels['read-to-you-by'], { name: readBy }, wording.language);
  return `${labels[dutch === 'all' ? 'in-dutch' : 'partly-in-dutch']} ${read}`;
}

/** '' to who reads Dutch, and where nothing was agreed for when it goes wrong. */
export function ifWrongStatus(record: MeetingRecord, words: SheetWords, reading: Reading): string {
  const isRead = reading.language === DECISIVE_LANGUAGE || ifWrongText(record, words.labels).trim() === '';
  return isRead ? '' : dutchStatus(words, 'all', reading);
}

/** One line of a text to sign; `language` is that of the page, but for what was dictated in another. */
export interface SignatureLine {
  readonly text: string;
  readonly language: string;
}

/** What one signer reads in one language before signing, with what is translated of it and what is not: NFC. */
export function signatureLines(
  record: MeetingRecord,
  signer: Participant,
  words: SheetWords,
  language = signer.language,
): readonly SignatureLine[] {
  const { labels, wording } = words;
  const reading = { language, readBy: '' };
  const own = (text: string): SignatureLine => ({ text, language: wording.language });
  const agreements = agreementLines(record, signer, words, reading).flatMap(({ number, what, translation, status, lines }) => [
    own(`${number}. ${what}`),
    ...(translation ? [translation] : []),
    own(status),
    ...lines.map(({ label, value }) => own(`${label}: ${value}`)),
  ]);
  const ifWrong = ifWrongText(record, labels);
  const last = ifWrong.trim() === '' ? [] : [labels['if-wrong'], ifWrong, ifWrongStatus(record, words, reading)].map(own);
  return [own(labels.title), ...agreements, ...last].filter(({ text }) => text !== '').flatMap(splitLines);
}

function splitLines({ text, language }: SignatureLine): readonly SignatureLine[] {
  return text
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map((line) => ({ text: line, language }));
}

import { sharedAnswers } from '../../domain/answers.ts';
import { writtenDate } from '../../domain/calendar.ts';
import { fillSlots, type Wording } from '../../domain/conversation-script.ts';
import { isOwnHousehold } from '../../domain/disclosure.ts';
import { followUpTalks } from '../../domain/follow-up.ts';
import { heldAs, type MeetingRecord } from '../../domain/meeting-record.ts';
import { bandOf, childrenOn, type Participant } from '../../domain/participants.ts';
import { signatureState, signersOf } from '../../domain/signatures.ts';
import { agreementLines, familyText, ifWrongStatus, ifWrongText, type Reading } from './agreement-lines.ts';
import type { DocumentBlock, PrintDocument } from './document-block.ts';
import { type DocumentFrame, framed } from './document-frame.ts';

export interface AgreementSheetRequest extends DocumentFrame {
  readonly record: MeetingRecord;
  /** The parent this copy is for. */
  readonly reader: Participant;
  /** What building blocks say, in the same language. */
  readonly wording: Wording;
}

/**
 * "Onze afspraken", one parent's own copy. What may stand in it is design §4: first names, agreements, dates, contact,
 * answers explicitly shared, this family's own signatures; no story of the other child, no surname, nobody's notes.
 */
export function agreementSheet(request: AgreementSheetRequest): PrintDocument {
  const { reader, labels } = request;
  return framed(request, {
    title: labels.title,
    footer: labels.footer,
    size: bandOf(reader) === 'adult-a2' ? 'large' : 'normal',
    blocks: [
      { kind: 'heading', level: 1, text: labels.title },
      { kind: 'paragraph', tone: 'muted', text: openingSentence(request) },
      ...agreementBlocks(request),
      boxBlock(request),
      ...sharedBlocks(request),
      ...signatureBlocks(request),
      { kind: 'paragraph', tone: 'body', text: labels['not-a-contract'] },
    ],
  });
}

/** Says that the children took part only where all of them did, and never that of another form. */
function openingSentence({ record, reader, labels, language }: AgreementSheetRequest): string {
  const children = [...childrenOn(record, 'harmed'), ...childrenOn(record, 'responsible')];
  const names = children.map((child) => child.name);
  const joined = `${names.slice(0, -1).join(', ')} ${labels.and} ${names.at(-1) ?? ''}`;
  const forReader = fillSlots(labels['for-reader'], { reader: reader.name }, language);
  if (record.otherForm) return `${labels['other-form-chosen']} ${forReader}`;
  if (children.some((child) => child.presence === 'not')) return forReader;
  return `${fillSlots(children.length === 2 ? labels['both-took-part'] : labels['all-took-part'], { children: joined }, language)} ${forReader}`;
}

function agreementBlocks(request: AgreementSheetRequest): readonly DocumentBlock[] {
  const { record, reader, labels, wording } = request;
  const confirmed = record.confirmed.agreements;
  const outcome = confirmed?.type === 'agreements.confirmed' ? confirmed.outcome : 'agreed';
  if (outcome === 'none-needed') return [{ kind: 'paragraph', tone: 'body', text: labels['no-agreement-needed'] }];
  if (outcome === 'not-reached') return [{ kind: 'paragraph', tone: 'body', text: labels['not-reached'] }];
  return agreementLines(record, reader, { labels, wording }, readingOf(request)).map(({ number, what, translation, status, lines }) => ({
    kind: 'numbered',
    number,
    text: what,
    ...(translation ? { translation } : {}),
    ...(status === '' ? {} : { status }),
    lines,
  }));
}

/** In the reader's language; and who read to them what is not, once they have signed it. */
function readingOf({ record, reader }: AgreementSheetRequest): Reading {
  const given = heldAs(record, `signature/${reader.id}`, 'signature.given');
  const readBy = signatureState(record, reader.id) === 'signed' ? (given?.readToBy ?? '') : '';
  return { language: reader.language, readBy };
}

function boxBlock(request: AgreementSheetRequest): DocumentBlock {
  const { record, labels, wording, language, profile } = request;
  const contact =
    profile.contact === '' ? [] : [fillSlots(labels.call, { contact: profile.contact }, language), profile.contactPhone, labels['any-day']];
  const ifWrong = ifWrongText(record, labels);
  const status = ifWrongStatus(record, { labels, wording }, readingOf(request));
  const talks = followUpTalks(record).map(({ on }) => writtenDate(on, language, { withYear: false }));
  const columns = [
    { heading: labels['if-wrong'], lines: [ifWrong, status, ...contact].filter((line) => line.trim() !== '') },
    { heading: labels['talk-again'], lines: talks },
  ];
  return { kind: 'box', columns: columns.filter(({ lines }) => lines.length > 0) };
}

/** Answers that were shared on purpose, by the people whose they are. */
function sharedBlocks({ record, labels }: AgreementSheetRequest): readonly DocumentBlock[] {
  const shared = sharedAnswers(record);
  if (shared.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: labels.shared },
    ...shared.map((event): DocumentBlock => ({ kind: 'paragraph', tone: 'body', text: familyText(record, event.text, labels) })),
  ];
}

function signatureBlocks(request: AgreementSheetRequest): readonly DocumentBlock[] {
  const blocks = signersOf(request.record).flatMap((signer) => signatureBlock(request, signer));
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: request.labels.signatures }, ...blocks];
}

/**
 * The reader, its child and the school show how they signed, or an empty line; of anybody else stands only that
 * and when it signed, and nothing at all when it did not.
 */
function signatureBlock({ record, reader, labels, language }: AgreementSheetRequest, signer: Participant): readonly DocumentBlock[] {
  const given = heldAs(record, `signature/${signer.id}`, 'signature.given');
  const state = signatureState(record, signer.id);
  const isOwn = isOwnHousehold(reader, signer) || signer.role === 'facilitator';
  const name = signer.role === 'facilitator' ? fillSlots(labels['for-school'], { name: signer.name }, language) : signer.name;
  if (state === 'does-not-sign') return [];
  if (state === 'signed' && given) {
    const signedOn = fillSlots(labels['signed-on'], { date: writtenDate(given.time.slice(0, 10), language, { withYear: true }) }, language);
    if (!isOwn) return [{ kind: 'paragraph', tone: 'body', text: `${name}: ${signedOn}` }];
    const base = { kind: 'signature' as const, name, alt: fillSlots(labels['drawn-signature-of'], { name }, language) };
    if (given.manner === 'drawn') return [{ ...base, note: signedOn, strokes: given.strokes, line: true }];
    if (given.manner === 'typed') return [{ ...base, note: signedOn, typed: given.typed, line: false }];
    return [{ ...base, note: labels['signed-on-paper'], line: true }];
  }
  return isOwn ? [{ kind: 'signature', name, note: labels['to-sign'], alt: '', line: true }] : [];
}

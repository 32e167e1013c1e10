import type { DisclosureGround } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import type { Application } from './application.ts';
import { agreementSheet } from './documents/agreement-sheet.ts';
import type { PrintDocument } from './documents/document-block.ts';
import { Failure } from './failure.ts';
import type { MeetingSession } from './meeting-session.ts';

/** Kinds of document that can be made now. */
export const DOCUMENT_KINDS = ['agreement'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Neutral on purpose: no name, no record, nothing a print queue or a Downloads folder may tell. */
export const FILE_NAMES: Readonly<Record<DocumentKind, string>> = { agreement: 'onze-afspraken.pdf' };

export interface SheetOrder {
  readonly reader: Participant;
  readonly language: string;
  readonly profile: SchoolProfile;
  readonly isRehearsal: boolean;
}

/** The agreement sheet of one parent, ready to be written or looked at. @throws Failure `document-language-unknown`, `content-unavailable` */
export async function sheetDocument(
  { clock, entropy, labels, scripts }: Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts'>,
  record: MeetingRecord,
  order: SheetOrder,
): Promise<PrintDocument> {
  if (!labels.languages().includes(order.language)) throw new Failure('document-language-unknown');
  const createdAt = clock.now();
  return agreementSheet({
    record,
    reader: order.reader,
    labels: await labels.agreementSheet(order.language),
    wording: await scripts.wording(order.language),
    language: order.language,
    profile: order.profile,
    date: clock.today(),
    createdAt,
    fileId: (await entropy.sha256(`${createdAt} ${entropy.id()}`)).slice(0, 32),
    isRehearsal: order.isRehearsal,
  });
}

/**
 * The agreement sheet of one parent, as PDF. `missing` lists characters that no font has a glyph for, to be shown
 * before the file leaves. @throws Failure `document-language-unknown`, `document-failed`
 */
export async function makeAgreementSheet(
  application: Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts' | 'documents'>,
  record: MeetingRecord,
  order: SheetOrder,
): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  return application.documents.write(await sheetDocument(application, record, order));
}

/**
 * Hands the file over, after the disclosure log holds recipient and ground: no export without an entry.
 * Resolves false when the entry could not be made durable; then nothing leaves.
 */
export async function handOverSheet(
  application: Pick<Application, 'files'>,
  session: MeetingSession,
  bytes: Uint8Array,
  order: SheetOrder,
  ground: DisclosureGround,
): Promise<boolean> {
  const isLogged = await session.record([
    { type: 'document.exported', document: 'agreement', recipient: order.reader.id, ground, language: order.language },
  ]);
  if (isLogged) await application.files.save(bytes, FILE_NAMES.agreement, 'application/pdf');
  return isLogged;
}

import { withCopy } from '../domain/ledger.ts';
import type { DisclosureGround } from '../domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import type { Application } from './application.ts';
import type { DocumentKind } from './document-kinds.ts';
import { makeDocument } from './make-document.ts';
import type { MeetingSession } from './meeting-session.ts';
import type { Settings } from './ports.ts';
import { sealedByThisDevice } from './sealing-writer.ts';

/** Neutral on purpose: no name, no record, nothing a print queue or a Downloads folder may tell. */
export const FILE_NAMES: Readonly<Record<DocumentKind, string>> = {
  agreement: 'onze-afspraken.pdf',
  'child-sheet': 'mijn-blad.pdf',
  'parents-notice': 'brief-voor-ouders.pdf',
  'child-notice': 'brief-voor-jou.pdf',
  'full-record': 'dossier.pdf',
  'full-record-conversation': 'dossier-met-gesprek.pdf',
  'paper-kit': 'papieren-set.pdf',
  'blank-paper-kit': 'lege-papieren-set.pdf',
};

export interface SheetOrder {
  readonly reader: Participant;
  readonly language: string;
  readonly profile: SchoolProfile;
  readonly isRehearsal: boolean;
}

/**
 * The agreement sheet of one parent, as PDF, sealed by this device unless it is a rehearsal's. `missing` lists characters
 * that no font has a glyph for, to be shown before the file leaves.
 * @throws Failure `document-language-unknown`, `document-failed`, of the vault
 */
export async function makeAgreementSheet(
  application: Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts' | 'documents' | 'vault'>,
  record: MeetingRecord,
  order: SheetOrder,
): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }> {
  const documents = order.isRehearsal ? application.documents : await sealedByThisDevice(application);
  return makeDocument({ ...application, documents }, record, { kind: 'agreement', ...order });
}

/**
 * Hands the file over, after the disclosure log holds recipient and ground and the vault knows of the copy: no export
 * without an entry. Resolves false when the entry could not be made durable; then nothing leaves.
 * @throws Failure of the vault
 */
export async function handOverSheet(
  application: Pick<Application, 'files' | 'vault' | 'clock' | 'entropy'>,
  session: MeetingSession,
  bytes: Uint8Array,
  order: SheetOrder,
  ground: DisclosureGround,
): Promise<boolean> {
  const isLogged = await session.record([
    { type: 'document.exported', document: 'agreement', recipient: order.reader.id, ground, language: order.language },
  ]);
  if (!isLogged) return false;
  if (!session.isRehearsal) await knowOf(application, session.state().record.opened?.record ?? null);
  await application.files.save(bytes, FILE_NAMES.agreement, 'application/pdf');
  return true;
}

/**
 * Saves a blank paper kit with the name of the school. It is about nobody, so no log and no list of copies knows of it.
 * @throws Failure `document-language-unknown`, `content-unavailable`, `document-failed`
 */
export async function saveBlankKit(
  application: Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts' | 'documents' | 'files'>,
  { language, profile }: Pick<Settings, 'language' | 'profile'>,
): Promise<void> {
  const order = { kind: 'blank-paper-kit', language, profile, isRehearsal: false } as const;
  const { bytes } = await makeDocument(application, EMPTY_RECORD, order);
  await application.files.save(bytes, FILE_NAMES[order.kind], 'application/pdf');
}

async function knowOf({ vault, clock, entropy }: Pick<Application, 'vault' | 'clock' | 'entropy'>, record: string | null): Promise<void> {
  const copy = { copy: entropy.id(), record, what: 'document', at: clock.now(), where: 'handed-over', goneAt: null } as const;
  await (await vault.care()).keep((ledger) => withCopy(ledger, copy));
}

import { type HandedOut, type Handing, missingForHanding, type Recipient } from '../domain/disclosure-grounds.ts';
import type { DisclosureGround, DisclosureWay } from '../domain/disclosure-log.ts';
import { type Copy, withCopy } from '../domain/ledger.ts';
import type { Fact } from '../domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../domain/meeting-record.ts';
import { lastDayOnPaper, retentionTerms } from '../domain/retention.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import type { Application } from './application.ts';
import type { PrintDocument } from './documents/document-block.ts';
import { Failure } from './failure.ts';
import { type DocumentToHand, documentFor, type HandedOutOrder, makeDocument } from './make-document.ts';
import type { MeetingSession } from './meeting-session.ts';
import type { Settings } from './ports.ts';
import { withReopeningCopy } from './reopening-copy.ts';
import { sealedByThisDevice } from './sealing-writer.ts';

/** Neutral on purpose: no name, no record, nothing a print queue or a Downloads folder may tell. */
export const FILE_NAMES: Readonly<Record<HandedOut, string>> = {
  agreement: 'onze-afspraken.pdf',
  'child-sheet': 'mijn-blad.pdf',
  'parents-notice': 'brief-voor-ouders.pdf',
  'child-notice': 'brief-voor-jou.pdf',
  'full-record': 'dossier.pdf',
  'full-record-conversation': 'dossier-met-gesprek.pdf',
};

/** To whom a document goes and on which ground; `reader` is the participant whose own copy it is, null where it is nobody's. */
export interface Disclosure {
  readonly reader: string | null;
  readonly recipient: Recipient;
  readonly ground: DisclosureGround;
}

type Making = Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts' | 'documents' | 'vault'>;
type Logging = Pick<Application, 'vault' | 'clock' | 'entropy'>;

/** The first and the last day on which a paper with what was told can be destroyed. */
export function daysToDestroy(record: MeetingRecord, profile: SchoolProfile, today: string): readonly [first: string, last: string] {
  return [today, lastDayOnPaper(record, retentionTerms(profile), today)];
}

/**
 * The document as PDF, sealed by this device and with a copy for reopening where it holds one, unless it is a
 * rehearsal's; null when `signal` was aborted. @throws Failure as `makeDocument` does, of the vault
 */
export async function makeForHandingOver(
  application: Making,
  record: MeetingRecord,
  order: HandedOutOrder,
  signal: AbortSignal,
): Promise<DocumentToHand | null> {
  try {
    const documents = order.isRehearsal ? application.documents : await sealedByThisDevice(application);
    const copy = application.entropy.id();
    const document = await documentFor(application, record, order);
    const whole = await withReopeningCopy(application, record, order, document, { copy, ...lastDayOf(order) });
    return { ...(await documents.write(whole, undefined, signal)), copy };
  } catch (failure) {
    if (signal.aborted) return null;
    throw failure;
  }
}

/**
 * Hands the file over, after the disclosure log holds recipient and ground and the vault knows of the copy: no export
 * without an entry. Resolves false when the entry could not be made durable; then nothing leaves.
 * @throws Failure `disclosure-refused` for a recipient or ground that does not fit, of the vault
 */
export async function handOver(
  application: Logging & Pick<Application, 'files'>,
  session: MeetingSession,
  { bytes, copy }: Pick<DocumentToHand, 'bytes' | 'copy'>,
  order: HandedOutOrder,
  disclosure: Disclosure,
): Promise<boolean> {
  const isLogged = await logged(application, session, order, disclosure, { way: 'file', copy });
  if (isLogged) await application.files.save(bytes, FILE_NAMES[order.kind], 'application/pdf');
  return isLogged;
}

/**
 * The document to be printed from the page, after the disclosure log holds recipient and ground and the vault knows of
 * the paper; null when `signal` was aborted before, or the entry could not be made durable.
 * @throws Failure as `documentFor` does, `disclosure-refused`, of the vault
 */
export async function toPrint(
  application: Logging & Pick<Application, 'labels' | 'scripts'>,
  session: MeetingSession,
  order: HandedOutOrder,
  disclosure: Disclosure,
  signal: AbortSignal,
): Promise<PrintDocument | null> {
  const document = await documentFor(application, session.state().record, order);
  if (signal.aborted) return null;
  return (await logged(application, session, order, disclosure, { way: 'paper', copy: application.entropy.id() })) ? document : null;
}

/** How it leaves, and what the list of known copies calls it. */
interface Leaving extends Pick<Copy, 'copy'> {
  readonly way: DisclosureWay;
}

async function logged(
  application: Logging,
  session: MeetingSession,
  order: HandedOutOrder,
  disclosure: Disclosure,
  leaving: Leaving,
): Promise<boolean> {
  const { record } = session.state();
  const days = daysToDestroy(record, order.profile, application.clock.today());
  if (missingForHanding(record, handingOf(order, disclosure), days).length > 0) throw new Failure('disclosure-refused');
  if (!(await session.record([entryOf(order, disclosure, leaving.way)]))) return false;
  if (!session.isRehearsal) await knowOf(application, record.opened?.record ?? null, order, leaving);
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
  await application.files.save(bytes, 'lege-papieren-set.pdf', 'application/pdf');
}

function handingOf(order: HandedOutOrder, disclosure: Disclosure): Handing {
  const { reason, destroyBy } = order.kind === 'full-record-conversation' ? order : { reason: '', destroyBy: '' };
  return { paper: order.kind, ...disclosure, reason, destroyBy };
}

/** The entry of the disclosure log. Why what was told is on a paper stands on that paper alone: the log outlives it. */
function entryOf(order: HandedOutOrder, { reader, recipient, ground }: Disclosure, way: DisclosureWay): Fact {
  return {
    type: 'document.exported',
    document: order.kind,
    ...('text' in recipient ? { recipient: '', text: recipient.text.trim() } : { recipient: recipient.participant }),
    ground,
    language: order.language,
    way,
    ...(reader === null ? {} : { reader }),
    ...lastDayOf(order),
  };
}

function lastDayOf(order: HandedOutOrder): { readonly destroyBy?: string } {
  return order.kind === 'full-record-conversation' ? { destroyBy: order.destroyBy } : {};
}

const PLACES = { file: 'handed-over', paper: 'on-paper' } as const;

async function knowOf({ vault, clock }: Logging, record: string | null, order: HandedOutOrder, { way, copy }: Leaving): Promise<void> {
  const document = { what: 'document', document: order.kind, ...lastDayOf(order) } as const;
  const known = { copy, record, ...document, at: clock.now(), where: PLACES[way], goneAt: null };
  await (await vault.care()).keep((ledger) => withCopy(ledger, known));
}

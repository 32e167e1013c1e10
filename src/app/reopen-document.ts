import { copyFaults } from '../domain/copied-events.ts';
import { notErased } from '../domain/erasing.ts';
import { fold } from '../domain/fold.ts';
import { LAYER_OF } from '../domain/layers.ts';
import { mergedLedger } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { dayThatCounts } from '../domain/retention.ts';
import { ownDevice } from '../domain/sealing-devices.ts';
import type { Application } from './application.ts';
import { ledgerAbout, restoreBackup } from './backups.ts';
import { checkDocument, type DocumentVerdict } from './check-document.ts';
import { Failure } from './failure.ts';
import type { RecordCopy } from './ports.ts';
import { erasedByBackup, planRecord, type RecordPlan, type RestorePlan, restorePlan } from './restore-plan.ts';
import { sealOfThisDevice } from './sealing-writer.ts';

/** What a document says before any key is asked for: whose seal it has, and the copy inside it as it lies there. */
export interface LookedAt {
  readonly verdict: DocumentVerdict;
  readonly copy: Uint8Array<ArrayBuffer> | null;
}

/** What came out of a document. Only what a listed device sealed and nobody changed may come into the vault. */
export type Reopened = {
  /** The day by which it says that it is gone, where that has passed: what was told is then left out. Null while it may tell it. */
  readonly goneSince: string | null;
} & (
  | { readonly kind: 'mergeable'; readonly record: string; readonly copy: RecordCopy; readonly plan: RestorePlan }
  | { readonly kind: 'read-only'; readonly record: MeetingRecord }
);

/** The verdict first, and nothing opened. `here` is what the list calls this laptop. @throws Failure of the vault */
export async function lookAtDocument(application: Application, bytes: Uint8Array<ArrayBuffer>, here: string): Promise<LookedAt> {
  const { vault, documents } = application;
  const listed = (await vault.settings()).sealingDevices ?? [];
  const own = ownDevice((await sealOfThisDevice(application)).fingerprint, here);
  return { verdict: await checkDocument(documents.readSeal, bytes, [...listed, own]), copy: await documents.readCopy(bytes) };
}

/**
 * What the copy inside a document holds, for the key on the recovery sheet of whoever made it. In this order: the
 * verdict; tombstones, terms, and the day by which the document itself was to be destroyed; whether these are events of one record that fit those here. Nothing is stored.
 * @throws Failure `document-unreadable`, `document-without-copy`, `record-erased`, `record-over`, `copy-contradicts`,
 * `backup-refused`, and as reading a backup does
 */
export async function reopenDocument(application: Application, { verdict, copy }: LookedAt, typed: string): Promise<Reopened> {
  if (verdict.verdict === 'unreadable') throw new Failure('document-unreadable');
  if (copy === null) throw new Failure('document-without-copy');
  const isOurs = verdict.verdict === 'listed-device';
  const care = await application.vault.care();
  const known = await care.ledger();
  const whole = aboutOneRecord(await care.backups.readCopy(copy, typed), isOurs);
  const goneSince = lastDayPassed(whole, dayThatCounts(known, application.clock.today()));
  const opened = goneSince === null ? whole : withoutConversation(whole);
  const [{ record, events }] = opened.records;

  const ledger = mergedLedger(known, opened.ledger);
  const announced = await erasedByBackup(application, opened);
  const plan = await planRecord(application, care, ledger, { record, events, madeAt: opened.madeAt }, announced);
  if (plan.destroyed.includes('agreement')) throw new Failure('record-erased');
  if (plan.over.includes('agreement')) throw new Failure('record-over');
  const allowed = allowedIn(plan, notErased(events, record, opened.madeAt, ledger.erased));

  const [fault] = copyFaults(record, allowed, isOurs ? plan.here : []);
  if (fault !== undefined) throw new Failure(fault === 'contradicts' ? 'copy-contradicts' : 'backup-refused');
  if (!isOurs) return { kind: 'read-only', record: fold(allowed), goneSince };
  return { kind: 'mergeable', record, copy: opened, plan: await restorePlan(application, opened), goneSince };
}

/**
 * Brings what a listed device sealed together with what is here, event by event; how many came in.
 * @throws Failure `record-elsewhere` with nothing changed, of the vault
 */
export async function mergeReopened(application: Application, { copy }: Extract<Reopened, { kind: 'mergeable' }>): Promise<number> {
  return (await restoreBackup(application, copy)).events;
}

interface CopyOfOne extends RecordCopy {
  readonly records: readonly [RecordCopy['records'][number]];
}

/**
 * A document tells of one record, and its book-keeping destroys and extends nothing of another; that of a document
 * which nobody vouches for counts for nothing.
 */
function aboutOneRecord({ madeAt, records, ledger }: RecordCopy, isOurs: boolean): CopyOfOne {
  const [only, ...others] = records;
  if (only === undefined || others.length > 0) throw new Failure('backup-refused');
  const about = ledgerAbout(ledger, only.record);
  return { madeAt, records: [only], ledger: isOurs ? about : { ...about, erased: [], terms: [] } };
}

/** The last day that stands on every page of the document (design §4), once it has passed; null before, or where none stands. */
function lastDayPassed({ madeAt, ledger }: CopyOfOne, today: string): string | null {
  const own = ledger.copies.find(({ at, where }) => at === madeAt && where === 'handed-over');
  return own?.destroyBy !== undefined && own.destroyBy < today ? own.destroyBy : null;
}

function withoutConversation(copy: CopyOfOne): CopyOfOne {
  const [{ record, events }] = copy.records;
  return { ...copy, records: [{ record, events: events.filter(({ type }) => LAYER_OF[type] !== 'conversation') }] };
}

function allowedIn({ over }: RecordPlan, events: readonly MeetingEvent[]): readonly MeetingEvent[] {
  return events.filter(({ type }) => !over.includes(LAYER_OF[type]));
}

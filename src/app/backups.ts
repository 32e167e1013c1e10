import { fold } from '../domain/fold.ts';
import { type Copy, mergedLedger, type Tombstone, withCopy, withCopyGone } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import type { Application } from './application.ts';
import { Failure } from './failure.ts';
import { indexRowOf } from './index-row.ts';
import type { Backup, RecordCopy, VaultCare } from './ports.ts';
import { erasedByBackup, eventsHere, eventsOf, planRecord, type RecordPlan } from './restore-plan.ts';

export interface MadeBackup {
  readonly bytes: Uint8Array;
  /** Neutral: the day, and nothing of what is in it. */
  readonly name: string;
  /** As it stands among the known copies. */
  readonly copy: string;
  /** Rows that did not open, and so are not in it. */
  readonly damaged: number;
}

/**
 * Makes a backup and writes it to where the person chooses. Null when they chose no place; then nothing was made.
 * `unsaved` gives what belongs to this one record and is not on the disk.
 * @throws Failure `recovery-missing`, `record-missing`, `copy-not-written`, of the vault
 */
export async function saveBackup(
  application: Application,
  where: Copy['where'],
  record: string | null = null,
  unsaved: () => Promise<readonly MeetingEvent[]> = async () => [],
): Promise<Pick<MadeBackup, 'name' | 'damaged'> | null> {
  const { files, vault, clock } = application;
  const put = where === 'this-laptop' ? null : await files.place(backupName(clock.today()), MIME);
  if (put === null && where !== 'this-laptop') return null;
  const made = await makeBackup(application, where, record, await unsaved());
  try {
    await (put ? put(made.bytes) : files.save(made.bytes, made.name, MIME));
  } catch (failure) {
    // What never came to be is no copy that somebody has to look for.
    await (await vault.care()).keep((ledger) => withCopyGone(ledger, made.copy, clock.now()));
    throw failure;
  }
  return made;
}

/** Programs know no other type for it; a browser then keeps the name as it is. */
const MIME = 'application/octet-stream';

/**
 * An encrypted copy of every record, or of one; it stands among the known copies from then on.
 * @throws Failure `recovery-missing`, `record-missing`, of the vault
 */
export async function makeBackup(
  application: Application,
  where: Copy['where'],
  record: string | null = null,
  unsaved: readonly MeetingEvent[] = [],
): Promise<MadeBackup> {
  const { vault, clock, entropy } = application;
  const care = await vault.care();
  const { recovery, ...all } = await care.ledger();
  if (recovery === null) throw new Failure('recovery-missing');
  const ids = record === null ? (await care.records()).map((one) => one.record) : [record];
  const ledger = record === null ? all : ledgerAbout(all, record);
  const madeAt = clock.now();
  let damaged = 0;
  const records: { record: string; events: readonly MeetingEvent[] }[] = [];
  for (const id of ids) {
    const found = await eventsOf(application, id);
    damaged += found.damaged;
    records.push({ record: id, events: id === record ? [...found.events, ...unsaved] : found.events });
  }
  const bytes = await care.backups.write({ madeAt, settings: await vault.settings(), ledger, records }, [recovery.recipient]);
  const copy = entropy.id();
  await care.keep((now) => withCopy(now, { copy, record, what: 'backup', at: madeAt, where, goneAt: null }));
  return { bytes, name: backupName(clock.today()), copy, damaged };
}

export interface Restored {
  readonly records: number;
  readonly events: number;
  /** Layers whose term is over, and that were left out. */
  readonly leftOut: number;
}

/**
 * Brings a backup together with what is here: what was destroyed stays destroyed, what is over stays away, an event that
 * is here stays as it is. May be done again, and goes on where it was cut off.
 * @throws Failure `record-elsewhere` with nothing changed while another window works in one of the records; of the vault
 */
export async function restoreBackup(application: Application, backup: Backup | RecordCopy): Promise<Restored> {
  const { vault } = application;
  const care = await vault.care();
  const settings = await vault.settings();
  await mustBeFree(application, care, backup);
  // Nobody worked here yet, or what they had filled in was lost with the rest.
  const isFresh = settings.facilitator === '' || (await care.records()).length === 0;
  const erased = await erasedByBackup(application, backup);
  for (const tombstone of erased) await eraseAs(application, care, tombstone);
  for (const record of new Set(erased.map((one) => one.record))) application.windows.tell({ news: 'record-erased', record });
  await care.keep((ledger) => mergedLedger(ledger, backup.ledger));
  const ledger = await care.ledger();
  const restored = { records: 0, events: 0, leftOut: 0 };
  for (const one of backup.records) {
    const plan = await planRecord(application, care, ledger, { ...one, madeAt: backup.madeAt });
    await restoreRecord(application, care, plan);
    restored.records += plan.coming.length > 0 ? 1 : 0;
    restored.events += plan.coming.length;
    restored.leftOut += plan.over.length;
  }
  // Each installation keeps its own id: two that write under one would take each other's events for their own. And whose
  // seals count is for people to say who compared words, never for a file that came from somewhere.
  if (isFresh && 'settings' in backup)
    await vault.saveSettings({ ...backup.settings, device: settings.device, sealingDevices: settings.sealingDevices });
  return restored;
}

async function mustBeFree({ vault }: Application, care: VaultCare, backup: RecordCopy): Promise<void> {
  const here = new Set((await care.records()).map(({ record }) => record));
  for (const { record } of backup.records.filter((one) => here.has(one.record))) {
    const store = await vault.openRecord(record);
    const isFree = await store.lead('when-free', () => undefined);
    await store.close();
    if (!isFree) throw new Failure('record-elsewhere');
  }
}

async function restoreRecord({ vault, clock }: Application, care: VaultCare, plan: RecordPlan): Promise<void> {
  const { record, layersHere, here, coming, over, destroyed } = plan;
  if (coming.length === 0) return;
  const store = layersHere.length > 0 ? await vault.openRecord(record) : await vault.createRecord(record);
  const indexRow = { ...indexRowOf(fold([...here, ...coming])), record };
  await store.commit({ events: coming, draftsDone: [], indexRow, cursor: null });
  await store.close();
  const without = [...over, ...destroyed].filter((layer) => layersHere.length === 0 || layersHere.includes(layer));
  if (without.length > 0) await care.erase({ record, layers: without, rule: 'imported', at: clock.now() });
}

async function eraseAs(application: Application, care: VaultCare, { record, layer, at, events }: Tombstone): Promise<void> {
  if (events === undefined) return care.erase({ record, layers: [layer], rule: 'imported', at });
  const here = await eventsHere(application, record);
  if (!here.some(({ id }) => events.includes(id))) return;
  await care.rewrite({
    record,
    at,
    rule: 'imported',
    next: (all) => all.filter(({ id }) => !events.includes(id)),
    keepsDraft: () => true,
    indexRow: (kept) => ({ ...indexRowOf(fold(kept)), record }),
  });
}

/** The part of the book-keeping that is about one record. */
export function ledgerAbout(ledger: RecordCopy['ledger'], record: string): RecordCopy['ledger'] {
  const isAbout = (one: { readonly record: string | null }) => one.record === record;
  return {
    erased: ledger.erased.filter(isAbout),
    destroyed: ledger.destroyed.filter(isAbout),
    copies: ledger.copies.filter(isAbout),
    terms: ledger.terms.filter(isAbout),
  };
}

function backupName(today: string): string {
  return `herstelwijzer-${today}.age`;
}

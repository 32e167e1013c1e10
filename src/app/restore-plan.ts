import { notErased } from '../domain/erasing.ts';
import { fold } from '../domain/fold.ts';
import { LAYER_OF, LAYERS, type Layer } from '../domain/layers.ts';
import { type Ledger, mergedLedger, type Tombstone } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import { isOver, retentionTerms, termsOf } from '../domain/retention.ts';
import type { Application } from './application.ts';
import { Failure } from './failure.ts';
import type { RecordCopy, VaultCare } from './ports.ts';

/** What a backup would do to one record. */
export interface RecordPlan {
  readonly record: string;
  readonly layersHere: readonly Layer[];
  readonly here: readonly MeetingEvent[];
  /** What comes in. */
  readonly coming: readonly MeetingEvent[];
  /** Layers that stay away because their term is over. */
  readonly over: readonly Layer[];
  /** Layers that stay away because they were destroyed. */
  readonly destroyed: readonly Layer[];
}

/** What restoring would do, in numbers that a person can weigh. */
export interface RestorePlan {
  readonly madeAt: string;
  /** Records in the backup. */
  readonly records: number;
  /** Of these: not here yet. */
  readonly fresh: number;
  /** Of these: here, and something comes in. */
  readonly growing: number;
  /** Of these: afterwards two texts stand in one place, and a person chooses. */
  readonly differing: number;
  /** Of these: something stays away, destroyed before or past its term. */
  readonly away: number;
  /** What is here and would be destroyed, since the backup says that it was destroyed elsewhere. */
  readonly erased: readonly { readonly codeName: string; readonly layer: Layer }[];
}

/** Layers that are here now and that the backup says were destroyed: a person sees them before anything is restored. */
export async function erasedByBackup(application: Application, backup: RecordCopy): Promise<readonly Tombstone[]> {
  const care = await application.vault.care();
  const here = new Map((await care.records()).map(({ record, layers }) => [record, layers]));
  const known = new Set((await care.ledger()).erased.map(keyOf));
  return backup.ledger.erased.filter((one) => !known.has(keyOf(one)) && here.get(one.record)?.includes(one.layer));
}

/** What restoring this backup would do; nothing changes. @throws Failure of the vault */
export async function restorePlan(application: Application, backup: RecordCopy): Promise<RestorePlan> {
  const care = await application.vault.care();
  const announced = await erasedByBackup(application, backup);
  const ledger = mergedLedger(await care.ledger(), backup.ledger);
  const plans: RecordPlan[] = [];
  for (const one of backup.records) plans.push(await planRecord(application, care, ledger, { ...one, madeAt: backup.madeAt }, announced));
  const names = new Map((await application.vault.index()).rows.map(({ record, codeName }) => [record, codeName]));
  const count = (is: (plan: RecordPlan) => boolean) => plans.filter(is).length;
  return {
    madeAt: backup.madeAt,
    records: plans.length,
    fresh: count(({ layersHere, coming }) => layersHere.length === 0 && coming.length > 0),
    growing: count(({ layersHere, coming }) => layersHere.length > 0 && coming.length > 0),
    differing: count(({ here, coming }) => fold([...here, ...coming]).conflicts.length > fold(here).conflicts.length),
    away: count(({ over, destroyed }) => over.length + destroyed.length > 0),
    erased: announced.map(({ record, layer }) => ({ codeName: names.get(record) ?? '', layer })),
  };
}

interface RecordToRestore {
  readonly record: string;
  readonly events: readonly MeetingEvent[];
  /** The instant of the backup. */
  readonly madeAt: string;
}

/** What this record of a backup would bring, after the `announced` destructions were done here too. */
export async function planRecord(
  application: Application,
  care: VaultCare,
  ledger: Ledger,
  { record, events, madeAt }: RecordToRestore,
  announced: readonly Tombstone[] = [],
): Promise<RecordPlan> {
  const going = announced.filter((one) => one.record === record);
  const layersHere = ((await care.records()).find((one) => one.record === record)?.layers ?? []).filter(
    (layer) => !going.some((one) => one.layer === layer && one.events === undefined),
  );
  const stored = layersHere.length > 0 ? (await eventsOf(application, record)).events : [];
  const here = notErased(stored, record, '', going);
  const known = new Set(here.map(({ id }) => id));
  const allowed = notErased(events, record, madeAt, ledger.erased).filter(({ id }) => !known.has(id));
  const over = (await layersOver(application, ledger, record, [...here, ...allowed])).filter((layer) => !layersHere.includes(layer));
  const destroyed = LAYERS.filter((layer) => ledger.erased.some((one) => one.record === record && one.layer === layer && !one.events));
  // Without its agreement layer a record is not one, here or in a backup.
  const isAway = over.includes('agreement') || destroyed.includes('agreement');
  const coming = isAway ? [] : allowed.filter(({ type }) => !over.includes(LAYER_OF[type]));
  return { record, layersHere, here, coming, over: over.includes('agreement') ? LAYERS : over, destroyed };
}

/** @throws Failure `record-missing` */
export async function eventsOf({ vault }: Pick<Application, 'vault'>, record: string) {
  const store = await vault.openRecord(record);
  const found = await store.events();
  await store.close();
  return found;
}

/** As `eventsOf`, and none when the record is not here. */
export async function eventsHere(application: Pick<Application, 'vault'>, record: string): Promise<readonly MeetingEvent[]> {
  try {
    return (await eventsOf(application, record)).events;
  } catch (failure) {
    if (failure instanceof Failure && failure.code === 'record-missing') return [];
    throw failure;
  }
}

async function layersOver(
  { vault, clock }: Application,
  ledger: Ledger,
  record: string,
  events: readonly MeetingEvent[],
): Promise<readonly Layer[]> {
  if (events.length === 0) return [];
  const at = { terms: retentionTerms((await vault.settings()).profile), ledger, today: clock.today() };
  return termsOf(fold(events), record, at)
    .filter((term) => isOver(term, ledger, at.today))
    .map(({ layer }) => layer);
}

function keyOf({ record, layer, events }: Tombstone): string {
  return JSON.stringify([record, layer, events ?? null]);
}

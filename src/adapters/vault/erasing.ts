import { draftName } from '../../app/draft-name.ts';
import { Failure } from '../../app/failure.ts';
import type { Draft, Erasure, Rewriting } from '../../app/ports.ts';
import { LAYER_OF, LAYERS, type Layer } from '../../domain/layers.ts';
import type { Destruction, Tombstone } from '../../domain/ledger.ts';
import type { MeetingEvent } from '../../domain/meeting-events.ts';
import { deleteIndexRow, putIndexRow } from './index-writes.ts';
import { type LayerKeys, layerKeys } from './layer-keys.ts';
import { isDraft, isMeetingEvent } from './record-shapes.ts';
import { type LayerEntry, newLayerEntry, type RecordEntry, type Ring } from './ring.ts';
import { indexName, nullWhenDamaged, openRow, rowName, sealRow } from './sealed-row.ts';
import type { VaultDatabase } from './vault-database.ts';
import type { StrictWrite } from './vault-stores.ts';

/** What erasing needs of an open vault. */
export interface ErasingParts {
  readonly database: VaultDatabase;
  /** Changes the ring on the disk. */
  readonly change: (next: (ring: Ring) => Ring) => Promise<Ring>;
}

const ROW_STORES = ['events', 'drafts', 'cursors', 'indexPages', 'leads'] as const;

/** Key first, rows then: from the moment the ring is written nothing opens the layer, whatever happens to the rows. */
export async function eraseLayers(parts: ErasingParts, { record, layers, rule, at }: Erasure): Promise<void> {
  const gone = layers.includes('agreement') ? LAYERS : layers;
  const ring = await parts.change((now) => {
    const entry = entryOf(now, record);
    if (entry === undefined) return now;
    const going = gone.filter((layer) => entry[layer] !== undefined);
    if (going.length === 0) return now;
    const what: Destruction['what'][] = gone.includes('agreement') ? ['record'] : [...going];
    return {
      ...now,
      records: withEntry(now.records, record, without(entry, gone)),
      leaving: [...now.leaving, ...going.flatMap((layer) => entry[layer]?.locator ?? [])],
      ledger: {
        ...now.ledger,
        erased: [
          ...now.ledger.erased,
          ...gone.filter((layer) => !isErased(now, record, layer)).map((layer): Tombstone => ({ record, layer, at })),
        ],
        destroyed: [...now.ledger.destroyed, ...what.map((one) => ({ record, what: one, at, rule }))],
        terms: now.ledger.terms.filter((one) => one.record !== record || !gone.includes(one.layer)),
      },
    };
  });
  await finishErasing(parts, ring);
}

/** Deletes the rows of whatever is leaving; an erasure or rewriting that was cut off ends here. */
export async function finishErasing(parts: ErasingParts, ring: Ring): Promise<void> {
  if (ring.leaving.length === 0) return;
  const known = new Set(Object.values(ring.records).flatMap((entry) => LAYERS.flatMap((layer) => entry[layer]?.locator ?? [])));
  await parts.database.write([...ROW_STORES], async (write) => {
    // A rewriting that never came to its keys: what it wrote goes, and the record may be written again.
    const retired = await write.objectStore('retired').getAllKeys();
    await Promise.all(retired.filter((locator) => known.has(locator)).map((locator) => write.objectStore('retired').delete(locator)));
    // One after the other, since two may lie on the same page of the list.
    for (const locator of ring.leaving) if (!known.has(locator)) await deleteRows(write, locator);
  });
  await parts.change((now) => {
    const leaving = now.leaving.filter((locator) => !ring.leaving.includes(locator));
    return { ...now, leaving };
  });
}

async function deleteRows(write: StrictWrite, locator: string): Promise<void> {
  const range = IDBKeyRange.bound([locator], [locator, []]);
  await Promise.all([
    write.objectStore('events').delete(range),
    write.objectStore('drafts').delete(range),
    write.objectStore('cursors').delete(locator),
    deleteIndexRow(write, locator),
    write.objectStore('leads').delete(locator),
    write.objectStore('retired').put(new Uint8Array(), locator),
  ]);
}

/**
 * New rows under new keys, then the ring in one step from the old keys to the new ones, then the old rows away. While
 * it goes on, no window can write to the record.
 */
export async function rewriteRecord(parts: ErasingParts, ring: Ring, rewriting: Rewriting): Promise<void> {
  const { record, at, rule } = rewriting;
  const entry = entryOf(ring, record);
  if (entry === undefined) throw new Failure('record-missing');
  const locators = LAYERS.flatMap((layer) => entry[layer]?.locator ?? []);
  const renewed: Partial<Record<Layer, LayerEntry>> = {};
  for (const layer of LAYERS) if (entry[layer] !== undefined) renewed[layer] = newLayerEntry();
  const newLocators = Object.values(renewed).map(({ locator }) => locator);

  // From here a power cut leaves the old record, and the next unlocking takes the new rows away.
  await parts.change((now) => ({ ...now, leaving: [...now.leaving, ...newLocators] }));
  try {
    await parts.database.write([], async (write) => {
      await Promise.all(locators.map((locator) => write.objectStore('retired').put(new Uint8Array(), locator)));
    });
    const before = await openedRows(parts.database, entry);
    const kept = rewriting.next(before.events);
    await writeRows(parts.database, renewed, { ...rewriting, kept, drafts: before.drafts.filter((draft) => rewriting.keepsDraft(draft)) });
    const after = await parts.change((now) => ({
      ...now,
      records: withEntry(now.records, record, renewed),
      leaving: [...now.leaving.filter((locator) => !newLocators.includes(locator)), ...locators],
      ledger: {
        ...now.ledger,
        erased: [...now.ledger.erased, ...tombstonesOf(rewriting, before.events, kept)],
        destroyed: [...now.ledger.destroyed, { record, what: 'part', at, rule }],
      },
    }));
    await finishErasing(parts, after);
  } catch (failure) {
    // Which keys count is for the disk to say: they may have been written before it failed.
    await parts
      .change((now) => now)
      .then((now) => finishErasing(parts, now))
      .catch(() => undefined);
    throw failure;
  }
}

/** Events that went, or stayed in another wording, may not come back from a copy that was made before. */
function tombstonesOf({ record, at }: Rewriting, before: readonly MeetingEvent[], kept: readonly MeetingEvent[]): Tombstone[] {
  const same = new Set(kept.map((event) => JSON.stringify(event)));
  const changed = before.filter((event) => !same.has(JSON.stringify(event)));
  return LAYERS.flatMap((layer) => {
    const events = changed.filter(({ type }) => LAYER_OF[type] === layer).map(({ id }) => id);
    return events.length > 0 ? [{ record, layer, at, events }] : [];
  });
}

async function openedRows(database: VaultDatabase, entry: RecordEntry) {
  const events: MeetingEvent[] = [];
  const drafts: Draft[] = [];
  for (const layer of LAYERS) {
    const known = entry[layer];
    if (known === undefined) continue;
    const { locator, sealing } = await layerKeys(known);
    for (const [name, sealed] of await database.rowsOf('events', locator)) {
      const event = await openRow(sealing, rowName('event', [locator, name]), sealed, isMeetingEvent).catch(nullWhenDamaged);
      if (event !== null) events.push(event);
    }
    for (const [name, sealed] of await database.rowsOf('drafts', locator)) {
      const draft = await openRow(sealing, rowName('draft', [locator, name]), sealed, isDraft).catch(nullWhenDamaged);
      if (draft !== null) drafts.push(draft);
    }
  }
  return { events, drafts };
}

interface RowsToWrite extends Rewriting {
  readonly kept: readonly MeetingEvent[];
  readonly drafts: readonly Draft[];
}

async function writeRows(database: VaultDatabase, entry: RecordEntry, { kept, drafts, indexRow }: RowsToWrite): Promise<void> {
  const keys = new Map<Layer, LayerKeys>();
  for (const layer of LAYERS) {
    const known = entry[layer];
    if (known !== undefined) keys.set(layer, await layerKeys(known));
  }
  const sealedIn = async (layer: Layer, kind: 'event' | 'draft', name: string, value: unknown) => {
    const { locator, nameOf, sealing } = keys.get(layer) ?? missing();
    const key: [string, string] = [locator, await nameOf(kind, name)];
    return [key, await sealRow(sealing, rowName(kind, key), value)] as const;
  };
  const sealedEvents = await Promise.all(kept.map((event) => sealedIn(LAYER_OF[event.type], 'event', event.id, event)));
  const sealedDrafts = await Promise.all(drafts.map((draft) => sealedIn(draft.layer, 'draft', draftName(draft), draft)));
  const { locator, sealing } = keys.get('agreement') ?? missing();
  const row = await sealRow(sealing, indexName(locator), indexRow(kept));
  await database.write(['events', 'drafts', 'indexPages'], (write) =>
    Promise.all([
      ...sealedEvents.map(([key, sealed]) => write.objectStore('events').put(sealed, key)),
      ...sealedDrafts.map(([key, sealed]) => write.objectStore('drafts').put(sealed, key)),
      putIndexRow(write, locator, row),
    ]),
  );
}

function missing(): never {
  throw new Failure('layer-erased');
}

function isErased({ ledger }: Ring, record: string, layer: Layer): boolean {
  return ledger.erased.some((one) => one.record === record && one.layer === layer && one.events === undefined);
}

function entryOf(ring: Ring, record: string): RecordEntry | undefined {
  return Object.hasOwn(ring.records, record) ? ring.records[record] : undefined;
}

function without(entry: RecordEntry, layers: readonly Layer[]): RecordEntry {
  return Object.fromEntries(Object.entries(entry).filter(([layer]) => !layers.some((one) => one === layer)));
}

/** A record without any key is no record any more. */
function withEntry(records: Ring['records'], record: string, entry: RecordEntry): Ring['records'] {
  const others = Object.entries(records).filter(([name]) => name !== record);
  return Object.fromEntries(Object.keys(entry).length === 0 ? others : [...others, [record, entry]]);
}

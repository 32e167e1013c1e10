import { draftName } from '../../app/draft-name.ts';
import { Failure } from '../../app/failure.ts';
import type { Commit, Cursor, Draft, Leading, RecordStore } from '../../app/ports.ts';
import { LAYER_OF, LAYERS, type Layer } from '../../domain/layers.ts';
import type { MeetingEvent } from '../../domain/meeting-events.ts';
import { putIndexRow } from './index-writes.ts';
import { type LayerKeys, layerKeys } from './layer-keys.ts';
import { type LeadParts, RecordLead } from './record-lead.ts';
import { isCursor, isDraft, isMeetingEvent } from './record-shapes.ts';
import type { RecordEntry } from './ring.ts';
import type { Bytes } from './sealed-envelope.ts';
import { indexName, nullWhenDamaged, openRow, rowName, sealRow } from './sealed-row.ts';
import type { VaultDatabase } from './vault-database.ts';
import type { RowKey, StrictWrite } from './vault-stores.ts';
import type { WriteLanes } from './write-lanes.ts';

/** Keys of the layers that were not destroyed. */
type RecordKeys = ReadonlyMap<Layer, LayerKeys>;

type WrittenStores = Parameters<VaultDatabase['write']>[0];

const COMMIT_LANE = 'commit';
const CURSOR_LANE = 'cursor';
const draftLane = (field: string) => `draft/${field}`;

interface StoreParts extends LeadParts {
  /** Shared by every store that is open on the same record. */
  readonly lanes: WriteLanes;
  readonly isLocked: () => boolean;
}

/** The record whose keys these are. @throws Failure `layer-erased` for one without an agreement layer, which is none */
export async function openRecordStore(entry: RecordEntry, parts: StoreParts): Promise<RecordStore> {
  const keys = new Map<Layer, LayerKeys>();
  for (const layer of LAYERS) {
    const known = entry[layer];
    if (known !== undefined) keys.set(layer, await layerKeys(known));
  }
  return new SealedRecordStore(keys, parts);
}

/** One record in IndexedDB, each row sealed under the data key of its layer. */
class SealedRecordStore implements RecordStore {
  readonly layers: readonly Layer[];
  readonly #database: VaultDatabase;
  readonly #keys: RecordKeys;
  readonly #lanes: WriteLanes;
  readonly #isLocked: () => boolean;
  readonly #lead: RecordLead;
  /** Names the drafts that are typed here while another window leads. */
  readonly #window = crypto.randomUUID();
  #isClosed = false;

  constructor(keys: RecordKeys, parts: StoreParts) {
    this.#database = parts.database;
    this.#keys = keys;
    this.layers = [...keys.keys()];
    this.#lanes = parts.lanes;
    this.#isLocked = parts.isLocked;
    this.#lead = new RecordLead(parts, this.#keysOf('agreement'));
  }

  async lead(how: Leading, onLost: () => void): Promise<boolean> {
    this.#mustBeOpen();
    return this.#lead.take(how, onLost);
  }

  async events(): Promise<{ readonly events: readonly MeetingEvent[]; readonly damaged: number }> {
    this.#mustBeOpen();
    const opened = await this.#rowsOfEveryLayer('events', isMeetingEvent);
    const events = opened.filter((event) => event !== null);
    // A draft that does not open is a text that is not shown, so it counts too.
    const drafts = await this.#rowsOfEveryLayer('drafts', isDraft);
    return { events, damaged: [...opened, ...drafts].filter((row) => row === null).length };
  }

  async drafts(): Promise<readonly Draft[]> {
    this.#mustBeOpen();
    return (await this.#rowsOfEveryLayer('drafts', isDraft)).filter((draft) => draft !== null);
  }

  async cursor(): Promise<Cursor | null> {
    this.#mustBeOpen();
    const keys = this.#keys.get('conversation');
    if (keys === undefined) return null;
    const sealed = await this.#database.read((database) => database.get('cursors', keys.locator));
    if (sealed === undefined) return null;
    return openRow(keys.sealing, `cursor/${keys.locator}`, sealed, isCursor).catch(nullWhenDamaged);
  }

  async commit(change: Commit): Promise<void> {
    this.#mustBeOpen();
    const lanes = [COMMIT_LANE, ...change.draftsDone.map(draftLane), ...(change.cursor === null ? [] : [CURSOR_LANE])];
    return this.#lanes.hold(lanes, () => this.#commitNow(change));
  }

  async saveDraft(draft: Draft): Promise<void> {
    this.#mustBeOpen();
    return this.#lanes.latest(draftLane(draft.field), () => this.#saveDraftNow(draft));
  }

  async saveCursor(cursor: Cursor): Promise<void> {
    this.#mustBeOpen();
    return this.#lanes.latest(CURSOR_LANE, async () => {
      const place = await this.#sealedCursor(cursor);
      if (place === null) return;
      const [locator, sealed] = place;
      await this.#writeLeading(['cursors'], (write) => write.objectStore('cursors').put(sealed, locator), [locator]);
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#lead.leave();
  }

  async #saveDraftNow(draft: Draft): Promise<void> {
    const keys = this.#keysOf(draft.layer);
    const sealed = async (kept: Draft) => {
      const key = await rowKey(keys, 'draft', draftName(kept));
      return [await sealRow(keys.sealing, rowName('draft', key), kept), key] as const;
    };
    try {
      const row = await sealed(draft);
      await this.#writeLeading(['drafts'], (write) => write.objectStore('drafts').put(...row), [keys.locator]);
    } catch (failure) {
      if (!(failure instanceof Failure && failure.code === 'record-elsewhere')) throw failure;
      const row = await sealed({ ...draft, window: this.#window });
      await this.#database.write(['drafts'], (write) => write.objectStore('drafts').put(...row), [keys.locator]);
    }
  }

  /** Writes as the window that leads, or not at all. @throws Failure `record-elsewhere`, and as `VaultDatabase.write` */
  async #writeLeading(stores: WrittenStores, work: (write: StrictWrite) => Promise<unknown>, under: readonly string[]): Promise<void> {
    if (!(await this.#lead.stands())) throw new Failure('record-elsewhere');
    const whenItStands = async (write: StrictWrite) => {
      await this.#lead.mustStand(write);
      await work(write);
    };
    await this.#database.write([...stores, 'leads'], whenItStands, under);
  }

  async #commitNow(change: Commit): Promise<void> {
    const agreement = this.#keysOf('agreement');
    const events = await Promise.all(change.events.map((event) => this.#sealedEvent(event)));
    const done = await Promise.all(change.draftsDone.flatMap((name) => this.#draftKeys(name)));
    const cursor = change.cursor === null ? null : await this.#sealedCursor(change.cursor);
    const indexRow = await sealRow(agreement.sealing, indexName(agreement.locator), change.indexRow);
    const under = new Set([agreement.locator, ...events.map(([[locator]]) => locator), ...(cursor === null ? [] : [cursor[0]])]);
    const put = async (write: StrictWrite) => {
      const stored = write.objectStore('events');
      // An event is written once: the same one again, after an answer that got lost, changes nothing.
      const known = await Promise.all(events.map(([key]) => stored.getKey(key)));
      await Promise.all([
        ...events.filter((_, at) => known[at] === undefined).map(([key, sealed]) => stored.add(sealed, key)),
        ...done.map((key) => write.objectStore('drafts').delete(key)),
        putIndexRow(write, agreement.locator, indexRow),
        ...(cursor === null ? [] : [write.objectStore('cursors').put(cursor[1], cursor[0])]),
      ]);
    };
    await this.#writeLeading(['events', 'drafts', 'indexPages', 'cursors'], put, [...under]);
  }

  async #sealedEvent(event: MeetingEvent): Promise<[RowKey, Bytes]> {
    const keys = this.#keysOf(LAYER_OF[event.type]);
    const key = await rowKey(keys, 'event', event.id);
    return [key, await sealRow(keys.sealing, rowName('event', key), event)];
  }

  /** Null when the conversation was erased: then no page of it is open either. */
  async #sealedCursor(cursor: Cursor): Promise<[locator: string, sealed: Bytes] | null> {
    const keys = this.#keys.get('conversation');
    if (keys === undefined) return null;
    return [keys.locator, await sealRow(keys.sealing, `cursor/${keys.locator}`, cursor)];
  }

  /** A name says nothing of the layer its draft was in, so it is looked for in each. */
  #draftKeys(name: string): Promise<RowKey>[] {
    return Array.from(this.#keys.values(), (keys) => rowKey(keys, 'draft', name));
  }

  /** Each row opened, or null when it is damaged. */
  async #rowsOfEveryLayer<Value>(store: 'events' | 'drafts', hasShape: (value: unknown) => value is Value): Promise<(Value | null)[]> {
    const kind = store === 'events' ? 'event' : 'draft';
    const layers = Array.from(this.#keys.values(), async ({ locator, sealing }) => {
      const rows = await this.#database.rowsOf(store, locator);
      return Promise.all(
        rows.map(([name, sealed]) => openRow(sealing, rowName(kind, [locator, name]), sealed, hasShape).catch(nullWhenDamaged)),
      );
    });
    return (await Promise.all(layers)).flat();
  }

  #keysOf(layer: Layer): LayerKeys {
    const keys = this.#keys.get(layer);
    if (keys === undefined) throw new Failure('layer-erased');
    return keys;
  }

  #mustBeOpen(): void {
    if (this.#isClosed || this.#isLocked()) throw new Failure('vault-locked');
  }
}

async function rowKey(keys: LayerKeys, kind: 'event' | 'draft', clear: string): Promise<RowKey> {
  return [keys.locator, await keys.nameOf(kind, clear)];
}

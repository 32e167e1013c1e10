import { Failure } from '../../app/failure.ts';
import type { Commit, Cursor, Draft, RecordStore } from '../../app/ports.ts';
import { LAYER_OF, LAYERS, type Layer } from '../../domain/layers.ts';
import type { MeetingEvent } from '../../domain/meeting-events.ts';
import { type LayerKeys, layerKeys } from './layer-keys.ts';
import { isCursor, isDraft, isMeetingEvent } from './record-shapes.ts';
import type { RecordEntry } from './ring.ts';
import type { Bytes } from './sealed-envelope.ts';
import { indexName, nullWhenDamaged, openRow, sealRow } from './sealed-row.ts';
import type { RowKey, VaultDatabase } from './vault-database.ts';
import type { WriteLanes } from './write-lanes.ts';

/** Keys of the layers that were not destroyed. */
type RecordKeys = ReadonlyMap<Layer, LayerKeys>;

const COMMIT_LANE = 'commit';
const CURSOR_LANE = 'cursor';
const draftLane = (field: string) => `draft/${field}`;

/** The record whose keys these are; `lanes` are shared by every store that is open on the same record. */
export async function openRecordStore(
  database: VaultDatabase,
  entry: RecordEntry,
  lanes: WriteLanes,
  isLocked: () => boolean,
): Promise<RecordStore> {
  const keys = new Map<Layer, LayerKeys>();
  for (const layer of LAYERS) {
    const known = entry[layer];
    if (known !== undefined) keys.set(layer, await layerKeys(known));
  }
  return new SealedRecordStore(database, keys, lanes, isLocked);
}

/** One record in IndexedDB, each row sealed under the data key of its layer. */
class SealedRecordStore implements RecordStore {
  readonly #database: VaultDatabase;
  readonly #keys: RecordKeys;
  readonly #lanes: WriteLanes;
  readonly #isLocked: () => boolean;
  #isClosed = false;

  constructor(database: VaultDatabase, keys: RecordKeys, lanes: WriteLanes, isLocked: () => boolean) {
    this.#database = database;
    this.#keys = keys;
    this.#lanes = lanes;
    this.#isLocked = isLocked;
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
    return this.#lanes.latest(draftLane(draft.field), async () => {
      const keys = this.#keysOf(draft.layer);
      const key = await rowKey(keys, 'draft', draft.field);
      const sealed = await sealRow(keys.sealing, rowName('draft', key), draft);
      await this.#database.write(['drafts'], (write) => write.objectStore('drafts').put(sealed, key));
    });
  }

  async saveCursor(cursor: Cursor): Promise<void> {
    this.#mustBeOpen();
    return this.#lanes.latest(CURSOR_LANE, async () => {
      const [locator, sealed] = await this.#sealedCursor(cursor);
      await this.#database.write(['cursors'], (write) => write.objectStore('cursors').put(sealed, locator));
    });
  }

  close(): void {
    this.#isClosed = true;
  }

  async #commitNow(change: Commit): Promise<void> {
    const agreement = this.#keysOf('agreement');
    const events = await Promise.all(change.events.map((event) => this.#sealedEvent(event)));
    const done = await Promise.all(change.draftsDone.flatMap((field) => this.#draftKeys(field)));
    const cursor = change.cursor === null ? null : await this.#sealedCursor(change.cursor);
    const indexRow = await sealRow(agreement.sealing, indexName(agreement.locator), change.indexRow);
    await this.#database.write(['events', 'drafts', 'index', 'cursors'], async (write) => {
      const stored = write.objectStore('events');
      // An event is written once: the same one again, after an answer that got lost, changes nothing.
      const known = await Promise.all(events.map(([key]) => stored.getKey(key)));
      await Promise.all([
        ...events.filter((_, at) => known[at] === undefined).map(([key, sealed]) => stored.add(sealed, key)),
        ...done.map((key) => write.objectStore('drafts').delete(key)),
        write.objectStore('index').put(indexRow, agreement.locator),
        ...(cursor === null ? [] : [write.objectStore('cursors').put(cursor[1], cursor[0])]),
      ]);
    });
  }

  async #sealedEvent(event: MeetingEvent): Promise<[RowKey, Bytes]> {
    const keys = this.#keysOf(LAYER_OF[event.type]);
    const key = await rowKey(keys, 'event', event.id);
    return [key, await sealRow(keys.sealing, rowName('event', key), event)];
  }

  async #sealedCursor(cursor: Cursor): Promise<[locator: string, sealed: Bytes]> {
    const keys = this.#keysOf('conversation');
    return [keys.locator, await sealRow(keys.sealing, `cursor/${keys.locator}`, cursor)];
  }

  /** A field says nothing of the layer its draft was in, so it is looked for in each. */
  #draftKeys(field: string): Promise<RowKey>[] {
    return Array.from(this.#keys.values(), (keys) => rowKey(keys, 'draft', field));
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
    if (keys === undefined) throw new Failure('record-missing');
    return keys;
  }

  #mustBeOpen(): void {
    if (this.#isClosed || this.#isLocked()) throw new Failure('vault-locked');
  }
}

async function rowKey(keys: LayerKeys, kind: 'event' | 'draft', clear: string): Promise<RowKey> {
  return [keys.locator, await keys.nameOf(kind, clear)];
}

function rowName(kind: 'event' | 'draft', [locator, name]: RowKey): string {
  return `${kind}/${locator}/${name}`;
}

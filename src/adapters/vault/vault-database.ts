import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { Failure } from '../../app/failure.ts';
import type { Bytes } from './sealed-envelope.ts';
import { storageFailure } from './storage-failure.ts';

const NAME = 'herstelwijzer';
const STORES_VERSION = 1;

/** Locator of the layer and name of the row, both meaningless. */
export type RowKey = [string, string];

/** Sealed bytes under meaningless keys, and nothing else: what IndexedDB once held stays readable on the disk. */
interface VaultSchema extends DBSchema {
  events: { key: RowKey; value: Bytes };
  drafts: { key: RowKey; value: Bytes };
  cursors: { key: string; value: Bytes };
  index: { key: string; value: Bytes };
  settings: { key: number; value: Bytes };
}

type Store = StoreNames<VaultSchema>;
export type StrictWrite = IDBPTransaction<VaultSchema, Store[], 'readwrite'>;

/** The settings of this device are one row. */
export const SETTINGS_KEY = 1;

/** The one door to IndexedDB. Opens when first asked, and again after another window made it close. */
export class VaultDatabase {
  #connection: Promise<IDBPDatabase<VaultSchema>> | null = null;

  /** @throws Failure `storage-blocked` where there is no IndexedDB at all */
  mustExist(): void {
    if (globalThis.indexedDB === undefined) throw new Failure('storage-blocked');
  }

  /** @throws Failure `storage-blocked`, `storage-failed`, `vault-too-new` */
  async read<Result>(work: (database: IDBPDatabase<VaultSchema>) => Promise<Result>): Promise<Result> {
    const database = await this.#open();
    try {
      return await work(database);
    } catch (error) {
      throw storageFailure(error);
    }
  }

  /**
   * All of the work, or none of it. Resolves when the bytes are on the disk: `strict` costs a millisecond, and without
   * it a power cut takes everything that was typed.
   * @throws Failure `storage-full`, `storage-blocked`, `storage-failed`, `vault-too-new`
   */
  async write(stores: Store[], work: (write: StrictWrite) => Promise<unknown>): Promise<void> {
    const database = await this.#open();
    try {
      const write = database.transaction(stores, 'readwrite', { durability: 'strict' });
      // Why the transaction was aborted is known to `done`; a request only knows that it was.
      const aborted = write.done.then(
        () => null,
        (error: unknown) => error,
      );
      try {
        await work(write);
        write.commit();
      } catch (error) {
        abort(write);
        throw (await aborted) ?? error;
      }
      await write.done;
    } catch (error) {
      throw storageFailure(error);
    }
  }

  /** Sealed rows of one layer, with the name under which each lies. */
  rowsOf(store: 'events' | 'drafts', locator: string): Promise<(readonly [name: string, sealed: Bytes])[]> {
    return this.read(async (database) => {
      const range = IDBKeyRange.bound([locator], [locator, []]);
      const rows = database.transaction(store).store;
      const [keys, values] = await Promise.all([rows.getAllKeys(range), rows.getAll(range)]);
      return values.map((sealed, at) => [keys[at]?.[1] ?? '', sealed] as const);
    });
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    (await connection?.catch(() => null))?.close();
  }

  async #open(): Promise<IDBPDatabase<VaultSchema>> {
    this.mustExist();
    this.#connection ??= openDB<VaultSchema>(NAME, STORES_VERSION, {
      upgrade(database) {
        for (const store of ['events', 'drafts', 'cursors', 'index', 'settings'] as const) database.createObjectStore(store);
      },
      // Another window has a newer version; holding on would keep it waiting.
      blocking: () => this.close(),
      terminated: () => {
        this.#connection = null;
      },
    });
    try {
      return await this.#connection;
    } catch (error) {
      this.#connection = null;
      throw storageFailure(error, 'storage-blocked');
    }
  }
}

function abort(write: StrictWrite): void {
  try {
    write.abort();
  } catch {
    // It was aborted already, which is what was wanted.
  }
}

import { type IDBPDatabase, openDB } from 'idb';
import { Failure } from '../../app/failure.ts';
import { layOnPages } from './index-pages.ts';
import type { Bytes } from './sealed-envelope.ts';
import { storageFailure } from './storage-failure.ts';
import { type IndexPage, STORES, STORES_VERSION, type Store, type StrictWrite, type VaultSchema } from './vault-stores.ts';

const NAME = 'herstelwijzer';

/** The one door to IndexedDB. Opens when first asked, and again after another window made it close. */
export class VaultDatabase {
  readonly #name: string;
  #connection: Promise<IDBPDatabase<VaultSchema>> | null = null;

  constructor(name = NAME) {
    this.#name = name;
  }

  /** @throws Failure `storage-blocked` where there is no IndexedDB at all */
  mustExist(): void {
    if (globalThis.indexedDB === undefined) throw new Failure('storage-blocked');
  }

  /** Asks without opening, so that nothing is left where nothing was made. @throws Failure `storage-blocked` where a policy refuses every database */
  async mustBeAllowed(): Promise<void> {
    this.mustExist();
    try {
      await globalThis.indexedDB.databases?.();
    } catch (cause) {
      throw new Failure('storage-blocked', { cause });
    }
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
   * it a power cut takes everything that was typed. `under` names the locators that the rows go under.
   * @throws Failure `storage-full`, `storage-blocked`, `storage-failed`, `vault-too-new`, and `layer-erased` when one of
   * the locators was retired: another window erased the layer, or put it under another key
   */
  async write(stores: Store[], work: (write: StrictWrite) => Promise<unknown>, under: readonly string[] = []): Promise<void> {
    const database = await this.#open();
    try {
      const write = database.transaction([...stores, 'retired'], 'readwrite', { durability: 'strict' });
      // Why the transaction was aborted is known to `done`; a request only knows that it was.
      const aborted = write.done.then(
        () => null,
        (error: unknown) => error,
      );
      try {
        const retired = await Promise.all(under.map((locator) => write.objectStore('retired').getKey(locator)));
        if (retired.some((found) => found !== undefined)) throw new Failure('layer-erased');
        await work(write);
        write.commit();
      } catch (error) {
        abort(write);
        throw error instanceof Failure ? error : ((await aborted) ?? error);
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

  /** At most so many pages of the list, with the number of each: those behind that number. */
  indexPages(after: number, most: number): Promise<(readonly [at: number, page: IndexPage])[]> {
    return this.read(async (database) => {
      const { store } = database.transaction('indexPages');
      const range = IDBKeyRange.lowerBound(after, true);
      const [numbers, pages] = await Promise.all([store.getAllKeys(range, most), store.getAll(range, most)]);
      return pages.map((page, at) => [numbers[at] ?? 0, page] as const);
    });
  }

  async close(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    (await connection?.catch(() => null))?.close();
  }

  async #open(): Promise<IDBPDatabase<VaultSchema>> {
    this.mustExist();
    this.#connection ??= openDB<VaultSchema>(this.#name, STORES_VERSION, {
      async upgrade(database, _before, _after, upgrade) {
        for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
        await layOnPages(upgrade).catch(() => abort(upgrade));
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

function abort(write: { abort(): void }): void {
  try {
    write.abort();
  } catch {
    // It was aborted already, which is what was wanted.
  }
}

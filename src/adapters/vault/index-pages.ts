import type { DBSchema, IDBPTransaction } from 'idb';
import { fromBase64 } from './base64.ts';
import type { Bytes } from './sealed-envelope.ts';
import type { IndexPage, Store, VaultSchema } from './vault-stores.ts';

/** The page of a row, of at most 256: the first byte of its locator, which is random, so that pages fill evenly. */
export function indexPageOf(locator: string): number {
  return fromBase64(locator.slice(0, 2))[0] ?? 0;
}

/** The pages that these rows are laid on, each with its number. */
export function pagesOf(rows: Iterable<readonly [locator: string, sealed: Bytes]>): Map<number, IndexPage> {
  const pages = new Map<number, IndexPage>();
  for (const [locator, sealed] of rows) {
    const page = pages.get(indexPageOf(locator)) ?? new Map();
    pages.set(indexPageOf(locator), page.set(locator, sealed));
  }
  return pages;
}

/** Until version 3 each row of the list lay by itself. */
interface SchemaBefore extends DBSchema {
  index: { key: string; value: Bytes };
}

/** Lays the rows that a former version left on pages, in the transaction that brings the database up to date. */
export async function layOnPages(upgrade: IDBPTransaction<VaultSchema, Store[], 'versionchange'>): Promise<void> {
  // Such a transaction reaches every store, also the one that the schema of now does not name.
  const before = upgrade as unknown as IDBPTransaction<SchemaBefore, ['index'], 'versionchange'>;
  if (!before.db.objectStoreNames.contains('index')) return;
  const index = before.objectStore('index');
  const [locators, rows] = await Promise.all([index.getAllKeys(), index.getAll()]);
  const pages = pagesOf(rows.map((sealed, at) => [locators[at] ?? '', sealed]));
  await Promise.all(Array.from(pages, ([at, page]) => upgrade.objectStore('indexPages').put(page, at)));
  before.db.deleteObjectStore('index');
}

import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Bytes } from './sealed-envelope.ts';

/** 2 added `retired`, 3 `leads`, 4 put the rows of `index` together in `indexPages`. */
export const STORES_VERSION = 4;
export const STORES = ['events', 'drafts', 'cursors', 'indexPages', 'settings', 'retired', 'leads'] as const;

/** Locator of the layer and name of the row, both meaningless. */
export type RowKey = [string, string];

/** Sealed rows of the list, by the locator of each. */
export type IndexPage = Map<string, Bytes>;

/** Sealed bytes under meaningless keys, and nothing else: what IndexedDB once held stays readable on the disk. */
export interface VaultSchema extends DBSchema {
  events: { key: RowKey; value: Bytes };
  drafts: { key: RowKey; value: Bytes };
  cursors: { key: string; value: Bytes };
  indexPages: { key: number; value: IndexPage };
  settings: { key: number; value: Bytes };
  /** Places under which nothing may be written any more, since their key is gone or about to go. */
  retired: { key: string; value: Bytes };
  /** The number of the window that leads a record, by the place of the record's agreements. */
  leads: { key: string; value: Bytes };
}

export type Store = StoreNames<VaultSchema>;
export type StrictWrite = IDBPTransaction<VaultSchema, Store[], 'readwrite'>;

/** The settings of this device are one row. */
export const SETTINGS_KEY = 1;

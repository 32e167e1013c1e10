import { fromBase64 } from '../../src/adapters/vault/base64.ts';
import type { StoredRow, StoredVersion } from './stored-vault.ts';

const STORES_OF = {
  1: ['events', 'drafts', 'cursors', 'index', 'settings'],
  2: ['events', 'drafts', 'cursors', 'index', 'settings', 'retired'],
  3: ['events', 'drafts', 'cursors', 'index', 'settings', 'retired', 'leads'],
} as const;

/** Makes the database as that version made it, with the rows that it left. */
export function putStoredRows(database: string, version: StoredVersion, rows: readonly StoredRow[]): Promise<void> {
  const stores = STORES_OF[version];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, version);
    opening.onupgradeneeded = () => {
      for (const store of stores) opening.result.createObjectStore(store);
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const write = opening.result.transaction(stores, 'readwrite', { durability: 'strict' });
      for (const { store, key, sealed } of rows) write.objectStore(store).put(fromBase64(sealed), key);
      write.oncomplete = () => resolve();
      write.onabort = () => reject(write.error);
      opening.result.close();
    };
  });
}

import type { VaultDatabase } from './vault-database.ts';

/** The store that is written to least; who leads a record is asked when one is opened. */
const STORE = 'leads';
const KEY = 'fresh-log';
/** So much goes into a log before Chromium begins another (`write_buffer_size` of its LevelDB). */
const LOG_BYTES = 4 * 1024 * 1024;
/** What is being typed waits for one of these at most, and one is written in a moment that is too short to be cut in two. */
const VALUE_BYTES = 24_000;

const begun = new WeakSet<VaultDatabase>();

/**
 * Fills the log in which Chromium keeps what was last written, once a page, so that it puts the contents away and begins
 * another. A power cut can tear the last write of a log. The next start reads up to the tear and writes on behind it; the
 * start after that finds the tear in the middle, takes the database for damaged, and throws away all that the app ever
 * stored (docs/decisions/0032). What fills it is zeros, put and deleted in one transaction, so that nobody ever reads
 * them. Where the disk refuses, the log stays as it is, which harms only after a power cut.
 */
export async function beginFreshLog(database: VaultDatabase): Promise<void> {
  if (begun.has(database)) return;
  begun.add(database);
  const nothing = new Uint8Array(VALUE_BYTES);
  try {
    await database.read(async (connection) => {
      for (let filled = 0; filled <= LOG_BYTES; filled += VALUE_BYTES) {
        const { store, done } = connection.transaction(STORE, 'readwrite', { durability: 'relaxed' });
        await Promise.all([store.put(nothing, KEY), store.delete(KEY), done]);
      }
    });
  } catch {
    // Tried again when the next record is opened.
    begun.delete(database);
  }
}

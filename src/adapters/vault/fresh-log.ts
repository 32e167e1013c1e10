import type { VaultDatabase } from './vault-database.ts';

/** The store that is written to least; who leads a record is asked when one is opened. */
const STORE = 'leads';
/** So much goes into a log before Chromium begins another (`write_buffer_size` of its LevelDB). */
const LOG_BYTES = 4 * 1024 * 1024;
/** A larger value would go to a file of its own. */
const VALUE_BYTES = 60_000;

/**
 * Fills the log in which Chromium keeps what was last written, so that it puts the contents away and begins another.
 * A power cut can tear the last write of a log. The next start reads up to the tear and writes on behind it; the start
 * after that finds the tear in the middle, takes the database for damaged, and throws away all that the app ever stored
 * (docs/decisions/0032). What fills it is zeros, put and deleted in one transaction, so that nobody ever reads them.
 * Where the disk refuses, the log stays as it is, which harms only after a power cut.
 */
export async function beginFreshLog(database: VaultDatabase): Promise<void> {
  try {
    await database.read(async (connection) => {
      const { store, done } = connection.transaction(STORE, 'readwrite');
      const nothing = new Uint8Array(VALUE_BYTES);
      const keys = Array.from({ length: Math.ceil(LOG_BYTES / VALUE_BYTES) + 1 }, (_, at) => `fresh-log/${at}`);
      await Promise.all([...keys.flatMap((key) => [store.put(nothing, key), store.delete(key)]), done]);
    });
  } catch {
    // Tried again at the next unlocking.
  }
}

import { openDB } from 'idb';

/** Lies beside the vault for a moment and holds nothing. Chromium writes all databases of one origin to the same log. */
const NAME = 'herstelwijzer-fresh-log';
const STORE = 'nothing';
/** So much goes into a log before Chromium begins another (`write_buffer_size` of its LevelDB). */
const LOG_BYTES = 4 * 1024 * 1024;
/** A larger value would go to a file of its own. */
const VALUE_BYTES = 60_000;

/**
 * Fills the log in which Chromium keeps what was last written, so that it puts the contents away and begins another.
 * A power cut can tear the last write of a log. The next start reads up to the tear and writes on behind it; the start
 * after that finds the tear in the middle, takes the database for damaged, and throws away all that the app ever stored
 * (docs/decisions/0032). Where the disk refuses, the log stays as it is, which harms only after a power cut.
 */
export async function beginFreshLog(): Promise<void> {
  try {
    const database = await openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
    const write = database.transaction(STORE, 'readwrite');
    const nothing = new Uint8Array(VALUE_BYTES);
    const values = Array.from({ length: Math.ceil(LOG_BYTES / VALUE_BYTES) + 1 }, (_, at) => write.store.put(nothing, at));
    await Promise.all([...values, write.done]).finally(() => database.close());
    // It has nothing that anybody waits for; a start that is cut off here leaves it to the next.
    indexedDB.deleteDatabase(NAME);
  } catch {
    // Tried again at the next unlocking.
  }
}

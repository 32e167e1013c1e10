import { Failure, type FailureCode } from './failure.ts';
import type { Leading, RecordStore } from './ports.ts';

/**
 * Which window leads the record: this one; another one since before it was opened here; another one that took it over;
 * or one that took it over before something that was recorded here could be written.
 */
export type Lead = 'here' | 'elsewhere' | 'lost' | 'refused';

/** A disk that takes nothing now keeps nobody from reading; each write asks for the lead again. */
export async function leadOf(
  store: RecordStore,
  how: Leading,
  onLost: () => void,
): Promise<{ readonly lead: Lead; readonly failure: FailureCode | null }> {
  try {
    return { lead: (await store.lead(how, onLost)) ? 'here' : 'elsewhere', failure: null };
  } catch (failure) {
    if (failure instanceof Failure && (failure.code === 'storage-full' || failure.code === 'storage-failed')) {
      return { lead: 'here', failure: failure.code };
    }
    throw failure;
  }
}

import { startTransition, useCallback, useRef, useState } from 'react';
import { type FailureCode, failureCodeOf } from '../app/failure.ts';
import type { VaultIndex } from '../app/ports.ts';
import type { RecordEnd } from '../app/record-end.ts';
import type { LockReason } from './application-context.tsx';
import type { SettingsSection } from './screens/settings/settings-screen.tsx';
import type { OpenRecord } from './session-context.tsx';

/** What of the app is open, with all that its screen shows at first. */
export type Place =
  | { readonly at: 'starting' }
  | { readonly at: 'records'; readonly index: VaultIndex }
  | { readonly at: 'first-start'; readonly next: FirstPlace }
  | { readonly at: 'settings'; readonly section: SettingsSection }
  | { readonly at: 'erasing'; readonly record: string; readonly end: RecordEnd }
  | { readonly at: 'reopen'; readonly document: File }
  | { readonly at: 'unlock'; readonly lockedBy: LockReason | null }
  | { readonly at: 'failed'; readonly code: FailureCode }
  | { readonly at: 'record'; readonly open: OpenRecord };

/** What stands there once a vault is open: the records, or a section of the settings. */
export type FirstPlace = 'records' | SettingsSection;

export interface Places {
  readonly place: Place;
  /**
   * The place that is open stays on the screen until the next one is whole; the last one that was asked for comes.
   * Resolves to whether it came: false too where the page about a failure came in its stead.
   */
  goTo(next: Promise<Place>): Promise<boolean>;
  /** Whatever is on its way to the screen does not come any more; at once nothing is shown either. */
  leave(how: 'at-once' | 'when-next-comes'): void;
  /** The list as it is now; read only where it is what is open. One that cannot be read stays: what is gone does not open from it. */
  readAnew(read: () => Promise<VaultIndex>): void;
}

export function usePlace(): Places {
  const [place, show] = useState<Place>({ at: 'starting' });
  const going = useRef(0);

  const goTo = useCallback(async (next: Promise<Place>): Promise<boolean> => {
    going.current += 1;
    const now = going.current;
    const place = await next.catch((cause: unknown): Place => ({ at: 'failed', code: failureCodeOf(cause) }));
    if (going.current !== now) return false;
    startTransition(() => show(place));
    return place.at !== 'failed';
  }, []);

  const leave = useCallback((how: 'at-once' | 'when-next-comes') => {
    going.current += 1;
    if (how === 'at-once') show({ at: 'starting' });
  }, []);

  function readAnew(read: () => Promise<VaultIndex>): void {
    if (place.at !== 'records') return;
    read().then(
      (index) => startTransition(() => show((now) => (now.at === 'records' ? { at: 'records', index } : now))),
      () => undefined,
    );
  }

  return { place, goTo, leave, readAnew };
}

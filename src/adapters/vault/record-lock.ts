import type { Leading } from '../../app/ports.ts';

/** Lets go of a record; resolves when another window can have it. */
export type Release = () => Promise<void>;

/**
 * Holds a record for this window. Null when another window holds it and keeps it; `onLost` is called when another one
 * takes it over.
 */
export type HoldRecord = (locator: string, how: Leading, onLost: () => void) => Promise<Release | null>;

/** By a Web Lock, which the browser frees when a window dies. Its name is the meaningless place of the record. */
export const holdByWebLock: HoldRecord = (locator, how, onLost) =>
  new Promise((resolve, reject) => {
    const options: LockOptions = how === 'take-over' ? { steal: true } : { ifAvailable: true };
    let isHeld = false;
    const ended = navigator.locks.request(`herstelwijzer/record/${locator}`, options, (lock) => {
      if (lock === null) return resolve(null);
      isHeld = true;
      return new Promise<void>((letGo) => {
        resolve(() => {
          letGo();
          return ended.catch(() => undefined);
        });
      });
    });
    // A lock that another window stole ends with an error (Web Locks, 4.5: `steal`).
    ended.catch((error: unknown) => (isHeld ? onLost() : reject(error)));
  });

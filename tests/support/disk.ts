import type { Page } from '@playwright/test';

/** From now on the browser refuses every write, as on a full disk; `hasRoomAgain` ends it. */
export async function fillDisk(page: Page): Promise<{ readonly hasRoomAgain: () => Promise<void> }> {
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function refuse(names, mode, options) {
      if (mode === 'readwrite' && document.documentElement.hasAttribute('data-full-disk'))
        throw new DOMException('no room', 'QuotaExceededError');
      return transaction.call(this, names, mode, options);
    };
    document.documentElement.setAttribute('data-full-disk', '');
  });
  return { hasRoomAgain: () => page.evaluate(() => document.documentElement.removeAttribute('data-full-disk')) };
}

/** From now on every write of the app waits, as on a disk that is busy; `isFreeAgain` lets them through. */
export async function keepDiskBusy(page: Page): Promise<{ readonly isFreeAgain: () => Promise<void> }> {
  await page.evaluate(
    () =>
      new Promise<void>((begun) => {
        const opening = indexedDB.open('herstelwijzer');
        opening.onsuccess = () => {
          const [first = '', ...others] = opening.result.objectStoreNames;
          const store = opening.result.transaction([first, ...others], 'readwrite').objectStore(first);
          document.documentElement.setAttribute('data-busy-disk', '');
          const again = () => {
            if (document.documentElement.hasAttribute('data-busy-disk')) store.count().onsuccess = again;
            else opening.result.close();
          };
          again();
          begun();
        };
      }),
  );
  return { isFreeAgain: () => page.evaluate(() => document.documentElement.removeAttribute('data-busy-disk')) };
}

/** So much room is left, which the app does not use up by itself. */
const ROOM = 20_000_000;

/**
 * The browser's own quota: what it grants the app is nearly used up from now on. To be called before the first write,
 * since a browser remembers for a while how much room there was.
 */
export async function grantLittle(page: Page): Promise<Quota> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  // The files of the app count too, and come after the first paint.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM });
  return {
    fill: () => page.evaluate(fillQuota),
    async grantAgain() {
      await session.send('Storage.overrideQuotaForOrigin', { origin });
    },
  };
}

export interface Quota {
  /** Fills what is left to the last byte, beside the app. */
  fill(): Promise<void>;
  grantAgain(): Promise<void>;
}

async function fillQuota(): Promise<void> {
  const opening = indexedDB.open('filling');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const add = (size: number) =>
    new Promise<boolean>((resolve) => {
      const write = database.transaction('rows', 'readwrite');
      write.objectStore('rows').add(crypto.getRandomValues(new Uint8Array(size)));
      write.oncomplete = () => resolve(true);
      write.onabort = () => resolve(false);
    });
  for (let size = 32_768; size >= 1; ) if (!(await add(size))) size = Math.floor(size / 4);
  database.close();
}

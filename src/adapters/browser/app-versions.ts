import type { AppVersions, VersionNews } from '../../app/window-ports.ts';
import { registerServiceWorker } from './workers.ts';

/** What a window asks of a service worker: to become the version that runs, or to serve a window that runs this file. */
export type MessageToWorker = { readonly ask: 'take-over' } | { readonly ask: 'serve-me'; readonly running: string };

/** Held, shared, by every window that must not be reloaded now. It says nothing about what is open. */
const IN_USE = 'record-open';

const TAKING_AT_MOST = 10_000;

/** After the first paint: keeping a version loads files, and the field for the passphrase goes first. */
const untilIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 3000 });
    else setTimeout(resolve, 1000);
  });

const arrives = (worker: ServiceWorker, at: ServiceWorkerState) =>
  new Promise<boolean>((resolve) => {
    const look = () => {
      if (worker.state !== at && worker.state !== 'redundant') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state === at);
    };
    worker.addEventListener('statechange', look);
    look();
  });

/** The versions of the app on this laptop. `running` is the address of a file that no other version has. */
export function appVersions(running: string): AppVersions {
  const listeners = new Set<(news: VersionNews) => void>();
  let news: VersionNews = null;
  let isKept = false;
  let openHere = 0;
  let isReplaced = false;

  function tell(next: VersionNews): void {
    news = next;
    for (const listener of listeners) listener(next);
  }

  /** Another version takes the place of the one that this window runs. */
  async function follow(next: ServiceWorker): Promise<void> {
    if (!(await arrives(next, 'installed'))) return;
    tell('newer-waits');
    isReplaced = await arrives(next, 'activated');
    loadAnew();
  }

  /** Not while it is in use: a window that a forced reload took out of the worker's hands can have a record open. */
  function loadAnew(): void {
    if (isReplaced && openHere === 0) location.reload();
  }

  async function keep(): Promise<void> {
    // The development server builds none.
    if (import.meta.env.DEV) return;
    await untilIdle();
    const registration = await registerServiceWorker('/service-worker.js');
    const isFirst = registration.active === null;
    registration.addEventListener('updatefound', () => {
      if (registration.active && registration.installing) follow(registration.installing).catch(() => undefined);
    });
    const next = registration.waiting ?? registration.installing;
    if (!isFirst && next) follow(next).catch(() => undefined);
    if (isFirst && next && !(await arrives(next, 'activated'))) throw new Error('this version could not be kept');
    if (!navigator.serviceWorker.controller) registration.active?.postMessage({ ask: 'serve-me', running } satisfies MessageToWorker);
  }

  return {
    watch(listener) {
      listeners.add(listener);
      listener(news);
      if (!isKept) keep().catch(() => tell('not-kept'));
      isKept = true;
      return () => listeners.delete(listener);
    },

    activate: () =>
      navigator.locks.request(IN_USE, { ifAvailable: true }, async (lock) => {
        if (!lock) return 'in-use';
        const waiting = (await navigator.serviceWorker.getRegistration())?.waiting;
        waiting?.postMessage({ ask: 'take-over' } satisfies MessageToWorker);
        // Nobody can open a record meanwhile, since that needs a share of the lock; so never for long.
        if (waiting) await Promise.race([arrives(waiting, 'activated'), new Promise((resolve) => setTimeout(resolve, TAKING_AT_MOST))]);
        return 'activated';
      }),

    hold: () =>
      new Promise((resolve, reject) => {
        navigator.locks
          .request(IN_USE, { mode: 'shared' }, () => {
            openHere += 1;
            return new Promise<void>((release) => {
              resolve(() => {
                openHere -= 1;
                release();
                loadAnew();
              });
            });
          })
          .catch((cause: unknown) => {
            // A browser that keeps nothing for this address gives no locks either, and has no version to hold.
            if (cause instanceof DOMException && cause.name === 'SecurityError') resolve(() => undefined);
            else reject(cause);
          });
      }),
  };
}

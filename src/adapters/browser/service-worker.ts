import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { MessageToWorker } from './app-versions.ts';

/** The part of a service worker that is used here; the types of the page and those of a worker exclude each other. */
interface ServiceWorkerScope {
  /** Every file of this version; the build puts it here. */
  readonly __WB_MANIFEST: readonly PrecacheEntry[];
  readonly location: Location;
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly { readonly id: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: WorkerMessage) => void): void;
}

interface WorkerMessage {
  readonly data: MessageToWorker;
  readonly source: { readonly id: string } | null;
  waitUntil(work: Promise<unknown>): void;
}

declare const self: ServiceWorkerScope;

const files = self.__WB_MANIFEST;
precacheAndRoute([...files]);
// As the server does: a path without an ending is a screen of the app.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [/^\/[^.]*$/] }));

const ofThisVersion = new Set(files.map(({ url }) => new URL(url, self.location.href).href));
/** Windows that came from the network and run the very files that are kept here. */
const sameVersion = new Set<string>();

/** A window that runs another version must go on getting its own files, so one that has not said what it runs is left alone. */
async function serveWindows(): Promise<void> {
  const [all, served] = await Promise.all(
    [true, false].map((includeUncontrolled) => self.clients.matchAll({ type: 'window', includeUncontrolled })),
  );
  const ours = new Set([...sameVersion, ...(served ?? []).map(({ id }) => id)]);
  if (all?.every(({ id }) => ours.has(id))) await self.clients.claim();
}

self.addEventListener('message', (event) => {
  const { data, source } = event;
  if (data.ask === 'take-over') event.waitUntil(self.skipWaiting());
  if (data.ask === 'serve-me' && source && ofThisVersion.has(data.running)) {
    sameVersion.add(source.id);
    event.waitUntil(serveWindows());
  }
});

import { indexPageOf } from './index-pages.ts';
import type { Bytes } from './sealed-envelope.ts';
import type { IndexPage, StrictWrite } from './vault-stores.ts';

/** Puts the row on its page. It is read and written in one transaction, so that no window loses a row of another. */
export function putIndexRow(write: StrictWrite, locator: string, sealed: Bytes): Promise<void> {
  return changePage(write, locator, (page) => page.set(locator, sealed));
}

/** Takes the row off its page; the last one takes the page along. */
export function deleteIndexRow(write: StrictWrite, locator: string): Promise<void> {
  return changePage(write, locator, (page) => page.delete(locator));
}

async function changePage(write: StrictWrite, locator: string, change: (page: IndexPage) => unknown): Promise<void> {
  const pages = write.objectStore('indexPages');
  const at = indexPageOf(locator);
  const found = await pages.get(at);
  const page: IndexPage = found instanceof Map ? found : new Map();
  change(page);
  await (page.size === 0 ? pages.delete(at) : pages.put(page, at));
}

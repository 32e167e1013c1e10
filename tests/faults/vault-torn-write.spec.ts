import { existsSync } from 'node:fs';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { INDEX_ROW, VaultDesk, WORDED_EVENT } from '../support/vault-desk.ts';

const RECORD = INDEX_ROW.record;

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

/** Writes so many facts, one after the other. */
function write(page: Page, name: string, count: number): Promise<void> {
  return page.evaluate(
    async ([event, indexRow, prefix, times]) => {
      const { store } = window.harness;
      if (store === null || !(await store.lead('take-over', () => undefined))) throw new Error('no record that this window leads');
      for (let at = 0; at < times; at += 1) {
        const text = `${prefix}-${at}`;
        await store.commit({ events: [{ ...event, id: text, text }], draftsDone: [], indexRow, cursor: null });
      }
    },
    [WORDED_EVENT, INDEX_ROW, name, count] as const,
  );
}

function facts(page: Page): Promise<{ readonly there: number; readonly damaged: number } | undefined> {
  return page.evaluate(async () => {
    const found = await window.harness.store?.events();
    return found && { there: found.events.length, damaged: found.damaged };
  });
}

/** The file to which Chromium appends what pages write to their databases. */
async function logIn(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const [database = ''] = (await readdir(folder)).filter((name) => name.endsWith('.leveldb'));
  const logs = (await readdir(join(folder, database))).filter((name) => name.endsWith('.log')).sort();
  return join(folder, database, logs.at(-1) ?? '');
}

for (const torn of [1, 200]) {
  test(`what a power cut tore off, ${torn} bytes of the last write, costs that write at most, however often the laptop starts`, async () => {
    test.setTimeout(120_000);
    let { page, kill } = await desk.startWithRecord(RECORD);
    await write(page, 'before', 20);
    await kill();
    const log = await logIn(desk.profile);
    await truncate(log, (await stat(log)).size - torn);

    let kept = 19;
    for (let start = 0; start < 3; start += 1) {
      ({ page, kill } = await desk.startAgain(RECORD));
      const found = await facts(page);
      expect(found?.damaged).toBe(0);
      expect(found?.there).toBeGreaterThanOrEqual(kept);
      await write(page, `start-${start}`, 3);
      kept = (found?.there ?? 0) + 3;
      await expect.poll(() => existsSync(log)).toBe(false);
      await kill();
    }
  });
}

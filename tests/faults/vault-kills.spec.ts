import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { KILLS } from '../support/kills.ts';
import { VaultDesk } from '../support/vault-desk.ts';

const RECORD = 'record-1';
const FIELD = 'answer/what-happened.ask.p1';
/** Ten keys a second, a fast typist. A disk that is slower than the keys loses as many as were typed during one write. */
const KEY_GAP_MS = 100;
const RING_KILLS = Math.ceil(KILLS / 4);

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

test(`${KILLS} times the browser is killed in mid-typing, and each time at most one character is lost`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  let browser = await desk.startWithRecord(RECORD);
  const losses: number[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const field = `${FIELD}.${round}`;
    await browser.page.evaluate((name) => window.harness.saveEveryInput(name), field);
    let typed = '';
    const killsAfter = 3 + Math.floor(Math.random() * 10);
    while (typed.length < killsAfter) {
      const letter = String.fromCharCode(97 + (typed.length % 26));
      await browser.page.keyboard.press(letter);
      typed += letter;
      if (typed.length < killsAfter) await pause(KEY_GAP_MS * (0.8 + Math.random() * 0.4));
    }
    await browser.kill();

    browser = await desk.startAgain(RECORD);
    const { drafts, damaged } = await browser.page.evaluate(async () => {
      const { store } = window.harness;
      if (store === null) throw new Error('no record is open');
      return { drafts: await store.drafts(), damaged: (await store.events()).damaged };
    });
    expect(damaged).toBe(0);
    const kept = drafts.find((draft) => draft.field === field)?.text ?? '';
    expect(typed.startsWith(kept)).toBe(true);
    expect(drafts).toHaveLength(round + 1);
    losses.push(typed.length - kept.length);
  }
  test.info().annotations.push({ type: 'characters lost', description: losses.join(' ') });
  expect(Math.max(...losses), `characters lost: ${losses.join(' ')}`).toBeLessThanOrEqual(1);
});

test(`${RING_KILLS} times the browser is killed while records are begun, and every one that was begun opens`, async () => {
  test.setTimeout(60_000 + RING_KILLS * 30_000);
  let { page, kill } = await desk.startWithRecord(RECORD);
  const begun = [RECORD];
  for (let round = 0; round < RING_KILLS; round += 1) {
    await page.exposeFunction('begun', (record: string) => begun.push(record));
    const writing = page
      .evaluate(async (name) => {
        for (let at = 0; ; at += 1) {
          await window.harness.vault.createRecord(`${name}-${at}`);
          await (window as unknown as { begun(record: string): Promise<void> }).begun(`${name}-${at}`);
        }
      }, `round-${round}`)
      .catch(() => undefined);
    await pause(100 + Math.random() * 250);
    await kill();
    await writing;

    ({ page, kill } = await desk.startAgain(RECORD));
    const failures = await page.evaluate(
      (records) => Promise.all(records.map((record) => window.harness.failureOf(() => window.harness.vault.openRecord(record)))),
      begun,
    );
    expect(failures).toEqual(begun.map(() => null));
    expect(await page.evaluate(() => window.harness.readableKeyrings())).toHaveLength(1);
  }
  expect(begun.length).toBeGreaterThan(RING_KILLS);
});

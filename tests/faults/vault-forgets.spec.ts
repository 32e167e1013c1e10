import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { indexRowOf } from '../../src/app/index-row.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import { courseAt } from '../support/any-event.ts';
import { KILLS } from '../support/kills.ts';
import { PASSPHRASE, VaultDesk } from '../support/vault-desk.ts';

const AT = '2026-03-11T10:00:00.000Z';

const course = courseAt('follow-up');
const record = course.opened?.record ?? '';
const agreement = course.journal.filter(({ type }) => LAYER_OF[type] === 'agreement');
const today = new Date().toISOString();
/** Written just now, or the real clock of the browser would find their term over. */
const recent = course.journal.map((event) => ({ ...event, time: today }));

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

function commit(page: Page, name: string): Promise<void> {
  return page.evaluate(
    async ([id, events, indexRow]) => {
      const store = await window.harness.vault.createRecord(id);
      await store.commit({ events, draftsDone: [], indexRow, cursor: { screen: 'meeting', at: null, field: null } });
    },
    [name, recent, { ...indexRowOf(fold(recent)), record: name }] as const,
  );
}

function idsOf(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (id) => {
    const { events, damaged } = await (await window.harness.vault.openRecord(id)).events();
    if (damaged > 0) throw new Error('rows are damaged');
    return events.map((event) => event.id).sort();
  }, name);
}

const sortedIds = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort();

test(`${KILLS} times the browser is killed while a conversation is destroyed: it is there or gone, and the rest stays`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  let { page, kill } = await desk.startWithRecord('begun-before');
  for (let round = 0; round < KILLS; round += 1) {
    const name = `${record}-${round}`;
    await commit(page, name);
    const erasing = page
      .evaluate(
        async ([id, at]) => {
          await (await window.harness.vault.care()).erase({ record: id, layers: ['conversation', 'notes'], rule: 'term', at });
        },
        [name, AT] as const,
      )
      .catch(() => undefined);
    await pause(Math.random() * 400);
    await kill();
    await erasing;
    ({ page, kill } = await desk.startAgain('begun-before'));
    const ids = await idsOf(page, name);
    const layers = await page.evaluate(
      async (id) => (await (await window.harness.vault.care()).records()).find((one) => one.record === id)?.layers,
      name,
    );
    expect(ids).toEqual(sortedIds(layers?.includes('conversation') ? recent : agreement));
    // Whether it came to the keys or not, no row is left under a key that is gone.
    await page.evaluate(
      async ([id, at]) => {
        await (await window.harness.vault.care()).erase({ record: id, layers: ['conversation', 'notes'], rule: 'term', at });
      },
      [name, AT] as const,
    );
    expect(await idsOf(page, name)).toEqual(sortedIds(agreement));
  }
  const rows = await page.evaluate(async () => (await window.harness.rawRows()).filter(({ store }) => store === 'events').length);
  expect(rows).toBe(KILLS * agreement.length);
});

test('rows of a destroyed layer that somebody puts back open nothing, with the passphrase and the keyring at hand', async () => {
  const { page, kill } = await desk.startWithRecord('begun-before');
  await commit(page, record);
  const before = await page.evaluate(() => window.harness.rawRows());
  await page.evaluate(
    async ([id, at]) => {
      await (await window.harness.vault.care()).erase({ record: id, layers: ['conversation', 'notes'], rule: 'asked', at });
    },
    [record, AT] as const,
  );
  const gone = before.filter(({ store }) => store === 'events').length - agreement.length;
  expect(gone).toBeGreaterThan(10);
  await page.evaluate(
    (rows) => window.harness.putBack(rows),
    before.filter(({ store }) => store === 'events' || store === 'cursors'),
  );
  await kill();
  const again = await desk.startAgain(record);
  expect(await idsOf(again.page, record)).toEqual(sortedIds(agreement));
  expect(await again.page.evaluate(() => window.harness.store?.cursor())).toBeNull();
  expect(await again.page.evaluate(() => window.harness.readableKeyrings())).toHaveLength(1);
});

test('a backup made in the browser brings everything back on a laptop that has nothing', async () => {
  const first = await desk.startWithRecord('begun-before');
  await commit(first.page, record);
  const { identity, bytes } = await first.page.evaluate(
    async ([passphrase, at]) => {
      const made = await (await window.harness.vault.care()).makeRecovery({ passphrase }, at);
      return { identity: made, bytes: await window.harness.backUp() };
    },
    [PASSPHRASE, AT] as const,
  );
  expect(new TextDecoder().decode(Uint8Array.from(bytes.slice(0, 21)))).toBe('age-encryption.org/v1');
  await desk.clear();
  const { page } = await desk.startWithRecord('another-laptop');
  const outcome = await page.evaluate(
    async ([file, typed]) => {
      const { harness } = window;
      const changed = file.map((byte, at) => (at === file.length - 40 ? byte ^ 1 : byte));
      return {
        damaged: await harness.failureOf(() => harness.restore(changed, typed)),
        restored: await harness.restore(file, typed),
      };
    },
    [bytes, identity] as const,
  );
  expect(outcome).toEqual({ damaged: 'backup-damaged', restored: { records: 1, events: recent.length, leftOut: 0 } });
  expect(await idsOf(page, record)).toEqual(sortedIds(recent));
});

import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { KILLS } from '../support/kills.ts';
import { stored, storedVault } from '../support/stored-vault.ts';
import { openAgain, PASSPHRASE, VaultDesk } from '../support/vault-desk.ts';
import { asRecord, held, ids, put, WHOLE } from '../support/whole-records.ts';

const AT = '2026-11-26T13:30:00.000Z';

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

test(`${KILLS} times the browser is killed while a record is destroyed: it is there or gone, and the rest stays`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  let { page, kill } = await desk.startWithRecord('begun-before');
  await put(page, 'stays');
  const erase = (record: string) =>
    page.evaluate(
      async ([name, at]) => (await window.harness.vault.care()).erase({ record: name, layers: ['agreement'], rule: 'closing', at }),
      [record, AT] as const,
    );
  for (let round = 0; round < KILLS; round += 1) {
    const record = `goes-${round}`;
    await put(page, record);
    const erasing = erase(record).catch(() => undefined);
    await pause(Math.random() * 400);
    await kill();
    await erasing;
    ({ page, kill } = await desk.startAgain('begun-before'));
    const left = await held(page, record);
    if (left !== null) expect(left).toEqual(ids(WHOLE));
    await erase(record);
    expect(await held(page, record)).toBeNull();
    expect(await held(page, 'stays')).toEqual(ids(WHOLE));
    const { rows, damaged } = await page.evaluate(() => window.harness.vault.index());
    expect([rows.map((row) => row.record), damaged]).toEqual([['stays'], 0]);
  }
  const rows = await page.evaluate(async () => (await window.harness.rawRows()).filter(({ store }) => store === 'events').length);
  expect(rows).toBe(WHOLE.length);
});

test(`${KILLS} times the browser is killed while a copy is restored: each record is there whole or not yet, and what was destroyed goes first`, async () => {
  test.setTimeout(90_000 + KILLS * 45_000);
  let { page, kill } = await desk.startWithRecord('begun-before');
  const identity = await page.evaluate(async ([passphrase, at]) => (await window.harness.vault.care()).makeRecovery({ passphrase }, at), [
    PASSPHRASE,
    AT,
  ] as const);
  let cutShort = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const here = `here-${round}`;
    await put(page, here);
    const coming = Array.from({ length: 4 }, (_, at) => `comes-${round}-${at}`);
    const file = await page.evaluate(
      async ([records, gone, at]) => {
        const { vault, settings } = window.harness;
        const care = await vault.care();
        const { recovery, latestDay, ...ledger } = await care.ledger();
        const erased = [...ledger.erased, { record: gone, layer: 'conversation' as const, at }];
        const backup = { madeAt: new Date().toISOString(), settings, ledger: { ...ledger, erased }, records };
        return [...(await care.backups.write(backup, [recovery?.recipient ?? '']))];
      },
      [coming.map((record) => ({ record, events: asRecord(record) })), here, AT] as const,
    );
    const restore = () => page.evaluate(([bytes, typed]) => window.harness.restore(bytes, typed), [file, identity] as const);
    const restoring = restore().catch(() => undefined);
    await pause(100 + Math.random() * 900);
    await kill();
    await restoring;
    ({ page, kill } = await desk.startAgain('begun-before'));
    const before = await held(page, here);
    const isErased = !before?.includes(WHOLE.find(({ type }) => LAYER_OF[type] === 'conversation')?.id ?? '');
    expect(before).toEqual(ids(isErased ? WHOLE.filter(({ type }) => LAYER_OF[type] !== 'conversation') : WHOLE));
    const arrived = await Promise.all(coming.map((record) => held(page, record)));
    for (const found of arrived) expect([null, '', ids(WHOLE).join()]).toContain(found === null ? null : found.join());
    if (!isErased) expect(arrived).toEqual(coming.map(() => null));
    if (arrived.some((found) => found === null || found.length === 0)) cutShort += 1;
    await restore();
    expect(await Promise.all(coming.map((record) => held(page, record)))).toEqual(coming.map(() => ids(WHOLE)));
    expect(await held(page, here)).toEqual(ids(WHOLE.filter(({ type }) => LAYER_OF[type] !== 'conversation')));
  }
  expect(cutShort, 'a restoring that was always done before the kill shows nothing').toBeGreaterThan(0);
});

test(`${KILLS} times the browser is killed while a vault of version 1 is brought up to date, and each time it opens whole`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const first = await storedVault(1);
  const { settings } = await stored('rows.v1.json');
  const held1 = ids(
    (await stored('events.v1.json')).filter(({ type }: MeetingEvent) =>
      ['record.opened', 'note.worded', 'incident.dated', 'lessons.worded'].includes(type),
    ),
  );
  let { page, kill } = await desk.start();
  for (let round = 0; round < KILLS; round += 1) {
    await page.evaluate((vault) => window.harness.becomeStored(1, vault), first);
    const upgrading = page
      .evaluate(
        async ([passphrase, changed]) => {
          const { vault } = window.harness;
          await vault.unlock(passphrase);
          await vault.saveSettings(changed);
          await vault.createRecord('new');
        },
        [PASSPHRASE, { ...settings, facilitator: 'Femke' }] as const,
      )
      .catch(() => undefined);
    await pause(Math.random() * 1500);
    await kill();
    await upgrading;
    ({ page, kill } = await desk.start());
    await openAgain(page, 'KIEVIT');
    expect(await held(page, 'KIEVIT')).toEqual(held1);
    const { rows, damaged } = await page.evaluate(() => window.harness.vault.index());
    expect([rows.map((row) => row.record), damaged]).toEqual([['KIEVIT'], 0]);
    const { facilitator } = await page.evaluate(() => window.harness.vault.settings());
    expect([settings.facilitator, 'Femke']).toContain(facilitator);
    expect([null, []]).toContainEqual(await held(page, 'new'));
    expect(await page.evaluate(() => window.harness.readableKeyrings())).toHaveLength(1);
  }
});

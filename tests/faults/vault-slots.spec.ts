import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { KILLS } from '../support/kills.ts';
import { searchProfile } from '../support/profile-search.ts';
import { PASSPHRASE, VaultDesk } from '../support/vault-desk.ts';

const RECORD = 'record-1';
const NEXT = 'een heel andere zin met zes woorden';
const AT = '2026-11-26T13:30:00.000Z';

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

test('the recovery key from paper opens the vault after a restart, and neither it nor a passphrase lies on the disk', async () => {
  const { page, kill } = await desk.startWithRecord(RECORD);
  const { identity, offered, tried } = await page.evaluate(
    async ([passphrase, at]) => {
      const { vault } = window.harness;
      const care = await vault.care();
      const made = await care.makeRecovery({ passphrase }, at);
      return { identity: made, tried: await care.opensWithRecovery(made.toLowerCase(), at), offered: await vault.offerPassphrase() };
    },
    [PASSPHRASE, AT] as const,
  );
  expect(tried).toBe(true);
  expect(offered).toMatch(/^[a-z]+( [a-z]+){3}$/);
  await kill();

  const again = await desk.start();
  const opened = await again.page.evaluate(
    async ([typed, record, next]) => {
      const { vault, failureOf } = window.harness;
      const failures = [await failureOf(() => vault.unlockWithRecovery(typed)), await failureOf(() => vault.openRecord(record))];
      await (await vault.care()).changePassphrase({ recovery: typed }, next);
      return { failures, triedAt: (await (await vault.care()).ledger()).recovery?.triedAt };
    },
    [identity, RECORD, NEXT] as const,
  );
  expect(opened).toEqual({ failures: [null, null], triedAt: AT });
  await again.kill();
  const search = await searchProfile(desk.profile, [identity, identity.slice(20, 50), PASSPHRASE, NEXT]);
  expect(search.files).toBeGreaterThan(10);
  expect(search.hits).toEqual([]);
});

test('wrong tries still cost time after a reload', async () => {
  const { page } = await desk.startWithRecord(RECORD);
  const codes = await page.evaluate(async () => {
    const { vault, failureOf } = window.harness;
    await vault.lock();
    const found: (string | null)[] = [];
    for (const wrong of ['', 'a', '', 'b', '', '']) found.push(await failureOf(() => vault.unlock(wrong)));
    return found;
  });
  expect(codes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'passphrase-wrong'));
  expect(codes.at(-1)).toBe('tries-too-fast');
  await page.reload();
  const after = await page.evaluate(async (passphrase) => {
    const { vault, failureOf } = window.harness;
    const waited = async () => {
      while ((await vault.secondsToWait()) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    };
    await waited();
    await failureOf(() => vault.unlock(''));
    const asked = await vault.secondsToWait();
    await waited();
    return { asked, code: await failureOf(() => vault.unlock(passphrase)), left: await vault.secondsToWait() };
  }, PASSPHRASE);
  // The fifth wrong try: the four before the reload count.
  expect(after).toEqual({ asked: 4, code: null, left: 0 });
});

for (const [change, what] of [
  ['changePassphrase', 'the passphrase is changed'],
  ['renewKeys', 'keys are renewed'],
] as const)
  test(`${KILLS} times the browser is killed while ${what}, and each time the vault opens the old way or the new`, async () => {
    test.setTimeout(60_000 + KILLS * 30_000);
    let { page, kill } = await desk.startWithRecord(RECORD);
    let secret = PASSPHRASE;
    for (let round = 0; round < KILLS; round += 1) {
      const next = `${NEXT} ronde ${round}`;
      const changing = page
        .evaluate(
          async ([how, passphrase, other, at]) => {
            const care = await window.harness.vault.care();
            await (how === 'renewKeys' ? care.renewKeys({ passphrase }, other, at) : care.changePassphrase({ passphrase }, other));
          },
          [change, secret, next, AT] as const,
        )
        .catch(() => undefined);
      await pause(200 + Math.random() * 1800);
      await kill();
      await changing;
      ({ page, kill } = await desk.start());
      const state = await page.evaluate(
        async ([ways, record]) => {
          const { vault, failureOf, settings } = window.harness;
          const codes: (string | null)[] = [];
          for (const way of ways) {
            const code = await failureOf(() => vault.unlock(way));
            codes.push(code);
            if (code === null) break;
          }
          const opens = await failureOf(() => vault.openRecord(record));
          return { codes, opens, facilitator: (await vault.settings()).facilitator, wanted: settings.facilitator };
        },
        [[next, secret], RECORD] as const,
      );
      expect(state.codes.at(-1)).toBeNull();
      expect(state.opens).toBeNull();
      expect(state.facilitator).toBe(state.wanted);
      secret = state.codes.length === 1 ? next : secret;
      expect(await page.evaluate(() => window.harness.readableKeyrings())).toHaveLength(1);
    }
  });

import { expect, type Page, test } from '@playwright/test';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { stored, storedVault } from '../support/stored-vault.ts';
import { openAgain, PASSPHRASE, VaultDesk } from '../support/vault-desk.ts';
import { asRecord, held, ids, put, WHOLE } from '../support/whole-records.ts';

const AT = '2026-11-26T13:30:00.000Z';
const NEXT = 'een heel andere zin met zes woorden';
const WITHOUT_CONVERSATION = ids(WHOLE.filter(({ type }) => LAYER_OF[type] !== 'conversation'));

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

/** One change of the vault, and what must be found wherever in its course the power went. */
interface Change {
  /** Makes the state that the change begins from; `at` tells one round from another. */
  readonly before: (page: Page, at: number) => Promise<void>;
  /** Resolves when it ended, with false when the power went first. */
  readonly change: (page: Page, at: number) => Promise<boolean>;
  /** After a restart: opens the vault, and expects the old state or the new. */
  readonly after: (page: Page, at: number, isDone: boolean) => Promise<void>;
  /** Fewer steps than that and the change did not touch the keyring as it is known to. */
  readonly steps: number;
}

/** The power goes before the first step, before the second, and so on, until the change ends before it goes. */
async function atEachStep({ before, change, after, steps }: Change): Promise<void> {
  const { page } = await desk.start();
  let isDone = false;
  let at = 0;
  for (; !isDone; at += 1) {
    await before(page, at);
    await page.evaluate((left) => window.harness.powerFor(left), at);
    isDone = await change(page, at);
    // What the page still had to do, it never does.
    await page.reload();
    await after(page, at, isDone);
    expect(await page.evaluate(() => window.harness.readableKeyrings())).toHaveLength(1);
    expect(await page.evaluate(async () => (await window.harness.vault.index()).damaged)).toBe(0);
  }
  expect(at - 1).toBe(steps);
}

/** Makes the vault and the record that stays, the first time. */
async function withRecordThatStays(page: Page, at: number): Promise<void> {
  if (at > 0) return;
  await desk.makeVault(page, 'begun-before');
  await put(page, 'stays');
}

async function expectStays(page: Page): Promise<void> {
  expect(await held(page, 'stays')).toEqual(ids(WHOLE));
}

test('a record that is destroyed is there whole or gone, at whatever step the power goes', async () => {
  test.setTimeout(120_000);
  const erase = (page: Page, at: number) =>
    page.evaluate(
      async ([record, when]) => {
        const { vault, endsInTime } = window.harness;
        const care = await vault.care();
        return endsInTime(() => care.erase({ record, layers: ['agreement'], rule: 'closing', at: when }));
      },
      [`goes-${at}`, AT] as const,
    );
  await atEachStep({
    before: async (page, at) => {
      await withRecordThatStays(page, at);
      await put(page, `goes-${at}`);
    },
    change: erase,
    after: async (page, at, isDone) => {
      await openAgain(page, 'begun-before');
      const left = await held(page, `goes-${at}`);
      if (left !== null) expect(left).toEqual(ids(WHOLE));
      if (isDone) expect(left).toBeNull();
      await erase(page, at);
      expect(await held(page, `goes-${at}`)).toBeNull();
      await expectStays(page);
    },
    steps: 4,
  });
});

for (const [change, what] of [
  ['changePassphrase', 'the passphrase is changed'],
  ['renewKeys', 'keys are renewed'],
] as const)
  test(`while ${what} the vault opens the old way or the new, at whatever step the power goes`, async () => {
    test.setTimeout(120_000);
    let secret = PASSPHRASE;
    await atEachStep({
      before: withRecordThatStays,
      change: (page, at) =>
        page.evaluate(
          async ([how, passphrase, next, when]) => {
            const { vault, endsInTime } = window.harness;
            const care = await vault.care();
            return endsInTime(() =>
              how === 'renewKeys' ? care.renewKeys({ passphrase }, next, when) : care.changePassphrase({ passphrase }, next),
            );
          },
          [change, secret, `${NEXT} ronde ${at}`, AT] as const,
        ),
      after: async (page, at, isDone) => {
        const ways = isDone ? [`${NEXT} ronde ${at}`] : [`${NEXT} ronde ${at}`, secret];
        const opened = await page.evaluate(async (all) => {
          for (const way of all) if ((await window.harness.failureOf(() => window.harness.vault.unlock(way))) === null) return way;
          return null;
        }, ways);
        expect(ways).toContain(opened);
        secret = opened ?? secret;
        await expectStays(page);
      },
      steps: 2,
    });
  });

test('a restored record is there whole or not yet, and what was destroyed goes first, at whatever step the power goes', async () => {
  test.setTimeout(180_000);
  let identity = '';
  let file: readonly number[] = [];
  await atEachStep({
    before: async (page, at) => {
      await withRecordThatStays(page, at);
      if (at === 0) {
        identity = await page.evaluate(
          async ([passphrase, when]) => (await window.harness.vault.care()).makeRecovery({ passphrase }, when),
          [PASSPHRASE, AT] as const,
        );
      }
      await put(page, `here-${at}`);
      file = await page.evaluate(
        async ([coming, gone, when]) => {
          const { vault, settings } = window.harness;
          const care = await vault.care();
          const { recovery, latestDay, ...ledger } = await care.ledger();
          const erased = [...ledger.erased, { record: gone, layer: 'conversation' as const, at: when }];
          const backup = { madeAt: new Date().toISOString(), settings, ledger: { ...ledger, erased }, records: coming };
          return [...(await care.backups.write(backup, [recovery?.recipient ?? '']))];
        },
        [[{ record: `comes-${at}`, events: asRecord(`comes-${at}`) }], `here-${at}`, AT] as const,
      );
    },
    change: restore,
    after: async (page, at, isDone) => {
      await openAgain(page, 'begun-before');
      const here = await held(page, `here-${at}`);
      const isErased = here?.length !== WHOLE.length;
      expect(here).toEqual(isErased ? WITHOUT_CONVERSATION : ids(WHOLE));
      const arrived = await held(page, `comes-${at}`);
      if (arrived !== null && arrived.length > 0) expect(arrived).toEqual(ids(WHOLE));
      if (!isErased) expect(arrived).toBeNull();
      if (!isDone) await restore(page);
      expect(await held(page, `comes-${at}`)).toEqual(ids(WHOLE));
      expect(await held(page, `here-${at}`)).toEqual(WITHOUT_CONVERSATION);
      await expectStays(page);
    },
    steps: 8,
  });

  function restore(page: Page): Promise<boolean> {
    return page.evaluate(
      ([bytes, typed]) => {
        const { restore: bringBack, endsInTime } = window.harness;
        return endsInTime(() => bringBack(bytes, typed));
      },
      [file, identity] as const,
    );
  }
});

test('a vault of version 1 opens whole, at whatever step the power goes while it is brought up to date', async () => {
  test.setTimeout(120_000);
  const first = await storedVault(1);
  const { settings } = await stored('rows.v1.json');
  const names = ['record.opened', 'note.worded', 'incident.dated', 'lessons.worded'];
  const whole = ids((await stored('events.v1.json')).filter(({ type }: MeetingEvent) => names.includes(type)));
  await atEachStep({
    before: (page) => page.evaluate((vault) => window.harness.becomeStored(1, vault), first),
    change: (page) =>
      page.evaluate(
        ([passphrase, changed]) => {
          const { vault, endsInTime } = window.harness;
          return endsInTime(async () => {
            await vault.unlock(passphrase);
            await vault.saveSettings(changed);
            await vault.createRecord('new');
          });
        },
        [PASSPHRASE, { ...settings, facilitator: 'Femke' }] as const,
      ),
    after: async (page, _, isDone) => {
      await openAgain(page, 'KIEVIT');
      expect(await held(page, 'KIEVIT')).toEqual(whole);
      const { facilitator } = await page.evaluate(() => window.harness.vault.settings());
      expect(isDone ? ['Femke'] : [settings.facilitator, 'Femke']).toContain(facilitator);
      expect(isDone ? [[]] : [null, []]).toContainEqual(await held(page, 'new'));
    },
    steps: 7,
  });
});

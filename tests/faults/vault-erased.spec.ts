import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { IndexRow, WayIn } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { stamp } from '../support/event-builder.ts';
import { findFirefox, type WorkingPage } from '../support/killable-firefox.ts';
import { KILLS } from '../support/kills.ts';
import { LaptopFinder } from '../support/laptop-finder.ts';
import { LoopDisk } from '../support/loop-disk.ts';
import { randomMarker } from '../support/profile-search.ts';
import { PASSPHRASE, VaultDesk, workingPage } from '../support/vault-desk.ts';

const AT = '2026-11-26T13:30:00.000Z';
/** What is to be forgotten was written just now, or its term would be over by the clock of the browser. */
const TODAY = new Date().toISOString();

const BROWSERS = {
  Chromium: async (desk: VaultDesk) => {
    const { page, kill } = await desk.start();
    return { page: workingPage(page), kill };
  },
  Firefox: (desk: VaultDesk) => desk.startFirefox(),
} as const;
type Browser = keyof typeof BROWSERS;

const present: readonly Browser[] = findFirefox() === null ? ['Chromium'] : ['Chromium', 'Firefox'];
if (!present.includes('Firefox')) process.stderr.write('Left out: what Firefox leaves on the disk (Debian: apt-get install firefox-esr)\n');

/** One record whose conversation and notes go, and whose agreements stay. */
interface Canaries {
  readonly record: string;
  readonly events: readonly MeetingEvent[];
  readonly indexRow: IndexRow;
  readonly draft: string;
  readonly going: readonly string[];
  readonly staying: string;
}

function canaries(record: string): Canaries {
  const [place, note, draft, staying] = [randomMarker(), randomMarker(), randomMarker(), randomMarker()];
  const events = (
    [
      { type: 'incident.worded', field: 'place', text: place },
      { type: 'note.worded', note: 'n1', text: note },
      { type: 'lessons.worded', text: staying },
    ] as const
  ).map((fact, at) => ({ ...stamp(fold([]), fact, { id: `${record}-${at}` }), time: TODAY }));
  const indexRow = { record, codeName: record, initials: [], groups: [], stage: 'incident', seats: [], due: null, changedAt: TODAY };
  return { record, events, indexRow, draft, going: [place, note, draft], staying };
}

async function makeVault(page: WorkingPage): Promise<readonly WayIn[]> {
  const recovery = await page.evaluate(
    async ([passphrase, at]) => {
      const { vault, settings } = window.harness;
      await vault.create(passphrase, settings);
      return (await vault.care()).makeRecovery({ passphrase }, at);
    },
    [PASSPHRASE, AT] as const,
  );
  return [{ passphrase: PASSPHRASE }, { recovery }];
}

function write(page: WorkingPage, all: readonly Canaries[]): Promise<void> {
  return page.evaluate(async (list) => {
    for (const { record, events, indexRow, draft } of list) {
      const store = await window.harness.vault.createRecord(record);
      await store.commit({ events, draftsDone: [], indexRow, cursor: null });
      await store.saveDraft({ field: 'place', text: draft, basedOn: null, layer: 'conversation' });
      // Whoever has a record open keeps a copy of it from coming in.
      await store.close();
    }
  }, all);
}

function erase(page: WorkingPage, record: string): Promise<void> {
  return page.evaluate(
    async ([id, at]) => {
      await (await window.harness.vault.care()).erase({ record: id, layers: ['conversation', 'notes'], rule: 'asked', at });
    },
    [record, AT] as const,
  );
}

function unlock(page: WorkingPage): Promise<void> {
  return page.evaluate((passphrase) => window.harness.vault.unlock(passphrase), PASSPHRASE);
}

/** The disk as the finder has it, with every row that the browser itself gives out. */
async function rowsOf(page: WorkingPage): Promise<LaptopFinder> {
  const rows = await page.evaluate(() => window.harness.rawRows(), null);
  expect(rows.length).toBeGreaterThan(2);
  return new LaptopFinder(rows.map(({ bytes }) => Buffer.from(bytes)));
}

interface Erased {
  readonly before: LaptopFinder;
  readonly after: LaptopFinder;
  readonly rows: LaptopFinder;
  readonly ways: readonly WayIn[];
}

/** Writes, erases and pulls the plug; `disk` says what lies there then. */
async function writeAndErase(desk: VaultDesk, browser: Browser, one: Canaries, disk: () => Promise<LaptopFinder>): Promise<Erased> {
  const first = await BROWSERS[browser](desk);
  const ways = await makeVault(first.page);
  await write(first.page, [one]);
  await first.kill();
  const before = await disk();
  const again = await BROWSERS[browser](desk);
  await unlock(again.page);
  await erase(again.page, one.record);
  const rows = await rowsOf(again.page);
  await again.kill();
  return { before, after: await disk(), rows, ways };
}

async function expectForgotten({ before, after, rows, ways }: Erased, { going, staying }: Canaries): Promise<void> {
  const all = [...going, staying];
  const [oldKeys, keys] = [await before.keys(ways), await after.keys(ways)];
  // The search is as good as it must be: it finds everything while the keys are there, and afterwards what stays.
  expect(before.readable(all, oldKeys)).toEqual(new Set(all));
  expect(keys.size).toBe(oldKeys.size - 2);
  expect(after.readable(all, keys)).toEqual(new Set([staying]));
  expect(rows.readable(all, keys)).toEqual(new Set([staying]));
  expect(after.readable([staying], [])).toEqual(new Set());
  const [generation] = before.keyrings();
  const [now, ...others] = after.keyrings();
  expect(others).toEqual([]);
  expect(before.piecesLeftOf(generation ?? missing())).toBeGreaterThan(400);
  expect(after.piecesLeftOf(now ?? missing())).toBeGreaterThan(400);
  expect(after.piecesLeftOf(generation ?? missing())).toBe(0);
}

function missing(): never {
  throw new Error('the finder found no keyring');
}

for (const browser of present) {
  test.describe(browser, () => {
    let desk: VaultDesk;
    test.beforeAll(async () => {
      desk = await VaultDesk.setUp();
    });
    test.afterEach(() => desk.clear());
    test.afterAll(() => desk.tearDown());

    test('who has the disk, the passphrase and the recovery key reads nothing of what was destroyed', async () => {
      const one = canaries('kievit');
      await expectForgotten(await writeAndErase(desk, browser, one, () => LaptopFinder.of(desk.profile)), one);
    });

    test(`${KILLS} times the browser is killed while keys are destroyed, and no generation of them is left`, async () => {
      test.setTimeout(90_000 + KILLS * 30_000);
      const all = Array.from({ length: KILLS }, (_, at) => canaries(`record-${at}`));
      let { page, kill } = await BROWSERS[browser](desk);
      const ways = await makeVault(page);
      await write(page, all);
      const generations: Uint8Array[] = [];
      for (const { record } of all) {
        const erasing = erase(page, record).catch(() => undefined);
        await pause(Math.random() * 150);
        await kill();
        await erasing;
        generations.push(...(await LaptopFinder.of(desk.profile)).keyrings());
        ({ page, kill } = await BROWSERS[browser](desk));
        await unlock(page);
        await erase(page, record);
      }
      const rows = await rowsOf(page);
      await kill();
      const finder = await LaptopFinder.of(desk.profile);
      const keys = await finder.keys(ways);
      const staying = new Set(all.map((one) => one.staying));
      const markers = all.flatMap((one) => [...one.going, one.staying]);
      expect(finder.readable(markers, keys)).toEqual(staying);
      expect(rows.readable(markers, keys)).toEqual(staying);
      const [now, ...others] = finder.keyrings();
      expect(others).toEqual([]);
      // What was destroyed before the last kill needed no more writing, so that the last one found may be the one that counts.
      const before = generations.filter((generation) => !Buffer.from(generation).equals(now ?? missing()));
      expect(before.length).toBeGreaterThanOrEqual(KILLS - 1);
      expect(before.map((generation) => finder.piecesLeftOf(generation))).toEqual(before.map(() => 0));
    });
  });
}

test.describe('copies that were made before', () => {
  let desk: VaultDesk;
  test.beforeAll(async () => {
    desk = await VaultDesk.setUp();
  });
  test.afterEach(() => desk.clear());
  test.afterAll(() => desk.tearDown());

  test('bring nothing back of what was destroyed, here or on a laptop that heard of it', async () => {
    test.setTimeout(180_000);
    const one = canaries('kievit');
    const all = [...one.going, one.staying];
    const first = await BROWSERS.Chromium(desk);
    const ways = await makeVault(first.page);
    await write(first.page, [one]);
    const copy = (page: WorkingPage, record?: string) => page.evaluate((name) => window.harness.backUp(name), record);
    const older = [await copy(first.page), await copy(first.page, one.record)];
    await erase(first.page, one.record);
    const newer = await copy(first.page);
    await restore(first.page, older, ways);
    await first.kill();
    await expectOnly([one.staying], all, desk, ways);

    await desk.clear();
    const heard = await BROWSERS.Chromium(desk);
    const heardWays = await makeVault(heard.page);
    await restore(heard.page, [newer, ...older, newer], ways);
    await heard.kill();
    await expectOnly([one.staying], all, desk, heardWays);

    // It came late: what is here already goes.
    await desk.clear();
    const late = await BROWSERS.Chromium(desk);
    const lateWays = await makeVault(late.page);
    await restore(late.page, older, ways);
    await late.kill();
    // Drafts are in no copy.
    await expectOnly(
      all.filter((marker) => marker !== one.going[2]),
      all,
      desk,
      lateWays,
    );
    const again = await BROWSERS.Chromium(desk);
    await unlock(again.page);
    await restore(again.page, [newer, ...older], ways);
    await again.kill();
    await expectOnly([one.staying], all, desk, lateWays);
  });

  async function restore(page: WorkingPage, copies: readonly number[][], ways: readonly WayIn[]): Promise<void> {
    const typed = ways.flatMap((way) => ('recovery' in way ? way.recovery : []))[0] ?? '';
    for (const bytes of copies) await page.evaluate(([file, key]) => window.harness.restore(file, key), [bytes, typed] as const);
  }
});

async function expectOnly(wanted: readonly string[], all: readonly string[], desk: VaultDesk, ways: readonly WayIn[]): Promise<void> {
  const finder = await LaptopFinder.of(desk.profile);
  expect(finder.readable(all, await finder.keys(ways))).toEqual(new Set(wanted));
}

if (LoopDisk.canBeMounted()) {
  test('on the bare disk, past every file, nothing of what was destroyed can be read either', async () => {
    test.setTimeout(180_000);
    const disk = await LoopDisk.mount();
    const desk = await VaultDesk.setUp(disk.folder);
    try {
      const one = canaries('kievit');
      await expectForgotten(await writeAndErase(desk, 'Chromium', one, () => disk.bare()), one);
    } finally {
      await desk.tearDown();
      await disk.remove();
    }
  });
} else
  process.stderr.write(
    'Left out: what lies on the bare disk (a disk in a file cannot be mounted here; root may, where loop devices are)\n',
  );

import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { KILLS } from '../support/kills.ts';
import { INDEX_ROW, openAgain, VaultDesk, WORDED_EVENT } from '../support/vault-desk.ts';

const RECORD = INDEX_ROW.record;
/** More in a long run: `HERSTELWIJZER_EDITS=200`. */
const EDITS = Number(process.env['HERSTELWIJZER_EDITS'] ?? 40);

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

/** Another window on the same record. */
async function besides(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(desk.address);
  await openAgain(other, RECORD);
  return other;
}

/** What is stored in the record, by what each thing says. */
function textsIn(page: Page): Promise<{ events: string[]; drafts: string[] }> {
  return page.evaluate(async () => {
    const { store } = window.harness;
    if (store === null) throw new Error('no record is open');
    const { events } = await store.events();
    return {
      events: events.flatMap((event) => (event.type === 'incident.worded' ? event.text : [])).sort(),
      drafts: (await store.drafts()).map(({ text }) => text).sort(),
    };
  });
}

test(`two windows write ${EDITS} times through each other, and all ${EDITS} are kept`, async () => {
  test.setTimeout(120_000 + EDITS * 1000);
  const { page } = await desk.startWithRecord(RECORD);
  const windows = [page, await besides(page)];
  // Every edit is typed; half of them are left as they are typed, and half become facts.
  const refused = await Promise.all(
    windows.map((window, at) =>
      window.evaluate(
        async ([event, indexRow, name, count]) => {
          const { store, failureOf } = globalThis.window.harness;
          if (store === null) throw new Error('no record is open');
          let refusals = 0;
          for (let edit = 0; edit < count; edit += 1) {
            const text = `${name}-${edit}`;
            await store.saveDraft({ field: text, text, basedOn: null, layer: 'conversation' });
            if (edit % 2 === 0) continue;
            const write = () => store.commit({ events: [{ ...event, id: text, text }], draftsDone: [], indexRow, cursor: null });
            for (let code = await failureOf(write); code !== null; code = await failureOf(write)) {
              if (code !== 'record-elsewhere') throw new Error(code);
              refusals += 1;
              await store.lead('take-over', () => undefined);
            }
          }
          return refusals;
        },
        [WORDED_EVENT, INDEX_ROW, `window-${at}`, EDITS / 2] as const,
      ),
    ),
  );
  test.info().annotations.push({ type: 'refused and written again', description: refused.join(' ') });
  expect(Math.max(...refused)).toBeGreaterThan(0);
  const all = windows.flatMap((_, at) => Array.from({ length: EDITS / 2 }, (__, edit) => `window-${at}-${edit}`));
  const { events, drafts } = await textsIn(page);
  expect(events).toEqual(all.filter((text) => Number(text.split('-')[2]) % 2 === 1).sort());
  expect(new Set([...events, ...drafts])).toEqual(new Set(all));
});

test('after a take-over the other window writes nothing any more, though it never hears of it', async () => {
  const { page } = await desk.startWithRecord(RECORD);
  await page.evaluate(() => {
    const request = navigator.locks.request.bind(navigator.locks) as (...asked: unknown[]) => Promise<unknown>;
    navigator.locks.request = ((...asked: unknown[]) =>
      request(...asked).catch(() => new Promise(() => undefined))) as typeof navigator.locks.request;
  });
  await openAgain(page, RECORD);
  const other = await besides(page);
  const writing = page.evaluate(
    async ([event, indexRow]) => {
      const { store, failureOf } = window.harness;
      const outcomes: (string | null)[] = [];
      while (outcomes.filter((code) => code !== null).length < 20) {
        const text = String(outcomes.length).padStart(4, '0');
        outcomes.push(
          await failureOf(async () => store?.commit({ events: [{ ...event, id: text, text }], draftsDone: [], indexRow, cursor: null })),
        );
      }
      await store?.saveDraft({ field: 'late', text: 'half een zi', basedOn: null, layer: 'conversation' });
      return outcomes;
    },
    [WORDED_EVENT, INDEX_ROW] as const,
  );
  await pause(200);
  const taken = await other.evaluate(async () => {
    const { store } = window.harness;
    const leads = await store?.lead('take-over', () => undefined);
    return { leads, events: (await store?.events())?.events.length };
  });
  const outcomes = await writing;
  const written = outcomes.indexOf('record-elsewhere');
  expect(taken).toEqual({ leads: true, events: written });
  expect(written).toBeGreaterThan(0);
  expect(outcomes.slice(written)).toEqual(Array.from({ length: 20 }, () => 'record-elsewhere'));
  const { events, drafts } = await textsIn(other);
  expect(events).toHaveLength(written);
  expect(drafts).toEqual(['half een zi']);
});

test(`${KILLS} times the browser is killed while two windows take over from each other, and every fact is there`, async () => {
  test.setTimeout(60_000 + KILLS * 30_000);
  let { page, kill } = await desk.startWithRecord(RECORD);
  const kept: string[] = [];
  let takeOvers = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const windows = [page, await besides(page)];
    const keptBefore = kept.length;
    const writing = windows.map(async (window, at) => {
      await window.exposeFunction('kept', (text: string) => kept.push(text));
      await window.exposeFunction('tookOver', () => {
        takeOvers += 1;
      });
      await window
        .evaluate(
          async ([event, indexRow, name]) => {
            const { store, failureOf } = globalThis.window.harness;
            const told = globalThis.window as unknown as { kept(text: string): Promise<void>; tookOver(): Promise<void> };
            for (let edit = 0; ; edit += 1) {
              const text = `${name}-${edit}`;
              if (await store?.lead('take-over', () => undefined)) await told.tookOver();
              const write = async () => store?.commit({ events: [{ ...event, id: text, text }], draftsDone: [], indexRow, cursor: null });
              if ((await failureOf(write)) === null) await told.kept(text);
            }
          },
          [WORDED_EVENT, INDEX_ROW, `${round}-${at}`] as const,
        )
        .catch(() => undefined);
    });
    await expect.poll(() => kept.length - keptBefore, { intervals: [20] }).toBeGreaterThan(1);
    await pause(Math.random() * 300);
    await kill();
    await Promise.all(writing);

    ({ page, kill } = await desk.startAgain(RECORD));
    expect(await page.evaluate(() => window.harness.store?.lead('when-free', () => undefined))).toBe(true);
    const { events } = await textsIn(page);
    expect(kept.filter((text) => !events.includes(text))).toEqual([]);
    expect(await page.evaluate(async () => (await window.harness.store?.events())?.damaged)).toBe(0);
  }
  test.info().annotations.push({ type: 'take-overs', description: String(takeOvers) });
  expect(takeOvers).toBeGreaterThan(KILLS);
  expect(kept.length).toBeGreaterThan(KILLS);
});

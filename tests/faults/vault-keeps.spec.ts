import { expect, test } from '@playwright/test';
import type { Cursor, Draft } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { stamp } from '../support/event-builder.ts';
import { INDEX_ROW, openAgain, PASSPHRASE, VaultDesk } from '../support/vault-desk.ts';

const RECORD = INDEX_ROW.record;
const EVENTS: readonly MeetingEvent[] = [
  stamp(fold([]), { type: 'incident.worded', field: 'place', text: 'het plein \u202e<script>{{key}}' }, { id: 'e1' }),
  stamp(fold([]), { type: 'incident.dated', date: '2026-03-10' }, { id: 'e2' }),
  stamp(fold([]), { type: 'note.worded', note: 'n1', text: 'geheugensteun' }, { id: 'e3' }),
];
const CURSOR: Cursor = { screen: 'incident', at: null, field: 'incident/place' };
const draft = (field: string, text: string): Draft => ({ field, text, basedOn: null, layer: 'conversation' });

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

test('a vault that is made, locked and opened again holds what was put into it', async () => {
  const { page } = await desk.start();
  const first = await page.evaluate(async (passphrase) => {
    const { vault, settings, failureOf } = window.harness;
    return {
      before: await vault.state(),
      missing: await failureOf(() => vault.unlock(passphrase)),
      tooShort: await failureOf(() => vault.create('vier losse korte x', settings)),
      shut: await failureOf(() => vault.index()),
      made: await failureOf(() => vault.create(passphrase, settings)),
      after: await vault.state(),
      again: await failureOf(() => vault.create(passphrase, settings)),
      unknown: await failureOf(() => vault.openRecord('record-1')),
    };
  }, PASSPHRASE);
  expect(first).toEqual({
    before: 'none',
    missing: 'vault-missing',
    tooShort: 'passphrase-too-short',
    shut: 'vault-locked',
    made: null,
    after: 'open',
    again: 'vault-exists',
    unknown: 'record-missing',
  });

  await page.evaluate(
    async ([record, events, indexRow, cursor, open]) => {
      const store = await window.harness.vault.createRecord(record);
      await store.saveDraft({ ...open, field: 'done', text: 'wordt een feit' });
      await store.saveDraft(open);
      await store.commit({ events, draftsDone: ['done'], indexRow, cursor });
      await store.commit({ events: events.slice(0, 1), draftsDone: [], indexRow, cursor: null });
      await store.saveDraft({ field: 'empty', text: '', basedOn: 'e1', layer: 'notes' });
      await window.harness.vault.saveSettings({ ...window.harness.settings, facilitator: 'Femke' });
    },
    [RECORD, EVENTS, INDEX_ROW, CURSOR, draft('open', 'half een zi')] as const,
  );
  const kept = {
    events: EVENTS,
    damaged: 0,
    drafts: [
      { field: 'empty', text: '', basedOn: 'e1', layer: 'notes' },
      { field: 'open', text: 'half een zi', basedOn: null, layer: 'conversation' },
    ],
    cursor: CURSOR,
    index: { rows: [INDEX_ROW], damaged: 0 },
    facilitator: 'Femke',
  };
  const locked = await page.evaluate(async (record) => {
    const { vault, failureOf } = window.harness;
    const store = await vault.openRecord(record);
    await vault.lock();
    return {
      state: await vault.state(),
      store: await failureOf(() => store.events()),
      wrong: await failureOf(() => vault.unlock('een andere zin van vijf woorden')),
    };
  }, RECORD);
  expect(locked).toEqual({ state: 'locked', store: 'vault-locked', wrong: 'passphrase-wrong' });
  await openAgain(page, RECORD);
  expect(await page.evaluate(readAll)).toEqual(kept);

  await page.reload();
  await openAgain(page, RECORD);
  expect(await page.evaluate(readAll)).toEqual(kept);
});

async function readAll() {
  const { vault, store } = window.harness;
  if (store === null) throw new Error('no record is open');
  const { events, damaged } = await store.events();
  return {
    events: [...events].sort((one, other) => one.id.localeCompare(other.id)),
    damaged,
    drafts: [...(await store.drafts())].sort((one, other) => one.field.localeCompare(other.field)),
    cursor: await store.cursor(),
    index: await vault.index(),
    facilitator: (await vault.settings()).facilitator,
  };
}

test('a burst of typing writes one draft at a time, and a draft that became a fact does not come back', async () => {
  const { page } = await desk.startWithRecord(RECORD);
  const outcome = await page.evaluate(
    async ([event, indexRow]) => {
      const { store } = window.harness;
      if (store === null || event === undefined) throw new Error('no record is open');
      const save = (field: string, text: string) => store.saveDraft({ field, text, basedOn: null, layer: 'conversation' });
      const burst = Array.from({ length: 200 }, (_, at) => save('a', 'x'.repeat(at + 1)));
      const other = Array.from({ length: 200 }, (_, at) => save('b', 'y'.repeat(at + 1)));
      const commit = store.commit({ events: [event], draftsDone: ['a'], indexRow, cursor: null });
      await Promise.all([...burst, ...other, commit]);
      const afterCommit = await store.drafts();
      const early = save('a', 'nog');
      const second = store.commit({ events: [], draftsDone: ['a'], indexRow, cursor: null });
      const late = save('a', 'na het feit');
      await Promise.all([early, second, late]);
      return { afterCommit, afterLate: await store.drafts(), seen: window.harness.writesSeen() };
    },
    [EVENTS[0], INDEX_ROW] as const,
  );
  expect(outcome.afterCommit).toEqual([draft('b', 'y'.repeat(200))]);
  expect(outcome.afterLate).toContainEqual(draft('a', 'na het feit'));
  expect(outcome.seen.draftWrites).toBeLessThan(20);
  // Two fields were typed in, and each may have one write in flight.
  expect(outcome.seen.mostDraftWritesAtOnce).toBeLessThanOrEqual(2);
  expect(outcome.seen.durabilities).toEqual(['strict']);
});

test('locking waits for what was just typed', async () => {
  const { page } = await desk.startWithRecord(RECORD);
  await page.evaluate(async () => {
    const { vault, store } = window.harness;
    for (const text of ['a', 'ab', 'abc'])
      store?.saveDraft({ field: 'a', text, basedOn: null, layer: 'conversation' }).catch(() => undefined);
    await vault.lock();
  });
  await openAgain(page, RECORD);
  expect(await page.evaluate(() => window.harness.store?.drafts())).toEqual([draft('a', 'abc')]);
});

test('a damaged row is counted and the rest opens', async () => {
  const { page } = await desk.startWithRecord(RECORD);
  await page.evaluate(
    async ([events, indexRow]) => {
      await window.harness.store?.commit({ events, draftsDone: [], indexRow, cursor: null });
      await window.harness.store?.saveDraft({ field: 'a', text: 'wordt beschadigd', basedOn: null, layer: 'conversation' });
      await window.harness.store?.saveDraft({ field: 'b', text: 'blijft', basedOn: null, layer: 'notes' });
      const opening = indexedDB.open('herstelwijzer');
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      const change = database.transaction(['events', 'drafts', 'indexPages'], 'readwrite');
      change.objectStore('indexPages').openCursor().onsuccess = (found) => {
        const page = (found.target as IDBRequest<IDBCursorWithValue>).result;
        for (const row of page.value.values()) row[row.length - 1] = 255 - row[row.length - 1];
        page.update(page.value);
      };
      change.objectStore('events').openCursor().onsuccess = (found) => {
        const row = (found.target as IDBRequest<IDBCursorWithValue>).result;
        row.update(new Uint8Array(3));
      };
      change.objectStore('drafts').openCursor().onsuccess = (found) => {
        const row = (found.target as IDBRequest<IDBCursorWithValue>).result;
        row.update(new Uint8Array(3));
      };
      await new Promise((resolve) => {
        change.oncomplete = resolve;
      });
      database.close();
    },
    [EVENTS, INDEX_ROW] as const,
  );
  const found = await page.evaluate(async () => ({
    record: await window.harness.store?.events(),
    drafts: await window.harness.store?.drafts(),
    index: await window.harness.vault.index(),
  }));
  expect(found.record?.damaged).toBe(2);
  expect(found.drafts).toHaveLength(1);
  expect(found.record?.events).toHaveLength(2);
  expect(found.index).toEqual({ rows: [], damaged: 1 });
});

test('a full disk is a named failure, what was there stays, and typing is kept again when there is room', async () => {
  const { context, page } = await desk.start();
  const session = await context.newCDPSession(page);
  const { origin } = new URL(desk.address);
  // Before the first write: the browser remembers for a while how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  await desk.makeVault(page, RECORD);
  const filled = await page.evaluate(async () => {
    const { store, failureOf } = window.harness;
    const text = 'x'.repeat(100_000);
    for (let at = 0; at < 60; at += 1) {
      const code = await failureOf(() => store?.saveDraft({ field: `${at}`, text, basedOn: null, layer: 'notes' }) ?? Promise.resolve());
      if (code !== null) return { code, kept: at, found: (await store?.drafts())?.length };
    }
    return null;
  });
  expect(filled?.code).toBe('storage-full');
  expect(filled?.kept).toBeGreaterThan(5);
  expect(filled?.found).toBe(filled?.kept);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const save = () =>
    window.harness.failureOf(
      () => window.harness.store?.saveDraft({ field: 'a', text: 'weer', basedOn: null, layer: 'notes' }) ?? Promise.resolve(),
    );
  await expect.poll(() => page.evaluate(save), { timeout: 60_000 }).toBeNull();
});

test('a newer version in another window is not kept waiting, and is a named failure here', async () => {
  const { context, page } = await desk.startWithRecord(RECORD);
  const other = await context.newPage();
  await other.goto(desk.address);
  const upgraded = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('herstelwijzer', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve('upgraded');
        };
        opening.onblocked = () => resolve('blocked');
      }),
  );
  expect(upgraded).toBe('upgraded');
  const code = await page.evaluate(() => window.harness.failureOf(() => window.harness.store?.drafts() ?? Promise.resolve()));
  expect(code).toBe('vault-too-new');
});

test('a record begun in one window opens in another, and neither loses the other’s', async () => {
  const { context, page } = await desk.startWithRecord(RECORD);
  const other = await context.newPage();
  await other.goto(desk.address);
  await openAgain(other, RECORD);
  await Promise.all([
    page.evaluate(() => window.harness.vault.createRecord('record-2')),
    other.evaluate(() => window.harness.vault.createRecord('record-3')),
  ]);
  await page.evaluate((row) => window.harness.store?.commit({ events: [], draftsDone: [], indexRow: row, cursor: null }), INDEX_ROW);
  const opened = await other.evaluate(async () => {
    const { vault, failureOf } = window.harness;
    return Promise.all(['record-1', 'record-2', 'record-3'].map((record) => failureOf(() => vault.openRecord(record))));
  });
  expect(opened).toEqual([null, null, null]);
  expect(await other.evaluate(() => window.harness.vault.index())).toEqual({ rows: [INDEX_ROW], damaged: 0 });
});

test('what the browser refuses is a named failure', async () => {
  const { context, page } = await desk.startWithRecord(RECORD);
  await context.route(/key-derivation/, (route) => route.abort());
  await page.reload();
  const noDerivation = await page.evaluate(
    (passphrase) => window.harness.failureOf(() => window.harness.vault.unlock(passphrase)),
    PASSPHRASE,
  );
  expect(noDerivation).toBe('computing-blocked');

  for (const refusal of ['indexedDB', 'getDirectory'] as const) {
    const refused = await context.newPage();
    await refused.addInitScript((name) => {
      const owner = name === 'indexedDB' ? window : StorageManager.prototype;
      Object.defineProperty(owner, name, { value: undefined });
    }, refusal);
    await refused.goto(desk.address);
    const code = await refused.evaluate(() => window.harness.failureOf(() => window.harness.vault.state()));
    expect(code, refusal).toBe('storage-blocked');
  }
});

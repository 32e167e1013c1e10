import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/adapters/vault/base64.ts';
import { finishErasing } from '../../../src/adapters/vault/erasing.ts';
import { indexPageOf } from '../../../src/adapters/vault/index-pages.ts';
import { deleteIndexRow, putIndexRow } from '../../../src/adapters/vault/index-writes.ts';
import { EMPTY_RING } from '../../../src/adapters/vault/ring.ts';
import { VaultDatabase } from '../../../src/adapters/vault/vault-database.ts';
import type { IndexPage } from '../../../src/adapters/vault/vault-stores.ts';
import { indexRowOf } from '../../../src/app/index-row.ts';
import type { Vault } from '../../../src/app/ports.ts';
import { fold } from '../../../src/domain/fold.ts';
import { putStoredRows } from '../../support/stored-rows.ts';
import { LaptopInMemory } from '../../support/vault-in-memory.ts';

const PAGES = 256;

/** A locator whose row lies on that page. */
const locatorOn = (page: number, which: number) => toBase64(Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? page : which)));
const row = (byte: number) => new Uint8Array([byte]);

async function pagesIn(database: VaultDatabase): Promise<Record<number, Record<string, number[]>>> {
  const found: Record<number, Record<string, number[]>> = {};
  for (const [at, page] of await database.indexPages(-1, PAGES)) {
    found[at] = Object.fromEntries(Array.from(page, ([locator, sealed]) => [locator, [...sealed]]));
  }
  return found;
}

test('a row lies on the page that its locator names, and every page can be named', () => {
  const pages = Array.from({ length: PAGES }, (_, page) => page);
  expect(pages.map((page) => indexPageOf(locatorOn(page, 7)))).toEqual(pages);
});

test('rows that two windows put on one page at the same time are both there', async () => {
  const { databaseName } = new LaptopInMemory();
  const windows = [new VaultDatabase(databaseName), new VaultDatabase(databaseName)] as const;
  await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      windows[at % 2 === 0 ? 0 : 1].write(['indexPages'], (write) => putIndexRow(write, locatorOn(255, at), row(at))),
    ),
  );
  const page = (await pagesIn(windows[0]))[255];
  expect(page).toEqual(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [locatorOn(255, at), [at]])));
});

test('a row that is put again takes the place of the one before, and one that is deleted leaves the others', async () => {
  const database = new VaultDatabase(new LaptopInMemory().databaseName);
  const [one, other] = [locatorOn(3, 1), locatorOn(3, 2)];
  for (const [locator, byte] of [
    [one, 1],
    [other, 2],
    [one, 3],
  ] as const) {
    await database.write(['indexPages'], (write) => putIndexRow(write, locator, row(byte)));
  }
  expect(await pagesIn(database)).toEqual({ 3: { [one]: [3], [other]: [2] } });
  await database.write(['indexPages'], (write) => deleteIndexRow(write, one));
  expect(await pagesIn(database)).toEqual({ 3: { [other]: [2] } });
  await database.write(['indexPages'], (write) => deleteIndexRow(write, other));
  expect(await pagesIn(database)).toEqual({});
});

test('records whose rows lie on one page are erased together', async () => {
  const database = new VaultDatabase(new LaptopInMemory().databaseName);
  const [one, other, stays] = [locatorOn(3, 1), locatorOn(3, 2), locatorOn(3, 3)];
  for (const locator of [one, other, stays]) await database.write(['indexPages'], (write) => putIndexRow(write, locator, row(9)));
  await finishErasing({ database, change: async (next) => next(EMPTY_RING) }, { ...EMPTY_RING, leaving: [one, other] });
  expect(await pagesIn(database)).toEqual({ 3: { [stays]: [9] } });
});

test('rows of the list as version 3 left them, each by itself, lie on their pages', async () => {
  const { databaseName } = new LaptopInMemory();
  const locators = [locatorOn(0, 1), locatorOn(200, 1), locatorOn(0, 2), locatorOn(255, 1)];
  const rows = locators.map((key, at) => ({ store: 'index', key, sealed: toBase64(row(at)) }));
  await putStoredRows(databaseName, 3, rows);
  const database = new VaultDatabase(databaseName);
  expect(await pagesIn(database)).toEqual({
    0: { [locatorOn(0, 1)]: [0], [locatorOn(0, 2)]: [2] },
    200: { [locatorOn(200, 1)]: [1] },
    255: { [locatorOn(255, 1)]: [3] },
  });
  expect(await database.read(async (opened) => [...opened.objectStoreNames])).not.toContain('index');
});

test('records that another window began are listed, and the keyring is read again once for all of them', async () => {
  const laptop = new LaptopInMemory();
  const first = await laptop.withVault();
  const second = await laptop.opened();
  for (const record of ['KIEVIT', 'MEREL', 'WULP']) await list(first, record);
  const read = laptop.files.read.bind(laptop.files);
  const filesRead: string[] = [];
  laptop.files.read = (name, length) => {
    filesRead.push(name);
    return read(name, length);
  };
  expect((await second.index()).rows.map(({ record }) => record).sort()).toEqual(['KIEVIT', 'MEREL', 'WULP']);
  expect(filesRead).toEqual(['keyring-a', 'keyring-b']);
  await second.index();
  expect(filesRead).toHaveLength(2);
});

async function list(vault: Vault, record: string): Promise<void> {
  const store = await vault.createRecord(record);
  await store.commit({ events: [], draftsDone: [], indexRow: { ...indexRowOf(fold([])), record }, cursor: null });
}

test('pages are handed out a few at a time, in order', async () => {
  const database = new VaultDatabase(new LaptopInMemory().databaseName);
  for (const page of [255, 0, 7]) await database.write(['indexPages'], (write) => putIndexRow(write, locatorOn(page, 1), row(page)));
  const numbers = async (after: number) => (await database.indexPages(after, 2)).map(([at]) => at);
  expect([await numbers(-1), await numbers(7), await numbers(255)]).toEqual([[0, 7], [255], []]);
});

/** Three records in a list, and the pages that their rows lie on. */
async function threeListed() {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  for (const record of ['KIEVIT', 'MEREL', 'WULP']) await list(vault, record);
  const database = new VaultDatabase(laptop.databaseName);
  const rows = (await database.read((opened) => opened.getAll('indexPages'))).flatMap((page) => [...page]);
  return { vault, database, rows };
}

test('a list of more pages than are read in one go is listed whole', async () => {
  const vault = await new LaptopInMemory().withVault();
  const records = Array.from({ length: 40 }, (_, at) => `record-${at}`);
  for (const record of records) await list(vault, record);
  const { rows, damaged } = await vault.index();
  expect(damaged).toBe(0);
  expect(rows.map(({ record }) => record).sort()).toEqual([...records].sort());
});

const listed = async ({ vault }: Awaited<ReturnType<typeof threeListed>>) => {
  const { rows, damaged } = await vault.index();
  return { listed: rows.length, damaged };
};

test('a page that is none is counted as damaged, the rest opens, and its page can be written again', async () => {
  const three = await threeListed();
  const [[locator, sealed] = ['', row(0)]] = three.rows;
  // Whatever lies there on a disk that went wrong.
  const none = new Uint8Array([1, 2, 3]) as unknown as IndexPage;
  const alone = three.rows.filter(([other]) => indexPageOf(other) !== indexPageOf(locator)).length;
  await three.database.write(['indexPages'], (write) => write.objectStore('indexPages').put(none, indexPageOf(locator)));
  expect(await listed(three)).toEqual({ listed: alone, damaged: 1 });
  await three.database.write(['indexPages'], (write) => putIndexRow(write, locator, sealed));
  expect(await listed(three)).toEqual({ listed: alone + 1, damaged: 0 });
});

test.each([
  ['cut off', (sealed: Uint8Array<ArrayBuffer>) => sealed.slice(0, 40)],
  ['empty', () => new Uint8Array()],
  ['longer', (sealed: Uint8Array<ArrayBuffer>) => new Uint8Array([...sealed, 0])],
] as const)('a row that is %s is counted as damaged, and the others on its page open', async (_, change) => {
  const three = await threeListed();
  const [[locator, sealed] = ['', row(0)]] = three.rows;
  await three.database.write(['indexPages'], (write) => putIndexRow(write, locator, change(sealed)));
  expect(await listed(three)).toEqual({ listed: 2, damaged: 1 });
});

test('a row that somebody laid on another page as well, or that no key is for, is counted and not listed twice', async () => {
  const three = await threeListed();
  const [[locator, sealed] = ['', row(0)]] = three.rows;
  const elsewhere = (indexPageOf(locator) + 1) % PAGES;
  await three.database.write(['indexPages'], async (write) => {
    const pages = write.objectStore('indexPages');
    await pages.put(new Map([...((await pages.get(elsewhere)) ?? []), [locator, sealed]]), elsewhere);
  });
  expect(await listed(three)).toEqual({ listed: 3, damaged: 1 });
  await three.database.write(['indexPages'], (write) => putIndexRow(write, locatorOn(0, 0), fromBase64('AAAA')));
  expect(await listed(three)).toEqual({ listed: 3, damaged: 2 });
});

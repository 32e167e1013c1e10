import { expect, test } from 'vitest';
import { VaultDatabase } from '../../../src/adapters/vault/vault-database.ts';
import { indexRowOf } from '../../../src/app/index-row.ts';
import type { Erasure, Rewriting, Vault } from '../../../src/app/ports.ts';
import { withoutWordsOf, withPseudonym } from '../../../src/domain/erasing.ts';
import { fold } from '../../../src/domain/fold.ts';
import { LAYER_OF } from '../../../src/domain/layers.ts';
import type { MeetingEvent } from '../../../src/domain/meeting-events.ts';
import { stageOf } from '../../../src/domain/stage.ts';
import { STAGES } from '../../../src/domain/stages.ts';
import { courseAt } from '../../support/any-event.ts';
import { LaptopInMemory } from '../../support/vault-in-memory.ts';

const AT = '2026-11-26T13:30:00.000Z';
const STORES = ['events', 'drafts', 'cursors'] as const;

async function put(vault: Vault, record: string, events: readonly MeetingEvent[]): Promise<void> {
  const store = await vault.createRecord(record);
  const cursor = { screen: 'meeting', at: null, field: null };
  await store.saveDraft({ field: 'note/n1', text: 'canary', basedOn: null, layer: 'notes' });
  await store.saveDraft({ field: 'answer/what-happened.ask.noor', text: 'canary', basedOn: null, layer: 'conversation' });
  await store.commit({ events, draftsDone: [], indexRow: { ...indexRowOf(fold(events)), record }, cursor });
  await store.close();
}

async function read(vault: Vault, record: string) {
  const store = await vault.openRecord(record);
  const { events, damaged } = await store.events();
  return { record: fold(events), events: fold(events).journal, damaged, drafts: await store.drafts(), cursor: await store.cursor() };
}

async function rowsOn(laptop: LaptopInMemory): Promise<Record<string, number>> {
  const database = new VaultDatabase(laptop.databaseName);
  const counts: Record<string, number> = {};
  for (const store of STORES) counts[store] = await database.read((opened) => opened.count(store));
  const pages = await database.read((opened) => opened.getAll('indexPages'));
  counts['index'] = pages.reduce((sum, page) => sum + page.size, 0);
  await database.close();
  return counts;
}

test.each(STAGES)('at %s, after the conversation is destroyed, the agreements and the stage are as they were', async (stage) => {
  const { journal } = courseAt(stage);
  const vault = await new LaptopInMemory().withVault();
  await put(vault, 'KIEVIT', journal);
  const before = await vault.index();
  await (await vault.care()).erase({ record: 'KIEVIT', layers: ['conversation', 'notes'], rule: 'term', at: AT });
  const after = await read(vault, 'KIEVIT');
  expect(after.events).toEqual(journal.filter(({ type }) => LAYER_OF[type] === 'agreement'));
  expect(stageOf(after.record)).toBe(stageOf(fold(journal)));
  expect([after.damaged, after.drafts, after.cursor]).toEqual([0, [], null]);
  expect(await vault.index()).toEqual(before);
  // The record goes on without it.
  const store = await vault.openRecord('KIEVIT');
  const [row] = before.rows;
  if (row === undefined) throw new Error('it is listed');
  await store.commit({ events: [], draftsDone: [], indexRow: row, cursor: { screen: 'follow-up', at: null, field: null } });
  const draft = { field: 'incident/place', text: '', basedOn: null, layer: 'conversation' } as const;
  await expect(store.saveDraft(draft)).rejects.toMatchObject({ code: 'layer-erased' });
});

test('a destroyed record leaves a tombstone and an entry without names, and no row', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  await put(vault, 'KIEVIT', courseAt('follow-up').journal);
  await put(vault, 'MEREL', courseAt('safety').journal);
  const both = await rowsOn(laptop);
  const care = await vault.care();
  await care.erase({ record: 'KIEVIT', layers: ['agreement'], rule: 'asked', at: AT });
  await care.erase({ record: 'KIEVIT', layers: ['agreement'], rule: 'asked', at: AT });
  const { erased, destroyed } = await care.ledger();
  expect(erased).toEqual(['notes', 'conversation', 'agreement'].map((layer) => ({ record: 'KIEVIT', layer, at: AT })));
  expect(destroyed).toEqual([{ record: 'KIEVIT', what: 'record', at: AT, rule: 'asked' }]);
  await expect(vault.openRecord('KIEVIT')).rejects.toMatchObject({ code: 'record-missing' });
  expect((await care.records()).map(({ record }) => record)).toEqual(['MEREL']);
  const left = await rowsOn(laptop);
  expect(left).toMatchObject({ cursors: 1, index: 1 });
  expect(left['events']).toBe(courseAt('safety').journal.length);
  expect(left['events']).toBeLessThan(both['events'] ?? 0);
  await (await vault.openRecord('MEREL')).events();
});

test('another window that still has the layer open cannot write to it any more', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  await put(vault, 'KIEVIT', courseAt('meeting').journal);
  const other = await (await laptop.opened()).openRecord('KIEVIT');
  await (await vault.care()).erase({ record: 'KIEVIT', layers: ['conversation'], rule: 'asked', at: AT });
  const draft = { field: 'incident/place', text: 'canary', basedOn: null, layer: 'conversation' } as const;
  await expect(other.saveDraft(draft)).rejects.toMatchObject({ code: 'layer-erased' });
  await expect(other.saveCursor({ screen: 'meeting', at: null, field: null })).rejects.toMatchObject({ code: 'layer-erased' });
  expect(await rowsOn(laptop)).toMatchObject({ drafts: 1, cursors: 0 });
});

const PSEUDONYM: Rewriting = {
  record: 'KIEVIT',
  rule: 'asked',
  at: AT,
  next: (events) => withPseudonym(withoutWordsOf(events, 'noor'), 'noor', 'Kind 1'),
  keepsDraft: ({ field }) => !field.endsWith('.noor'),
  indexRow: (events) => ({ ...indexRowOf(fold(events)), record: 'KIEVIT' }),
};

test('less than a layer: what stays stays, what went is under no key, and the record goes on', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  const { journal } = courseAt('follow-up');
  await put(vault, 'KIEVIT', journal);
  const old = await vault.openRecord('KIEVIT');
  const care = await vault.care();
  await care.rewrite(PSEUDONYM);
  const { events, damaged, drafts } = await read(vault, 'KIEVIT');
  expect(events).toEqual(fold(PSEUDONYM.next(journal)).journal);
  expect(damaged).toBe(0);
  expect(drafts.map(({ field }) => field)).toEqual(['note/n1']);
  expect(await rowsOn(laptop)).toEqual({ events: events.length, drafts: 1, cursors: 0, index: 1 });
  expect((await vault.index()).damaged).toBe(0);
  const { destroyed, erased } = await care.ledger();
  expect(destroyed).toEqual([{ record: 'KIEVIT', what: 'part', at: AT, rule: 'asked' }]);
  const kept = new Set(events.map((event) => JSON.stringify(event)));
  const changed = journal.filter((event) => !kept.has(JSON.stringify(event))).map(({ id }) => id);
  expect(erased.flatMap((one) => one.events ?? []).sort()).toEqual([...changed].sort());
  expect(JSON.stringify({ destroyed, erased })).not.toMatch(/noor|kind/i);
  // Who had it open before finds out, and writes nothing under the old keys.
  const draft = { field: 'note/n2', text: 'canary', basedOn: null, layer: 'notes' } as const;
  await expect(old.saveDraft(draft)).rejects.toMatchObject({ code: 'layer-erased' });
  await (await vault.openRecord('KIEVIT')).saveDraft(draft);
  await expect(care.rewrite({ ...PSEUDONYM, record: 'WULP' })).rejects.toMatchObject({ code: 'record-missing' });
});

test('a rewriting that fails on the way leaves the record as it was, and it can be written', async () => {
  const vault = await new LaptopInMemory().withVault();
  await put(vault, 'KIEVIT', courseAt('meeting').journal);
  const failing = {
    ...PSEUDONYM,
    next: () => {
      throw new Error('cannot');
    },
  };
  await expect((await vault.care()).rewrite(failing)).rejects.toThrow('cannot');
  expect((await read(vault, 'KIEVIT')).events).toEqual(courseAt('meeting').journal);
  await (await vault.openRecord('KIEVIT')).saveDraft({ field: 'note/n2', text: 'a', basedOn: null, layer: 'notes' });
});

/** Loses power at the n-th write, to the keyring or to the database. */
class FailingDatabase extends VaultDatabase {
  writesLeft = Number.POSITIVE_INFINITY;
  override async write(...asked: Parameters<VaultDatabase['write']>): Promise<void> {
    if (this.writesLeft <= 0) throw new Error('the power went');
    this.writesLeft -= 1;
    await super.write(...asked);
    if (this.writesLeft <= 0) throw new Error('the power went');
  }
}

test.each(['erase', 'rewrite'] as const)(
  'a power cut at any moment of %s leaves the old record or the new one, and the next unlocking ends it',
  async (what) => {
    const journal = courseAt('preconditions').journal.slice(0, 40);
    const erasure: Erasure = { record: 'KIEVIT', layers: ['conversation'], rule: 'term', at: AT };
    const after =
      what === 'erase' ? journal.filter(({ type }) => LAYER_OF[type] !== 'conversation') : fold(PSEUDONYM.next(journal)).journal;
    const outcomes = new Set<string>();
    let cuts = 0;
    for (const where of ['files', 'database'] as const) {
      for (let step = 0; ; step += 1) {
        const laptop = new LaptopInMemory();
        await put(await laptop.withVault(), 'KIEVIT', journal);
        const database = new FailingDatabase(laptop.databaseName);
        const vault = laptop.window(database);
        await vault.unlock('vijf losse woorden van mij');
        const care = await vault.care();
        if (where === 'files') laptop.files.stepsLeft = step;
        else database.writesLeft = step;
        const doing = what === 'erase' ? care.erase(erasure) : care.rewrite(PSEUDONYM);
        const done = await doing.then(
          () => true,
          () => false,
        );
        database.writesLeft = 0;
        await database.close();

        const opened = await laptop.opened();
        const found = await read(opened, 'KIEVIT');
        const isNew = JSON.stringify(found.events) === JSON.stringify(after);
        outcomes.add(isNew ? 'new' : 'old');
        if (!isNew) expect(found.events, `${where} ${step}`).toEqual(journal);
        expect(found.damaged).toBe(0);
        // Nothing lies under a key that is gone, and the record can be written.
        expect((await rowsOn(laptop))['events'], `${where} ${step}`).toBe(found.events.length);
        await (await opened.openRecord('KIEVIT')).saveDraft({ field: 'note/n9', text: 'a', basedOn: null, layer: 'notes' });
        expect((await opened.index()).rows).toHaveLength(1);
        if (done) break;
        cuts += 1;
      }
    }
    expect(cuts).toBeGreaterThan(10);
    expect([...outcomes].sort()).toEqual(['new', 'old']);
  },
);

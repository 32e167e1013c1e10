import { expect, test } from 'vitest';
import type { Application } from '../../src/app/application.ts';
import { dueDestructions } from '../../src/app/due-destructions.ts';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { Clock, Vault } from '../../src/app/ports.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { courseAt } from '../support/any-event.ts';
import { windowsTogether } from '../support/fake-ports.ts';
import { LaptopInMemory, SETTINGS } from '../support/vault-in-memory.ts';

class SetClock implements Clock {
  day = '2026-03-10';
  now = () => `${this.day}T10:00:00.000Z`;
  today = () => this.day;
  drawn = () => Promise.resolve();
}

async function desk(...stages: readonly Stage[]) {
  const vault: Vault = await new LaptopInMemory().withVault();
  for (const stage of stages) {
    const store = await vault.createRecord(stage);
    const events = courseAt(stage).journal;
    await store.commit({ events, draftsDone: [], indexRow: { ...indexRowOf(courseAt(stage)), record: stage }, cursor: null });
  }
  const clock = new SetClock();
  // Of the application this use case needs these three; the other window hears which records lost something.
  const [windows, other] = windowsTogether(2);
  const heard: string[] = [];
  other?.listen((news) => heard.push('record' in news ? `${news.news} ${news.record}` : news.news));
  const application = { vault, clock, windows } as unknown as Application;
  const unlockedOn = async (day: string) => {
    clock.day = day;
    const due = await dueDestructions(application, SETTINGS);
    return due.map(({ record, layer, state }) => `${record} ${layer} ${state}`).sort();
  };
  return { vault, unlockedOn, heard };
}

test('a layer is proposed when its term ends, destroyed thirty days later, and the rest stays', async () => {
  const { vault, unlockedOn, heard } = await desk('stopped', 'meeting');
  expect(await unlockedOn('2026-03-11')).toEqual([]);
  expect(await unlockedOn('2026-04-22')).toEqual(['stopped conversation proposed', 'stopped notes proposed']);
  expect(await unlockedOn('2026-05-21')).toEqual(['stopped conversation proposed', 'stopped notes proposed']);
  expect(heard).toEqual([]);
  expect(await unlockedOn('2026-05-22')).toEqual(['stopped conversation ended', 'stopped notes ended']);
  expect(heard).toEqual(['record-erased stopped']);
  expect(await unlockedOn('2026-05-23')).toEqual([]);
  const care = await vault.care();
  expect(await care.records()).toEqual([
    { record: 'meeting', layers: ['notes', 'conversation', 'agreement'] },
    { record: 'stopped', layers: ['agreement'] },
  ]);
  expect((await care.ledger()).destroyed.map(({ what, rule, at }) => `${what} ${rule} ${at.slice(0, 10)}`)).toEqual([
    'notes term 2026-05-22',
    'conversation term 2026-05-22',
  ]);
});

test('in the end nothing of any record is left, and only what was destroyed and when', async () => {
  const { vault, unlockedOn } = await desk('incident', 'follow-up', 'closed');
  await unlockedOn('2030-01-01');
  await unlockedOn('2030-02-01');
  const care = await vault.care();
  expect(await care.records()).toEqual([]);
  expect((await vault.index()).rows).toEqual([]);
  expect((await care.ledger()).terms).toEqual([]);
  expect((await care.ledger()).erased).toHaveLength(9);
});

test('a clock that was set back destroys nothing earlier and extends nothing', async () => {
  const { unlockedOn } = await desk('stopped');
  await unlockedOn('2026-04-22');
  expect(await unlockedOn('2001-01-01')).toEqual(['stopped conversation proposed', 'stopped notes proposed']);
  expect(await unlockedOn('2026-05-22')).toEqual(['stopped conversation ended', 'stopped notes ended']);
});

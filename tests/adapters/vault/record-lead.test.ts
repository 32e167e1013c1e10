import { expect, test } from 'vitest';
import { indexRowOf } from '../../../src/app/index-row.ts';
import type { Draft, RecordStore } from '../../../src/app/ports.ts';
import { fold } from '../../../src/domain/fold.ts';
import { stamp } from '../../support/event-builder.ts';
import { LaptopInMemory } from '../../support/vault-in-memory.ts';

const ELSEWHERE = { code: 'record-elsewhere' };
const CURSOR = { screen: 'incident', at: null, field: null };
const nothing = () => undefined;
const draft = (text: string): Draft => ({ field: 'incident/place', text, basedOn: null, layer: 'conversation' });
const event = (id: string) => stamp(fold([]), { type: 'incident.worded', field: 'place', text: id }, { id });
const write = (store: RecordStore, id: string) =>
  store.commit({ events: [event(id)], draftsDone: [], indexRow: indexRowOf(fold([event(id)])), cursor: null });
const idsIn = async (store: RecordStore) => (await store.events()).events.map(({ id }) => id).sort();

/** One record in two windows. */
async function twoWindows() {
  const laptop = new LaptopInMemory();
  const vaults = [await laptop.withVault(), await laptop.opened()] as const;
  const first = await vaults[0].createRecord('KIEVIT');
  return { laptop, vaults, first, second: await vaults[1].openRecord('KIEVIT') };
}

test('one window leads; another reads what it wrote and can write nothing', async () => {
  const { first, second } = await twoWindows();
  expect(await first.lead('when-free', nothing)).toBe(true);
  expect(await second.lead('when-free', nothing)).toBe(false);
  await write(first, 'e1');
  await expect(write(second, 'e2')).rejects.toMatchObject(ELSEWHERE);
  await expect(second.saveCursor(CURSOR)).rejects.toMatchObject(ELSEWHERE);
  expect(await idsIn(second)).toEqual(['e1']);
  expect(await second.cursor()).toBeNull();
});

test('the first write takes a lead that is free, and a burst asks for it once', async () => {
  const { first, second } = await twoWindows();
  await Promise.all([second.saveDraft(draft('a')), write(second, 'e1'), second.saveCursor(CURSOR)]);
  expect(await idsIn(second)).toEqual(['e1']);
  await expect(write(first, 'e2')).rejects.toMatchObject(ELSEWHERE);
});

test.each(['close', 'lock'] as const)('after %s another window can lead', async (how) => {
  const { vaults, first, second } = await twoWindows();
  await first.lead('when-free', nothing);
  await (how === 'close' ? first.close() : vaults[0].lock());
  expect(await second.lead('when-free', nothing)).toBe(true);
});

test('a window that was taken over is told, and what it still writes is refused whether it heard of it or not', async () => {
  const { first, second } = await twoWindows();
  let told = 0;
  await first.lead('when-free', () => {
    told += 1;
  });
  await write(first, 'e1');
  const [taken, late] = await Promise.allSettled([second.lead('take-over', nothing), write(first, 'e2')]);
  expect(taken).toEqual({ status: 'fulfilled', value: true });
  expect(told).toBe(1);
  expect(late).toMatchObject({ status: 'rejected', reason: ELSEWHERE });
  await write(second, 'e3');
  await expect(write(first, 'e4')).rejects.toMatchObject(ELSEWHERE);
  expect(await idsIn(first)).toEqual(['e1', 'e3']);
});

test('a window that does not know that it lost is refused by the number alone', async () => {
  const laptop = new LaptopInMemory();
  const deaf = await (await laptop.withVault()).createRecord('KIEVIT');
  await write(deaf, 'e1');
  // Another browser process, as it were: it shares the disk and not the locks.
  laptop.forgetLocks();
  const other = await (await laptop.opened()).openRecord('KIEVIT');
  expect(await other.lead('when-free', nothing)).toBe(true);
  await expect(write(deaf, 'e2')).rejects.toMatchObject(ELSEWHERE);
  await deaf.saveDraft(draft('half een zi'));
  await write(other, 'e3');
  expect(await idsIn(other)).toEqual(['e1', 'e3']);
  expect((await other.drafts()).map(({ text, window }) => [text, window !== undefined])).toEqual([['half een zi', true]]);
});

test('what is typed beside lies apart from what the lead typed, and is done away with by its own name', async () => {
  const { first, second } = await twoWindows();
  await first.saveDraft(draft('van de een'));
  await second.saveDraft(draft('van de ander'));
  await second.saveDraft(draft('van de ander!'));
  const found = await first.drafts();
  expect(found.map(({ text }) => text).sort()).toEqual(['van de ander!', 'van de een']);
  const beside = found.find(({ window }) => window !== undefined);
  const indexRow = indexRowOf(fold([event('e1')]));
  await first.commit({ events: [], draftsDone: [`${beside?.window}/incident/place`], indexRow, cursor: null });
  expect(await first.drafts()).toEqual([draft('van de een')]);
});

import { expect, test } from 'vitest';
import { layerKeys } from '../../../src/adapters/vault/layer-keys.ts';
import { EMPTY_RING, withRecord } from '../../../src/adapters/vault/ring.ts';

const entry = { locator: 'AAAAAAAAAAAAAAAAAAAAAA', key: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' };

test('a name is the same each time, for ever', async () => {
  const [keys, again] = await Promise.all([layerKeys(entry), layerKeys(entry)]);
  expect(await keys.nameOf('draft', 'answer/what-happened.ask.p1')).toBe('aZX5mWyuALtmmcO74pLk_w');
  expect(await again.nameOf('draft', 'answer/what-happened.ask.p1')).toBe('aZX5mWyuALtmmcO74pLk_w');
});

test('a name differs by kind, by what it stands for, and by layer', async () => {
  const other = withRecord(EMPTY_RING, 'kievit').records['kievit']?.notes ?? entry;
  const [keys, others] = await Promise.all([layerKeys(entry), layerKeys(other)]);
  const names = await Promise.all([
    keys.nameOf('draft', 'a'),
    keys.nameOf('event', 'a'),
    keys.nameOf('draft', 'b'),
    others.nameOf('draft', 'a'),
  ]);
  expect(new Set(names).size).toBe(4);
});

test('each layer of each record has a key and a place of its own', () => {
  const ring = withRecord(withRecord(EMPTY_RING, 'kievit'), 'merel');
  const entries = Object.values(ring.records).flatMap((record) =>
    [record.notes ?? [], record.conversation ?? [], record.agreement ?? []].flat(),
  );
  expect(new Set(entries.map(({ key }) => key)).size).toBe(6);
  expect(new Set(entries.map(({ locator }) => locator)).size).toBe(6);
});

import { expect, test } from 'vitest';
import { fromBase64 } from '../../../src/adapters/vault/base64.ts';
import { realDerivation } from '../../support/keyring-files-in-memory.ts';
import { putStoredRows } from '../../support/stored-rows.ts';
import { type StoredVersion, stored, storedVault } from '../../support/stored-vault.ts';
import { LaptopInMemory, PASSPHRASE } from '../../support/vault-in-memory.ts';

/** What lay on the paper of version 2. */
const IDENTITY = 'AGE-SECRET-KEY-1849R2AZR83R0HHC4LCLRJH5Q34NJ64XRAJXHQ0QQ0ECUKDRV568S605K2U';
async function laptopOf(version: StoredVersion): Promise<LaptopInMemory> {
  const laptop = new LaptopInMemory(realDerivation);
  const vault = await storedVault(version);
  laptop.files.contents.set('keyring-a', fromBase64(vault.keyring));
  laptop.files.contents.set('keyring-b', new Uint8Array(64));
  await putStoredRows(laptop.databaseName, version, vault.rows);
  return laptop;
}

const EXPECTED = {
  1: {
    types: ['lessons.worded', 'note.worded', 'incident.dated', 'record.opened'],
    draft: { field: 'note/n1', layer: 'notes' },
    cursor: false,
  },
  2: {
    types: ['lessons.worded', 'note.worded', 'incident.dated', 'incident.worded', 'record.opened'],
    draft: { field: 'incident/place', layer: 'conversation' },
    cursor: true,
  },
  3: {
    types: ['lessons.worded', 'note.worded', 'incident.dated', 'incident.worded', 'record.opened'],
    draft: { field: 'incident/place', layer: 'conversation' },
    cursor: true,
  },
} as const;

test.each([1, 2, 3] as const)('a whole vault as version %i left it opens for ever, and may be written to', async (version) => {
  const laptop = await laptopOf(version);
  const vault = laptop.window();
  await vault.unlock(PASSPHRASE);
  const plain = await stored('rows.v1.json');
  const events: readonly { readonly type: string }[] = await stored('events.v1.json');
  const { types, draft, cursor } = EXPECTED[version];
  const store = await vault.openRecord('KIEVIT');
  const read = await store.events();
  expect(read.damaged).toBe(0);
  expect(new Set(read.events)).toEqual(new Set(types.map((type) => events.find((event) => event.type === type))));
  expect(await store.drafts()).toEqual([{ ...plain.draft, ...draft }]);
  expect(await store.cursor()).toEqual(cursor ? plain.cursor : null);
  expect(await vault.index()).toEqual({ rows: [plain.indexRow], damaged: 0 });
  expect(await vault.settings()).toEqual(plain.settings);

  await vault.saveSettings({ ...plain.settings, facilitator: 'Femke' });
  await store.saveDraft({ ...plain.draft, ...draft, text: 'anders' });
  await vault.lock();
  const again = await laptop.opened();
  expect((await again.settings()).facilitator).toBe('Femke');
  expect((await (await again.openRecord('KIEVIT')).drafts()).map(({ text }) => text)).toEqual(['anders']);
});

test('a vault of version 2 opens with the recovery key that was printed then', async () => {
  const vault = (await laptopOf(2)).window();
  await vault.unlockWithRecovery(IDENTITY.toLowerCase());
  expect((await (await vault.openRecord('KIEVIT')).events()).events).toHaveLength(5);
  const { erased } = await (await vault.care()).ledger();
  expect(erased.map(({ record }) => record)).toEqual(['MEREL', 'KIEVIT']);
});

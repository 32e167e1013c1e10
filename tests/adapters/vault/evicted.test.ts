import { expect, test } from 'vitest';
import { LaptopInMemory, PASSPHRASE } from '../../support/vault-in-memory.ts';

test('a vault that was made and is gone is told from one that never was', async () => {
  const laptop = new LaptopInMemory();
  expect(await laptop.window().state()).toBe('none');
  await laptop.withVault();
  expect(await laptop.window().state()).toBe('locked');
  laptop.files.contents.clear();
  expect(await laptop.window().state()).toBe('evicted');
});

test('a vault from before the marker gets one when it is opened', async () => {
  const laptop = new LaptopInMemory();
  await laptop.withVault();
  laptop.isMarked = false;
  await laptop.opened(PASSPHRASE);
  laptop.files.contents.clear();
  expect(await laptop.window().state()).toBe('evicted');
});

test('keys without anything that they open are no damaged row', async () => {
  const laptop = new LaptopInMemory();
  await laptop.withVault();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(laptop.databaseName).onsuccess = resolve;
  });
  const vault = await laptop.opened();
  await expect(vault.settings()).rejects.toMatchObject({ code: 'storage-evicted' });
});

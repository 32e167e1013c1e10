import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Keyring } from '../../../src/adapters/vault/keyring.ts';
import { decodeHead } from '../../../src/adapters/vault/keyring-layout.ts';
import { ringFromBytes, ringToBytes } from '../../../src/adapters/vault/ring.ts';
import { sealRow } from '../../../src/adapters/vault/sealed-row.ts';
import { VaultDatabase } from '../../../src/adapters/vault/vault-database.ts';
import { SETTINGS_KEY } from '../../../src/adapters/vault/vault-stores.ts';
import { normalisedPassphrase } from '../../../src/domain/passphrase.ts';
import { quickDerivation } from '../../support/keyring-files-in-memory.ts';
import { LaptopInMemory, PASSPHRASE, SETTINGS } from '../../support/vault-in-memory.ts';

const NEXT = 'een heel andere zin met zes woorden';
const AT = '2026-11-26T13:30:00.000Z';
const words = (await readFile('src/adapters/vault/passphrase-words.nl.txt', 'utf8')).trim().split(/\s+/);

test('the words to choose from are 2048 plain ones, told apart by their first four letters', () => {
  expect(words).toHaveLength(2048);
  expect(words.filter((word) => !/^[a-z]{3,10}$/.test(word))).toEqual([]);
  expect(new Set(words.map((word) => word.slice(0, 4))).size).toBe(2048);
  expect(words).toEqual([...words].sort());
});

test('four offered words make a vault, and the same four that were not offered do not', async () => {
  const laptop = new LaptopInMemory();
  const vault = laptop.window();
  const offered = await vault.offerPassphrase();
  expect(offered.split(' ').filter((word) => words.includes(word))).toHaveLength(4);
  await expect(laptop.window().create(offered, SETTINGS)).rejects.toMatchObject({ code: 'passphrase-too-short' });
  await vault.create(` ${offered}  `, SETTINGS);
  expect(await (await laptop.opened(normalisedPassphrase(offered))).settings()).toEqual(SETTINGS);
});

test('the recovery key opens the vault once it was made, and trying it is remembered', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  const care = await vault.care();
  expect((await care.ledger()).recovery).toBeNull();
  await expect(care.makeRecovery({ passphrase: 'niet de goede zin van mij' }, AT)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  const identity = await care.makeRecovery({ passphrase: PASSPHRASE }, AT);
  expect((await care.ledger()).recovery).toMatchObject({ madeAt: AT, triedAt: null, recipient: expect.stringMatching(/^age1/) });
  const other = await (await (await new LaptopInMemory().withVault()).care()).makeRecovery({ passphrase: PASSPHRASE }, AT);
  expect(await care.opensWithRecovery(other, AT)).toBe(false);
  expect((await care.ledger()).recovery?.triedAt).toBeNull();
  expect(await care.opensWithRecovery(identity.toLowerCase(), AT)).toBe(true);
  expect((await care.ledger()).recovery?.triedAt).toBe(AT);

  const window = laptop.window();
  await expect(window.unlockWithRecovery(other)).rejects.toMatchObject({ code: 'recovery-wrong' });
  await expect(window.unlockWithRecovery('AGE-SECRET-KEY-1QQQ')).rejects.toMatchObject({ code: 'recovery-mistyped' });
  await window.unlockWithRecovery(identity);
  expect(await window.settings()).toEqual(SETTINGS);
  // Who lost the passphrase gets in with the paper, and chooses another.
  await (await window.care()).changePassphrase({ recovery: identity }, NEXT);
  expect(await (await laptop.opened(NEXT)).settings()).toEqual(SETTINGS);
});

test('a new recovery key takes the place of the one before', async () => {
  const laptop = new LaptopInMemory();
  const care = await (await laptop.withVault()).care();
  const first = await care.makeRecovery({ passphrase: PASSPHRASE }, AT);
  const second = await care.makeRecovery({ passphrase: PASSPHRASE }, AT);
  expect(await care.opensWithRecovery(first, AT)).toBe(false);
  expect(await care.opensWithRecovery(second, AT)).toBe(true);
});

test('nothing of the recovery key or the passphrase lies in the files', async () => {
  const laptop = new LaptopInMemory();
  const identity = await (await (await laptop.withVault()).care()).makeRecovery({ passphrase: PASSPHRASE }, AT);
  for (const bytes of laptop.files.contents.values()) {
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.toContain(identity.slice(16, 40));
    expect(text).not.toContain(PASSPHRASE);
  }
});

test('another passphrase opens, the old one does not, and its slot is gone from the files', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  const identity = await (await vault.care()).makeRecovery({ passphrase: PASSPHRASE }, AT);
  const oldSlots = (await Promise.all([...laptop.files.contents.values()].map((file) => decodeHead(file)))).flatMap((head) =>
    JSON.stringify(head?.slots[0] ?? null),
  );
  const care = await vault.care();
  await expect(care.changePassphrase({ passphrase: PASSPHRASE }, 'te kort')).rejects.toMatchObject({ code: 'passphrase-too-short' });
  await expect(care.changePassphrase({ passphrase: NEXT }, NEXT)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await care.changePassphrase({ passphrase: PASSPHRASE }, NEXT);
  // The window that did it goes on.
  await vault.createRecord('KIEVIT');
  await expect(laptop.window().unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  const again = await laptop.opened(NEXT);
  await again.openRecord('KIEVIT');
  expect(await (await again.care()).opensWithRecovery(identity, AT)).toBe(true);
  for (const slot of oldSlots.filter((one) => one !== 'null')) {
    const wrapped: string = JSON.parse(slot).wrapped;
    for (const bytes of laptop.files.contents.values()) expect(new TextDecoder('latin1').decode(bytes)).not.toContain(wrapped);
  }
});

test('with renewed keys no old way in opens, the settings and records do, and other windows are locked', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  await vault.createRecord('KIEVIT');
  const old = await (await vault.care()).makeRecovery({ passphrase: PASSPHRASE }, AT);
  const other = await laptop.opened();
  const fresh = await (await vault.care()).renewKeys({ passphrase: PASSPHRASE }, NEXT, AT);
  await vault.saveSettings({ ...SETTINGS, facilitator: 'Femke' });

  await expect(other.createRecord('MEREL')).rejects.toMatchObject({ code: 'vault-locked' });
  expect(await other.state()).toBe('locked');
  await expect(other.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  await expect(other.unlockWithRecovery(old)).rejects.toMatchObject({ code: 'recovery-wrong' });
  await other.unlockWithRecovery(fresh);
  expect((await other.settings()).facilitator).toBe('Femke');
  await other.openRecord('KIEVIT');
  expect(await (await other.care()).records()).toEqual([{ record: 'KIEVIT', layers: ['notes', 'conversation', 'agreement'] }]);
});

/** The settings lie under the vault key, and the ring has no key for them. */
async function asVersion1LeftIt(laptop: LaptopInMemory): Promise<void> {
  const keyring = new Keyring(laptop.files, quickDerivation, (work) => work());
  const { vaultKey } = await keyring.unlock({ passphrase: PASSPHRASE });
  await keyring.change(vaultKey, ({ settings: _, ...ring }) => ring);
  const sealed = await sealRow(vaultKey, 'settings', SETTINGS);
  const database = new VaultDatabase(laptop.databaseName);
  await database.write(['settings'], (write) => write.objectStore('settings').put(sealed, SETTINGS_KEY));
  await database.close();
}

test('settings as version 1 left them open, in an old window too after they moved under a key of their own', async () => {
  const laptop = new LaptopInMemory();
  await laptop.withVault();
  await asVersion1LeftIt(laptop);
  const [one, other] = [await laptop.opened(), await laptop.opened()];
  expect(await one.settings()).toEqual(SETTINGS);
  await one.saveSettings({ ...SETTINGS, facilitator: 'Femke' });
  expect((await other.settings()).facilitator).toBe('Femke');
  expect((await (await laptop.opened()).settings()).facilitator).toBe('Femke');
});

test.each([
  ['changePassphrase', 2],
  ['renewKeys', 2],
  ['renewKeys', 1],
] as const)('a power cut at any step of %s opens in the old state or the new one (settings of version %d)', async (what, version) => {
  const outcomes: string[] = [];
  for (let step = 0; ; step += 1) {
    const laptop = new LaptopInMemory();
    const made = await laptop.withVault();
    await made.createRecord('KIEVIT');
    if (version === 1) await asVersion1LeftIt(laptop);
    const care = await (await laptop.opened()).care();
    laptop.files.stepsLeft = step;
    const done = await care[what]({ passphrase: PASSPHRASE }, NEXT, AT).then(
      () => true,
      () => false,
    );
    // Whoever types the new one first gets in if it was written; else the old one still opens.
    const opened = await laptop.opened(NEXT).then(
      (window) => ['new', window] as const,
      async () => ['old', await laptop.opened(PASSPHRASE)] as const,
    );
    outcomes.push(opened[0]);
    expect(await opened[1].settings(), `step ${step}`).toEqual(SETTINGS);
    await opened[1].openRecord('KIEVIT');
    await opened[1].createRecord('MEREL');
    const secret = opened[0] === 'new' ? NEXT : PASSPHRASE;
    expect(await (await laptop.opened(secret)).settings()).toEqual(SETTINGS);
    if (done) break;
  }
  expect(outcomes.length).toBeGreaterThan(5);
  expect(outcomes.join(' ')).toMatch(/^(old )+(new ?)+$/);
});

test('wrong tries cost time in this window and after a reload, and destroy nothing', async () => {
  const laptop = new LaptopInMemory();
  await (await laptop.withVault()).createRecord('KIEVIT');
  const window = laptop.window();
  for (const wrong of ['a', '', 'b', 'c']) await expect(window.unlock(wrong)).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(await window.secondsToWait()).toBe(2);
  const reloaded = laptop.window();
  await expect(reloaded.unlock(PASSPHRASE)).rejects.toMatchObject({ code: 'tries-too-fast' });
  laptop.now += 2000;
  await reloaded.unlock(PASSPHRASE);
  expect(await reloaded.secondsToWait()).toBe(0);
  await reloaded.openRecord('KIEVIT');
});

test('a ring that a later version wrote is left alone', () => {
  const ring = JSON.parse(new TextDecoder().decode(ringToBytes({ ...ringFromBytes(ringToBytesOfVersion1()) })));
  expect(ring).toMatchObject({ v: 2, leaving: [] });
  const later = new TextEncoder().encode(JSON.stringify({ ...ring, v: 3 }));
  expect(() => ringFromBytes(later)).toThrowError(expect.objectContaining({ code: 'vault-too-new' }));
});

function ringToBytesOfVersion1() {
  return new TextEncoder().encode('{"v":1,"records":{}}');
}

import { expect, test } from 'vitest';
import { makeSealKey } from '../../../src/adapters/pdf/seal-key.ts';
import { dutchWords } from '../../../src/adapters/vault/word-list.ts';
import { fingerprintInWords } from '../../../src/domain/fingerprint.ts';
import { LaptopInMemory, PASSPHRASE } from '../../support/vault-in-memory.ts';

const AT = '2026-11-27T09:00:00.000Z';

let made = 0;
const make = () => {
  made += 1;
  return makeSealKey(AT);
};

test('the key that this device seals with is made once, and is there again after a restart', async () => {
  const laptop = new LaptopInMemory();
  const vault = await laptop.withVault();
  made = 0;
  const first = await (await vault.care()).sealing(make);
  const again = await (await vault.care()).sealing(make);
  const restarted = await (await (await laptop.opened()).care()).sealing(make);
  expect(made).toBe(1);
  expect([again, restarted]).toEqual([first, first]);
  const words = await (await vault.care()).inWords(first.fingerprint);
  expect(words).toEqual(fingerprintInWords(first.fingerprint, await dutchWords()));
});

test('of two windows that make one at the same moment, one is kept and both get it', async () => {
  const laptop = new LaptopInMemory();
  const [one, other] = [await laptop.withVault(), await laptop.opened()];
  const [first, second] = await Promise.all([(await one.care()).sealing(make), (await other.care()).sealing(make)]);
  expect(first).toEqual(second);
});

test('no byte of it lies in the files as it is', async () => {
  const laptop = new LaptopInMemory();
  const key = await (await (await laptop.withVault()).care()).sealing(make);
  const secret = Buffer.from(key.privateKey);
  expect(laptop.files.contents.size).toBe(2);
  for (const file of laptop.files.contents.values()) {
    const bytes = Buffer.from(file);
    for (let at = 0; at + 16 <= secret.length; at += 8) expect(bytes.includes(secret.subarray(at, at + 16))).toBe(false);
    expect(bytes.includes(key.fingerprint)).toBe(false);
    expect(bytes.includes(secret.toString('base64url').slice(0, 20))).toBe(false);
  }
});

test('whoever may know the passphrase has no key that later documents are sealed with', async () => {
  const laptop = new LaptopInMemory();
  const care = await (await laptop.withVault()).care();
  const before = await care.sealing(make);
  await care.renewKeys({ passphrase: PASSPHRASE }, 'vijf heel andere losse woorden', AT);
  const after = await care.sealing(make);
  expect(after.fingerprint).not.toBe(before.fingerprint);
});

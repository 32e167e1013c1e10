import { expect, test } from 'vitest';
import { type Exclusively, Keyring, type KeyringFileName } from '../../../src/adapters/vault/keyring.ts';
import { beginsAsKeyring, KEYRING_STEP } from '../../../src/adapters/vault/keyring-layout.ts';
import { EMPTY_RING, type Ring, withRecord } from '../../../src/adapters/vault/ring.ts';
import type { Bytes } from '../../../src/adapters/vault/sealed-envelope.ts';
import { KeyringFilesInMemory, quickDerivation } from '../../support/keyring-files-in-memory.ts';

const PASSPHRASE = 'vijf losse woorden van mij';
const NAMES: readonly KeyringFileName[] = ['keyring-a', 'keyring-b'];
const alone: Exclusively = (work) => work();
const nothing = async () => undefined;
const recordsIn = (ring: Ring) => Object.keys(ring.records);

function keyringOn(files: KeyringFilesInMemory): Keyring {
  return new Keyring(files, quickDerivation, alone);
}

async function created(files = new KeyringFilesInMemory()) {
  const keyring = keyringOn(files);
  const { vaultKey } = await keyring.create(PASSPHRASE, nothing);
  return { files, keyring, vaultKey };
}

function readableFiles(files: KeyringFilesInMemory): KeyringFileName[] {
  return NAMES.filter((name) => beginsAsKeyring(files.contents.get(name) ?? new Uint8Array()));
}

function sameFiles(files: KeyringFilesInMemory, before: ReadonlyMap<KeyringFileName, Bytes>): boolean {
  return NAMES.every((name) => Buffer.compare(files.contents.get(name) ?? Buffer.of(), before.get(name) ?? Buffer.of()) === 0);
}

/** Whether any 16 bytes in a row of the old file are still where they were. */
function keepsPartOf(old: Bytes, now: Bytes): boolean {
  let run = 0;
  for (let at = 0; at < old.length; at += 1) {
    run = old[at] === now[at] ? run + 1 : 0;
    if (run >= 16) return true;
  }
  return false;
}

test('a device without files has no vault, and with a keyring it has one', async () => {
  const files = new KeyringFilesInMemory();
  expect(await keyringOn(files).exists()).toBe(false);
  await expect(keyringOn(files).unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'vault-missing' });
  await created(files);
  expect(await keyringOn(files).exists()).toBe(true);
  await expect(keyringOn(files).create(PASSPHRASE, nothing)).rejects.toMatchObject({ code: 'vault-exists' });
});

test('the passphrase opens the ring, another does not, and a wrong try changes nothing', async () => {
  const { files, keyring, vaultKey } = await created();
  await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'));
  const before = new Map(files.contents);
  for (const wrong of ['zes andere woorden dan die van mij', ''])
    await expect(keyringOn(files).unlock({ passphrase: wrong })).rejects.toMatchObject({ code: 'passphrase-wrong' });
  expect(sameFiles(files, before)).toBe(true);
  expect(recordsIn((await keyringOn(files).unlock({ passphrase: PASSPHRASE })).ring)).toEqual(['kievit']);
});

test('a record that has keys keeps them', async () => {
  const { keyring, vaultKey } = await created();
  const first = await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'));
  expect(await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'))).toEqual(first);
});

test('one window does not lose the record that another began', async () => {
  const { files, keyring, vaultKey } = await created();
  const other = await keyringOn(files).unlock({ passphrase: PASSPHRASE });
  await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'));
  await keyringOn(files).change(other.vaultKey, (ring) => withRecord(ring, 'merel'));
  expect(recordsIn(await keyring.reread(vaultKey))).toEqual(['kievit', 'merel']);
});

test('after each change one file is a keyring and nothing of the generation before is left', async () => {
  const { files, keyring, vaultKey } = await created();
  for (const record of ['kievit', 'merel', 'wulp']) {
    const before = new Map(files.contents);
    const [current] = readableFiles(files);
    await keyring.change(vaultKey, (ring) => withRecord(ring, record));
    expect(readableFiles(files)).toEqual(NAMES.filter((name) => name !== current));
    for (const name of NAMES) {
      expect(keepsPartOf(before.get(name) ?? new Uint8Array(), files.contents.get(name) ?? new Uint8Array())).toBe(false);
    }
  }
});

test('files keep to whole steps and grow with the records', async () => {
  const { files, keyring, vaultKey } = await created();
  expect(NAMES.map((name) => files.contents.get(name)?.length)).toEqual([KEYRING_STEP, KEYRING_STEP]);
  const { kievit } = withRecord(EMPTY_RING, 'kievit').records;
  const records = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`record-${at}`, kievit ?? {}]));
  await keyring.change(vaultKey, (ring) => ({ ...ring, records }));
  await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'));
  for (const name of NAMES) expect((files.contents.get(name)?.length ?? 0) % KEYRING_STEP).toBe(0);
  expect(recordsIn((await keyringOn(files).unlock({ passphrase: PASSPHRASE })).ring)).toHaveLength(1501);
});

test('a power cut at any step of a change leaves the old ring or the new one, and unlocking removes the rest', async () => {
  const { stepsTaken } = await changedUntil(Number.POSITIVE_INFINITY);
  expect(stepsTaken).toBeGreaterThan(4);
  const outcomes = new Set<string>();
  for (let step = 0; step < stepsTaken; step += 1) {
    const { files, old, current } = await changedUntil(step);
    files.stepsLeft = Number.POSITIVE_INFINITY;
    const { ring } = await keyringOn(files).unlock({ passphrase: PASSPHRASE });
    outcomes.add(recordsIn(ring).join('+'));
    expect(readableFiles(files), `step ${step}`).toHaveLength(1);
    if (recordsIn(ring).length === 2) {
      expect(keepsPartOf(old, files.contents.get(current) ?? new Uint8Array()), `step ${step}`).toBe(false);
    }
    const again = await keyringOn(files).unlock({ passphrase: PASSPHRASE });
    await keyringOn(files).change(again.vaultKey, (now) => withRecord(now, 'wulp'));
    expect(recordsIn((await keyringOn(files).unlock({ passphrase: PASSPHRASE })).ring)).toEqual([...recordsIn(ring), 'wulp']);
  }
  expect([...outcomes].sort()).toEqual(['kievit', 'kievit+merel']);
});

async function changedUntil(step: number) {
  const { files, keyring, vaultKey } = await created();
  await keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'));
  const [current = 'keyring-a'] = readableFiles(files);
  const old = files.contents.get(current) ?? new Uint8Array();
  files.stepsLeft = step;
  files.stepsTaken = 0;
  const change = keyring.change(vaultKey, (ring) => withRecord(ring, 'merel'));
  if (step === Number.POSITIVE_INFINITY) await change;
  else await expect(change).rejects.toThrow('the power went');
  return { files, old, current, stepsTaken: files.stepsTaken };
}

test('a power cut while the vault is made leaves no vault, or one that opens', async () => {
  for (let step = 0; step < 6; step += 1) {
    const files = new KeyringFilesInMemory();
    files.stepsLeft = step;
    await expect(created(files)).rejects.toThrow('the power went');
    files.stepsLeft = Number.POSITIVE_INFINITY;
    if (await keyringOn(files).exists()) await keyringOn(files).unlock({ passphrase: PASSPHRASE });
    else await created(files);
    expect(readableFiles(files)).toHaveLength(1);
  }
});

test('a disk that refuses the last overwrite does not keep the vault shut', async () => {
  const { files } = await created();
  files.stepsLeft = 0;
  await expect(keyringOn(files).unlock({ passphrase: PASSPHRASE })).resolves.toMatchObject({ ring: { records: {} } });
});

test('a keyring of which any part was changed is damaged, never half opened', async () => {
  const { files } = await created();
  const whole = files.contents.get('keyring-a') ?? new Uint8Array();
  for (const at of [0, 8, 12, 30, 200, 4090, 4097, 4110, 9000, whole.length - 1]) {
    files.contents.set(
      'keyring-a',
      whole.map((byte, index) => (index === at ? byte ^ 64 : byte)),
    );
    const code = at === 8 ? 'vault-too-new' : 'vault-damaged';
    await expect(keyringOn(files).unlock({ passphrase: PASSPHRASE }), `byte ${at}`).rejects.toMatchObject({ code });
  }
});

test('a keyring that a later version wrote is left untouched', async () => {
  const { files, keyring, vaultKey } = await created();
  const newer = files.contents.get('keyring-a')?.slice() ?? new Uint8Array();
  newer[9] = 2;
  files.contents.set('keyring-b', newer);
  const before = new Map(files.contents);
  await expect(keyringOn(files).unlock({ passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'vault-too-new' });
  await expect(keyring.change(vaultKey, (ring) => withRecord(ring, 'kievit'))).rejects.toMatchObject({ code: 'vault-too-new' });
  expect(sameFiles(files, before)).toBe(true);
});

test('what must be stored before the vault exists is stored while it does not exist yet', async () => {
  const files = new KeyringFilesInMemory();
  const keyring = keyringOn(files);
  let existed: boolean | null = null;
  await keyring.create(PASSPHRASE, async () => {
    existed = await keyring.exists();
  });
  expect(existed).toBe(false);
  const failing = new KeyringFilesInMemory();
  await expect(keyringOn(failing).create(PASSPHRASE, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(await keyringOn(failing).exists()).toBe(false);
});

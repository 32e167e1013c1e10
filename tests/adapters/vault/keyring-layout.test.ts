import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Keyring } from '../../../src/adapters/vault/keyring.ts';
import { decodeHead, decodeRing, encodeKeyring, KEYRING_STEP } from '../../../src/adapters/vault/keyring-layout.ts';
import { EMPTY_RING, withRecord } from '../../../src/adapters/vault/ring.ts';
import { envelopeKey } from '../../../src/adapters/vault/sealed-envelope.ts';
import { DERIVATION_NOW } from '../../../src/adapters/vault/slots.ts';
import { KeyringFilesInMemory, realDerivation } from '../../support/keyring-files-in-memory.ts';

const stored = async (name: string) => Uint8Array.from(await readFile(new URL(`./stored/${name}`, import.meta.url)));

/** Written once by another implementation of the layout; kept for ever. */
async function keyringOfVersion1() {
  const files = new KeyringFilesInMemory();
  files.contents.set('keyring-a', await stored('keyring.v1.bin'));
  files.contents.set('keyring-b', new Uint8Array(64));
  return { files, keyring: new Keyring(files, realDerivation, (work) => work()) };
}

test('a keyring of version 1 opens for ever', async () => {
  const { keyring } = await keyringOfVersion1();
  const { ring } = await keyring.unlock({ passphrase: 'vijf losse woorden van mij' });
  const { records } = JSON.parse(new TextDecoder().decode(await stored('keyring.v1.json')));
  expect(ring).toEqual({ ...EMPTY_RING, records });
});

test('the first opening raises what a guess costs, and keeps the slots of kinds that are not known yet', async () => {
  const { files, keyring } = await keyringOfVersion1();
  const before = await decodeHead(await stored('keyring.v1.bin'));
  await keyring.unlock({ passphrase: 'vijf losse woorden van mij' });
  const after = await decodeHead(files.contents.get('keyring-b') ?? new Uint8Array());
  expect(after?.slots[0]).toMatchObject({ kind: 'passphrase', ...DERIVATION_NOW });
  expect(after?.slots.slice(1)).toEqual(before?.slots.slice(1));
  expect(after?.slots.map(({ kind }) => kind)).toEqual(['passphrase', 'recovery']);
  expect(await decodeHead(files.contents.get('keyring-a') ?? new Uint8Array())).toBeNull();

  const raised = new Map(files.contents);
  const { vaultKey } = await keyring.unlock({ passphrase: 'vijf losse woorden van mij' });
  expect(files.contents.get('keyring-b')).toEqual(raised.get('keyring-b'));
  await keyring.change(vaultKey, (ring) => withRecord(ring, 'MEREL'));
  const next = await decodeHead(files.contents.get('keyring-a') ?? new Uint8Array());
  expect(next?.slots).toEqual(after?.slots);
  expect([before?.generation, after?.generation, next?.generation]).toEqual([7, 8, 9]);
});

test('what is encoded decodes, and the size tells nothing until a step is full', async () => {
  const vaultKey = await envelopeKey(crypto.getRandomValues(new Uint8Array(32)));
  for (const [length, size] of [
    [0, KEYRING_STEP],
    [200_000, KEYRING_STEP],
    [KEYRING_STEP, 2 * KEYRING_STEP],
  ] as const) {
    const ring = new Uint8Array(length).fill(65);
    const file = await encodeKeyring(vaultKey, 3, [{ kind: 'passphrase' }], ring, 0);
    expect(file.length).toBe(size);
    const head = await decodeHead(file);
    expect(head).toMatchObject({ generation: 3, slots: [{ kind: 'passphrase' }] });
    if (head !== null) expect((await decodeRing(vaultKey, head, file)).length).toBe(length);
  }
});

test('a file never shrinks', async () => {
  const vaultKey = await envelopeKey(new Uint8Array(32));
  expect((await encodeKeyring(vaultKey, 1, [], new Uint8Array(), 3 * KEYRING_STEP)).length).toBe(3 * KEYRING_STEP);
});

test('a ring does not open under slots that it was not written with', async () => {
  const vaultKey = await envelopeKey(new Uint8Array(32));
  const one = await encodeKeyring(vaultKey, 1, [{ kind: 'passphrase' }], new Uint8Array(9), 0);
  const other = await encodeKeyring(vaultKey, 1, [{ kind: 'recovery' }], new Uint8Array(9), 0);
  const head = await decodeHead(other);
  if (head === null) throw new Error('the head was just written');
  await expect(decodeRing(vaultKey, head, one)).rejects.toMatchObject({ code: 'row-damaged' });
});

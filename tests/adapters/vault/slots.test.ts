import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { DERIVATION_NOW, type DeriveKey, passphraseSlotFor, type Slot, vaultKeyFrom } from '../../../src/adapters/vault/slots.ts';
import { quickDerivation } from '../../support/keyring-files-in-memory.ts';

const PASSPHRASE = 'vijf losse woorden van mij';
const vaultKey = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);

const realDerivation: DeriveKey = async (password, salt, { memoryKiB, passes, lanes }) =>
  new Uint8Array(
    await argon2id({ password, salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' }),
  );

/** As version 1 wrote it, with parameters that a test can afford; kept for ever. */
const STORED: Slot & Record<string, unknown> = {
  kind: 'passphrase',
  salt: 'AAcOFRwjKjE4P0ZNVFtiaQ',
  memoryKiB: 64,
  passes: 2,
  lanes: 1,
  wrapped: 'SFdFAcDBwsPExcbHyMnKyyFWZhjrLIQeOkaGtzqTYFTdXy0JXDm_ZQT5IonWk7eVGNlkpe7Ka_XHjRxN8PlHhw',
};

test('a slot of version 1 opens for ever, with the parameters that stand in it', async () => {
  expect(await vaultKeyFrom([STORED], PASSPHRASE, realDerivation)).toEqual(vaultKey);
  expect(await vaultKeyFrom([{ ...STORED, passes: 3 } as Slot], PASSPHRASE, realDerivation)).toBeNull();
});

test('a new slot asks 64 MiB and three passes, and states so', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  expect(slot).toMatchObject({ kind: 'passphrase', memoryKiB: 65_536, passes: 3, lanes: 1 });
  expect(DERIVATION_NOW).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
});

test('slots of kinds not known yet are passed by', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  expect(await vaultKeyFrom([{ kind: 'recovery' }, slot], PASSPHRASE, quickDerivation)).toEqual(vaultKey);
  expect(await vaultKeyFrom([{ kind: 'recovery' }], PASSPHRASE, quickDerivation)).toBeNull();
});

test('a passphrase opens its slot however its accents were typed', async () => {
  const slot = await passphraseSlotFor('cafe\u0301 aan zee in juni', vaultKey, quickDerivation);
  expect(await vaultKeyFrom([slot], ' caf\u00e9 aan  zee in juni', quickDerivation)).toEqual(vaultKey);
});

test('a slot cannot ask for more memory than a laptop has', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  let derivations = 0;
  const counted: DeriveKey = (...asked) => {
    derivations += 1;
    return quickDerivation(...asked);
  };
  expect(await vaultKeyFrom([{ ...slot, memoryKiB: 2 ** 31 } as Slot], PASSPHRASE, counted)).toBeNull();
  expect(derivations).toBe(0);
});

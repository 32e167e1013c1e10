import { expect, test } from 'vitest';
import type { Slot } from '../../../src/adapters/vault/slot.ts';
import { DERIVATION_NOW, type DeriveKey, passphraseSlotFor, vaultKeyFrom } from '../../../src/adapters/vault/slots.ts';
import { quickDerivation, realDerivation } from '../../support/keyring-files-in-memory.ts';

const PASSPHRASE = 'vijf losse woorden van mij';
const vaultKey = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);

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
  expect(await vaultKeyFrom([STORED], { passphrase: PASSPHRASE }, realDerivation)).toEqual(vaultKey);
  expect(await vaultKeyFrom([{ ...STORED, passes: 3 } as Slot], { passphrase: PASSPHRASE }, realDerivation)).toBeNull();
});

test('a new slot asks 64 MiB and three passes, and states so', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  expect(slot).toMatchObject({ kind: 'passphrase', memoryKiB: 65_536, passes: 3, lanes: 1 });
  expect(DERIVATION_NOW).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 });
});

test('slots of kinds not known yet are passed by', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  expect(await vaultKeyFrom([{ kind: 'recovery' }, slot], { passphrase: PASSPHRASE }, quickDerivation)).toEqual(vaultKey);
  expect(await vaultKeyFrom([{ kind: 'recovery' }], { passphrase: PASSPHRASE }, quickDerivation)).toBeNull();
});

test('a passphrase opens its slot however its accents were typed', async () => {
  const slot = await passphraseSlotFor('cafe\u0301 aan zee in juni', vaultKey, quickDerivation);
  expect(await vaultKeyFrom([slot], { passphrase: ' caf\u00e9 aan  zee in juni' }, quickDerivation)).toEqual(vaultKey);
});

test('a slot cannot ask for more memory than a laptop has', async () => {
  const slot = await passphraseSlotFor(PASSPHRASE, vaultKey, quickDerivation);
  let derivations = 0;
  const counted: DeriveKey = (...asked) => {
    derivations += 1;
    return quickDerivation(...asked);
  };
  expect(await vaultKeyFrom([{ ...slot, memoryKiB: 2 ** 31 } as Slot], { passphrase: PASSPHRASE }, counted)).toBeNull();
  expect(derivations).toBe(0);
});

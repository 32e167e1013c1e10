import type { Vault } from '../../app/ports.ts';
import { browserEntropy } from '../browser/browser-entropy.ts';
import { lastingStorage } from '../browser/lasting-storage.ts';
import { vaultMarker } from '../browser/vault-marker.ts';
import { mustCompute } from '../browser/workers.ts';
import { EncryptedVault } from './encrypted-vault.ts';
import { deriveInWorker } from './key-derivation.ts';
import { type Exclusively, Keyring, type KeyringFiles } from './keyring.ts';
import { privateKeyringFiles, privateTriesFile } from './keyring-files.ts';
import { VaultDatabase } from './vault-database.ts';
import { WrongTries } from './wrong-tries.ts';

/** One window at a time; the browser frees the lock of a window that dies. */
const oneWindowAtATime: Exclusively = (work) => navigator.locks.request('herstelwijzer/keyring', work);
const oneErasesAtATime: Exclusively = (work) => navigator.locks.request('herstelwijzer/erasing', work);

/** The vault of this device. Nothing is opened, started or stored before it is asked for something. */
export function openEncryptedVault(files: KeyringFiles = privateKeyringFiles()): Vault {
  const keyring = new Keyring(files, deriveInWorker, oneWindowAtATime);
  const tries = new WrongTries(privateTriesFile(), Date.now);
  const database = new VaultDatabase();
  return new EncryptedVault({
    keyring,
    database,
    storage: lastingStorage,
    marker: vaultMarker,
    mustCompute,
    tries,
    entropy: browserEntropy,
    oneErasesAtATime,
    beginFreshLog: async () => (await import('./fresh-log.ts')).beginFreshLog(database),
    holdRecord: async (...asked) => (await import('./record-lock.ts')).holdByWebLock(...asked),
  });
}

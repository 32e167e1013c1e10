import type { Vault } from '../../app/ports.ts';
import { askForLastingStorage } from '../browser/lasting-storage.ts';
import { EncryptedVault } from './encrypted-vault.ts';
import { deriveInWorker } from './key-derivation.ts';
import { type Exclusively, Keyring, type KeyringFiles } from './keyring.ts';
import { privateKeyringFiles } from './keyring-files.ts';
import { VaultDatabase } from './vault-database.ts';

/** One window at a time; the browser frees the lock of a window that dies. */
const oneWindowAtATime: Exclusively = (work) => navigator.locks.request('herstelwijzer/keyring', work);

/** The vault of this device. Nothing is opened, started or stored before it is asked for something. */
export function openEncryptedVault(files: KeyringFiles = privateKeyringFiles()): Vault {
  const keyring = new Keyring(files, deriveInWorker, oneWindowAtATime);
  return new EncryptedVault({ keyring, database: new VaultDatabase(), askForLastingStorage });
}

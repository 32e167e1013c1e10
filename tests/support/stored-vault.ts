import { readFile } from 'node:fs/promises';

/** A row as it lies on a disk, sealed; in base64. */
export interface StoredRow {
  readonly store: string;
  readonly key: string | number | string[];
  readonly sealed: string;
}

/** Everything that a laptop held when a version was released: the keyring file and every row. Kept for ever. */
export interface StoredVault {
  readonly keyring: string;
  readonly rows: readonly StoredRow[];
}

/** Versions of the database whose rows are kept. */
export type StoredVersion = 1 | 2 | 3;

const STORED = new URL('../adapters/vault/stored/', import.meta.url);

export async function storedVault(version: StoredVersion): Promise<StoredVault> {
  return stored(`vault.v${version}.json`);
}

/** Something that was stored once, as JSON. */
export async function stored(name: string) {
  return JSON.parse(await readFile(new URL(name, STORED), 'utf8'));
}

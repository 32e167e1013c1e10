import { browserEntropy } from '../../src/adapters/browser/browser-entropy.ts';
import { otherWindows } from '../../src/adapters/browser/other-windows.ts';
import { systemClock } from '../../src/adapters/browser/system-clock.ts';
import { fromBase64 } from '../../src/adapters/vault/base64.ts';
import { openEncryptedVault } from '../../src/adapters/vault/browser-vault.ts';
import { deriveInWorker } from '../../src/adapters/vault/key-derivation.ts';
import { Keyring, type KeyringFiles } from '../../src/adapters/vault/keyring.ts';
import { privateKeyringFiles } from '../../src/adapters/vault/keyring-files.ts';
import type { Application } from '../../src/app/application.ts';
import { makeBackup, type Restored, restoreBackup } from '../../src/app/backups.ts';
import type { RecordStore, Settings, Vault } from '../../src/app/ports.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';
import { fillWithRecords, type IndexTimes, timeIndex } from './many-records.ts';
import { putStoredRows } from './stored-rows.ts';
import type { StoredVault, StoredVersion } from './stored-vault.ts';

/** A row as IndexedDB holds it, for a test to judge. */
export interface RawRow {
  readonly store: string;
  readonly key: string;
  /** What the value is, such as `Uint8Array`; a CryptoKey anywhere in it would stand here. */
  readonly kinds: readonly string[];
  readonly bytes: readonly number[];
}

/** What the page offers to a test. */
export interface VaultHarness {
  readonly vault: Vault;
  readonly settings: Settings;
  /** The record that is open. */
  store: RecordStore | null;
  /** From now on the keyring's files take so many more steps, and then no more: the power goes. */
  powerFor(steps: number): void;
  /** Whether the work ends before the power goes. */
  endsInTime(work: () => Promise<unknown>): Promise<boolean>;
  /** Saves what the text field holds as a draft at every input. */
  saveEveryInput(field: string): void;
  /** The code of the Failure that came of it; null when it went well. */
  failureOf(attempt: () => Promise<unknown>): Promise<string | null>;
  rawRows(): Promise<RawRow[]>;
  /** Puts rows back as they were, as somebody might who finds them on the disk. */
  putBack(rows: readonly RawRow[]): Promise<void>;
  /** A copy of everything, or of one record as it is handed over. */
  backUp(record?: string): Promise<number[]>;
  restore(bytes: readonly number[], typed: string): Promise<Restored>;
  /** The disk becomes what an earlier version left: another keyring, and a database of that version with these rows. */
  becomeStored(version: StoredVersion, stored: StoredVault): Promise<void>;
  /** Puts so many records into the vault, each with nothing but its row in the list. */
  fill(passphrase: string, count: number): Promise<void>;
  /** Reads the list, and the same bytes with nothing but their keys; in milliseconds. */
  timeIndex(passphrase: string): Promise<IndexTimes>;
  /** Which of the two keyring files begins as a keyring. */
  readableKeyrings(): Promise<string[]>;
  writesSeen(): WritesSeen;
}

export interface WritesSeen {
  readonly mostDraftWritesAtOnce: number;
  readonly draftWrites: number;
  readonly durabilities: readonly string[];
}

declare global {
  interface Window {
    harness: VaultHarness;
  }
}

let stepsLeft = Number.POSITIVE_INFINITY;
let powerGoes = (): void => undefined;
const powerGone = new Promise<void>((resolve) => {
  powerGoes = resolve;
});
/** A step that is asked for when the power is gone never ends. */
async function step(work: () => Promise<void>): Promise<void> {
  if (stepsLeft === 0) {
    powerGoes();
    return new Promise(() => undefined);
  }
  stepsLeft -= 1;
  return work();
}
const real = privateKeyringFiles();
const files: KeyringFiles = {
  ...real,
  write: (name, bytes) => step(() => real.write(name, bytes)),
  overwrite: (name, size) => step(() => real.overwrite(name, size)),
};

const seen = { now: 0, most: 0, drafts: 0, durabilities: new Set<string>() };
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...asked) {
  const transaction = begin.apply(this, asked);
  if (transaction.mode !== 'readwrite') return transaction;
  // What fills the log keeps nothing, and so waits for no disk (decision 32); it alone writes to this store by itself.
  if ([...transaction.objectStoreNames].join() === 'leads' && transaction.durability === 'relaxed') return transaction;
  seen.durabilities.add(transaction.durability);
  if (transaction.objectStoreNames.contains('drafts') && !transaction.objectStoreNames.contains('events')) {
    seen.drafts += 1;
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    const ended = () => {
      seen.now -= 1;
    };
    transaction.addEventListener('complete', ended);
    transaction.addEventListener('abort', ended);
  }
  return transaction;
};

const vault = openEncryptedVault(files);
// Of the application backups need these four.
const application = { vault, clock: systemClock, entropy: browserEntropy, windows: otherWindows() } as unknown as Application;

window.harness = {
  vault,
  settings: { facilitator: 'Anouk', language: 'nl', theme: 'system', profile: NEUTRAL_PROFILE, device: 'device' },
  store: null,
  powerFor(steps) {
    stepsLeft = steps;
  },
  endsInTime: (work) => Promise.race([work().then(() => true), powerGone.then(() => false)]),
  saveEveryInput(field) {
    const area = document.querySelector('textarea');
    area?.addEventListener('input', () => {
      window.harness.store?.saveDraft({ field, text: area.value, basedOn: null, layer: 'conversation' }).catch(() => undefined);
    });
    area?.focus();
  },
  async failureOf(attempt) {
    try {
      await attempt();
      return null;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error);
    }
  },
  async rawRows() {
    const rows: RawRow[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const { [0]: keys, [1]: values } = await keysAndValues(database, store);
        for (const [at, value] of values.entries()) {
          // A page of the list holds rows, each under a key of its own.
          for (const [key, row] of value instanceof Map ? value : [[keys[at], value] as const]) {
            rows.push({ store, key: JSON.stringify(key), kinds: kindsIn(row), bytes: row instanceof Uint8Array ? [...row] : [] });
          }
        }
      }
      database.close();
    }
    return rows;
  },
  async putBack(rows) {
    const database = await answered(indexedDB.open('herstelwijzer'));
    for (const { store, key, bytes } of rows) {
      await answered(database.transaction(store, 'readwrite').objectStore(store).put(Uint8Array.from(bytes), JSON.parse(key)));
    }
    database.close();
  },
  backUp: async (record) => [...(await makeBackup(application, record === undefined ? 'stick' : 'handed-over', record)).bytes],
  async restore(bytes, typed) {
    const { backups } = await vault.care();
    return restoreBackup(application, await backups.read(Uint8Array.from(bytes), typed));
  },
  async fill(passphrase, count) {
    const keyring = new Keyring(real, deriveInWorker, (work) => work());
    const { vaultKey } = await keyring.unlock({ passphrase });
    await fillWithRecords(keyring, vaultKey, count);
  },
  async timeIndex(passphrase) {
    const keyring = new Keyring(real, deriveInWorker, (work) => work());
    return timeIndex(vault, (await keyring.unlock({ passphrase })).ring);
  },
  async becomeStored(version, stored) {
    await vault.lock();
    await answered(indexedDB.deleteDatabase('herstelwijzer'));
    await putStoredRows('herstelwijzer', version, stored.rows);
    // Written over a longer file, an old keyring would have bytes behind it that were never its own.
    const folder = await navigator.storage.getDirectory();
    for (const name of ['keyring-a', 'keyring-b']) await folder.removeEntry(name).catch(() => undefined);
    const keyring = fromBase64(stored.keyring);
    await real.overwrite('keyring-b', keyring.length);
    await real.write('keyring-a', keyring);
  },
  async readableKeyrings() {
    const readable: string[] = [];
    for (const name of ['keyring-a', 'keyring-b'] as const) {
      if (new TextDecoder().decode((await real.read(name, 8)) ?? new Uint8Array()) === 'HWKEYRNG') readable.push(name);
    }
    return readable;
  },
  writesSeen: () => ({ mostDraftWritesAtOnce: seen.most, draftWrites: seen.drafts, durabilities: [...seen.durabilities] }),
};

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function keysAndValues(database: IDBDatabase, store: string): Promise<[IDBValidKey[], unknown[]]> {
  const rows = database.transaction(store).objectStore(store);
  return Promise.all([answered(rows.getAllKeys()), answered(rows.getAll())]);
}

/** Kinds of everything that the value is made of. */
function kindsIn(value: unknown): string[] {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  const inside = typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) ? Object.values(value) : [];
  return [kind, ...inside.flatMap(kindsIn)];
}

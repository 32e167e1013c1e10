import { openEncryptedVault } from '../../src/adapters/vault/browser-vault.ts';
import type { KeyringFiles } from '../../src/adapters/vault/keyring.ts';
import { privateKeyringFiles } from '../../src/adapters/vault/keyring-files.ts';
import type { RecordStore, Settings, Vault } from '../../src/app/ports.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';

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
  /** From now on the old generation of the keyring is never overwritten: the power is about to go. */
  cutBeforeOverwrite(): void;
  /** Saves what the text field holds as a draft at every input. */
  saveEveryInput(field: string): void;
  /** The code of the Failure that came of it; null when it went well. */
  failureOf(attempt: () => Promise<unknown>): Promise<string | null>;
  rawRows(): Promise<RawRow[]>;
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

let isCut = false;
const real = privateKeyringFiles();
const files: KeyringFiles = {
  ...real,
  overwrite: (name, size) => (isCut ? new Promise(() => undefined) : real.overwrite(name, size)),
};

const seen = { now: 0, most: 0, drafts: 0, durabilities: new Set<string>() };
const begin = IDBDatabase.prototype.transaction;
IDBDatabase.prototype.transaction = function (...asked) {
  const transaction = begin.apply(this, asked);
  if (transaction.mode !== 'readwrite') return transaction;
  seen.durabilities.add(transaction.durability);
  if (transaction.objectStoreNames.length === 1 && transaction.objectStoreNames.contains('drafts')) {
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

window.harness = {
  vault: openEncryptedVault(files),
  settings: { facilitator: 'Anouk', language: 'nl', theme: 'system', profile: NEUTRAL_PROFILE, device: 'device' },
  store: null,
  cutBeforeOverwrite() {
    isCut = true;
  },
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
          rows.push({ store, key: JSON.stringify(keys[at]), kinds: kindsIn(value), bytes: value instanceof Uint8Array ? [...value] : [] });
        }
      }
      database.close();
    }
    return rows;
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

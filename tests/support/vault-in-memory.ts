import 'fake-indexeddb/auto';
import { EncryptedVault } from '../../src/adapters/vault/encrypted-vault.ts';
import { type Exclusively, Keyring } from '../../src/adapters/vault/keyring.ts';
import type { HoldRecord } from '../../src/adapters/vault/record-lock.ts';
import type { Bytes } from '../../src/adapters/vault/sealed-envelope.ts';
import type { DeriveKey } from '../../src/adapters/vault/slots.ts';
import { VaultDatabase } from '../../src/adapters/vault/vault-database.ts';
import { WrongTries } from '../../src/adapters/vault/wrong-tries.ts';
import type { Settings } from '../../src/app/ports.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';
import { countingEntropy } from './fake-ports.ts';
import { KeyringFilesInMemory, quickDerivation } from './keyring-files-in-memory.ts';

export const PASSPHRASE = 'vijf losse woorden van mij';
export const SETTINGS: Settings = {
  facilitator: 'Anouk',
  language: 'nl',
  theme: 'system',
  profile: NEUTRAL_PROFILE,
  device: 'laptop',
};

function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** As Web Locks do it, among the windows of one laptop. */
function recordLocks(): HoldRecord {
  const holders = new Map<string, { readonly onLost: () => void }>();
  return async (locator, how, onLost) => {
    const before = holders.get(locator);
    if (before !== undefined && how === 'when-free') return null;
    const holder = { onLost };
    holders.set(locator, holder);
    before?.onLost();
    return async () => {
      if (holders.get(locator) === holder) holders.delete(locator);
    };
  };
}

let laptops = 0;

/** A laptop without a browser: what lies on its disk outlives every window that is opened on it. */
export class LaptopInMemory {
  readonly files = new KeyringFilesInMemory();
  readonly databaseName: string;
  isMarked = false;
  /** Milliseconds since 1970. */
  now = Date.parse('2026-11-26T13:30:00Z');
  #tries: Bytes | null = null;
  readonly #derive: DeriveKey;
  readonly #forKeyring = oneAtATime();
  readonly #forErasing = oneAtATime();
  #holdRecord = recordLocks();

  constructor(derive = quickDerivation) {
    this.#derive = derive;
    laptops += 1;
    this.databaseName = `laptop-${laptops}`;
  }

  /** A window, or the same one after a reload. */
  window(database = new VaultDatabase(this.databaseName)): EncryptedVault {
    const file = {
      read: async () => this.#tries,
      write: async (bytes: Bytes) => {
        this.#tries = bytes;
      },
    };
    return new EncryptedVault({
      keyring: new Keyring(this.files, this.#derive, this.#forKeyring),
      database,
      storage: { ask: async () => undefined, isPromised: async () => false },
      marker: {
        stands: () => this.isMarked,
        put: () => {
          this.isMarked = true;
        },
      },
      mustCompute: () => undefined,
      tries: new WrongTries(file, () => this.now),
      entropy: countingEntropy(),
      oneErasesAtATime: this.#forErasing,
      holdRecord: this.#holdRecord,
      beginFreshLog: () => undefined,
    });
  }

  /** From now on no window hears of what one opened before holds. */
  forgetLocks(): void {
    this.#holdRecord = recordLocks();
  }

  async withVault(): Promise<EncryptedVault> {
    const vault = this.window();
    await vault.create(PASSPHRASE, SETTINGS);
    return vault;
  }

  /** The power goes; every window is gone, and the disk writes again. */
  async opened(passphrase = PASSPHRASE): Promise<EncryptedVault> {
    this.files.stepsLeft = Number.POSITIVE_INFINITY;
    const vault = this.window();
    await vault.unlock(passphrase);
    return vault;
  }
}

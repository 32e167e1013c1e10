import { Failure } from '../../app/failure.ts';
import { decodeHead, decodeRing, encodeKeyring, HEAD_LENGTH, type KeyringHead } from './keyring-layout.ts';
import { EMPTY_RING, type Ring, ringFromBytes, ringToBytes } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';
import { type DeriveKey, passphraseSlotFor, vaultKeyFrom } from './slots.ts';

export type KeyringFileName = 'keyring-a' | 'keyring-b';
const FILES: readonly KeyringFileName[] = ['keyring-a', 'keyring-b'];

/** The two files that hold the slots and the ring. Each write is in place and on the disk when its promise resolves. */
export interface KeyringFiles {
  /** At most the first `length` bytes, or all; null where there is no file. @throws Failure `storage-blocked` */
  read(name: KeyringFileName, length?: number): Promise<Bytes | null>;
  /** @throws Failure `storage-full`, `storage-failed` */
  write(name: KeyringFileName, bytes: Bytes): Promise<void>;
  /** Random bytes over the whole file, at least `size` long. */
  overwrite(name: KeyringFileName, size: number): Promise<void>;
}

/** Does the work while nobody else, in this window or another, touches the keyring. */
export type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

export interface OpenKeyring {
  readonly vaultKey: CryptoKey;
  readonly ring: Ring;
}

interface Generation {
  readonly name: KeyringFileName;
  readonly file: Bytes;
  readonly head: KeyringHead;
}

/**
 * Slots and ring in two generations. A new one goes into the idle file; only then is the other overwritten, so that at
 * any moment at least one is whole, and that a key which was dropped does not linger.
 */
export class Keyring {
  readonly #files: KeyringFiles;
  readonly #derive: DeriveKey;
  readonly #exclusively: Exclusively;

  constructor(files: KeyringFiles, derive: DeriveKey, exclusively: Exclusively) {
    this.#files = files;
    this.#derive = derive;
    this.#exclusively = exclusively;
  }

  /** Two files are a keyring, damaged perhaps. One is too if its head is whole; else its very first write was cut off. */
  async exists(): Promise<boolean> {
    const found = (await Promise.all(FILES.map((name) => this.#files.read(name, HEAD_LENGTH)))).filter((file) => file !== null);
    const [file] = found;
    return found.length === FILES.length || (file !== undefined && (await hasWholeHead(file)));
  }

  /**
   * Makes a vault key, and an empty ring that the passphrase opens. `beforehand` runs when the key is made and nothing
   * is written yet: what it stores is there when the vault is.
   * @throws Failure `vault-exists`, `key-derivation-unavailable`, `storage-full`, `storage-failed`
   */
  create(passphrase: string, beforehand: (vaultKey: CryptoKey) => Promise<void>): Promise<OpenKeyring> {
    return this.#exclusively(async () => {
      if (await this.exists()) throw new Failure('vault-exists');
      const raw = crypto.getRandomValues(new Uint8Array(32));
      const slot = await passphraseSlotFor(passphrase, raw, this.#derive);
      const vaultKey = await envelopeKey(raw);
      raw.fill(0);
      await beforehand(vaultKey);
      const file = await encodeKeyring(vaultKey, 1, [slot], ringToBytes(EMPTY_RING), 0);
      await this.#files.write('keyring-a', file);
      await this.#files.overwrite('keyring-b', file.length);
      return { vaultKey, ring: EMPTY_RING };
    });
  }

  /**
   * Opens the highest generation that decrypts, and finishes an overwrite that was cut off.
   * @throws Failure `vault-missing`, `passphrase-wrong`, `vault-damaged`, `vault-too-new`, `key-derivation-unavailable`
   */
  unlock(passphrase: string): Promise<OpenKeyring> {
    // Argon2 refuses an empty text, and no vault is made with one.
    if (passphrase === '') return Promise.reject(new Failure('passphrase-wrong'));
    return this.#exclusively(async () => {
      if (!(await this.exists())) throw new Failure('vault-missing');
      const generations = await this.#generations();
      let passphraseFits = false;
      for (const generation of generations) {
        const raw = await vaultKeyFrom(generation.head.slots, passphrase, this.#derive);
        if (raw === null) continue;
        passphraseFits = true;
        const vaultKey = await envelopeKey(raw);
        raw.fill(0);
        const ring = await ringOf(generation, vaultKey);
        if (ring === null) continue;
        // Always, since a write that was cut off leaves no trace by which it could be told from a finished one.
        // A disk that refuses now is asked again at the next change or unlock; the vault opens all the same.
        await this.#files.overwrite(otherThan(generation.name), generation.file.length).catch(() => undefined);
        return { vaultKey, ring };
      }
      throw new Failure(passphraseFits || generations.length === 0 ? 'vault-damaged' : 'passphrase-wrong');
    });
  }

  /** The ring as it is on the disk now; another window may have changed it. @throws Failure `vault-damaged` */
  reread(vaultKey: CryptoKey): Promise<Ring> {
    return this.#exclusively(async () => (await this.#current(vaultKey)).ring);
  }

  /**
   * Changes the ring as it is on the disk, not as this window remembers it, and gives back what it became.
   * @throws Failure `vault-damaged`, `storage-full`, `storage-failed`; the old ring still opens then
   */
  change(vaultKey: CryptoKey, next: (ring: Ring) => Ring): Promise<Ring> {
    return this.#exclusively(async () => {
      const { generation, ring } = await this.#current(vaultKey);
      const changed = next(ring);
      if (changed === ring) return ring;
      const idle = otherThan(generation.name);
      const idleSize = (await this.#files.read(idle))?.length ?? 0;
      const { head } = generation;
      const file = await encodeKeyring(vaultKey, head.generation + 1, head.slots, ringToBytes(changed), idleSize);
      await this.#files.write(idle, file);
      await this.#files.overwrite(generation.name, generation.file.length);
      return changed;
    });
  }

  async #current(vaultKey: CryptoKey): Promise<{ readonly generation: Generation; readonly ring: Ring }> {
    for (const generation of await this.#generations()) {
      const ring = await ringOf(generation, vaultKey);
      if (ring !== null) return { generation, ring };
    }
    throw new Failure('vault-damaged');
  }

  /** Files whose head is whole, highest generation first. */
  async #generations(): Promise<Generation[]> {
    const found: Generation[] = [];
    for (const name of FILES) {
      const file = await this.#files.read(name);
      const head = file === null ? null : await decodeHead(file);
      if (file !== null && head !== null) found.push({ name, file, head });
    }
    return found.sort((one, other) => other.head.generation - one.head.generation);
  }
}

async function hasWholeHead(file: Bytes): Promise<boolean> {
  try {
    return (await decodeHead(file)) !== null;
  } catch {
    // A later version's head is a keyring all the same.
    return true;
  }
}

function otherThan(name: KeyringFileName): KeyringFileName {
  return name === 'keyring-a' ? 'keyring-b' : 'keyring-a';
}

/** Null when the file was cut off in writing. @throws Failure `vault-too-new`, since an unread ring must not be overwritten */
async function ringOf({ head, file }: Generation, vaultKey: CryptoKey): Promise<Ring | null> {
  try {
    return ringFromBytes(await decodeRing(vaultKey, head, file));
  } catch (error) {
    if (error instanceof Failure && error.code === 'vault-too-new') throw error;
    return null;
  }
}

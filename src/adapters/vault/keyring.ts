import { Failure } from '../../app/failure.ts';
import type { WayIn } from '../../app/ports.ts';
import { decodeHead, decodeRing, encodeKeyring, HEAD_LENGTH, type KeyringHead } from './keyring-layout.ts';
import { EMPTY_RING, type Ring, ringFromBytes, ringToBytes, withSettingsKey } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';
import type { Slot } from './slot.ts';
import { asksTooLittle, type DeriveKey, passphraseSlotFor, vaultKeyFrom, withSlot } from './slots.ts';

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

/** Everything that one generation holds. The raw key is there only while slots are made with it. */
export interface Unwrapped {
  readonly rawKey: Bytes;
  readonly slots: readonly Slot[];
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
   * Makes a vault key, and an empty ring that the passphrase opens. `beforehand` runs when the ring is made and nothing
   * is written yet: what it stores is there when the vault is.
   * @throws Failure `vault-exists`, `key-derivation-unavailable`, `storage-full`, `storage-failed`
   */
  create(passphrase: string, beforehand: (ring: Ring) => Promise<void>): Promise<OpenKeyring> {
    return this.#exclusively(async () => {
      if (await this.exists()) throw new Failure('vault-exists');
      const rawKey = crypto.getRandomValues(new Uint8Array(32));
      const slot = await this.passphraseSlot(passphrase, rawKey);
      const vaultKey = await envelopeKey(rawKey);
      rawKey.fill(0);
      const ring = withSettingsKey(EMPTY_RING);
      await beforehand(ring);
      const file = await encodeKeyring(vaultKey, 1, [slot], ringToBytes(ring), 0);
      await this.#files.write('keyring-a', file);
      await this.#files.overwrite('keyring-b', file.length);
      return { vaultKey, ring };
    });
  }

  /**
   * Opens the highest generation that decrypts, and finishes an overwrite that was cut off. A passphrase whose slot
   * asks less than new ones do gets a new slot on the way.
   * @throws Failure `vault-missing`, `passphrase-wrong`, `recovery-wrong`, `recovery-mistyped`, `vault-damaged`,
   * `vault-too-new`, `key-derivation-unavailable`
   */
  unlock(way: WayIn): Promise<OpenKeyring> {
    return this.#exclusively(async () => {
      const { generation, rawKey, vaultKey, ring } = await this.#unwrap(way);
      try {
        // Always, since a write that was cut off leaves no trace by which it could be told from a finished one.
        await this.#files.overwrite(otherThan(generation.name), generation.file.length);
        if ('passphrase' in way && asksTooLittle(generation.head.slots)) {
          const slots = withSlot(generation.head.slots, await this.passphraseSlot(way.passphrase, rawKey));
          await this.#write(generation, vaultKey, slots, ring);
        }
      } catch {
        // A disk that refuses now is asked again at the next change or unlock; the vault opens all the same.
      } finally {
        rawKey.fill(0);
      }
      return { vaultKey, ring };
    });
  }

  /**
   * Opens the keyring and writes it anew with other slots, and a key of its own if another one comes back: one
   * generation, so that the old state or the new one opens, never something between.
   * @throws Failure as `unlock` does, `storage-full`, `storage-failed`; the old slots still open then
   */
  rewrap(way: WayIn, next: (now: Unwrapped) => Promise<Unwrapped>): Promise<OpenKeyring> {
    return this.#exclusively(async () => {
      const opened = await this.#unwrap(way);
      const { rawKey, slots, ring } = await next({ rawKey: opened.rawKey, slots: opened.generation.head.slots, ring: opened.ring });
      const vaultKey = await envelopeKey(rawKey);
      rawKey.fill(0);
      opened.rawKey.fill(0);
      await this.#write(opened.generation, vaultKey, slots, ring);
      return { vaultKey, ring };
    });
  }

  /** A slot from which this passphrase gives the key back. @throws Failure `key-derivation-unavailable` */
  passphraseSlot(passphrase: string, rawKey: Bytes): Promise<Slot> {
    return passphraseSlotFor(passphrase, rawKey, this.#derive);
  }

  /** The ring as it is on the disk now; another window may have changed it. @throws Failure `vault-locked` when it has another key since */
  reread(vaultKey: CryptoKey): Promise<Ring> {
    return this.#exclusively(async () => (await this.#current(vaultKey)).ring);
  }

  /**
   * Changes the ring as it is on the disk, not as this window remembers it, and gives back what it became.
   * @throws Failure `vault-locked`, `storage-full`, `storage-failed`; the old ring still opens then
   */
  change(vaultKey: CryptoKey, next: (ring: Ring) => Ring): Promise<Ring> {
    return this.#exclusively(async () => {
      const { generation, ring } = await this.#current(vaultKey);
      const changed = next(ring);
      if (changed === ring) return ring;
      await this.#write(generation, vaultKey, generation.head.slots, changed);
      return changed;
    });
  }

  async #current(vaultKey: CryptoKey): Promise<{ readonly generation: Generation; readonly ring: Ring }> {
    for (const generation of await this.#generations()) {
      const ring = await ringOf(generation, vaultKey);
      if (ring !== null) return { generation, ring };
    }
    // Renewed in another window, or damaged: whoever opens it again is told which.
    throw new Failure('vault-locked');
  }

  /** The new generation into the idle file, and only then random bytes over the one before. */
  async #write(before: Generation, vaultKey: CryptoKey, slots: readonly Slot[], ring: Ring): Promise<void> {
    const idle = otherThan(before.name);
    const idleSize = (await this.#files.read(idle))?.length ?? 0;
    await this.#files.write(idle, await encodeKeyring(vaultKey, before.head.generation + 1, slots, ringToBytes(ring), idleSize));
    await this.#files.overwrite(before.name, before.file.length);
  }

  async #unwrap(way: WayIn) {
    if (!(await this.exists())) throw new Failure('vault-missing');
    const generations = await this.#generations();
    let fits = false;
    for (const generation of generations) {
      const rawKey = await vaultKeyFrom(generation.head.slots, way, this.#derive);
      if (rawKey === null) continue;
      fits = true;
      const vaultKey = await envelopeKey(rawKey);
      const ring = await ringOf(generation, vaultKey);
      if (ring !== null) return { generation, rawKey, vaultKey, ring };
      rawKey.fill(0);
    }
    if (fits || generations.length === 0) throw new Failure('vault-damaged');
    throw new Failure('passphrase' in way ? 'passphrase-wrong' : 'recovery-wrong');
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

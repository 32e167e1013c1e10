import { argon2id } from 'hash-wasm';
import type { KeyringFileName, KeyringFiles } from '../../src/adapters/vault/keyring.ts';
import { HEAD_LENGTH } from '../../src/adapters/vault/keyring-layout.ts';
import type { Bytes } from '../../src/adapters/vault/sealed-envelope.ts';
import type { DeriveKey } from '../../src/adapters/vault/slots.ts';

/** Two files in memory that are written step by step as the worker does it, and that can lose power after any step. */
export class KeyringFilesInMemory implements KeyringFiles {
  readonly contents = new Map<KeyringFileName, Bytes>();
  /** Steps that still succeed; the power goes in the middle of the next. */
  stepsLeft = Number.POSITIVE_INFINITY;
  stepsTaken = 0;

  async read(name: KeyringFileName, length?: number): Promise<Bytes | null> {
    return this.contents.get(name)?.slice(0, length) ?? null;
  }

  async write(name: KeyringFileName, bytes: Bytes): Promise<void> {
    this.#put(name, bytes.subarray(HEAD_LENGTH), HEAD_LENGTH);
    this.#put(name, bytes.subarray(0, HEAD_LENGTH), 0);
  }

  async overwrite(name: KeyringFileName, size: number): Promise<void> {
    const whole = Math.max(size, this.contents.get(name)?.length ?? 0);
    for (let at = 0; at < whole; at += 65_536) {
      this.#put(name, crypto.getRandomValues(new Uint8Array(Math.min(65_536, whole - at))), at);
    }
  }

  #put(name: KeyringFileName, bytes: Uint8Array, at: number): void {
    const half = this.stepsLeft <= 0;
    const put = half ? bytes.subarray(0, bytes.length / 2) : bytes;
    const before = this.contents.get(name) ?? new Uint8Array();
    const after = new Uint8Array(Math.max(before.length, at + put.length));
    after.set(before);
    after.set(put, at);
    this.contents.set(name, after);
    if (half) throw new Error('the power went');
    this.stepsLeft -= 1;
    this.stepsTaken += 1;
  }
}

/** A derivation that costs nothing; the real one runs in a browser. */
export const quickDerivation: DeriveKey = async (passphrase, salt) => {
  const text = new TextEncoder().encode(passphrase);
  const both = new Uint8Array(text.length + salt.length);
  both.set(text);
  both.set(salt, text.length);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both));
};

/** The derivation of the app, outside a browser; for slots that ask little, and for who wants to know for certain. */
export const realDerivation: DeriveKey = async (password, salt, { memoryKiB, passes, lanes }) =>
  new Uint8Array(
    await argon2id({ password, salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' }),
  );

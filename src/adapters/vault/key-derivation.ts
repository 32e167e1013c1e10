import { Failure } from '../../app/failure.ts';
import { startAskedWorker } from '../browser/workers.ts';
import type { DerivationQuestion } from './key-derivation.worker.ts';
import workerUrl from './key-derivation.worker.ts?worker&url';
import type { DeriveKey } from './slots.ts';

/** Argon2id in a worker of its own, which ends afterwards and so gives its memory back. */
export const deriveInWorker: DeriveKey = async (passphrase, salt, derivation) => {
  try {
    const worker = startAskedWorker(workerUrl);
    try {
      const key = await worker.ask({ passphrase, salt, ...derivation } satisfies DerivationQuestion);
      if (!(key instanceof Uint8Array)) throw new TypeError('a derived key is bytes');
      return new Uint8Array(key);
    } finally {
      worker.end();
    }
  } catch (cause) {
    throw new Failure('key-derivation-unavailable', { cause });
  }
};

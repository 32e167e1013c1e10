import { Failure } from '../../app/failure.ts';
import { startAskedWorker } from '../browser/workers.ts';
import type { DerivationQuestion } from './key-derivation.worker.ts';
import workerUrl from './key-derivation.worker.ts?worker&url';
import type { DeriveKey } from './slots.ts';

/** What it is called when a browser compiles no WebAssembly, or has none, or makes no worker. */
const REFUSED = ['CompileError', 'ReferenceError'];

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
    if (cause instanceof Failure) throw cause;
    const isRefused = cause instanceof Error && REFUSED.includes(cause.message);
    throw new Failure(isRefused ? 'computing-blocked' : 'key-derivation-unavailable', { cause });
  }
};

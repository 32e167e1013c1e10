import { argon2id } from 'hash-wasm';
import type { WorkerAnswer } from '../browser/workers.ts';
import type { Bytes } from './sealed-envelope.ts';
import type { Derivation } from './slots.ts';

export interface DerivationQuestion extends Derivation {
  readonly passphrase: string;
  readonly salt: Bytes;
}

const KEY_LENGTH = 32;

addEventListener('message', async ({ data }: MessageEvent<DerivationQuestion>) => {
  postMessage(await answerTo(data));
});

async function answerTo({ passphrase, salt, memoryKiB, passes, lanes }: DerivationQuestion): Promise<WorkerAnswer> {
  try {
    const value = await argon2id({
      password: new TextEncoder().encode(passphrase),
      salt,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: KEY_LENGTH,
      outputType: 'binary',
    });
    return { done: true, value };
  } catch (error) {
    return { done: false, reason: error instanceof Error ? error.name : 'unknown' };
  }
}

import { Failure } from '../../app/failure.ts';
import type { Bytes } from './sealed-envelope.ts';

/** Where the count outlives a reload. It says how often somebody tried and when, and nothing else. */
export interface TriesFile {
  read(): Promise<Bytes | null>;
  write(bytes: Bytes): Promise<void>;
}

interface Tries {
  readonly wrong: number;
  /** Milliseconds since 1970 of the last one. */
  readonly at: number;
}

const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 60_000;
const NONE: Tries = { wrong: 0, at: 0 };

const MAGIC = 0x48575431;
const LENGTH = 16;

/**
 * Wrong tries cost time at this desk: none for the first three, then 2, 4, 8 … up to 60 seconds. However many there
 * are, nothing is destroyed: a child at the keyboard must not be able to lock a school out.
 */
export class WrongTries {
  readonly #file: TriesFile;
  readonly #now: () => number;
  #known = NONE;

  constructor(file: TriesFile, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** Seconds until the next try is admitted; 0 when it is. */
  async secondsToWait(): Promise<number> {
    const { wrong, at } = await this.#tries();
    if (wrong <= FREE_TRIES) return 0;
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** Math.min(wrong - FREE_TRIES, 10));
    // A clock that was set back must not make anybody wait longer.
    return Math.ceil(Math.max(0, Math.min(wait, at + wait - this.#now())) / 1000);
  }

  /** Makes one try, and remembers when it was wrong. @throws Failure `tries-too-fast`, and whatever the try throws */
  async once<Result>(attempt: () => Promise<Result>): Promise<Result> {
    if ((await this.secondsToWait()) > 0) throw new Failure('tries-too-fast');
    try {
      const result = await attempt();
      if ((await this.#tries()).wrong > 0) await this.#keep(NONE);
      return result;
    } catch (error) {
      const isWrong = error instanceof Failure && (error.code === 'passphrase-wrong' || error.code === 'recovery-wrong');
      if (isWrong) await this.#keep({ wrong: (await this.#tries()).wrong + 1, at: this.#now() });
      throw error;
    }
  }

  async #tries(): Promise<Tries> {
    const stored = decoded(await this.#file.read().catch(() => null));
    return stored.wrong > this.#known.wrong ? stored : this.#known;
  }

  /** A disk that refuses costs the memory across reloads, never the way in. */
  async #keep(tries: Tries): Promise<void> {
    this.#known = tries;
    await this.#file.write(encoded(tries)).catch(() => undefined);
  }
}

function encoded({ wrong, at }: Tries): Bytes {
  const bytes = new Uint8Array(LENGTH);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, wrong);
  view.setFloat64(8, at);
  return bytes;
}

function decoded(bytes: Bytes | null): Tries {
  if (bytes === null || bytes.length < LENGTH) return NONE;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint32(0) !== MAGIC) return NONE;
  const at = view.getFloat64(8);
  return Number.isFinite(at) ? { wrong: view.getUint32(4), at } : NONE;
}

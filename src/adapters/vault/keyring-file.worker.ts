import type { WorkerAnswer } from '../browser/workers.ts';
import type { Bytes } from './sealed-envelope.ts';

/** `write` puts the first `headLength` bytes last. `overwrite` puts random bytes over the whole file, and over as much as `size` when it is shorter. */
export type KeyringFileQuestion =
  | { readonly wanted: 'write'; readonly name: string; readonly bytes: Bytes; readonly headLength: number }
  | { readonly wanted: 'overwrite'; readonly name: string; readonly size: number };

/** Written in place, unlike `createWritable`, which leaves the old bytes readable on the disk. Workers only. */
interface SyncAccessHandle {
  write(bytes: Uint8Array, options: { at: number }): number;
  read(bytes: Uint8Array, options: { at: number }): number;
  getSize(): number;
  flush(): void;
  close(): void;
}

interface FileOfWorker extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<SyncAccessHandle>;
}

/** `getRandomValues` gives no more at once. */
const RANDOM_AT_ONCE = 65_536;

addEventListener('message', async ({ data }: MessageEvent<KeyringFileQuestion>) => {
  postMessage(await answerTo(data));
});

async function answerTo(question: KeyringFileQuestion): Promise<WorkerAnswer> {
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(question.name, { create: true });
    if (!opensInPlace(file)) return { done: false, reason: 'NotSupportedError' };
    const handle = await file.createSyncAccessHandle();
    try {
      if (question.wanted === 'write') writeGeneration(handle, question.bytes, question.headLength);
      else overwrite(handle, Math.max(question.size, handle.getSize()));
    } finally {
      handle.close();
    }
    return { done: true, value: null };
  } catch (error) {
    return { done: false, reason: error instanceof Error || error instanceof DOMException ? error.name : 'unknown' };
  }
}

function opensInPlace(file: FileSystemFileHandle): file is FileOfWorker {
  return 'createSyncAccessHandle' in file;
}

/** The head last, so that a file with a head has the ring that belongs to it. Read back, since the other generation dies next. */
function writeGeneration(handle: SyncAccessHandle, bytes: Bytes, headLength: number): void {
  writeAll(handle, bytes.subarray(headLength), headLength);
  handle.flush();
  writeAll(handle, bytes.subarray(0, headLength), 0);
  handle.flush();
  const written = new Uint8Array(bytes.length);
  handle.read(written, { at: 0 });
  if (written.some((byte, at) => byte !== bytes[at])) throw new Error('the disk did not keep what was written');
}

function overwrite(handle: SyncAccessHandle, size: number): void {
  for (let at = 0; at < size; at += RANDOM_AT_ONCE) {
    writeAll(handle, crypto.getRandomValues(new Uint8Array(Math.min(RANDOM_AT_ONCE, size - at))), at);
  }
  handle.flush();
}

function writeAll(handle: SyncAccessHandle, bytes: Uint8Array, at: number): void {
  if (handle.write(bytes, { at }) !== bytes.length) throw new DOMException('the disk is full', 'QuotaExceededError');
}

import { Failure } from '../../app/failure.ts';
import { type AskedWorker, startAskedWorker } from '../browser/workers.ts';
import type { KeyringFileName, KeyringFiles } from './keyring.ts';
import type { KeyringFileQuestion } from './keyring-file.worker.ts';
import workerUrl from './keyring-file.worker.ts?worker&url';
import { HEAD_LENGTH } from './keyring-layout.ts';
import type { Bytes } from './sealed-envelope.ts';
import { storageFailure } from './storage-failure.ts';
import type { TriesFile } from './wrong-tries.ts';

/** Asks the worker that writes private files; it starts at the first write. */
function fileWriter(): (question: KeyringFileQuestion) => Promise<void> {
  let worker: AskedWorker | null = null;
  return async (question) => {
    try {
      worker ??= startAskedWorker(workerUrl);
      await worker.ask(question);
    } catch (cause) {
      worker?.end();
      worker = null;
      if (cause instanceof Failure) throw cause;
      const reason = cause instanceof Error ? cause.message : '';
      if (reason === 'QuotaExceededError') throw new Failure('storage-full', { cause });
      if (reason === 'NotSupportedError' || reason === 'SecurityError') throw new Failure('storage-blocked', { cause });
      throw new Failure('storage-failed', { cause });
    }
  };
}

/** The keyring in the origin's private file system: read here, written by a worker. */
export function privateKeyringFiles(): KeyringFiles {
  const askWorker = fileWriter();
  return {
    read: readPrivateFile,
    write: (name: KeyringFileName, bytes) => askWorker({ wanted: 'write', name, bytes, headLength: HEAD_LENGTH }),
    overwrite: (name: KeyringFileName, size) => askWorker({ wanted: 'overwrite', name, size }),
  };
}

/** The count of wrong tries, beside the keyring. */
export function privateTriesFile(): TriesFile {
  const askWorker = fileWriter();
  return {
    read: () => readPrivateFile('tries'),
    write: (bytes) => askWorker({ wanted: 'write', name: 'tries', bytes, headLength: 0 }),
  };
}

async function readPrivateFile(name: string, length?: number): Promise<Bytes | null> {
  const folder = await privateFolder();
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    return new Uint8Array(await (length === undefined ? file : file.slice(0, length)).arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw storageFailure(error);
  }
}

async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  const storage = globalThis.navigator.storage;
  if (storage?.getDirectory === undefined) throw new Failure('storage-blocked');
  try {
    return await storage.getDirectory();
  } catch (cause) {
    throw new Failure('storage-blocked', { cause });
  }
}

import { Failure } from '../../app/failure.ts';
import { type AskedWorker, startAskedWorker } from '../browser/workers.ts';
import type { KeyringFileName, KeyringFiles } from './keyring.ts';
import type { KeyringFileQuestion } from './keyring-file.worker.ts';
import workerUrl from './keyring-file.worker.ts?worker&url';
import { HEAD_LENGTH } from './keyring-layout.ts';
import { storageFailure } from './storage-failure.ts';

/** The keyring in the origin's private file system: read here, written by a worker that starts at the first write. */
export function privateKeyringFiles(): KeyringFiles {
  let worker: AskedWorker | null = null;

  async function askWorker(question: KeyringFileQuestion): Promise<void> {
    try {
      worker ??= startAskedWorker(workerUrl);
      await worker.ask(question);
    } catch (cause) {
      worker?.end();
      worker = null;
      const reason = cause instanceof Error ? cause.message : '';
      if (reason === 'QuotaExceededError') throw new Failure('storage-full', { cause });
      if (reason === 'NotSupportedError' || reason === 'SecurityError') throw new Failure('storage-blocked', { cause });
      throw new Failure('storage-failed', { cause });
    }
  }

  return {
    async read(name, length) {
      const folder = await privateFolder();
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        return new Uint8Array(await (length === undefined ? file : file.slice(0, length)).arrayBuffer());
      } catch (error) {
        if (error instanceof DOMException && error.name === 'NotFoundError') return null;
        throw storageFailure(error);
      }
    },
    write: (name: KeyringFileName, bytes) => askWorker({ wanted: 'write', name, bytes, headLength: HEAD_LENGTH }),
    overwrite: (name: KeyringFileName, size) => askWorker({ wanted: 'overwrite', name, size }),
  };
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

import { open, stat } from 'node:fs/promises';
import { LARGEST_FILE, type UnreadableFile } from '../../app/document-seal.ts';

/** The bytes of a file that may be anything; or why it is not read at all. Takes no more memory than the largest file that is checked. */
export async function documentBytes(path: string): Promise<Uint8Array<ArrayBuffer> | Extract<UnreadableFile, 'no-file' | 'too-large'>> {
  try {
    // Asked before it is opened: opening a pipe waits for whoever writes into it.
    const found = await stat(path);
    if (!found.isFile()) return 'no-file';
    if (found.size > LARGEST_FILE) return 'too-large';
    const file = await open(path, 'r');
    try {
      const bytes = new Uint8Array(found.size);
      const { bytesRead } = await file.read(bytes, 0, found.size, 0);
      return bytes.slice(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    return 'no-file';
  }
}

import { Failure } from '../../app/failure.ts';
import type { FileOut, FilePlace } from '../../app/file-ports.ts';

/** Long enough for a slow laptop to start the download, after which the bytes are let go of. */
const KEPT_FOR_MS = 60_000;

/** Of the File System Access API what is needed here; not every browser has it. */
interface SavePicker {
  showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<{ createWritable(): Promise<FileWriting> }>;
}

interface FileWriting {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

/** Hands a file to the person as a download, or to a place that they choose; no request leaves the page. */
export const download: FileOut = {
  async save(bytes, name, mime) {
    // A copy, since a view on shared memory is no part of a Blob.
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
  },

  async place(name, mime) {
    const picker: Window & SavePicker = window;
    const asDownload: FilePlace = (bytes) => download.save(bytes, name, mime);
    if (!picker.showSaveFilePicker) return asDownload;
    try {
      // Without an id, so that the browser remembers no place for us.
      const file = await picker.showSaveFilePicker({ suggestedName: name });
      return (bytes) => written(file, bytes);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') return null;
      return asDownload;
    }
  },
};

async function written(file: { createWritable(): Promise<FileWriting> }, bytes: Uint8Array): Promise<void> {
  try {
    const writing = await file.createWritable();
    await writing.write(new Uint8Array(bytes));
    await writing.close();
  } catch (cause) {
    throw new Failure('copy-not-written', { cause });
  }
}

import type { FileOut } from '../../app/ports.ts';

/** Long enough for a slow laptop to start the download, after which the bytes are let go of. */
const KEPT_FOR_MS = 60_000;

/** Hands a file to the person as a download; no request leaves the page. */
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
};

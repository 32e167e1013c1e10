import { LARGEST_FILE } from '../app/document-seal.ts';

/** The bytes of a document. A file that the browser cannot read has none, and so no seal; a huge one is cut, which no seal survives. */
export async function documentBytes(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}

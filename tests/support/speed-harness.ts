import type { SealKey } from '../../src/app/document-seal.ts';
import type { PrintDocument } from '../../src/app/documents/document-block.ts';

/** What the page offers to a test. Nothing of a writer is loaded before it is asked to write. */
export interface SpeedHarness {
  /** Writes the document, tagged and sealed, so many times; resolves to how many bytes the last one has. */
  ours(document: PrintDocument, times: number, key: KeyInNumbers): Promise<number>;
  /** The same with jsPDF and its table plugin alone. */
  plain(document: PrintDocument, times: number): Promise<number>;
}

/** A key of a device as a test hands it to a page. */
export type KeyInNumbers = Readonly<Record<'certificate' | 'privateKey', readonly number[]>> & Pick<SealKey, 'fingerprint'>;

declare global {
  interface Window {
    speedHarness: SpeedHarness;
  }
}

const fontFile = async (fileName: string) => new Uint8Array(await (await fetch(`/fonts/pdf/${fileName}`)).arrayBuffer());

window.speedHarness = {
  async ours(document, times, { fingerprint, certificate, privateKey }) {
    const { writePdf } = await import('../../src/adapters/pdf/write-pdf.ts');
    const key = { fingerprint, certificate: new Uint8Array(certificate), privateKey: new Uint8Array(privateKey) };
    return repeated(times, async () => (await writePdf(document, fontFile, key)).bytes);
  },
  async plain(document, times) {
    const { plainPdf } = await import('./plain-document.ts');
    return repeated(times, () => plainPdf(document, fontFile));
  },
};

async function repeated(times: number, write: () => Promise<Uint8Array>): Promise<number> {
  let bytes = 0;
  for (let time = 0; time < times; time += 1) bytes = (await write()).length;
  return bytes;
}

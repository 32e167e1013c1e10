import type { SealKey } from '../../app/document-seal.ts';
import type { PrintDocument } from '../../app/documents/document-block.ts';
import { Failure } from '../../app/failure.ts';
import type { WorkerAnswer } from '../browser/workers.ts';
import type { FontLoader } from './fonts.ts';

export interface WritingQuestion {
  readonly document: PrintDocument;
  /** Address of the folder with the fonts, of the own origin. */
  readonly fonts: string;
  /** To seal with; undefined for a document that is not sealed. */
  readonly key: SealKey | undefined;
}

// Listening begins before anything is awaited. The shaper awaits its WebAssembly at the top of its module, and a question
// that comes in meanwhile would be lost if that stood among the imports above.
addEventListener('message', async ({ data }: MessageEvent<WritingQuestion>) => {
  postMessage(await answerTo(data));
});

async function answerTo({ document, fonts, key }: WritingQuestion): Promise<WorkerAnswer> {
  const loader: FontLoader = async (fileName) => {
    const response = await fetch(new URL(fileName, fonts));
    if (!response.ok) throw new Error(`font answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    const { writePdf } = await import('./write-pdf.ts');
    return { done: true, value: await writePdf(document, loader, key) };
  } catch (error) {
    return { done: false, reason: nameOf(error instanceof Failure ? error.cause : error) };
  }
}

/** Only the kind of error: its message may hold what was printed. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}

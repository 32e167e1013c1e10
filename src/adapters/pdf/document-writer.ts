import type { DocumentWriter } from '../../app/document-ports.ts';
import { Failure } from '../../app/failure.ts';
import { startAskedWorker } from '../browser/workers.ts';
import type { WritingQuestion } from './pdf.worker.ts';
import workerUrl from './pdf.worker.ts?worker&url';
import type { WrittenPdf } from './write-pdf.ts';

/**
 * Writes documents in a worker of their own, so that the screen stays free. The worker ends afterwards: nothing that
 * was printed stays in its memory.
 */
export function createDocumentWriter(): DocumentWriter {
  return {
    write: async (document, key, signal) => {
      try {
        signal?.throwIfAborted();
        const worker = startAskedWorker(workerUrl);
        try {
          const fonts = new URL(`${import.meta.env.BASE_URL}fonts/pdf/`, globalThis.location.href).href;
          const asked = worker.ask({ document, fonts, key } satisfies WritingQuestion);
          const written = await (signal ? Promise.race([asked, stopped(signal)]) : asked);
          if (!isWritten(written)) throw new TypeError('a written document is bytes and a list');
          return written;
        } finally {
          worker.end();
        }
      } catch (cause) {
        throw new Failure('document-failed', { cause });
      }
    },
    readSeal: async (bytes) => (await import('./read-seal.ts')).readSeal(bytes),
    readCopy: async (bytes) => (await import('./read-copy.ts')).readCopy(bytes),
    newSealKey: async (from) => (await import('./seal-key.ts')).makeSealKey(from),
  };
}

/** Rejects when somebody stops the work: a worker that ends answers nothing any more. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function isWritten(value: unknown): value is WrittenPdf {
  return (
    typeof value === 'object' &&
    value !== null &&
    'bytes' in value &&
    value.bytes instanceof Uint8Array &&
    'missing' in value &&
    Array.isArray(value.missing)
  );
}

import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { createDocumentWriter } from '../../src/adapters/pdf/document-writer.ts';
import { type DocumentOrder, makeDocument } from '../../src/app/make-document.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { countingEntropy, fixedClock } from './fake-ports.ts';

/** What the page offers to a test. */
export interface DocumentHarness {
  /** The document of this record, made as the app makes it, but always at the same moment and with the same ids. */
  make(journal: readonly MeetingEvent[], order: DocumentOrder): Promise<number[]>;
}

declare global {
  interface Window {
    documentHarness: DocumentHarness;
  }
}

window.documentHarness = {
  async make(journal, order) {
    const sources = { labels: documentLabels, scripts: bundledScripts, entropy: countingEntropy(), clock: fixedClock };
    const { bytes } = await makeDocument({ ...sources, documents: createDocumentWriter() }, fold(journal), order);
    return Array.from(bytes);
  },
};

import { beforeAll, expect } from 'vitest';
import type { DocumentKind } from '../../src/app/document-kinds.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { AGREED_TEXTS, ANSWER_MARKS, withFarTooMuch } from '../support/large-record.ts';
import { pdfTest, textOf } from '../support/pdf-tools.ts';
import { asPdf, documentsOf, rehearsedRecord } from '../support/rehearsed-documents.ts';

/** Megabytes that this process may ever have had, tests and all; it takes about 160. 60 kB more for each run of text that is drawn make it 383. */
const MOST_MEMORY = 300;

let large: MeetingRecord;

beforeAll(async () => {
  const rehearsed = await rehearsedRecord('nl');
  large = withFarTooMuch(rehearsed);
  // Fonts, shaper and writer are loaded for the first document, large or small.
  const [small] = await documentsOf('agreement', 'nl', rehearsed);
  if (small) await asPdf(small);
});

/** How often each of these stands in the first document of this kind, and the most megabytes that there ever were until then. */
async function written(kind: DocumentKind, words: readonly string[]) {
  const [document] = await documentsOf(kind, 'nl', large);
  if (!document) throw new Error('no document');
  const { bytes, missing } = await asPdf(document);
  const memory = process.resourceUsage().maxRSS / 1024;
  const text = textOf(bytes).replace(/\s+/g, '');
  const notOnce = words.filter((one) => text.split(one.replace(/\s+/g, '')).length !== 2);
  return { memory, missing, notOnce };
}

for (const [kind, words] of [
  ['agreement', AGREED_TEXTS],
  ['full-record-conversation', [...AGREED_TEXTS, ...ANSWER_MARKS]],
] as const) {
  pdfTest(`${kind}: sixty agreements and forty people who say much come out whole, each once, within bounded memory`, async () => {
    const { memory, missing, notOnce } = await written(kind, words);
    expect(notOnce).toEqual([]);
    expect(missing).toEqual([]);
    expect(memory).toBeLessThan(MOST_MEMORY);
  });
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/app/document-kinds.ts';
import { anyMarkedRecord, type MarkedRecord, marked, marksIn } from '../support/marked-record.ts';
import { mayStandOn } from '../support/may-stand-on.ts';
import { type OpenedPdf, openPdf } from '../support/pdf-text.ts';
import { pdfTest } from '../support/pdf-tools.ts';
import {
  asPdf,
  documentsOf,
  EVERY_KIND_AND_LANGUAGE,
  LANGUAGES,
  type RehearsedDocument,
  rehearsedRecord,
} from '../support/rehearsed-documents.ts';

/** What stands on a document and may not, for whoever it is; a line each. */
function disclosed({ record, marks }: MarkedRecord, { order, reader, document }: RehearsedDocument): readonly string[] {
  const hidden = marks.filter((mark) => !mayStandOn(order.kind, mark, record, reader));
  return marksIn(hidden, JSON.stringify(document));
}

/** The document with this text somewhere in it, as a builder would put it there by mistake. */
function planted(one: RehearsedDocument, text: string): RehearsedDocument {
  return {
    ...one,
    document: { ...one.document, blocks: [...one.document.blocks, { kind: 'paragraph', tone: 'body', text: `Zij zei: ${text}.` }] },
  };
}

for (const kind of DOCUMENT_KINDS) {
  test(`whatever a record holds, nothing stands on any ${kind} that its reader may not see`, { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyMarkedRecord, fc.constantFrom(...LANGUAGES), async (whole, language) => {
        for (const one of await documentsOf(kind, language, whole.record)) {
          expect(disclosed(whole, one)).toEqual([]);
          const hidden = whole.marks.filter((mark) => !mayStandOn(kind, mark, whole.record, one.reader));
          const found = hidden.flatMap(({ word }) => disclosed(whole, planted(one, word)));
          expect(found).toHaveLength(hidden.length);
        }
      }),
      { numRuns: 40 },
    );
  });
}

/** The file as somebody can search it who has more than a reader program. */
async function opened(one: RehearsedDocument): Promise<OpenedPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, (await asPdf(one)).bytes);
    return openPdf(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
  pdfTest(`the file of every ${kind} in ${language} holds no text that its reader may not see, in whatever way`, async () => {
    const { record, marks } = marked((await rehearsedRecord(language)).journal);
    for (const one of await documentsOf(kind, language, record)) {
      const pdf = await opened(one);
      const hidden = marks.filter((mark) => !mayStandOn(kind, mark, record, one.reader));
      expect(hidden.filter(({ word }) => pdf.holds(word))).toEqual([]);
      const [first] = hidden;
      expect((await opened(planted(one, first?.word ?? ''))).holds(first?.word ?? '')).toBe(true);
    }
  });

  pdfTest(`no ${kind} in ${language} draws a stroke, but that of the reader's own household and the school`, async () => {
    for (const one of await documentsOf(kind, language)) {
      const own = kind === 'agreement' ? OWN_STROKES[one.reader ?? ''] : 0;
      expect([one.reader, (await opened(one)).strokes.length]).toEqual([one.reader, own]);
    }
  });
}

/** Yara and Samira drew three, Peter one; Daan waits, and Anouk typed her name. */
const OWN_STROKES: Readonly<Record<string, number>> = { samira: 3, peter: 1, ilse: 0 };

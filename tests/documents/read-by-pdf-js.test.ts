import { expect, test } from 'vitest';
import { readByPdfJs } from '../support/pdf-js.ts';
import { asPdf, documentsOf, EVERY_KIND_AND_LANGUAGE, type RehearsedDocument } from '../support/rehearsed-documents.ts';

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();

const headingsOf = ({ document }: RehearsedDocument) =>
  document.blocks.flatMap((block) => (block.kind === 'heading' ? [flat(block.text)] : []));

for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
  test(`pdf.js reads the structure of every ${kind} in ${language}`, { timeout: 60_000 }, async () => {
    for (const one of await documentsOf(kind, language)) {
      const read = await readByPdfJs((await asPdf(one)).bytes);
      expect(read.title).toBe(one.document.title);
      expect(read.isMarked).toBe(true);
      expect(read.attachments).toEqual([]);
      const headings = read.tagged.filter(({ role }) => /^H\d$/.test(role)).map(({ text }) => flat(text));
      // Headings inside groups of the paper kit are headings as well; those of the document itself keep their order.
      expect(headings.filter((heading) => headingsOf(one).includes(heading))).toEqual(headingsOf(one));
    }
  });
}

test('a heading that is only larger type is missed', async () => {
  const [one] = await documentsOf('agreement', 'nl');
  const lost = one && headingsOf(one).at(-1);
  if (!lost) throw new Error('the rehearsal gives no sheet with headings');
  const blocks = one.document.blocks.map((block) =>
    block.kind === 'heading' && block.text === lost ? ({ kind: 'paragraph', tone: 'strong', text: lost } as const) : block,
  );
  const read = await readByPdfJs((await asPdf({ document: { ...one.document, blocks } })).bytes);
  expect(read.tagged).toContainEqual({ role: 'P', text: lost });
  expect(read.tagged).not.toContainEqual({ role: 'H2', text: lost });
});

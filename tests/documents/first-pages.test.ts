import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { firstPage, pdfTest } from '../support/pdf-tools.ts';
import { asPdf, documentsOf, EVERY_KIND_AND_LANGUAGE, type RehearsedDocument } from '../support/rehearsed-documents.ts';

/** Of all dots: poppler smooths letters a little differently from version to version. */
const SHARE_THAT_MAY_DIFFER = 0.002;
/** How far the colour of one dot may be off, 0 to 1, before it counts. */
const THRESHOLD = 0.2;

const keptAt = (name: string) => fileURLToPath(new URL(`./first-pages/${name}.png`, import.meta.url));

/** The share of dots that differ; 1 where the pages are not of one size. */
function difference(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [PNG.sync.read(Buffer.from(one)), PNG.sync.read(Buffer.from(other))];
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: THRESHOLD }) / (a.width * a.height);
}

async function firstOf(kind: (typeof EVERY_KIND_AND_LANGUAGE)[number][0], language: 'nl' | 'en'): Promise<RehearsedDocument> {
  const [first] = await documentsOf(kind, language);
  if (!first) throw new Error(`the rehearsal gives no ${kind}`);
  return first;
}

for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
  const name = `${kind}-${language}`;
  pdfTest(`the first page of ${name} looks as it did when somebody last looked at it`, async () => {
    const now = firstPage((await asPdf(await firstOf(kind, language))).bytes);
    // `HERSTELWIJZER_KEEP_PAGES=1` keeps the pages as they are now, to be looked at before they are committed.
    if (process.env['HERSTELWIJZER_KEEP_PAGES'] === '1') writeFileSync(keptAt(name), now);
    expect(existsSync(keptAt(name)), `${name} was kept`).toBe(true);
    expect(difference(now, readFileSync(keptAt(name)))).toBeLessThanOrEqual(SHARE_THAT_MAY_DIFFER);
  });
}

pdfTest('one line more, and a title of another size, are seen', async () => {
  const one = await firstOf('agreement', 'nl');
  const page = async (document: RehearsedDocument['document']) => firstPage((await asPdf({ document })).bytes);
  const kept = readFileSync(keptAt('agreement-nl'));
  const { blocks } = one.document;
  const [title, ...others] = blocks;
  if (title?.kind !== 'heading') throw new Error('a document begins with its title');
  const line = { kind: 'paragraph', tone: 'body', text: 'Een regel die er niet stond.' } as const;
  expect(difference(await page({ ...one.document, blocks: [title, line, ...others] }), kept)).toBeGreaterThan(2 * SHARE_THAT_MAY_DIFFER);
  const smaller = await page({ ...one.document, blocks: [{ ...title, level: 2 }, ...others] });
  expect(difference(smaller, kept)).toBeGreaterThan(2 * SHARE_THAT_MAY_DIFFER);
});

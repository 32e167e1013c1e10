import type { PrintDocument } from '../../app/documents/document-block.ts';
import { Failure } from '../../app/failure.ts';
import { layOutBlocks } from './block-layout.ts';
import { below, type Composition } from './composition.ts';
import { contentStreams } from './content-stream.ts';
import { createEmbeddedFont } from './embedded-font.ts';
import { type FontLoader, loadTypefaces } from './fonts.ts';
import { writeFile } from './jspdf-writer.ts';
import { bandOnPage, firstHeader, footerOnPage, footerText, headerOnPage, headerRoom, markBand, runningHeader } from './page-furniture.ts';
import { paginate, roomBelow } from './page-layout.ts';
import { createStructureTree } from './tagging.ts';
import { createTextSetter } from './text-setter.ts';
import { typographyFor } from './typography.ts';

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What no font has a glyph for, printed as U+FFFD. */
  readonly missing: readonly string[];
}

/**
 * A document as PDF/UA-1 and PDF/A-3a, the same bytes for the same document; runs in a worker and in Node.
 * @throws Failure `document-failed`
 */
export async function writePdf(document: PrintDocument, loader: FontLoader): Promise<WrittenPdf> {
  try {
    return compose(document, await loadTypefaces(loader));
  } catch (cause) {
    throw new Failure('document-failed', { cause });
  }
}

const CREATOR = 'Herstelwijzer';

function compose(document: PrintDocument, typefaces: Awaited<ReturnType<typeof loadTypefaces>>): WrittenPdf {
  const setter = createTextSetter(typefaces);
  const tree = createStructureTree();
  const composition: Composition = { tree, setter, typography: typographyFor(document.size), language: document.language };

  // Tags are made in the order in which they are read.
  const band = markBand(composition, document.mark);
  const header = firstHeader(composition, document);
  const blocks = layOutBlocks(document, composition);
  const footer = footerText(composition, document.footer);

  const repeated = runningHeader(composition, document, header);
  const flow = [...header, ...below(14, band?.slices ?? []), ...blocks, ...footer.slices];
  const pages = paginate(flow, roomBelow(headerRoom(repeated)));
  const furnished = pages.map((placed, page) => [
    ...(band === null ? [] : bandOnPage(band, page, composition)),
    ...(page === 0 ? [] : headerOnPage(repeated)),
    ...placed,
    ...footerOnPage(composition, footer, document.pageLabel, page, pages.length),
  ]);

  const fonts = { 400: createEmbeddedFont('N4', typefaces[400]), 700: createEmbeddedFont('N7', typefaces[700]) };
  const streams = contentStreams(furnished, tree, fonts);
  const line = (text: string): string =>
    setter
      .printable(text, 400)
      .replace(/[\s\u{AD}\u{200B}]+/gu, ' ')
      .trim();
  const bytes = writeFile({
    pages: streams,
    fonts: Object.values(fonts),
    tree,
    fileId: document.fileId,
    properties: {
      // PDF/UA wants a title that is not empty (7.1).
      title: [document.title, document.school.name].map(line).find((text) => text !== '') ?? CREATOR,
      author: line(document.school.name),
      language: document.language,
      createdAt: `${new Date(document.createdAt).toISOString().slice(0, 19)}Z`,
      creator: CREATOR,
    },
  });
  return { bytes, missing: [...setter.missing] };
}

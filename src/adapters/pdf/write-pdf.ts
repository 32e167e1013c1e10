import type { SealKey } from '../../app/document-seal.ts';
import type { DocumentBlock, PrintDocument } from '../../app/documents/document-block.ts';
import { Failure } from '../../app/failure.ts';
import { layOutBlocks } from './block-layout.ts';
import { below, type Composition } from './composition.ts';
import { contentStreams } from './content-stream.ts';
import { type FileParts, writeFile } from './document-file.ts';
import { createEmbeddedFont } from './embedded-font.ts';
import { type FontLoader, loadTypefaces, type Typefaces } from './fonts.ts';
import {
  bandOnPage,
  firstHeader,
  footerOnPage,
  footerText,
  headerOnPage,
  headerRoom,
  markBand,
  numberOnPage,
  runningHeader,
} from './page-furniture.ts';
import { paginate, roomBelow } from './page-layout.ts';
import { sealFile } from './seal-file.ts';
import { createStructureTree, type StructureTree } from './tagging.ts';
import { createTextSetter } from './text-setter.ts';
import { typographyFor } from './typography.ts';

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What no font has a glyph for, printed as U+FFFD. */
  readonly missing: readonly string[];
}

/**
 * A document as PDF/UA-1 and PDF/A-3a, the same bytes for the same document; runs in a worker and in Node. With a key it
 * is sealed, and only its signature differs from one writing to the next. A key and the box of a seal come together.
 * @throws Failure `document-failed`
 */
export async function writePdf(document: PrintDocument, loader: FontLoader, key?: SealKey): Promise<WrittenPdf> {
  try {
    const boxes = document.blocks.filter(({ kind }) => kind === 'seal').length;
    if (boxes !== (key ? 1 : 0)) throw new TypeError('the box of a seal without a seal, or a seal without its box');
    const written = await compose(document, await loadTypefaces(loader, textsIn(document)));
    return key ? { ...written, bytes: await sealFile(written.bytes, key) } : written;
  } catch (cause) {
    throw new Failure('document-failed', { cause });
  }
}

const CREATOR = 'Herstelwijzer';

/** Every text in a document, whatever part of it holds it. */
function textsIn(part: unknown): string[] {
  if (ArrayBuffer.isView(part)) return [];
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsIn) : [];
}

async function compose(document: PrintDocument, typefaces: Typefaces): Promise<WrittenPdf> {
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
    ...footerOnPage(composition, footer, page === pages.length - 1),
    ...numberOnPage(composition, document, band, page, pages.length),
  ]);

  const fonts = new Map([...typefaces[400], ...typefaces[700]].map((typeface) => [typeface, createEmbeddedFont(typeface)]));
  const streams = contentStreams(furnished, tree, fonts);
  const line = (text: string): string =>
    setter
      .printable(text, 400)
      .replace(/[\s\u{AD}\u{200B}]+/gu, ' ')
      .trim();
  const createdAt = `${new Date(document.createdAt).toISOString().slice(0, 19)}Z`;
  const bytes = await writeFile({
    pages: streams,
    fonts: [...fonts.values()],
    tree,
    fileId: document.fileId,
    seal: sealPart(document.blocks, tree, createdAt),
    attachment: document.attachment ?? null,
    properties: {
      // PDF/UA wants a title that is not empty (7.1).
      title: [document.title, document.school.name].map(line).find((text) => text !== '') ?? CREATOR,
      author: line(document.school.name),
      language: document.language,
      createdAt,
      creator: CREATOR,
    },
  });
  return { bytes, missing: [...setter.missing] };
}

/** The field of the seal as it was drawn; null in a document without one. */
function sealPart(blocks: readonly DocumentBlock[], tree: StructureTree, sealedAt: string): FileParts['seal'] {
  const [element] = tree.inReadingOrder().filter(({ field }) => field !== undefined);
  const box = blocks.find((block) => block.kind === 'seal');
  if (element?.field === undefined || box === undefined) return null;
  return { ...element.field, element, sealedAt, description: box.field };
}

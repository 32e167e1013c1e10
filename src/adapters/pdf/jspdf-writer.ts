import { jsPDF } from 'jspdf';
import type { Attachment } from '../../app/documents/document-block.ts';
import { type DocumentProperties, writeArchiveObjects } from './archive-metadata.ts';
import { writeAttachedFile } from './attached-file.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { binaryString, pdfLanguage, pdfMoment } from './pdf-syntax.ts';
import { type SealField, writeSealField } from './seal-field.ts';
import type { StructureElement, StructureTree } from './tagging.ts';

/** All that a file is made of, laid out and drawn. */
export interface FileParts {
  /** Content stream of each page. */
  readonly pages: readonly string[];
  readonly fonts: readonly EmbeddedFont[];
  readonly tree: StructureTree;
  readonly properties: Omit<DocumentProperties, 'producer'>;
  readonly fileId: string;
  /** The field of the tree that is for the seal; null in a document that is not sealed. */
  readonly seal: (SealField & { readonly element: StructureElement; readonly page: number }) | null;
  readonly attachment: Attachment | null;
}

/** What jsPDF's types leave out of its plugin interface (4.2.1). */
interface PluginDocument {
  readonly internal: {
    readonly events: { subscribe(event: string, listener: (payload: never) => void): void };
    write(text: string): void;
    newObject(): number;
    newObjectDeferred(): number;
    newObjectDeferredBegin(id: number, isWritten: boolean): void;
    putStream(stream: {
      data: string;
      objectId: number;
      additionalKeyValues: { key: string; value: string }[];
      filters: readonly string[];
    }): void;
  };
  readonly __private__: { setPdfVersion(version: string): void };
}

interface JsPdfFont {
  id: string;
  encoding: string;
  metadata: object;
  embedded: EmbeddedFont;
  objectNumber?: number;
  isAlreadyPutted?: boolean;
}

type FontMap = Record<string, JsPdfFont>;

/** jsPDF hands its own map of fonts to plugins while it constructs a document, and nowhere else. */
let constructed: FontMap = {};
jsPDF.API.events.push([
  'addFonts',
  ({ fonts }: { fonts: FontMap }) => {
    constructed = fonts;
  },
]);

/**
 * Writes the file with jsPDF: its pages, cross-references and trailer, and our own objects through its events.
 * The same parts give the same bytes. @throws when a part cannot be written
 */
export function writeFile(parts: FileParts): Uint8Array<ArrayBuffer> {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: false });
  const fontMap = constructed;
  // These members exist in jsPDF 4.2.1 for its own plugins; only its types do not name them.
  const plugin = pdf as unknown as PluginDocument;
  const properties = { ...parts.properties, producer: `jsPDF ${jsPDF.version}` };
  describe(pdf, plugin, parts);
  parts.pages.forEach((content, index) => {
    if (index > 0) pdf.addPage();
    plugin.internal.write(content);
  });
  const failure = addObjects(plugin, fontMap, parts, properties);
  const bytes = new Uint8Array(pdf.output('arraybuffer'));
  const failed = failure();
  if (failed !== null) throw failed.cause;
  return bytes;
}

function describe(pdf: jsPDF, { __private__ }: PluginDocument, { properties, fileId }: FileParts): void {
  __private__.setPdfVersion('1.7');
  pdf.setFileId(fileId);
  // A Date would be written in this computer's time zone.
  pdf.setCreationDate(pdfMoment(properties.createdAt));
  const { title, author, creator } = properties;
  pdf.setDocumentProperties({ title: infoText(title), author: infoText(author), creator });
}

/**
 * jsPDF writes these texts as UTF-16 bytes and does not escape a carriage return among them (the č is 01 0D), which
 * readers take for a line end. Such letters are written as letter and mark instead: canonically the same text.
 */
function infoText(text: string): string {
  const hasReturn = (part: string): boolean =>
    part.split('').some((unit) => (unit.charCodeAt(0) & 0xff) === 0x0d || unit.charCodeAt(0) >> 8 === 0x0d);
  return [...text]
    .map((character) => (hasReturn(character) ? character.normalize('NFD') : character))
    .map((character) => (hasReturn(character) ? '\u{FFFD}' : character))
    .join('');
}

/** Subscribes to jsPDF's events. It swallows what a listener throws and prints it; so errors are kept, and read by the returned function. */
function addObjects(
  { internal }: PluginDocument,
  fontMap: FontMap,
  { tree, fonts, seal, attachment, properties: { language } }: FileParts,
  properties: DocumentProperties,
): () => { readonly cause: unknown } | null {
  const objects = objectsOf(internal);
  let failed: { readonly cause: unknown } | null = null;
  const on = <Payload>(event: string, listener: (payload: Payload) => void): void => {
    internal.events.subscribe(event, (payload: Payload) => {
      try {
        listener(payload);
      } catch (cause) {
        failed ??= { cause };
      }
    });
  };
  const pageNumbers: number[] = [];
  const widgets = new Map<StructureElement, number>();
  let catalog = '';

  /** What the catalog says of a seal, if there is one. */
  const writeSeal = (): string[] => {
    const widget = seal && widgets.get(seal.element);
    const page = seal && pageNumbers[seal.page];
    return widget && page ? [writeSealField(objects, seal, { widget, page, structParent: pageNumbers.length })] : [];
  };
  on('buildDocument', () => {
    // The 14 standard fonts that jsPDF offers are not embedded, which neither PDF/A nor PDF/UA allows.
    for (const key of Object.keys(fontMap)) delete fontMap[key];
    for (const embedded of fonts.filter((font) => font.isUsed())) {
      fontMap[embedded.key] = { id: embedded.key, encoding: 'Identity-H', metadata: {}, embedded };
    }
  });
  on('putPage', ({ objId, pageNumber }: { objId: number; pageNumber: number }) => {
    pageNumbers[pageNumber - 1] = objId;
    internal.write(`/StructParents ${pageNumber - 1} /Tabs /S`);
    if (seal?.page !== pageNumber - 1) return;
    // Not before the pages have their numbers: jsPDF takes the third object for the first page.
    const widget = objects.reserve();
    widgets.set(seal.element, widget);
    internal.write(`/Annots[${widget} 0 R]`);
  });
  on('putFont', ({ font }: { font: JsPdfFont }) => {
    font.objectNumber = font.embedded.write(objects);
    font.isAlreadyPutted = true;
  });
  on('postPutResources', () => {
    const structure = tree.write(objects, pageNumbers, widgets);
    const { metadata, outputIntent } = writeArchiveObjects(objects, properties);
    catalog = [
      `/StructTreeRoot ${structure} 0 R /MarkInfo<</Marked true>> /Lang ${pdfLanguage(language) ?? '(und)'}`,
      `/ViewerPreferences<</DisplayDocTitle true>> /OutputIntents[${outputIntent} 0 R] /Metadata ${metadata} 0 R`,
      ...(attachment ? [writeAttachedFile(objects, attachment, properties.createdAt)] : []),
      ...writeSeal(),
    ].join('\n');
  });
  // No object may begin here: the trailer takes the last one for the catalog.
  on('putCatalog', () => internal.write(catalog));
  return () => failed;
}

function objectsOf(internal: PluginDocument['internal']): PdfObjects {
  return {
    reserve: () => internal.newObjectDeferred(),
    put: (body, reserved) => {
      const id = reserved ?? internal.newObjectDeferred();
      internal.newObjectDeferredBegin(id, true);
      internal.write(body);
      internal.write('endobj');
      return id;
    },
    putStream: (bytes, entries, form = 'deflated') => {
      const objectId = internal.newObject();
      const additionalKeyValues = Object.entries(entries).map(([key, value]) => ({ key, value }));
      internal.putStream({ data: binaryString(bytes), objectId, additionalKeyValues, filters: form === 'plain' ? [] : ['FlateEncode'] });
      internal.write('endobj');
      return objectId;
    },
  };
}

import type { Attachment } from '../../app/documents/document-block.ts';
import { type DocumentProperties, writeArchiveObjects } from './archive-metadata.ts';
import { writeAttachedFile } from './attached-file.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { type PdfObjects, startPdfFile } from './pdf-objects.ts';
import { pdfLanguage, pdfMoment, pdfText } from './pdf-syntax.ts';
import { type SealField, writeSealField } from './seal-field.ts';
import type { StructureElement, StructureTree } from './tagging.ts';
import { PAGE } from './typography.ts';

/** All that a file is made of, laid out and drawn. */
export interface FileParts {
  /** Content stream of each page. */
  readonly pages: readonly string[];
  readonly fonts: readonly EmbeddedFont[];
  readonly tree: StructureTree;
  readonly properties: DocumentProperties;
  /** 32 hexadecimal digits. */
  readonly fileId: string;
  /** The field of the tree that is for the seal; null in a document that is not sealed. */
  readonly seal: (SealField & { readonly element: StructureElement; readonly page: number }) | null;
  readonly attachment: Attachment | null;
}

/** Writes the parts as one file. The same parts give the same bytes, in one browser or one Node. */
export async function writeFile({ pages, fonts, tree, properties, fileId, seal, attachment }: FileParts): Promise<Uint8Array<ArrayBuffer>> {
  const file = startPdfFile();
  const allPages = file.reserve();
  const numbers = pages.map(() => file.reserve());
  const field = seal && { ...seal, widget: file.reserve() };
  const widgets = new Map(field ? [[field.element, field.widget]] : []);
  const used = fonts.filter((font) => font.isUsed()).map((font) => `/${font.key} ${font.write(file)} 0 R`);
  const resources = file.put(`<</Font<<${used.join('')}>>>>`);
  pages.forEach((content, page) => {
    const contents = file.putStream(new TextEncoder().encode(content), {});
    file.put(
      [
        `<</Type/Page/Parent ${allPages} 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources ${resources} 0 R`,
        `/Contents ${contents} 0 R/StructParents ${page}/Tabs/S`,
        field?.page === page ? `/Annots[${field.widget} 0 R]>>` : '>>',
      ].join(''),
      numbers[page],
    );
  });
  file.put(`<</Type/Pages/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]/Count ${pages.length}>>`, allPages);

  const structure = tree.write(file, numbers, widgets);
  const { metadata, outputIntent } = writeArchiveObjects(file, properties);
  const fieldPage = field && numbers[field.page];
  const root = file.put(
    [
      `<</Type/Catalog/Pages ${allPages} 0 R/StructTreeRoot ${structure} 0 R/MarkInfo<</Marked true>>`,
      `/Lang ${pdfLanguage(properties.language) ?? '(und)'}/ViewerPreferences<</DisplayDocTitle true>>`,
      `/OutputIntents[${outputIntent} 0 R]/Metadata ${metadata} 0 R`,
      attachment ? writeAttachedFile(file, attachment, properties.createdAt) : '',
      field && fieldPage ? writeSealField(file, field, { widget: field.widget, page: fieldPage, structParent: pages.length }) : '',
      '>>',
    ].join('\n'),
  );
  return file.finish({ root, information: writeInformation(file, properties), fileId });
}

/** What the file says of itself to programs that do not read its metadata: the same (PDF/A-3, 6.6.3). */
function writeInformation(file: PdfObjects, { title, author, creator, createdAt }: DocumentProperties): number {
  const named = author === '' ? '' : `/Author ${pdfText(author)}`;
  const [by, moment] = [pdfText(creator), pdfMoment(createdAt)];
  return file.put(`<</Title ${pdfText(title)}${named}/Creator ${by}/Producer ${by}/CreationDate(${moment})/ModDate(${moment})>>`);
}

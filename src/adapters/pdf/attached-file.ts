import type { Attachment } from '../../app/documents/document-block.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { pdfMoment, pdfText } from './pdf-syntax.ts';

/**
 * Writes a file that lies inside the document (PDF/A-3, 6.8; ISO 32000-2, 14.13), and returns what the catalog says of it.
 * It is not packed: what is encrypted does not get smaller, and nothing has to be unpacked to read it back.
 */
export function writeAttachedFile(objects: PdfObjects, { name, description, bytes }: Attachment, modifiedAt: string): string {
  const file = objects.putStream(
    bytes,
    {
      Type: '/EmbeddedFile',
      Subtype: '/application#2Foctet-stream',
      Params: `<</Size ${bytes.length}/ModDate(${pdfMoment(modifiedAt)})>>`,
    },
    'plain',
  );
  const called = pdfText(name);
  const specification = objects.put(
    [
      `<</Type/Filespec/F ${called}/UF ${called}/Desc ${pdfText(description)}`,
      `/AFRelationship/Data/EF<</F ${file} 0 R/UF ${file} 0 R>>>>`,
    ].join('\n'),
  );
  return `/AF[${specification} 0 R] /Names<</EmbeddedFiles<</Names[${called} ${specification} 0 R]>>>>`;
}

import type { PdfObjects } from './pdf-objects.ts';
import { pdfMoment, pdfNumber, pdfText } from './pdf-syntax.ts';
import { EMBLEM, emblemOperators } from './seal-emblem.ts';

/** The field of the seal, laid out. */
export interface SealField {
  /** Left, bottom, right and top on its page, in points. */
  readonly rectangle: readonly [number, number, number, number];
  /** What a screen reader says of the field. */
  readonly description: string;
  /** ISO 8601, UTC, to the second: what the clock of this device says. */
  readonly sealedAt: string;
}

/** What the field is tied to, by object numbers. */
interface FieldPlace {
  readonly widget: number;
  readonly page: number;
  /** Its number in the parent tree. */
  readonly structParent: number;
}

/** Room for the signature in bytes; ours takes 750 with a short name in its certificate. */
const ROOM = 2048;
/** Room for four numbers of ten digits. */
const RANGE = '[0 0 0 0'.padEnd(44);

/** Printed, and not to be moved (ISO 32000-1, table 165). */
const FLAGS = 4 + 128;

/**
 * Writes the signature field with room for a seal (ETSI EN 319 142-1) that forbids every change but filling in and
 * signing (DocMDP, P=2), and returns what the catalog says of it.
 */
export function writeSealField(objects: PdfObjects, { rectangle, description, sealedAt }: SealField, place: FieldPlace): string {
  const appearance = objects.putStream(new TextEncoder().encode(emblemOperators()), {
    Type: '/XObject',
    Subtype: '/Form',
    BBox: `[0 0 ${EMBLEM} ${EMBLEM}]`,
    Resources: '<<>>',
  });
  const signature = objects.put(
    [
      `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange${RANGE}]`,
      `/Contents<${'00'.repeat(ROOM)}>`,
      `/M(${pdfMoment(sealedAt)})`,
      '/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]>>',
    ].join('\n'),
  );
  objects.put(
    [
      `<</Type/Annot/Subtype/Widget/FT/Sig/T(Zegel)/TU ${pdfText(description)}/F ${FLAGS}`,
      `/Rect[${rectangle.map(pdfNumber).join(' ')}]/P ${place.page} 0 R/V ${signature} 0 R`,
      `/StructParent ${place.structParent}/AP<</N ${appearance} 0 R>>>>`,
    ].join('\n'),
    place.widget,
  );
  return `/AcroForm<</Fields[${place.widget} 0 R]/SigFlags 3>> /Perms<</DocMDP ${signature} 0 R>>`;
}

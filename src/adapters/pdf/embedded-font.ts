import { isRightToLeft } from './directions.ts';
import { subsetFont, widthOf } from './font-subset.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { pdfNumber, utf16Hex } from './pdf-syntax.ts';
import type { Glyph } from './shaping.ts';
import type { Typeface } from './typeface.ts';

/** The part of a typeface that one document uses, as a composite font with a number (CID) for each glyph and its text. */
export interface EmbeddedFont {
  /** Its name in the pages' resources. */
  readonly key: string;
  /** Four hexadecimal digits that show the glyph within text of this level. */
  code(glyph: Glyph, level: number): string;
  isUsed(): boolean;
  /** Writes the font and returns the number of its object. */
  write(objects: PdfObjects): number;
}

/** One number of a font. A glyph that stands for two texts (a hyphen and a soft hyphen) gets two, so that each reads back as it was typed. */
type Numbered = Pick<Glyph, 'parts' | 'text'>;

export function createEmbeddedFont(typeface: Typeface): EmbeddedFont {
  // Glyph 0 must be there and is never shown.
  const numbered: Numbered[] = [{ parts: [{ id: 0, x: 0, y: 0 }], text: '' }];
  const codes = new Map<string, string>();
  return {
    key: typeface.key,
    isUsed: () => numbered.length > 1,
    code: ({ parts, text: inReadingOrder }, level) => {
      // Programs turn around what they read of a line from right to left, the characters of one glyph too.
      const text = isRightToLeft(level) ? [...inReadingOrder].reverse().join('') : inReadingOrder;
      const [{ id, x, y }] = parts;
      const shape = parts.length === 1 ? `${id},${x},${y}` : JSON.stringify(parts);
      const name = `${shape} ${text}`;
      const known = codes.get(name);
      if (known !== undefined) return known;
      if (parts.some((part) => part.id === 0)) throw new Error('a glyph that is not in the font');
      const code = (numbered.push({ parts, text }) - 1).toString(16).padStart(4, '0');
      codes.set(name, code);
      return code;
    },
    write: (objects) => writeFont(objects, typeface, numbered),
  };
}

function writeFont(objects: PdfObjects, { file }: Typeface, numbered: readonly Numbered[]): number {
  const glyphs = numbered.map(({ parts }) => parts);
  const perEm = 1000 / file.unitsPerEm;
  const lengths = (values: readonly number[]): string => values.map((value) => Math.round(value * perEm)).join(' ');
  const name = `${subsetTag(glyphs.flatMap((parts) => parts.map(({ id }) => id)))}+${file.postScriptName}`;
  const subset = subsetFont(file, glyphs);
  const fontFile = objects.putStream(subset, { Length1: String(subset.length) });
  const toUnicode = objects.putStream(new TextEncoder().encode(toUnicodeMap(numbered)), {});
  const descriptor = objects.put(
    [
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${lengths(file.boundingBox)}]/ItalicAngle ${pdfNumber(file.italicAngle)}`,
      `/Ascent ${lengths([file.ascent])}/Descent ${lengths([file.descent])}/CapHeight ${lengths([file.capHeight])}`,
      `/StemV ${file.weight >= 600 ? 140 : 80}/FontFile2 ${fontFile} 0 R>>`,
    ].join(''),
  );
  const widths = glyphs.map((parts) => pdfNumber(widthOf(file, parts) * perEm)).join(' ');
  const descendant = objects.put(
    [
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>`,
      `/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${widths}]]/CIDToGIDMap/Identity>>`,
    ].join(''),
  );
  return objects.put(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  );
}

/** Six capitals that tell this subset from another of the same font (ISO 32000-1, 9.6.4); the same glyphs give the same. */
function subsetTag(glyphs: readonly number[]): string {
  let sum = glyphs.reduce((hash, glyph) => (hash * 31 + glyph) >>> 0, 0);
  let tag = '';
  for (let letter = 0; letter < 6; letter++) {
    tag += String.fromCharCode(65 + (sum % 26));
    sum = Math.floor(sum / 26) + 7 * (letter + 1);
  }
  return tag;
}

/** How many entries one section of a CMap may hold. */
const SECTION = 100;

function toUnicodeMap(numbered: readonly Numbered[]): string {
  const entries = numbered.flatMap(({ text }, number) =>
    text === '' ? [] : [`<${number.toString(16).padStart(4, '0')}> <${utf16Hex(text)}>`],
  );
  const sections: string[] = [];
  for (let start = 0; start < entries.length; start += SECTION) {
    const part = entries.slice(start, start + SECTION);
    sections.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...sections,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end\nend',
  ].join('\n');
}

import type { FontFile } from './font-file.ts';

/** Flags of a component of a composite glyph (OpenType specification, `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x0001;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** The head table's checksum adjustment makes the whole file add up to this. */
const WHOLE_FILE_SUM = 0xb1b0afba;

/**
 * A TrueType file with only these glyphs, renumbered in this order; the first must be glyph 0. A glyph may be named
 * twice. Parts of composite glyphs are added behind. Holds no `cmap`: the PDF addresses glyphs by number.
 */
export function subsetFont(font: FontFile, glyphs: readonly number[]): Uint8Array {
  const order = [...glyphs];
  const outlines = outlinesOf(font, order);
  const { loca, glyf } = glyphTables(outlines);
  const tables = new Map<string, Uint8Array>([
    ['head', edited(font, 'head', (view) => view.setInt16(50, 1))],
    ['hhea', edited(font, 'hhea', (view) => view.setUint16(34, order.length))],
    ['maxp', edited(font, 'maxp', (view) => view.setUint16(4, order.length))],
    ['hmtx', metricsTable(font, order)],
    ['loca', loca],
    ['glyf', glyf],
  ]);
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = font.table(tag);
    if (table !== null) tables.set(tag, table);
  }
  return assembled(tables);
}

/** Copies the outlines; appends to `order` what composites refer to, and points them at the new numbers. */
function outlinesOf(font: FontFile, order: number[]): Uint8Array[] {
  const renumbered = new Map(order.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < order.length; index++) {
    const outline = font.outline(order[index] ?? 0);
    outlines.push(outline);
    const view = new DataView(outline.buffer);
    const isComposite = outline.length > 10 && view.getInt16(0) < 0;
    for (let at = 10, flags = MORE_COMPONENTS; isComposite && flags & MORE_COMPONENTS; ) {
      flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      let number = renumbered.get(part);
      if (number === undefined) {
        number = order.push(part) - 1;
        renumbered.set(part, number);
      }
      view.setUint16(at + 2, number);
      at += 4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + transformLength(flags);
    }
  }
  return outlines;
}

function transformLength(flags: number): number {
  if (flags & HAS_SCALE) return 2;
  if (flags & HAS_TWO_SCALES) return 4;
  return flags & HAS_MATRIX ? 8 : 0;
}

const padded = (length: number): number => (length + 3) & ~3;

function glyphTables(outlines: readonly Uint8Array[]): { loca: Uint8Array; glyf: Uint8Array } {
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  let offset = 0;
  outlines.forEach((outline, index) => {
    loca.setUint32(4 * index, offset);
    glyf.set(outline, offset);
    offset += padded(outline.length);
  });
  loca.setUint32(4 * outlines.length, offset);
  return { loca: new Uint8Array(loca.buffer), glyf };
}

function metricsTable(font: FontFile, order: readonly number[]): Uint8Array {
  const metrics = new DataView(new ArrayBuffer(4 * order.length));
  order.forEach((glyph, index) => {
    metrics.setUint16(4 * index, font.advance(glyph));
    metrics.setInt16(4 * index + 2, font.leftSideBearing(glyph));
  });
  return new Uint8Array(metrics.buffer);
}

function edited(font: FontFile, tag: string, edit: (view: DataView) => void): Uint8Array {
  const table = font.table(tag);
  if (table === null) throw new Error(`font without table ${tag}`);
  edit(new DataView(table.buffer));
  return table;
}

function assembled(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = 12 + 16 * sorted.length;
  const file = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), directory));
  const view = new DataView(file.buffer);
  const sumOf = (start: number, length: number): number => {
    let sum = 0;
    for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    return sum;
  };
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * sorted.length - (16 << power));
  let offset = directory;
  let head = 0;
  sorted.forEach(([tag, table], index) => {
    file.set(table, offset);
    if (tag === 'head') {
      head = offset;
      view.setUint32(offset + 8, 0);
    }
    const entry = 12 + 16 * index;
    for (let byte = 0; byte < 4; byte++) view.setUint8(entry + byte, tag.charCodeAt(byte));
    view.setUint32(entry + 4, sumOf(offset, padded(table.length)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, table.length);
    offset += padded(table.length);
  });
  view.setUint32(head + 8, (WHOLE_FILE_SUM - sumOf(0, file.length)) >>> 0);
  return file;
}

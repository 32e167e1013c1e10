import type { FontFile } from './font-file.ts';
import type { GlyphPart } from './shaping.ts';

/** Flags of a component of a composite glyph (OpenType specification, `glyf`). */
const ARGUMENTS_ARE_WORDS = 0x0001;
const ARGUMENTS_ARE_PLACES = 0x0002;
const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const HAS_TWO_SCALES = 0x0040;
const HAS_MATRIX = 0x0080;

/** The head table's checksum adjustment makes the whole file add up to this. */
const WHOLE_FILE_SUM = 0xb1b0afba;

/** One glyph of a subset: what it is drawn with, one glyph of the font in its own place or several. */
type Parts = readonly GlyphPart[];

/**
 * A TrueType file with only these glyphs, renumbered in this order; the first must be glyph 0. A glyph may be named
 * twice. One of several parts becomes a composite; what composites refer to is added behind. Holds no `cmap`: the PDF
 * addresses glyphs by number.
 */
export function subsetFont(font: FontFile, glyphs: readonly Parts[]): Uint8Array<ArrayBuffer> {
  const order = [...glyphs];
  const outlines = outlinesOf(font, order);
  const { loca, glyf } = glyphTables(outlines);
  const tables = new Map<string, Uint8Array>([
    ['head', edited(font, 'head', (view) => view.setInt16(50, 1))],
    ['hhea', edited(font, 'hhea', (view) => view.setUint16(34, order.length))],
    ['maxp', edited(font, 'maxp', (view) => setGreatest(view, order))],
    ['hmtx', metricsTable(font, order, outlines)],
    ['loca', loca],
    ['glyf', glyf],
  ]);
  for (const tag of ['cvt ', 'fpgm', 'prep']) {
    const table = font.table(tag);
    if (table !== null) tables.set(tag, table);
  }
  return assembled(tables);
}

/** How far the pen moves behind a glyph of a subset, in font units. */
export function widthOf(font: FontFile, parts: Parts): number {
  return parts.reduce((sum, { id }) => sum + font.advance(id), 0);
}

/** Places in the `maxp` table: how many glyphs there are, and how large the largest composite is. */
function setGreatest(view: DataView, order: readonly Parts[]): void {
  const [glyphs, components, depth] = [4, 28, 30];
  view.setUint16(glyphs, order.length);
  view.setUint16(components, Math.max(view.getUint16(components), ...order.map((parts) => parts.length)));
  if (!order.every(isOwnPlace)) view.setUint16(depth, view.getUint16(depth) + 1);
}

const isOwnPlace = (parts: Parts): boolean => parts.length === 1 && parts.every(({ x, y }) => x === 0 && y === 0);

/** The glyph as the `glyf` table holds it, with the font's own numbers in it. */
function outlineOf(font: FontFile, parts: Parts): Uint8Array {
  if (isOwnPlace(parts)) return font.outline(parts[0]?.id ?? 0);
  const boxes = parts.flatMap(({ id, x, y }) => {
    const outline = font.outline(id);
    if (outline.length === 0) return [];
    const box = new DataView(outline.buffer);
    return [[box.getInt16(2) + x, box.getInt16(4) + y, box.getInt16(6) + x, box.getInt16(8) + y] as const];
  });
  if (boxes.length === 0) return new Uint8Array();
  const view = new DataView(new ArrayBuffer(10 + 8 * parts.length));
  view.setInt16(0, -1);
  view.setInt16(2, Math.min(...boxes.map(([left]) => left)));
  view.setInt16(4, Math.min(...boxes.map(([, low]) => low)));
  view.setInt16(6, Math.max(...boxes.map(([, , right]) => right)));
  view.setInt16(8, Math.max(...boxes.map(([, , , high]) => high)));
  parts.forEach(({ id, x, y }, index) => {
    const at = 10 + 8 * index;
    const more = index < parts.length - 1 ? MORE_COMPONENTS : 0;
    view.setUint16(at, ARGUMENTS_ARE_WORDS | ARGUMENTS_ARE_PLACES | more);
    view.setUint16(at + 2, id);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  return new Uint8Array(view.buffer);
}

/** Makes the outlines; appends to `order` what composites refer to, and points them at the new numbers. */
function outlinesOf(font: FontFile, order: Parts[]): Uint8Array[] {
  const renumbered = new Map(order.flatMap((parts, index) => (isOwnPlace(parts) ? [[parts[0]?.id, index] as const] : [])));
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < order.length; index++) {
    const outline = outlineOf(font, order[index] ?? []);
    outlines.push(outline);
    const view = new DataView(outline.buffer);
    const isComposite = outline.length > 10 && view.getInt16(0) < 0;
    for (let at = 10, flags = MORE_COMPONENTS; isComposite && flags & MORE_COMPONENTS; ) {
      flags = view.getUint16(at);
      const part = view.getUint16(at + 2);
      let number = renumbered.get(part);
      if (number === undefined) {
        number = order.push([{ id: part, x: 0, y: 0 }]) - 1;
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

function metricsTable(font: FontFile, order: readonly Parts[], outlines: readonly Uint8Array[]): Uint8Array {
  const metrics = new DataView(new ArrayBuffer(4 * order.length));
  order.forEach((parts, index) => {
    const outline = outlines[index] ?? new Uint8Array();
    const left = outline.length > 0 ? new DataView(outline.buffer).getInt16(2) : 0;
    metrics.setUint16(4 * index, widthOf(font, parts));
    metrics.setInt16(4 * index + 2, isOwnPlace(parts) ? font.leftSideBearing(parts[0]?.id ?? 0) : left);
  });
  return new Uint8Array(metrics.buffer);
}

function edited(font: FontFile, tag: string, edit: (view: DataView) => void): Uint8Array {
  const table = font.table(tag);
  if (table === null) throw new Error(`font without table ${tag}`);
  edit(new DataView(table.buffer));
  return table;
}

function assembled(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
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

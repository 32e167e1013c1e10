/** What the PDF needs to know of a TrueType font. Lengths are in font units, `unitsPerEm` to the em. */
export interface FontFile {
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly boundingBox: readonly number[];
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly weight: number;
  advance(glyph: number): number;
  leftSideBearing(glyph: number): number;
  /** The outline of a glyph as the `glyf` table holds it; empty for a space. */
  outline(glyph: number): Uint8Array;
  /** A copy of a table, or null when the font has none of that name. */
  table(tag: string): Uint8Array | null;
}

/**
 * Reads a TrueType font (OpenType specification, `glyf` outlines).
 * @throws RangeError on a file that is cut short, Error on one that lacks a table it must have
 */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableDirectory(view);
  const start = (tag: string): number => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`font without table ${tag}`);
    return found.offset;
  };
  const head = start('head');
  const hhea = start('hhea');
  const hmtx = start('hmtx');
  const loca = start('loca');
  const glyf = start('glyf');
  const os2 = tables.get('OS/2')?.offset;
  const ascent = view.getInt16(hhea + 4);
  const longMetrics = view.getUint16(hhea + 34);
  const hasLongOffsets = view.getInt16(head + 50) === 1;
  const outlineStart = (glyph: number): number =>
    glyf + (hasLongOffsets ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));

  return {
    postScriptName: postScriptName(view, start('name')),
    unitsPerEm: view.getUint16(head + 18),
    boundingBox: [36, 38, 40, 42].map((offset) => view.getInt16(head + offset)),
    ascent,
    descent: view.getInt16(hhea + 6),
    // sCapHeight exists from version 2 of the OS/2 table on.
    capHeight: os2 !== undefined && view.getUint16(os2) >= 2 ? view.getInt16(os2 + 88) : ascent,
    italicAngle: view.getInt32(start('post') + 4) / 65536,
    weight: os2 === undefined ? 400 : view.getUint16(os2 + 4),
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
    leftSideBearing: (glyph) =>
      glyph < longMetrics ? view.getInt16(hmtx + 4 * glyph + 2) : view.getInt16(hmtx + 4 * longMetrics + 2 * (glyph - longMetrics)),
    outline: (glyph) => bytes.slice(outlineStart(glyph), outlineStart(glyph + 1)),
    table: (tag) => {
      const found = tables.get(tag);
      return found === undefined ? null : bytes.slice(found.offset, found.offset + found.length);
    },
  };
}

function tableDirectory(view: DataView): Map<string, { offset: number; length: number }> {
  const tables = new Map<string, { offset: number; length: number }>();
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + 16 * entry;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return tables;
}

/** Name 6 of the Windows platform, in UTF-16. */
function postScriptName(view: DataView, name: number): string {
  const strings = name + view.getUint16(name + 4);
  for (let entry = 0; entry < view.getUint16(name + 2); entry++) {
    const at = name + 6 + 12 * entry;
    if (view.getUint16(at) !== 3 || view.getUint16(at + 6) !== 6) continue;
    const units = Array.from({ length: view.getUint16(at + 8) / 2 }, (_, unit) =>
      view.getUint16(strings + view.getUint16(at + 10) + 2 * unit),
    );
    // A PDF name may not hold other characters unescaped.
    return String.fromCharCode(...units).replace(/[^A-Za-z0-9-]/g, '');
  }
  throw new Error('font without a PostScript name');
}

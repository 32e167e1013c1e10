import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFontFile } from '../../../src/adapters/pdf/font-file.ts';
import { subsetFont } from '../../../src/adapters/pdf/font-subset.ts';
import { loadTypefaces } from '../../../src/adapters/pdf/fonts.ts';
import { nodeFonts } from '../../../src/adapters/pdf/node-fonts.ts';
import { shapeWord } from '../../../src/adapters/pdf/shaping.ts';
import { FONT_DIRECTORY } from '../../support/print-document.ts';

const regular = new Uint8Array(readFileSync(join(FONT_DIRECTORY, 'noto-sans-400.ttf')));

/** The letters of the languages that a sheet is printed in, and what is typed between them. */
const LETTERS = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  'áàâäãåéèêëíìîïóòôöõøúùûüýÿñçæœßĳ',
  'ąćęłńóśźżčďěňřšťůžđăâîșțşţğıİőűġħżāēīūģķļņ',
  'ảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộơớờởỡợủũụưứừửữựỷỹỵ',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюяёѝђјљњћџ',
  'αβγδεζηθικλμνξοπρστυφχψωάέήίόύώϊϋΐΰς',
  '.,:;!?¿¡-–—…‘’‚“”„«»‹›()[]{}/\\|&@#%*+=<>~^_°§·•€£$©®™½¼¾×÷−\u{A0}\u{FFFD}',
].join('');

test.each([400, 700] as const)('weight %i has a glyph of its own for every letter, and gives each back as it was typed', async (weight) => {
  const typeface = (await loadTypefaces(nodeFonts))[weight];
  for (const letter of LETTERS.normalize('NFC')) {
    expect(typeface.covers(letter.codePointAt(0) ?? 0), letter).toBe(true);
    const { glyphs } = shapeWord(typeface, letter, 'nl');
    expect(glyphs.map(({ text }) => text)).toEqual([letter]);
    expect(glyphs[0]?.id).not.toBe(0);
  }
});

test('letters are never joined to one glyph, so that a beginning reader sees each', async () => {
  const { 400: typeface } = await loadTypefaces(nodeFonts);
  expect(shapeWord(typeface, 'fietsenkoffieafl', 'nl').glyphs).toHaveLength(16);
});

test('letters with more marks than one glyph has keep all of them, in order', async () => {
  const { 400: typeface } = await loadTypefaces(nodeFonts);
  const { glyphs } = shapeWord(typeface, 'ọ́q̃', 'yo');
  expect(
    glyphs
      .map(({ text }) => text)
      .join('')
      .normalize('NFC'),
  ).toBe('ọ́q̃'.normalize('NFC'));
});

test('a subset holds the same glyphs with the same widths and outlines, in the order asked for', () => {
  const font = readFontFile(regular);
  const subset = subsetFont(font, [0, 36, 68, 36]);
  const metrics = table(subset, 'hmtx');
  expect([1, 2, 3].map((glyph) => metrics.getUint16(4 * glyph))).toEqual([36, 68, 36].map((glyph) => font.advance(glyph)));
  const places = table(subset, 'loca');
  const outlines = table(subset, 'glyf');
  for (const [glyph, original] of [36, 68, 36].entries()) {
    const outline = font.outline(original);
    const start = outlines.byteOffset + places.getUint32(4 * (glyph + 1));
    expect(new Uint8Array(outlines.buffer, start, outline.length)).toEqual(outline);
  }
});

test('a subset carries the parts that its glyphs are composed of', async () => {
  const { 400: typeface } = await loadTypefaces(nodeFonts);
  const accented = shapeWord(typeface, 'é', 'nl').glyphs[0]?.id ?? 0;
  const subset = subsetFont(typeface.file, [0, accented]);
  const glyphCount = table(subset, 'maxp').getUint16(4);
  expect(glyphCount).toBeGreaterThan(2);
});

function table(bytes: Uint8Array, tag: string): DataView {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let entry = 0; entry < view.getUint16(4); entry++) {
    const at = 12 + 16 * entry;
    const isFound = String.fromCharCode(...bytes.subarray(at, at + 4)) === tag;
    if (isFound) return new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(at + 8), view.getUint32(at + 12));
  }
  throw new Error(`no ${tag}`);
}

test('a file that is no font, or is cut short, is refused', () => {
  expect(() => readFontFile(new Uint8Array(4))).toThrow(RangeError);
  expect(() => readFontFile(new Uint8Array(64))).toThrow('font without table');
  expect(() => readFontFile(regular.slice(0, 40))).toThrow();
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFontFile } from '../../../src/adapters/pdf/font-file.ts';
import { subsetFont } from '../../../src/adapters/pdf/font-subset.ts';
import { loadTypefaces } from '../../../src/adapters/pdf/fonts.ts';
import { nodeFonts } from '../../../src/adapters/pdf/node-fonts.ts';
import { type ShapedWord, shapeWord } from '../../../src/adapters/pdf/shaping.ts';
import type { Typeface } from '../../../src/adapters/pdf/typeface.ts';
import { FONT_DIRECTORY } from '../../support/print-document.ts';

const regular = new Uint8Array(readFileSync(join(FONT_DIRECTORY, 'noto-sans-400.ttf')));

const shaped = (typeface: Typeface, text: string, language: string): ShapedWord => shapeWord(text, { typeface, level: 0, language });
const own = (id: number) => [{ id, x: 0, y: 0 }] as const;

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
  const [typeface] = (await loadTypefaces(nodeFonts, []))[weight];
  for (const letter of LETTERS.normalize('NFC')) {
    expect(typeface.covers(letter.codePointAt(0) ?? 0), letter).toBe(true);
    const { glyphs } = shaped(typeface, letter, 'nl');
    expect(glyphs.map(({ text }) => text)).toEqual([letter]);
    expect(glyphs[0]?.parts.map(({ id }) => id)).not.toContain(0);
  }
});

test('letters are never joined to one glyph, so that a beginning reader sees each', async () => {
  const [typeface] = (await loadTypefaces(nodeFonts, []))[400];
  expect(shaped(typeface, 'fietsenkoffieafl', 'nl').glyphs).toHaveLength(16);
});

test('letters with more marks than one glyph has keep all of them, in order', async () => {
  const [typeface] = (await loadTypefaces(nodeFonts, []))[400];
  const { glyphs } = shaped(typeface, 'ọ́q̃', 'yo');
  expect(
    glyphs
      .map(({ text }) => text)
      .join('')
      .normalize('NFC'),
  ).toBe('ọ́q̃'.normalize('NFC'));
});

test('a subset holds the same glyphs with the same widths and outlines, in the order asked for', () => {
  const font = readFontFile(regular);
  const subset = subsetFont(font, [0, 36, 68, 36].map(own));
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
  const [typeface] = (await loadTypefaces(nodeFonts, []))[400];
  const accented = shaped(typeface, 'é', 'nl').glyphs[0]?.parts ?? own(0);
  const subset = subsetFont(typeface.file, [own(0), accented]);
  const glyphCount = table(subset, 'maxp').getUint16(4);
  expect(glyphCount).toBeGreaterThan(2);
});

test('a letter and its marks are one sign of the subset, drawn by its parts where the font puts them', async () => {
  const [typeface] = (await loadTypefaces(nodeFonts, []))[400];
  const [sign, ...others] = shaped(typeface, 'ọ̀', 'yo').glyphs;
  expect(others).toEqual([]);
  const parts = sign?.parts ?? own(0);
  expect(parts.length).toBeGreaterThan(1);
  const subset = subsetFont(typeface.file, [own(0), parts]);
  const outline = table(subset, 'glyf');
  const at = table(subset, 'loca').getUint32(4);
  expect(outline.getInt16(at)).toBe(-1);
  const places = parts.map((_, index) => [outline.getInt16(at + 14 + 8 * index), outline.getInt16(at + 16 + 8 * index)]);
  expect(places).toEqual(parts.map(({ x, y }) => [x, y]));
  expect(table(subset, 'hmtx').getUint16(4)).toBe(parts.reduce((sum, { id }) => sum + typeface.file.advance(id), 0));
  expect(table(subset, 'maxp').getUint16(4)).toBeGreaterThanOrEqual(2 + parts.length);
});

test('only the fonts that a text needs are read', async () => {
  const needed: Readonly<Record<string, readonly string[]>> = {
    'Zoë żółć Їжак · “€ 5”': [],
    'سميرة پ': ['ibm-plex-sans-arabic-400.ttf', 'ibm-plex-sans-arabic-700.ttf'],
    ሰላም: ['noto-sans-ethiopic-400.ttf', 'noto-sans-ethiopic-700.ttf'],
    '李明 王喆玥 陳嘉慧': ['noto-sans-sc-400.ttf'],
    '👍🏽 🇳🇱 1️⃣': ['noto-emoji-400.ttf'],
    हिन्दी: [],
  };
  for (const [text, files] of Object.entries(needed)) {
    const read: string[] = [];
    await loadTypefaces(
      (file) => {
        read.push(file);
        return nodeFonts(file);
      },
      [text],
    );
    expect([...new Set(read)].sort(), text).toEqual([...files, 'noto-sans-400.ttf', 'noto-sans-700.ttf'].sort());
  }
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

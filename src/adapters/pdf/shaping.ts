import * as harfbuzz from 'harfbuzzjs';
import { type FontFile, readFontFile } from './font-file.ts';

/** A font that is ready to set text in. */
export interface Typeface {
  readonly file: FontFile;
  readonly shaper: harfbuzz.Font;
  covers(codePoint: number): boolean;
}

/** One glyph on its place. Lengths are in thousandths of an em. */
export interface Glyph {
  readonly id: number;
  /** The characters that it stands for, in reading order. */
  readonly text: string;
  /** How far the pen moves on. */
  readonly advance: number;
  /** What the font itself says the pen moves on. */
  readonly width: number;
  readonly dx: number;
  readonly dy: number;
}

export interface ShapedWord {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** @throws when the bytes are no TrueType font */
export function openTypeface(bytes: Uint8Array): Typeface {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const covered = new Set(face.collectUnicodes());
  return { file: readFontFile(bytes), shaper: new harfbuzz.Font(face), covers: (codePoint) => covered.has(codePoint) };
}

/** Joined letters hide letters from a beginning reader, and from a search. */
const NO_LIGATURES = [new harfbuzz.Feature('liga', 0), new harfbuzz.Feature('clig', 0)];

/**
 * Noto Sans sets a Vietnamese letter with a dot below as two glyphs, so that other marks find their place on it.
 * Where a word holds no other marks the letter's own glyph does, and a reader of the file gets it as it was typed.
 */
const LETTERS_WHOLE = [...NO_LIGATURES, new harfbuzz.Feature('ccmp', 0)];

/**
 * Turns text of one line and one font into glyphs (HarfBuzz). Left to right; a right-to-left script needs its
 * direction here and an order of runs in the line.
 */
export function shapeWord(typeface: Typeface, text: string, language: string): ShapedWord {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.setDirection(harfbuzz.Direction.LTR);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_CHARACTERS);
  harfbuzz.shape(typeface.shaper, buffer, /\p{M}/u.test(text) ? NO_LIGATURES : LETTERS_WHOLE);

  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const texts = textsOfGlyphs(
    text,
    infos.map((info) => info.cluster),
  );
  const perEm = 1000 / typeface.file.unitsPerEm;
  const glyphs = infos.map((info, index): Glyph => {
    const position = positions[index];
    return {
      id: info.codepoint,
      text: texts[index] ?? '',
      advance: (position?.xAdvance ?? 0) * perEm,
      width: typeface.file.advance(info.codepoint) * perEm,
      dx: (position?.xOffset ?? 0) * perEm,
      dy: (position?.yOffset ?? 0) * perEm,
    };
  });
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

/**
 * The text behind each glyph. Where a character became as many glyphs as it has parts (ọ as o and a dot), each gets
 * its part: canonically the same text. Otherwise the first glyph carries all and the rest a zero-width joiner, since
 * PDF/A-3 6.2.11.7.2 wants a character for every glyph.
 */
function textsOfGlyphs(text: string, clusters: readonly number[]): string[] {
  const texts: string[] = [];
  for (let first = 0; first < clusters.length; ) {
    const start = clusters[first] ?? 0;
    let next = first + 1;
    while (next < clusters.length && clusters[next] === start) next += 1;
    const whole = text.slice(start, clusters[next] ?? text.length);
    const parts = next - first === 1 ? [whole] : [...whole.normalize('NFD')];
    if (parts.length === next - first) texts.push(...parts);
    else texts.push(whole, ...Array.from({ length: next - first - 1 }, () => '\u{200D}'));
    first = next;
  }
  return texts;
}

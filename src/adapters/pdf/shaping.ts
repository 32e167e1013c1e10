import * as harfbuzz from 'harfbuzzjs';
import { isRightToLeft } from './directions.ts';
import type { Typeface } from './typeface.ts';

/** A glyph of the font and where it stands in a sign, in font units. */
export interface GlyphPart {
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

/** What is drawn of a character with its marks. Lengths are in thousandths of an em. */
export interface Glyph {
  readonly parts: readonly [GlyphPart, ...GlyphPart[]];
  /** The characters that it stands for, in reading order. */
  readonly text: string;
  /** How far the pen moves on. */
  readonly advance: number;
  /** What the font itself says the pen moves on. */
  readonly width: number;
}

export interface ShapedWord {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

/** What a word is shaped for. */
export interface Shaping {
  readonly typeface: Typeface;
  readonly level: number;
  readonly language: string;
  /** The letters of the same word on either side: Arabic letters join with them. */
  readonly before?: string;
  readonly after?: string;
}

/** Joined letters hide letters from a beginning reader, and from a search. */
const NO_LIGATURES = [new harfbuzz.Feature('liga', 0), new harfbuzz.Feature('clig', 0)];

/**
 * Noto Sans sets a Vietnamese letter with a dot below as two glyphs, so that other marks find their place on it.
 * Where a word holds no other marks the letter's own glyph does, and a reader of the file gets it as it was typed.
 */
const LETTERS_WHOLE = [...NO_LIGATURES, new harfbuzz.Feature('ccmp', 0)];
/** Marks, the parts of an emoji, and Arabic letters, whose marks may be parts of them. */
const HAS_PARTS = /[\p{M}\p{Cf}\p{So}\p{Sk}\p{scx=Arabic}]/u;

/**
 * Turns text of one line, one font and one direction into glyphs (HarfBuzz), in the order in which they stand from left
 * to right.
 */
export function shapeWord(text: string, { typeface, level, language, before = '', after = '' }: Shaping): ShapedWord {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(`${before}${text}${after}`, before.length, text.length);
  buffer.setDirection(isRightToLeft(level) ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.guessSegmentProperties();
  buffer.setLanguage(language);
  buffer.setClusterLevel(harfbuzz.ClusterLevel.MONOTONE_GRAPHEMES);
  // Joiners have done their work when the glyphs are chosen; their text stays with the glyph before them.
  buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  harfbuzz.shape(typeface.shaper, buffer, HAS_PARTS.test(text) ? NO_LIGATURES : LETTERS_WHOLE);

  const groups = groupsOf(buffer.getGlyphInfosAndPositions());
  const starts = groups.map(([{ cluster }]) => cluster - before.length).sort((one, other) => one - other);
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]));
  const glyphs = groups.map((group) => {
    const start = group[0].cluster - before.length;
    return glyphOf(group, text.slice(start, endOf.get(start)), typeface);
  });
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

type Shaped = ReturnType<harfbuzz.Buffer['getGlyphInfosAndPositions']>[number];

/** Neighbours that stand for the same characters: a letter and its marks, the pictures of one emoji. */
function groupsOf(shaped: readonly Shaped[]): [Shaped, ...Shaped[]][] {
  const groups: [Shaped, ...Shaped[]][] = [];
  for (const glyph of shaped) {
    const group = groups.at(-1);
    if (group?.[0].cluster === glyph.cluster) group.push(glyph);
    else groups.push([glyph]);
  }
  return groups;
}

/**
 * One sign of a letter and its marks, however many glyphs the font draws it with: a program that reads the file gets the
 * letter as it was typed, and takes no mark for a word of its own.
 */
function glyphOf(group: readonly [Shaped, ...Shaped[]], text: string, { file }: Typeface): Glyph {
  let pen = 0;
  const partOf = ({ codepoint, xOffset = 0, yOffset = 0, xAdvance = 0 }: Shaped): GlyphPart => {
    const part = { id: codepoint, x: pen + xOffset, y: yOffset };
    pen += xAdvance;
    return part;
  };
  const [first, ...others] = group;
  const parts: Glyph['parts'] = [partOf(first), ...others.map(partOf)];
  const perEm = 1000 / file.unitsPerEm;
  const width = parts.reduce((sum, { id }) => sum + file.advance(id), 0);
  return { parts, text, advance: pen * perEm, width: width * perEm };
}

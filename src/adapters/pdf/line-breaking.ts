import { graphemesOf } from './graphemes.ts';
import { BREAK_HERE, SOFT_HYPHEN } from './printable-text.ts';
import type { Glyph } from './shaping.ts';
import type { TextSetter } from './text-setter.ts';
import type { TextStyle } from './typography.ts';

/** A stretch of text in one style. A paragraph may have several. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

/** Glyphs of one style next to each other in a line. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly style: TextStyle;
  /** Points. */
  readonly width: number;
}

export interface Line {
  readonly runs: readonly Run[];
  /** Points, without the spaces at the end. */
  readonly width: number;
}

type Opportunity = 'none' | 'here' | 'hyphen' | 'line-end';

/** A run that is not broken unless nothing else fits, and what may happen behind it. */
interface Piece extends Run {
  readonly text: string;
  readonly isSpace: boolean;
  readonly after: Opportunity;
}

/** More characters than this do not stand on one em; a text that goes on needs no breaking to know that it is too long. */
const MOST_PER_EM = 50;

/** More empty lines than this in a row say nothing more. */
const MOST_EMPTY_LINES = 2;

const SPACES = /([ \u{1680}\u{2000}-\u{2006}\u{2008}-\u{200A}\u{205F}\u{3000}]+)/u;
/** Behind a hyphen, dash or slash within a word, before a letter: "school-", "en/". */
const WITHIN_WORD = /(?<=[\p{L}\p{N}][-\u{2010}\u{2013}\u{2014}/])(?=\p{L})/u;
const LETTER = /\p{L}$/u;

/**
 * Sets a paragraph in lines of at most `width` points. Lines end at spaces, hyphens and soft hyphens; a word that is
 * wider than a whole line is broken inside, between characters as a reader sees them. Empty text gives no lines.
 */
export function breakLines(spans: readonly Span[], width: number, language: string, setter: TextSetter): Line[] {
  const breaker = new LineBreaker(width, language, setter);
  for (const chunk of chunksOf(piecesOf(spans, language, setter))) breaker.add(chunk);
  return breaker.finish();
}

/**
 * At most `most` lines; when the text has more, the last one ends in an ellipsis and `isWhole` is false.
 */
export function clampLines(
  span: Span,
  width: number,
  most: number,
  language: string,
  setter: TextSetter,
): { readonly lines: readonly Line[]; readonly isWhole: boolean } {
  const enough = Math.ceil((MOST_PER_EM * most * width) / span.style.size);
  const start = span.text.slice(0, enough).replace(/[\u{D800}-\u{DBFF}]$/u, '');
  const lines = breakLines([{ ...span, text: start }], width, language, setter);
  if (lines.length <= most && span.text.length <= enough) return { lines, isWhole: true };
  const ellipsis = pieceOf('…', span.style, 'none', language, setter);
  const kept = lines.slice(0, most);
  const last = kept.pop();
  const glyphs = last === undefined ? [] : last.runs.flatMap((run) => run.glyphs);
  const widthOf = (some: readonly Glyph[]): number => (some.reduce((sum, glyph) => sum + glyph.advance, 0) * span.style.size) / 1000;
  while (glyphs.length > 0 && (widthOf(glyphs) + ellipsis.width > width || glyphs.at(-1)?.text.trim() === '')) glyphs.pop();
  const shortened = { glyphs, style: span.style, width: widthOf(glyphs) };
  return {
    lines: [...kept, { runs: [shortened, ellipsis], width: shortened.width + ellipsis.width }],
    isWhole: false,
  };
}

function pieceOf(text: string, style: TextStyle, after: Opportunity, language: string, setter: TextSetter): Piece {
  const word = setter.shape(text, style.weight, language);
  return { text, style, after, glyphs: word.glyphs, width: (word.width * style.size) / 1000, isSpace: SPACES.test(text) };
}

/** The hyphen at the end of a broken line reads back as a soft hyphen, so that the word stays whole (ISO 32000-1, 14.8.2.2.3). */
function hyphenOf(style: TextStyle, language: string, setter: TextSetter): Run {
  const hyphen = pieceOf('-', style, 'none', language, setter);
  return { style, width: hyphen.width, glyphs: hyphen.glyphs.map((glyph) => ({ ...glyph, text: SOFT_HYPHEN })) };
}

function piecesOf(spans: readonly Span[], language: string, setter: TextSetter): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, style } of spans) {
    const lines = setter.printable(text, style.weight).split('\n');
    lines.forEach((line, index) => {
      const isLast = index === lines.length - 1;
      for (const part of line.split(SPACES)) {
        if (part === '') continue;
        if (SPACES.test(part)) pieces.push(pieceOf(part, style, 'here', language, setter));
        else pieces.push(...wordPieces(part, style, language, setter));
      }
      if (!isLast) pieces.push({ text: '', style, glyphs: [], width: 0, isSpace: false, after: 'line-end' });
    });
  }
  return pieces;
}

function wordPieces(word: string, style: TextStyle, language: string, setter: TextSetter): Piece[] {
  const hyphened = word.split(SOFT_HYPHEN);
  return hyphened.flatMap((syllable, syllableIndex) => {
    const parts = syllable.split(BREAK_HERE).flatMap((part) => part.split(WITHIN_WORD));
    return parts.map((part, index) => {
      const isLast = index === parts.length - 1;
      const isWordEnd = isLast && syllableIndex === hyphened.length - 1;
      return pieceOf(part, style, isWordEnd ? 'none' : isLast ? 'hyphen' : 'here', language, setter);
    });
  });
}

/** Groups pieces between which no line may end. */
function chunksOf(pieces: readonly Piece[]): Piece[][] {
  const chunks: Piece[][] = [];
  let current: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    current.push(piece);
    const next = pieces[index + 1];
    if (piece.after !== 'none' || next === undefined || next.isSpace || piece.isSpace) {
      chunks.push(current);
      current = [];
    }
  }
  return chunks;
}

class LineBreaker {
  private readonly lines: Line[] = [];
  private runs: Run[] = [];
  private used = 0;
  /** Spaces that count only when something follows them on the line. */
  private spaces: Run[] = [];
  private hanging = 0;
  private pendingHyphen: Run | null = null;
  private empty = 0;
  private readonly width: number;
  private readonly language: string;
  private readonly setter: TextSetter;

  constructor(width: number, language: string, setter: TextSetter) {
    this.width = width;
    this.language = language;
    this.setter = setter;
  }

  add(chunk: readonly Piece[]): void {
    const last = chunk.at(-1);
    if (last === undefined) return;
    if (last.isSpace) {
      this.spaces.push(last);
      this.hanging += last.width;
      return;
    }
    const length = chunk.reduce((sum, piece) => sum + piece.width, 0);
    const hyphen = last.after === 'hyphen' ? hyphenOf(last.style, this.language, this.setter) : null;
    const needed = length + (hyphen?.width ?? 0);
    if (this.used + this.hanging > 0 && this.used + this.hanging + needed > this.width && length > 0) this.endBroken();
    if (needed > this.width) this.addInside(chunk);
    else this.place(chunk, length);
    this.pendingHyphen = hyphen;
    if (last.after === 'line-end') this.end();
  }

  finish(): Line[] {
    if (this.runs.length + this.spaces.length > 0) this.end();
    while (this.lines.at(-1)?.runs.length === 0) this.lines.pop();
    return this.lines;
  }

  private place(runs: readonly Run[], length: number): void {
    this.runs.push(...this.spaces, ...runs);
    this.used += this.hanging + length;
    this.spaces = [];
    this.hanging = 0;
  }

  /** Breaks inside a word that no line can hold. Two letters that are parted get a hyphen. */
  private addInside(chunk: readonly Piece[]): void {
    for (const { text, style, after } of chunk) {
      const characters = [...graphemesOf(text)];
      const hyphen = hyphenOf(style, this.language, this.setter);
      let part = { glyphs: [] as Glyph[], width: 0 };
      for (const [index, character] of characters.entries()) {
        const next = characters[index + 1];
        const hasHyphen = next === undefined ? after === 'hyphen' : LETTER.test(character) && LETTER.test(next);
        const { glyphs, width } = this.setter.shape(character, style.weight, this.language);
        const length = (width * style.size) / 1000;
        const used = this.used + this.hanging + part.width;
        if (used > 0 && used + length + (hasHyphen ? hyphen.width : 0) > this.width) {
          this.place([{ ...part, style }], part.width);
          this.endBroken();
          part = { glyphs: [], width: 0 };
        }
        part.glyphs.push(...glyphs);
        part.width += length;
        this.pendingHyphen = hasHyphen ? hyphen : null;
      }
      this.place([{ ...part, style }], part.width);
    }
  }

  private endBroken(): void {
    if (this.pendingHyphen !== null) this.place([this.pendingHyphen], this.pendingHyphen.width);
    this.end();
  }

  /** One space stays, so that a reader of the file does not join the words of two lines (ISO 32000-1, 14.8.2.5). */
  private spaceAtEnd(runs: readonly Run[]): Run[] {
    const [space] = this.spaces;
    const glyph = space?.glyphs[0];
    return space === undefined || glyph === undefined || runs.length === 0 ? [] : [{ style: space.style, glyphs: [glyph], width: 0 }];
  }

  private end(): void {
    const runs = this.runs.filter((run) => run.glyphs.length > 0);
    this.empty = runs.length > 0 ? 0 : this.empty + 1;
    if (this.empty <= MOST_EMPTY_LINES) this.lines.push({ runs: joined([...runs, ...this.spaceAtEnd(runs)]), width: this.used });
    this.runs = [];
    this.used = 0;
    this.spaces = [];
    this.hanging = 0;
    this.pendingHyphen = null;
  }
}

/** Neighbours of one style become one run. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const previous = result.at(-1);
    if (previous === undefined || previous.style !== run.style) result.push(run);
    else result[result.length - 1] = { style: run.style, glyphs: [...previous.glyphs, ...run.glyphs], width: previous.width + run.width };
  }
  return result;
}

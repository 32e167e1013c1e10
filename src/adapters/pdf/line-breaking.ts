import { isRightToLeft } from './directions.ts';
import { graphemesOf } from './graphemes.ts';
import { inPoints, joinedRuns, type Piece, paragraphsOf, type Run, type Span, signRun } from './pieces.ts';
import { SOFT_HYPHEN } from './printable-text.ts';
import type { TextSetter } from './text-setter.ts';
import type { TextStyle } from './typography.ts';

export interface Line {
  /** In reading order. */
  readonly runs: readonly Run[];
  /** Points, without the spaces at the end. */
  readonly width: number;
  /** The direction of its paragraph: odd is right to left. */
  readonly base: number;
}

/** More empty lines than this in a row say nothing more. */
const MOST_EMPTY_LINES = 2;

/** Writing in which a word that is broken gets a hyphen. */
const HYPHENED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]$/u;

/** Two Arabic letters that are always written as one. */
const ONE_SHAPE = /^ل\p{M}*$/u;
const ALEF = /^[اأإآٱ]/u;

/**
 * Sets a paragraph in lines of at most `width` points. Lines end at spaces, hyphens and soft hyphens; a word that is
 * wider than a whole line is broken inside, between characters as a reader sees them. Empty text gives no lines.
 */
export function breakLines(spans: readonly Span[], width: number, language: string, setter: TextSetter): Line[] {
  const breaker = new LineBreaker(width, language, setter);
  for (const { base, pieces } of paragraphsOf(spans, language, setter)) breaker.addParagraph(base, chunksOf(pieces));
  return breaker.finish();
}

/** The hyphen at the end of a broken line reads back as a soft hyphen, so that the word stays whole (ISO 32000-1, 14.8.2.2.3). */
function hyphenOf(style: TextStyle, level: number, language: string, setter: TextSetter): Run[] {
  return signRun('-', style, level, language, setter).map((run) => ({
    ...run,
    glyphs: run.glyphs.map((glyph) => ({ ...glyph, text: SOFT_HYPHEN })),
  }));
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

/** A word in the smallest parts that a line may end between. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  for (const grapheme of graphemesOf(word)) {
    const last = parts.at(-1);
    if (last !== undefined && ONE_SHAPE.test(last) && ALEF.test(grapheme)) parts[parts.length - 1] = last + grapheme;
    else parts.push(grapheme);
  }
  return parts;
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0);

class LineBreaker {
  private readonly lines: Line[] = [];
  private runs: Run[] = [];
  private used = 0;
  /** Spaces that count only when something follows them on the line. */
  private spaces: Run[] = [];
  private hanging = 0;
  private pendingHyphen: Run[] = [];
  private empty = 0;
  private base = 0;
  private readonly width: number;
  private readonly language: string;
  private readonly setter: TextSetter;

  constructor(width: number, language: string, setter: TextSetter) {
    this.width = width;
    this.language = language;
    this.setter = setter;
  }

  addParagraph(base: number, chunks: readonly (readonly Piece[])[]): void {
    this.base = base;
    for (const chunk of chunks) this.add(chunk);
    this.end();
  }

  finish(): Line[] {
    while (this.lines.at(-1)?.runs.length === 0) this.lines.pop();
    return this.lines;
  }

  private add(chunk: readonly Piece[]): void {
    const last = chunk.at(-1);
    if (last === undefined) return;
    if (last.isSpace) {
      this.spaces.push(last);
      this.hanging += last.width;
      return;
    }
    const length = widthOf(chunk);
    const hyphen = last.after === 'hyphen' ? hyphenOf(last.style, last.level, this.language, this.setter) : [];
    const needed = length + widthOf(hyphen);
    if (this.used + this.hanging > 0 && this.used + this.hanging + needed > this.width && length > 0) this.endBroken();
    if (needed > this.width) this.addInside(chunk);
    else this.place(chunk, length);
    this.pendingHyphen = hyphen;
  }

  private place(runs: readonly Run[], length: number): void {
    this.runs.push(...this.spaces, ...runs);
    this.used += this.hanging + length;
    this.spaces = [];
    this.hanging = 0;
  }

  /** Breaks inside a word that no line can hold. Two letters that are parted get a hyphen. */
  private addInside(chunk: readonly Piece[]): void {
    for (const { text, style, typeface, level, after } of chunk) {
      const parts = partsOf(text);
      const hyphen = hyphenOf(style, level, this.language, this.setter);
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        const hasHyphen = next === undefined ? after === 'hyphen' : HYPHENED.test(part) && HYPHENED.test(next);
        // Arabic letters keep the form that they have in the whole word.
        const around = isRightToLeft(level) ? { before: parts[index - 1] ?? '', after: next ?? '' } : {};
        const { glyphs, width } = this.setter.shape(part, { typeface, level, language: this.language, ...around });
        const length = inPoints(width, style);
        const used = this.used + this.hanging;
        if (used > 0 && used + length + (hasHyphen ? widthOf(hyphen) : 0) > this.width) this.endBroken();
        this.place([{ glyphs, style, typeface, level, width: length }], length);
        this.pendingHyphen = hasHyphen ? hyphen : [];
      }
    }
  }

  private endBroken(): void {
    if (this.pendingHyphen.length > 0) this.place(this.pendingHyphen, widthOf(this.pendingHyphen));
    this.end();
  }

  /** One space stays, so that a reader of the file does not join the words of two lines (ISO 32000-1, 14.8.2.5). */
  private spaceAtEnd(): Run[] {
    const [space] = this.spaces;
    const glyph = space?.glyphs[0];
    if (space === undefined || glyph === undefined) return [];
    // It stands at the end that its paragraph has (Unicode Standard Annex 9, rule L1).
    return [{ ...space, glyphs: [glyph], width: inPoints(glyph.advance, space.style), level: this.base }];
  }

  private end(): void {
    const runs = this.runs.filter((run) => run.glyphs.length > 0);
    this.empty = runs.length > 0 ? 0 : this.empty + 1;
    const ended = runs.length > 0 ? joinedRuns([...runs, ...this.spaceAtEnd()]) : [];
    if (this.empty <= MOST_EMPTY_LINES) this.lines.push({ runs: ended, width: this.used, base: this.base });
    this.runs = [];
    this.used = 0;
    this.spaces = [];
    this.hanging = 0;
    this.pendingHyphen = [];
  }
}

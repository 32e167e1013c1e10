import { fromLeftToRight, isRightToLeft } from './directions.ts';
import type { Artifact, Placed } from './drawing.ts';
import type { Line } from './line-breaking.ts';
import type { Slice } from './page-layout.ts';
import { inPoints, type Run, textOfRun } from './pieces.ts';
import type { Glyph } from './shaping.ts';
import type { StructureElement, StructureTree } from './tagging.ts';
import type { TextStyle } from './typography.ts';

/** Where a text stands, and what it belongs to. */
export interface TextPlace {
  readonly owner: StructureElement | Artifact;
  readonly x: number;
  readonly width: number;
  /** White above the first line; none by default. */
  readonly gap?: number;
  /** `start` is where the text's own direction begins, `end` the right edge. */
  readonly align?: 'start' | 'end' | 'centre';
  readonly language?: string;
  /** How the last line hangs together with what follows; free by default. */
  readonly keep?: Slice['keep'];
  /** Takes its line height and baseline from here, to stand level with other text. */
  readonly level?: TextStyle;
}

/** Invisible; nobody's text holds one here (printable-text.ts). */
const RIGHT_TO_LEFT_MARK = '\u{200F}';
const LEFT_TO_RIGHT_MARK = '\u{200E}';
const MARKS = /[\u{200E}\u{200F}]/gu;

interface PlacedRun {
  readonly x: number;
  readonly run: Run;
}

/** Whether all of a text runs from left to right, so that it is read as it lies in the file. */
export function isPlain(lines: readonly Line[]): boolean {
  return lines.every(({ runs }) => runs.every(({ level }) => level === 0));
}

/** A line on its place. */
export function placedLine(line: Line, place: TextPlace, y: number): Placed[] {
  if (line.runs.length === 0) return [];
  return [{ owner: place.owner, drawing: { kind: 'text', y, runs: placedRuns(line, leftOf(line, place)) } }];
}

/**
 * A line of a text that holds both directions. What has one of them is tagged by itself, in reading order and with the
 * text that it is read as: its glyphs lie in the file from left to right.
 */
export function taggedLine(tree: StructureTree, line: Line, place: TextPlace, y: number): Placed[] {
  const { owner } = place;
  if (typeof owner === 'string') return placedLine(line, place, y);
  return oneDirectionEach(placedRuns(line, leftOf(line, place))).map((some) => ({
    owner: tree.add(owner, 'Span', {
      actualText: some
        .map(({ run }) => textOfRun(run))
        .join('')
        .replace(MARKS, ''),
    }),
    drawing: { kind: 'text', y, runs: some },
  }));
}

/** Where the leftmost run begins. The space at the end of a line stands outside its place. */
function leftOf({ runs, width, base }: Line, { x, width: room, align = 'start' }: TextPlace): number {
  const free = room - width;
  const isAtRight = align === 'end' || (align === 'start' && isRightToLeft(base));
  const outside = isRightToLeft(base) ? runs.reduce((sum, run) => sum + run.width, -width) : 0;
  return x - outside + (isAtRight ? free : align === 'centre' ? free / 2 : 0);
}

/** The runs in reading order, each where its direction wants it. */
function placedRuns({ runs }: Line, left: number): PlacedRun[] {
  const places = new Map<Run, number>();
  let x = left;
  for (const run of fromLeftToRight(runs)) {
    places.set(run, x);
    x += run.width;
  }
  return runs.flatMap((run, index) => {
    const start = places.get(run) ?? left;
    const placed = isRightToLeft(run.level) ? wordsInReadingOrder(run, start) : [{ x: start, run }];
    const previous = runs[index - 1];
    const turns = previous !== undefined && isRightToLeft(previous.level) !== isRightToLeft(run.level);
    return turns ? placed.map((word, at) => (at === 0 ? { ...word, run: startingAnew(word.run) } : word)) : placed;
  });
}

/** What programs that read a file take with the word to the right of it, unless it lies in the file by itself. */
const SIGN = /^(?![؛؟۔])[\s\p{P}\p{S}]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;
const MARK_AT_END = /\p{M}$/u;

/**
 * Programs that read a file turn the letters of such a word around, but neither the words of a line nor the signs behind
 * a word: so these lie in the file in reading order.
 */
function wordsInReadingOrder(run: Run, left: number): PlacedRun[] {
  const words: PlacedRun[] = [];
  let glyphs: Glyph[] = [];
  let right = left + run.width;
  const endWord = (): void => {
    if (glyphs.length === 0) return;
    const width = inPoints(
      glyphs.reduce((sum, { advance }) => sum + advance, 0),
      run.style,
    );
    right -= width;
    words.push({ x: right, run: { ...run, glyphs: withMarkInside(glyphs).reverse(), width } });
    glyphs = [];
  };
  for (const glyph of [...run.glyphs].reverse()) {
    const isSign = SIGN.test(glyph.text);
    if (isSign) endWord();
    glyphs.push(glyph);
    if (isSign && !OPENING.test(glyph.text)) endWord();
  }
  endWord();
  return words;
}

/** A vowel mark at the end of a word is read as part of it only when a character from right to left closes the word. */
function withMarkInside(word: readonly Glyph[]): Glyph[] {
  const last = word.at(-1);
  if (last === undefined || !MARK_AT_END.test(last.text)) return [...word];
  return [...word.slice(0, -1), { ...last, text: `${last.text}${RIGHT_TO_LEFT_MARK}` }];
}

/**
 * A bracket or comma right behind a word of the other direction is read behind it only when a character of its own
 * direction opens it.
 */
function startingAnew(run: Run): Run {
  const isToLeft = isRightToLeft(run.level);
  const at = isToLeft ? run.glyphs.length - 1 : 0;
  const mark = isToLeft ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
  const glyphs = run.glyphs.map((glyph, index) =>
    index === at && /^[\p{P}\p{S}]/u.test(glyph.text) ? { ...glyph, text: `${mark}${glyph.text}` } : glyph,
  );
  return { ...run, glyphs };
}

/** Neighbours in reading order of the same direction. */
function oneDirectionEach(runs: readonly PlacedRun[]): PlacedRun[][] {
  const groups: PlacedRun[][] = [];
  for (const placed of runs) {
    const group = groups.at(-1);
    if (group?.[0]?.run.level === placed.run.level) group.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

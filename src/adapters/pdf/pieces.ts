import { directionsOf, isRightToLeft } from './directions.ts';
import type { Glyph } from './shaping.ts';
import type { Stretch } from './stretches.ts';
import type { TextSetter } from './text-setter.ts';
import type { Typeface } from './typeface.ts';
import type { TextStyle } from './typography.ts';
import { type Opportunity, unitsOf } from './units.ts';

/** A stretch of text in one style. A paragraph may have several. */
export interface Span {
  readonly text: string;
  readonly style: TextStyle;
}

/** Glyphs of one style, typeface and direction next to each other in a line, from left to right. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly style: TextStyle;
  readonly typeface: Typeface;
  readonly level: number;
  /** Points. */
  readonly width: number;
}

/** A run that is not broken unless nothing else fits, and what may happen behind it. */
export interface Piece extends Run {
  readonly text: string;
  readonly isSpace: boolean;
  readonly after: Opportunity;
}

/** What stands between two line ends that were typed. */
export interface Paragraph {
  /** Its direction: odd is right to left. */
  readonly base: number;
  readonly pieces: readonly Piece[];
}

/** How a sign that nobody typed is set: the hyphen of a broken word, an ellipsis. */
export function signRun(sign: string, style: TextStyle, level: number, language: string, setter: TextSetter): Run[] {
  const directions = { base: level, level: () => level };
  return setter.stretches(sign, 0, style.weight, directions).map(({ typeface }) => {
    const { glyphs, width } = setter.shape(sign, { typeface, level, language });
    return { glyphs, style, typeface, level, width: inPoints(width, style) };
  });
}

/** The paragraphs of a text in reading order. */
export function paragraphsOf(spans: readonly Span[], language: string, setter: TextSetter): Paragraph[] {
  const printable = spans.map(({ text, style }) => ({ text: setter.printable(text, style.weight), style }));
  const whole = printable.map(({ text }) => text).join('');
  let start = 0;
  return whole.split('\n').map((paragraph) => {
    const within = spansWithin(printable, start, start + paragraph.length);
    start += paragraph.length + 1;
    return paragraphOf(paragraph, within, language, setter);
  });
}

/** The parts of spans that lie from `start` up to `end` of the text that they make together. */
function spansWithin(spans: readonly Span[], start: number, end: number): Span[] {
  if (spans.length === 1) return spans.map(({ text, style }) => ({ text: text.slice(start, end), style }));
  let offset = 0;
  return spans.flatMap(({ text, style }) => {
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += text.length;
    return part === '' ? [] : [{ text: part, style }];
  });
}

function paragraphOf(text: string, spans: readonly Span[], language: string, setter: TextSetter): Paragraph {
  const directions = directionsOf(text, language);
  let offset = 0;
  const stretches = spans.flatMap((span) => {
    const parts = setter.stretches(span.text, offset, span.style.weight, directions);
    offset += span.text.length;
    return parts.map((part) => ({ ...part, style: span.style }));
  });
  return { base: directions.base, pieces: piecesOf(text, stretches, language, setter) };
}

function piecesOf(
  paragraph: string,
  stretches: readonly (Stretch & { readonly style: TextStyle })[],
  language: string,
  setter: TextSetter,
): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, isSpace, after } of unitsOf(paragraph)) {
    for (let from = start; ; ) {
      while (at < stretches.length - 1 && (stretches[at]?.end ?? 0) <= from) at += 1;
      const stretch = stretches[at];
      if (stretch === undefined) break;
      const to = Math.min(end, stretch.end);
      const { typeface, level, style } = stretch;
      const text = paragraph.slice(from, to);
      const { glyphs, width } = setter.shape(text, { typeface, level, language });
      pieces.push({
        text,
        glyphs,
        style,
        typeface,
        level,
        width: inPoints(width, style),
        isSpace,
        after: to === end ? after : isSpace ? 'here' : 'none',
      });
      if (to >= end) break;
      from = to;
    }
  }
  return pieces;
}

export const inPoints = (width: number, style: TextStyle): number => (width * style.size) / 1000;

/** Neighbours in reading order of one style, typeface and direction become one run. */
export function joinedRuns(runs: readonly Run[]): Run[] {
  const groups: [Run, ...Run[]][] = [];
  for (const run of runs) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const isSame = first !== undefined && first.style === run.style && first.typeface === run.typeface && first.level === run.level;
    if (isSame) group?.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => {
    const [{ style, typeface, level }] = group;
    const ordered = isRightToLeft(level) ? [...group].reverse() : group;
    return {
      style,
      typeface,
      level,
      glyphs: ordered.flatMap(({ glyphs }) => glyphs),
      width: group.reduce((sum, { width }) => sum + width, 0),
    };
  });
}

/** The text of a run in reading order. */
export function textOfRun({ glyphs, level }: Run): string {
  const texts = glyphs.map(({ text }) => text);
  return (isRightToLeft(level) ? texts.reverse() : texts).join('');
}

import type { Placed } from './drawing.ts';
import { breakLines, type Line } from './line-breaking.ts';
import { isPlain, placedLine, type TextPlace, taggedLine } from './line-placement.ts';
import type { Slice } from './page-layout.ts';
import type { Span } from './pieces.ts';
import type { StructureTree } from './tagging.ts';
import type { TextSetter } from './text-setter.ts';
import type { TextStyle, Typography } from './typography.ts';

/** What every part of a document is made with. */
export interface Composition {
  readonly tree: StructureTree;
  readonly setter: TextSetter;
  readonly typography: Typography;
  /** The document's language. */
  readonly language: string;
}

/** Noto Sans, in ems: how far it reaches above and below the baseline. */
const ASCENT = 1.069;
const DESCENT = 0.293;

/** A paragraph as one slice a line. No line of it stands alone on a page while another is there. */
export function textSlices(composition: Composition, spans: readonly Span[], place: TextPlace): Slice[] {
  const lines = breakLines(spans, place.width, place.language ?? composition.language, composition.setter);
  return lineSlices(composition.tree, lines, place, place.level ?? spans[0]?.style ?? composition.typography.body);
}

/** Lines that are broken already, as slices. */
export function lineSlices(tree: StructureTree, lines: readonly Line[], place: TextPlace, style: TextStyle): Slice[] {
  const liesAsRead = isPlain(lines);
  return lines.map((line, index): Slice => {
    const isWidowOrOrphan = index === 0 || index === lines.length - 2;
    return {
      height: style.leading,
      gap: index === 0 ? (place.gap ?? 0) : 0,
      keep: index === lines.length - 1 ? (place.keep ?? 'free') : isWidowOrOrphan ? 'must' : 'free',
      placed: liesAsRead ? placedLine(line, place, baselineOf(style)) : taggedLine(tree, line, place, baselineOf(style)),
    };
  });
}

/** Where the baseline is below the top of a line: the letters stand in the middle of its height. */
export function baselineOf({ leading, size }: TextStyle): number {
  return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
}

/** White that belongs to what is around it. */
export function space(height: number, keep: Slice['keep'], placed: readonly Placed[] = []): Slice {
  return { height, gap: 0, keep, placed };
}

/** Columns side by side: their first slices next to each other, then their second, so that they can go on to a next page. */
export function sideBySide(columns: readonly (readonly Slice[])[]): Slice[] {
  const length = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length }, (_, index): Slice => {
    const row = columns.flatMap((column) => column[index] ?? []);
    return {
      height: Math.max(...row.map(({ height }) => height)),
      gap: Math.max(...row.map(({ gap }) => gap)),
      keep: row.reduce<Slice['keep']>((keep, slice) => stronger(keep, slice.keep), 'free'),
      placed: row.flatMap(({ placed }) => placed),
    };
  });
}

/** Hangs slices together where that fits on a page; the bond behind the last one stays as it is. */
export function together(slices: readonly Slice[], strength: 'prefer' | 'must' = 'prefer'): Slice[] {
  return slices.map((slice, index) => (index === slices.length - 1 ? slice : { ...slice, keep: stronger(slice.keep, strength) }));
}

/** The same with this much white above. */
export function below(gap: number, slices: readonly Slice[]): Slice[] {
  return slices.map((slice, index) => (index === 0 ? { ...slice, gap } : slice));
}

const STRENGTH = { free: 0, prefer: 1, must: 2 } as const;

function stronger(one: Slice['keep'], other: Slice['keep']): Slice['keep'] {
  return STRENGTH[one] >= STRENGTH[other] ? one : other;
}

import type { Stroke } from '../app/documents/document-block.ts';
import styles from './document-blocks.module.css';

const PEN = 3;

/** What was drawn, as lines in a field just large enough. */
export function DocumentStrokes({ strokes, label }: { readonly strokes: readonly Stroke[]; readonly label: string }) {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const [left, right] = reach(points.map(({ x }) => x));
  const [top, bottom] = reach(points.map(({ y }) => y));
  const field = [left - PEN, top - PEN, right - left + 2 * PEN, bottom - top + 2 * PEN];
  return (
    <svg className={styles.strokes} viewBox={field.join(' ')} role="img" aria-label={label}>
      <path d={strokes.map(pathOf).join('')} />
    </svg>
  );
}

/** A tap has one point: a line to itself is a dot. */
function pathOf(stroke: Stroke): string {
  const [first] = stroke;
  return first ? `M${first.x} ${first.y}${stroke.map(({ x, y }) => `L${x} ${y}`).join('')}` : '';
}

/** The least and the most; not by spreading, since a stroke from a file may have any number of points. */
function reach(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

import type { Stroke } from '../../app/documents/document-block.ts';

/** A smooth curve through the points of one pen stroke, relative to the place of the signature, in points. */
export interface SignaturePath {
  readonly start: readonly [number, number];
  /** Cubic Bézier curves: two control points and an end, absolute. Empty for a dot. */
  readonly curves: readonly (readonly [number, number, number, number, number, number])[];
}

export interface FittedSignature {
  readonly paths: readonly SignaturePath[];
  readonly width: number;
  readonly height: number;
}

type Point = readonly [number, number];

/** One CSS pixel of the field in points; a signature is made smaller than it was drawn, never larger. */
const POINTS_PER_PIXEL = 0.75;

/** Scales strokes into a box without changing their shape. Null when they hold no point. */
export function fitStrokes(strokes: readonly Stroke[], width: number, height: number): FittedSignature | null {
  const finite = strokes
    .map((stroke) => stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    .filter((stroke) => stroke.length > 0);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of finite.flat()) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left === Infinity) return null;
  const scale = Math.min(POINTS_PER_PIXEL, width / Math.max(right - left, 1), height / Math.max(bottom - top, 1));
  const paths = finite.map((stroke) => smoothPath(stroke.map(({ x, y }): Point => [(x - left) * scale, (y - top) * scale])));
  return { paths, width: (right - left) * scale, height: (bottom - top) * scale };
}

/** Catmull-Rom through every point, as Bézier curves: the line goes where the pen went. */
function smoothPath(points: readonly Point[]): SignaturePath {
  const start = points[0] ?? [0, 0];
  const curves = points.slice(1).map(([x, y], index): SignaturePath['curves'][number] => {
    const from = points[index] ?? start;
    const before = points[index - 1] ?? from;
    const after = points[index + 2] ?? [x, y];
    return [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6, x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6, x, y];
  });
  return { start, curves };
}

import { type Paint, type Part, type Pen, PICTOGRAMS, type PictogramName } from '../../app/pictogram-shapes.ts';
import type { Drawing, PaintedPath } from './drawing.ts';
import { COLOURS, type Colour } from './typography.ts';
import { type Point, vectorPaths } from './vector-path.ts';

/** The field that every pictogram is drawn on. */
const FIELD = 96;
const PEN = 4;

/** As the day theme paints them on the screen (pictogram.module.css). */
const PAINTS: Readonly<Record<Paint, { readonly fill: Colour | null; readonly line: Colour | null; readonly width: number }>> = {
  line: { fill: null, line: COLOURS.ink, width: PEN },
  body: { fill: COLOURS.ochreSoft, line: COLOURS.ink, width: PEN },
  sheet: { fill: COLOURS.white, line: COLOURS.ink, width: 3.6 },
  teal: { fill: COLOURS.tealSoft, line: COLOURS.ink, width: PEN },
  light: { fill: null, line: COLOURS.ochre, width: 6 },
  lightFull: { fill: COLOURS.ochre, line: null, width: 0 },
};

const PENS: Readonly<Record<Pen, number>> = { thin: 3.6, slim: 4.5, dotted: 6, heavy: 6 };

/** The picture in a square of this size whose left top is at x and y. */
export function pictogramDrawing(name: PictogramName, x: number, y: number, size: number): Drawing {
  const parts: readonly Part[] = PICTOGRAMS[name];
  return { kind: 'picture', x, y, width: size, height: size, parts: parts.map((part) => painted(part, size / FIELD)) };
}

function painted({ paint, d, pen, turn }: Part, scale: number): PaintedPath {
  const { fill, line, width } = PAINTS[paint];
  const turned = turnedBy(turn);
  const placed = (point: Point): Point => {
    const [px, py] = turned(point);
    return [px * scale, py * scale];
  };
  return {
    paths: vectorPaths(d).map(({ start, curves, isClosed }) => ({
      start: placed(start),
      curves: curves.map(([one, other, end]) => [placed(one), placed(other), placed(end)] as const),
      isClosed,
    })),
    fill,
    pen:
      line === null
        ? null
        : { colour: line, width: (pen ? PENS[pen] : width) * scale, dash: pen === 'dotted' ? [1, 11].map((one) => one * scale) : [] },
  };
}

/** `rotate(degrees x y)`, the one turn that our pictures have. */
function turnedBy(turn: string | undefined): (point: Point) => Point {
  const [degrees, x, y] = (turn?.match(/-?[\d.]+/g) ?? []).map(Number);
  if (degrees === undefined || x === undefined || y === undefined) return (point) => point;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return ([px, py]) => [x + (px - x) * cos - (py - y) * sin, y + (px - x) * sin + (py - y) * cos];
}

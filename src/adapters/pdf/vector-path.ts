/** A place: x to the right, y downwards. */
export type Point = readonly [number, number];

/** Two control points and an end, absolute. */
export type Curve = readonly [Point, Point, Point];

/** A line of curves from a start; a straight part is a curve too. */
export interface VectorPath {
  readonly start: Point;
  readonly curves: readonly Curve[];
  readonly isClosed: boolean;
}

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

/** The paths of an SVG `d` attribute (SVG 2, 9.3), without T. @throws Error for any other command */
export function vectorPaths(d: string): readonly VectorPath[] {
  const pen = new Pen();
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const takes = TAKES[letter.toUpperCase()];
    if (takes === undefined) throw new Error(`no path command ${letter}`);
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    if (takes === 0) pen.close();
    for (let at = 0; takes > 0 && at + takes <= numbers.length; at += takes) {
      // A second pair behind a move is a line.
      const command = at > 0 && letter.toUpperCase() === 'M' ? (letter === 'M' ? 'L' : 'l') : letter;
      pen.draw(command, numbers.slice(at, at + takes));
    }
  }
  return pen.paths();
}

class Pen {
  private readonly drawn: { start: Point; curves: Curve[]; isClosed: boolean }[] = [];
  private here: Point = [0, 0];
  /** The last control point of a curve, which S mirrors. */
  private lastControl: Point | null = null;

  paths(): readonly VectorPath[] {
    return this.drawn.filter(({ curves }) => curves.length > 0);
  }

  close(): void {
    const path = this.drawn.at(-1);
    if (path === undefined) return;
    path.isClosed = true;
    this.here = path.start;
    this.lastControl = null;
  }

  draw(command: string, numbers: readonly number[]): void {
    const letter = command.toUpperCase();
    const isRelative = command !== letter;
    const [fromX, fromY] = isRelative ? this.here : [0, 0];
    const at = (index: number): Point => [(numbers[index] ?? 0) + fromX, (numbers[index + 1] ?? 0) + fromY];
    if (letter === 'M') {
      this.here = at(0);
      this.drawn.push({ start: this.here, curves: [], isClosed: false });
      this.lastControl = null;
      return;
    }
    const curves =
      letter === 'A' ? arcOf(this.here, numbers, at(5)) : [this.curveOf(letter, at, (numbers[0] ?? 0) + (letter === 'H' ? fromX : fromY))];
    for (const curve of curves) this.add(curve);
    this.lastControl = 'CSQ'.includes(letter) ? (curves.at(-1)?.[1] ?? null) : null;
  }

  /** `only` is where H or V leads. */
  private curveOf(letter: string, at: (index: number) => Point, only: number): Curve {
    const [x, y] = this.here;
    const [controlX, controlY] = this.lastControl ?? this.here;
    switch (letter) {
      case 'C':
        return [at(0), at(2), at(4)];
      case 'S':
        return [[2 * x - controlX, 2 * y - controlY], at(0), at(2)];
      case 'Q':
        return [between(this.here, at(0), 2 / 3), between(at(2), at(0), 2 / 3), at(2)];
      default: {
        const end: Point = letter === 'H' ? [only, y] : letter === 'V' ? [x, only] : at(0);
        return [this.here, end, end];
      }
    }
  }

  private add(curve: Curve): void {
    const path = this.drawn.at(-1);
    // Behind a close the next path begins where that one did.
    if (path === undefined || path.isClosed) this.drawn.push({ start: this.here, curves: [curve], isClosed: false });
    else path.curves.push(curve);
    this.here = curve[2];
  }
}

/** An arc of a circle, by its centre (SVG 2, B.2.4), in parts of a quarter at most. */
function arcOf([x, y]: Point, [radius = 0, , , isLarge = 0, isClockwise = 0]: readonly number[], end: Point): readonly Curve[] {
  const [halfX, halfY] = [(x - end[0]) / 2, (y - end[1]) / 2];
  const half = Math.hypot(halfX, halfY);
  if (half === 0) return [];
  const r = Math.max(radius, half);
  const side = ((isLarge === isClockwise ? -1 : 1) * Math.sqrt(r * r - half * half)) / half;
  const [centreX, centreY] = [(x + end[0]) / 2 + side * halfY, (y + end[1]) / 2 - side * halfX];
  const from = Math.atan2(y - centreY, x - centreX);
  const to = Math.atan2(end[1] - centreY, end[0] - centreX);
  const sweep = isClockwise === 1 ? aroundOnce(to - from) : -aroundOnce(from - to);
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - ROUNDING));
  const step = sweep / parts;
  const arm = (4 / 3) * Math.tan(step / 4) * r;
  const on = (angle: number): Point => [centreX + r * Math.cos(angle), centreY + r * Math.sin(angle)];
  const along = ([px, py]: Point, angle: number, length: number): Point => [px - length * Math.sin(angle), py + length * Math.cos(angle)];
  return Array.from({ length: parts }, (_, part): Curve => {
    const [start, stop] = [from + part * step, from + (part + 1) * step];
    const goal = part === parts - 1 ? end : on(stop);
    return [along(on(start), start, arm), along(goal, stop, -arm), goal];
  });
}

const ROUNDING = 1e-9;

/** The same angle between nothing and once around. */
function aroundOnce(angle: number): number {
  return ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);
}

function between([x, y]: Point, [otherX, otherY]: Point, share: number): Point {
  return [x + (otherX - x) * share, y + (otherY - y) * share];
}

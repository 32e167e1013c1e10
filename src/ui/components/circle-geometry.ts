/** A point of the drawing; the centre of the table is (0, 0), y grows downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Words extends Place {
  readonly anchor: 'start' | 'middle' | 'end';
}

export const SEAT_RING = 166;
export const TABLE = 100;
export const LAMP = 112;
const LAMP_DISTANCE = 160;
const INTERPRETER_RING = SEAT_RING + 15;
/** Up to this many seats fit at full size; a larger circle shrinks them all alike. */
const FULL_SIZE_SEATS = 12;
/** From here on a lit seat at full size would touch its neighbours. */
const CROWDED_SEATS = 9;

/** Angle of seat `index` of `count` in degrees, clockwise: the coordinator (seat 0) at the bottom, the first side up the left. */
export function seatAngle(index: number, count: number): number {
  return 90 + (index * 360) / count;
}

/** The seat nearest to a point of the drawing, by its direction from the centre; never one before `first`. */
export function nearestSeat({ x, y }: Place, count: number, first: number): number {
  const turn = ((Math.atan2(y, x) * 180) / Math.PI - seatAngle(0, count) + 720) % 360;
  return Math.min(count - 1, Math.max(first, Math.round((turn * count) / 360)));
}

/** The point at a distance from the centre, under an angle in degrees. */
export function placeAt(angle: number, distance: number): Place {
  const radians = (angle * Math.PI) / 180;
  return { x: round(distance * Math.cos(radians)), y: round(distance * Math.sin(radians)) };
}

/** How large seats are drawn: 1 up to twelve, then in proportion. */
export function seatScale(count: number): number {
  return Math.min(1, FULL_SIZE_SEATS / count);
}

/** How large the seat of who speaks now is drawn. */
export function litScale(count: number): number {
  return (isCrowded(count) ? 1.16 : 1.32) * seatScale(count);
}

/** Where the light falls around who speaks now. */
export function lampPlace(angle: number): Place {
  return placeAt(angle, LAMP_DISTANCE);
}

/**
 * Half the angle of somebody's arc on the rim of the table. An even share fills half of their slot; twice that or more
 * fills it but for a gap. Balance is meant to be felt, not scored.
 */
export function arcHalfAngle(share: number, count: number): number {
  return (Math.min(1, (share * count) / 2) * (360 / count) * 0.88) / 2;
}

/** The arc itself as path data along the rim; null where there was no turn. */
export function arcPath(angle: number, share: number, count: number): string | null {
  const half = arcHalfAngle(share, count);
  if (half <= 0) return null;
  const from = placeAt(angle - half, TABLE);
  const to = placeAt(angle + half, TABLE);
  return `M${from.x} ${from.y}A${TABLE} ${TABLE} 0 0 1 ${to.x} ${to.y}`;
}

/** Where the interpreter's mark stands: half a slot before the seat they speak for. */
export function interpreterPlace(index: number, count: number): Place {
  return placeAt(seatAngle(index - 0.5, count), INTERPRETER_RING);
}

/** The interpreter's name: under or over the mark at the bottom and top, outside it at the sides. */
export function interpreterWords(index: number, count: number): Words {
  const { x, y } = interpreterPlace(index, count);
  const anchor = x < 0 ? 'end' : 'start';
  const outwards = x < 0 ? -1 : 1;
  if (Math.abs(y) > INTERPRETER_RING * 0.7) return { x: round(x + 4 * outwards), y: round(y > 0 ? y + 38 : y - 24), anchor };
  return { x: round(x + 26 * outwards), y: round(y + 6), anchor };
}

export type Standing = 'now' | 'next' | 'resting';

/** Whether neighbours sit so close that names have to follow the ring instead of standing level with their seat. */
export function isCrowded(count: number): boolean {
  return count > CROWDED_SEATS;
}

/** Whether there is no room left for an interpreter's own label, so that the name joins that of who they speak for. */
export function isFull(count: number): boolean {
  return count > FULL_SIZE_SEATS;
}

/** Where a name is written: outside the ring, clear of the halo or the dots around the seat. */
export function nameWords(index: number, count: number, standing: Standing, hasDetail: boolean): Words {
  const angle = seatAngle(index, count);
  const seat = placeAt(angle, SEAT_RING);
  const scale = seatScale(count);
  const clear = standing === 'now' ? 55 + 34 * (litScale(count) - 1.32) : standing === 'next' ? 13.5 + 33.5 * scale : 15 + 27 * scale;
  const sideways = Math.abs(Math.cos((angle * Math.PI) / 180));
  if (sideways > (isFull(count) ? 0.01 : 0.25)) {
    const outwards = seat.x < 0 ? -1 : 1;
    if (isCrowded(count)) {
      const along = placeAt(angle, SEAT_RING + clear);
      // Near the top and the bottom lines would lie on each other, so there they spread further.
      const spread = along.y / 30 + Math.sign(along.y) * (isFull(count) ? Math.max(0, 12 - 24 * sideways) : 0);
      return { x: along.x, y: round(along.y + 7 + spread - (hasDetail ? 9 : 0)), anchor: outwards < 0 ? 'end' : 'start' };
    }
    return { x: round(seat.x + clear * outwards), y: round(seat.y + (hasDetail ? -2 : 7)), anchor: outwards < 0 ? 'end' : 'start' };
  }
  const further = isFull(count) ? 22 : 0;
  const y = seat.y > 0 ? seat.y + clear + (hasDetail ? 10 : 13) + further : seat.y - clear - (hasDetail ? 19 : 0) - further;
  return { x: seat.x, y: round(y), anchor: 'middle' };
}

/** About the width of a letter of a name at its usual size. */
const LETTER = 10.8;

/** Half the width that the drawing needs for its names, so that a long one makes the circle smaller and is never cut off. */
export function reach(names: readonly { readonly words: Words; readonly letters: number }[]): number {
  return Math.max(0, ...names.map(({ words, letters }) => Math.abs(words.x) + letters * LETTER * (words.anchor === 'middle' ? 0.5 : 1)));
}

/** The angle nearest to `from` that points the same way as `to`, so that the hand turns the short way round. */
export function shortestTurn(from: number, to: number): number {
  return from + ((((to - from + 180) % 360) + 360) % 360) - 180;
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

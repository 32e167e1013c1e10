import { describe, expect, test } from 'vitest';
import {
  arcHalfAngle,
  arcPath,
  interpreterPlace,
  interpreterWords,
  litScale,
  nameWords,
  nearestSeat,
  placeAt,
  reach,
  SEAT_RING,
  seatAngle,
  seatScale,
  shortestTurn,
  TABLE,
} from '../../src/ui/components/circle-geometry.ts';

const COUNTS = Array.from({ length: 18 }, (_, index) => index + 3);

describe('seats', () => {
  test('the coordinator sits at the bottom, whatever the number of seats', () => {
    for (const count of COUNTS) expect(placeAt(seatAngle(0, count), SEAT_RING)).toEqual({ x: 0, y: SEAT_RING });
  });

  test('the first seats go up the left side and the last come down the right', () => {
    expect(placeAt(seatAngle(1, 8), SEAT_RING)).toEqual({ x: -117.4, y: 117.4 });
    expect(placeAt(seatAngle(2, 8), SEAT_RING)).toEqual({ x: -166, y: 0 });
    expect(placeAt(seatAngle(7, 8), SEAT_RING)).toEqual({ x: 117.4, y: 117.4 });
  });

  test('a point beside a seat belongs to that seat, and the facilitator’s seat to nobody else', () => {
    for (const count of COUNTS) {
      for (let seat = 1; seat < count; seat += 1) expect(nearestSeat(placeAt(seatAngle(seat, count) + 4, 90), count, 1)).toBe(seat);
      expect(nearestSeat(placeAt(91, SEAT_RING), count, 1)).toBe(1);
      expect(nearestSeat(placeAt(89, SEAT_RING), count, 1)).toBe(count - 1);
      expect(nearestSeat(placeAt(91, SEAT_RING), count, 0)).toBe(0);
    }
  });

  test('names of neighbours in a full circle stand a line apart, or on two sides', () => {
    for (let count = 13; count <= 21; count += 1) {
      for (let seat = 0; seat < count; seat += 1) {
        const one = nameWords(seat, count, 'resting', false);
        const next = nameWords((seat + 1) % count, count, 'resting', false);
        if (one.anchor === next.anchor) expect(Math.abs(one.y - next.y), `${seat} of ${count}`).toBeGreaterThan(20);
      }
    }
  });

  test('neighbours never touch, with three seats or twenty', () => {
    for (const count of COUNTS) {
      const a = placeAt(seatAngle(0, count), SEAT_RING);
      const b = placeAt(seatAngle(1, count), SEAT_RING);
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * 27 * seatScale(count) - 2);
    }
  });

  test('who speaks is larger than the others, and less so where it is crowded', () => {
    for (const count of COUNTS) expect(litScale(count)).toBeGreaterThan(seatScale(count));
    expect(litScale(9)).toBe(1.32);
    expect(litScale(10)).toBe(1.16);
    expect(litScale(20)).toBeCloseTo(1.16 * 0.6);
  });
});

describe('arcs', () => {
  test('nobody has an arc before their first turn', () => {
    expect(arcPath(90, 0, 8)).toBeNull();
  });

  test('an even share fills half the slot but for the gap', () => {
    for (const count of COUNTS) expect(arcHalfAngle(1 / count, count)).toBeCloseTo(((360 / count) * 0.88) / 4);
  });

  test('twice an even share fills the slot, and more than that never reaches the neighbour', () => {
    expect(arcHalfAngle(2 / 8, 8)).toBeCloseTo((45 * 0.88) / 2);
    for (const count of COUNTS) expect(arcHalfAngle(1, count)).toBeLessThan(360 / count / 2);
  });

  test('an arc lies on the rim of the table, around its seat', () => {
    const numbers =
      arcPath(seatAngle(2, 8), 1 / 8, 8)
        ?.match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    const [fromX = 0, fromY = 0, , , , , , toX = 0, toY = 0] = numbers;
    expect(Math.hypot(fromX, fromY)).toBeCloseTo(TABLE, 0);
    expect(fromX).toBeCloseTo(toX);
    expect(fromY).toBeCloseTo(-toY);
  });
});

describe('words around the ring', () => {
  test('names at the sides stand outside the seat and run outwards', () => {
    expect(nameWords(2, 8, 'resting', false)).toEqual({ x: -208, y: 7, anchor: 'end' });
    expect(nameWords(6, 8, 'resting', false)).toEqual({ x: 208, y: 7, anchor: 'start' });
  });

  test('names at the top and bottom are centred, clear of the seat', () => {
    expect(nameWords(0, 8, 'resting', false)).toEqual({ x: 0, y: 221, anchor: 'middle' });
    expect(nameWords(4, 8, 'resting', false)).toEqual({ x: 0, y: -208, anchor: 'middle' });
  });

  test('a second line makes room for itself', () => {
    expect(nameWords(0, 8, 'resting', true).y).toBe(218);
    expect(nameWords(4, 8, 'resting', true).y).toBe(-227);
    expect(nameWords(2, 8, 'resting', true).y).toBe(-2);
  });

  test('who speaks and who is next get more room', () => {
    expect(nameWords(2, 8, 'now', false).x).toBe(-221);
    expect(nameWords(1, 8, 'next', false).x).toBe(-164.4);
  });

  test('where it is crowded, names follow the ring and keep clear of each other', () => {
    for (const count of [10, 12, 16, 20]) {
      for (let index = 1; index < count; index += 1) {
        const here = nameWords(index, count, 'resting', false);
        const before = nameWords(index - 1, count, 'resting', false);
        if (here.anchor === before.anchor) expect(Math.abs(here.y - before.y) + Math.abs(here.x - before.x) / 2).toBeGreaterThan(28);
      }
    }
  });

  test('a long name widens the drawing by as much as it needs', () => {
    const words = nameWords(6, 8, 'resting', false);
    expect(reach([{ words, letters: 4 }])).toBeLessThan(274);
    expect(reach([{ words, letters: 16 }])).toBeGreaterThan(360);
  });

  test('the interpreter stands half a slot before the seat they speak for', () => {
    expect(interpreterPlace(1, 8)).toEqual({ x: -69.3, y: 167.2 });
    expect(interpreterWords(1, 8)).toEqual({ x: -73.3, y: 205.2, anchor: 'end' });
    expect(interpreterWords(6, 8).anchor).toBe('start');
  });
});

test('the hand turns the short way round and still ends at the right seat', () => {
  for (const [from, to] of [
    [90, 405],
    [0, 180],
    [720, 95],
    [-300, 100],
  ] as const) {
    const turned = shortestTurn(from, to);
    expect(Math.abs(turned - from)).toBeLessThanOrEqual(180);
    expect((((turned - to) % 360) + 360) % 360).toBe(0);
  }
});

import { describe, expect, test } from 'vitest';
import { type Point, vectorPaths } from '../../../src/adapters/pdf/vector-path.ts';
import { PICTOGRAMS } from '../../../src/app/pictogram-shapes.ts';

/** Where the pen comes, point by point. */
const ends = (d: string): Point[] => vectorPaths(d).flatMap(({ start, curves }) => [start, ...curves.map(([, , end]) => end)]);
const rounded = (points: readonly Point[]) => points.map((point) => point.map((one) => Math.round(one * 1000) / 1000 + 0));

describe('a path', () => {
  test('goes on by lines behind its move, absolute and relative, with and without signs between', () => {
    expect(ends('M10 46 30 28l20 18v24H10z')).toEqual([
      [10, 46],
      [30, 28],
      [50, 46],
      [50, 70],
      [10, 70],
    ]);
    expect(ends('M48 43.7v.1')).toEqual([
      [48, 43.7],
      [48, 43.800000000000004],
    ]);
  });

  test('mirrors the last control point for a smooth curve, and begins anew behind a line', () => {
    const [path] = vectorPaths('M0 0c0 2 4 2 4 0s4-2 4 0h2s0 1 1 1');
    expect(path?.curves[1]).toEqual([
      [4, -2],
      [8, -2],
      [8, 0],
    ]);
    expect(path?.curves[3]?.[0]).toEqual([10, 0]);
  });

  test('draws a quadratic curve as the cubic one that is the same', () => {
    expect(vectorPaths('M0 0q3 3 6 0')[0]?.curves).toEqual([
      [
        [2, 2],
        [4, 2],
        [6, 0],
      ],
    ]);
  });

  test('draws an arc around its centre, the short and the long way', () => {
    expect(rounded(ends('M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z'))).toEqual([
      [-1, 0],
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
    ]);
    const onCircle = ends('M0 -2A2 2 0 1 1 -2 0').map(([x, y]) => Math.hypot(x, y));
    expect(onCircle).toHaveLength(4);
    for (const distance of onCircle) expect(distance).toBeCloseTo(2);
    expect(ends('M0 -2A2 2 0 0 0 -2 0')).toHaveLength(2);
  });

  test('that closes begins its next part where it began', () => {
    expect(vectorPaths('M1 1h2v2zl3 3')).toMatchObject([{ isClosed: true }, { start: [1, 1], isClosed: false }]);
  });

  test('with a command that we do not draw is refused', () => {
    expect(() => vectorPaths('M0 0T3 3')).toThrow('T');
  });
});

test('every pictogram stays on its field', () => {
  for (const [name, parts] of Object.entries(PICTOGRAMS)) {
    for (const { d } of parts) {
      for (const [x, y] of ends(d)) {
        expect([name, x >= 0 && x <= 96 && y >= 0 && y <= 96]).toEqual([name, true]);
      }
    }
  }
});

import { describe, expect, test } from 'vitest';
import { type Frame, type PageRoom, paginate, type Slice } from '../../../src/adapters/pdf/page-layout.ts';

/** A room of a hundred points on the first page, and as much on the next ones. */
const ROOM: PageRoom = { firstTop: 100, nextTop: 50, bottom: 200 };

/** A slice that draws one rule, by whose thickness it is known. */
function slice(name: number, height: number, keep: Slice['keep'] = 'free', more: Partial<Slice> = {}): Slice {
  const drawing = { kind: 'rule', x: 0, y: 0, width: 1, thickness: name, colour: '#000000' } as const;
  return { height, gap: 0, keep, placed: [{ owner: 'layout', drawing }], ...more };
}

/** Names and tops of what is on each page. */
function pagesOf(slices: readonly Slice[]): [number, number][][] {
  return paginate(slices, ROOM).map((page) =>
    page.flatMap(({ drawing }): [number, number][] => (drawing.kind === 'rule' ? [[drawing.thickness, drawing.y]] : [])),
  );
}

describe('slices', () => {
  test('stand below each other with their gaps, which a page does not begin with', () => {
    expect(pagesOf([slice(1, 40, 'free', { gap: 9 }), slice(2, 40, 'free', { gap: 5 }), slice(3, 40, 'free', { gap: 5 })])).toEqual([
      [
        [1, 100],
        [2, 145],
      ],
      [[3, 50]],
    ]);
  });

  test('that must stay together go to the next page together', () => {
    expect(pagesOf([slice(1, 70), slice(2, 20, 'must'), slice(3, 20)])).toEqual([
      [[1, 100]],
      [
        [2, 50],
        [3, 70],
      ],
    ]);
  });

  test('that go on with a table on a next page have its head above them, and have room for it', () => {
    const repeated = [slice(9, 10)];
    const row = (name: number) => slice(name, 45, 'free', { repeated });
    expect(pagesOf([slice(8, 10), ...[1, 2, 3, 4, 5, 6].map(row)])).toEqual([
      [
        [8, 100],
        [1, 110],
        [2, 155],
      ],
      [
        [9, 50],
        [3, 60],
        [4, 105],
        [5, 150],
      ],
      [
        [9, 50],
        [6, 60],
      ],
    ]);
  });

  test('that would rather stay together do so where a page has room for them', () => {
    expect(pagesOf([slice(1, 70), slice(2, 20, 'prefer'), slice(3, 90)])).toEqual([
      [[1, 100]],
      [
        [2, 50],
        [3, 70],
      ],
    ]);
  });

  test('that no page has room for are divided at their weaker bonds, from here on', () => {
    expect(pagesOf([slice(1, 40), slice(2, 30, 'prefer'), slice(3, 60, 'must'), slice(4, 80), slice(5, 15)])).toEqual([
      [
        [1, 100],
        [2, 140],
      ],
      [
        [3, 50],
        [4, 110],
      ],
      [[5, 50]],
    ]);
  });

  test('that hang together without end are divided where a page ends', () => {
    const names = Array.from({ length: 40 }, (_, index) => index + 1);
    const pages = pagesOf(names.map((name) => slice(name, 10, 'must')));
    expect(pages.flat().map(([name]) => name)).toEqual(names);
    expect(pages.map((page) => page.length)).toEqual([10, 15, 15]);
  });

  test('begin a page when they ask for it, and leave none empty', () => {
    const starts = { startsPage: true };
    expect(pagesOf([slice(1, 10, 'free', starts), slice(2, 10, 'must'), slice(3, 10, 'free', starts)])).toEqual([
      [
        [1, 100],
        [2, 110],
      ],
      [[3, 50]],
    ]);
  });
});

test('a document without slices has one page', () => {
  expect(paginate([], ROOM)).toEqual([[]]);
});

test('a rule between two agreements is left out where a page ends between them', () => {
  const inGap = { owner: 'layout', drawing: { kind: 'rule', x: 0, y: -4, width: 1, thickness: 99, colour: '#000000' } } as const;
  const item = (name: number): Slice => slice(name, 45, 'free', { gap: 8, inGap });
  expect(pagesOf([item(1), item(2), item(3)])).toEqual([
    [
      [1, 100],
      [99, 149],
      [2, 153],
    ],
    [[3, 50]],
  ]);
});

test('a tinted field is drawn behind its slices on every page that it reaches', () => {
  const frame: Frame = { x: 0, width: 1, radius: 0, colour: '#FFFFFF' };
  const pages = paginate([slice(1, 60), slice(2, 30, 'free', { frame }), slice(3, 30, 'free', { frame })], ROOM);
  expect(pages.map((page) => page[0]?.drawing)).toMatchObject([
    { kind: 'panel', y: 160, height: 30 },
    { kind: 'panel', y: 50, height: 30 },
  ]);
});

import { movedDown, type Placed } from './drawing.ts';
import { type Colour, PAGE } from './typography.ts';

/** A tinted field behind several slices, drawn once on each page that it reaches. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly radius: number;
  readonly colour: Colour;
}

/**
 * A strip of a page that is never divided: a line of text, a row of a signature. `must` keeps it on one page with the
 * next (a heading with its text, the first two lines of a paragraph); `prefer` does so where that fits on a page.
 */
export interface Slice {
  readonly height: number;
  /** White above it, left out at the top of a page. */
  readonly gap: number;
  readonly keep: 'free' | 'prefer' | 'must';
  /** `y` counts from the top of the slice. */
  readonly placed: readonly Placed[];
  /** Drawn only where the gap is: a rule between two agreements. */
  readonly inGap?: Placed;
  readonly frame?: Frame;
  readonly startsPage?: boolean;
  /** What is repeated above it where a page begins with it: the head of a table. */
  readonly repeated?: readonly Slice[];
}

/** Room for text on the pages: the first begins higher, as its header is part of the text. */
export interface PageRoom {
  readonly firstTop: number;
  readonly nextTop: number;
  readonly bottom: number;
}

/** Divides slices over pages. Each page is what is drawn on it, `y` from the top of the sheet. Always at least one page. */
export function paginate(slices: readonly Slice[], room: PageRoom): Placed[][] {
  const pages = new Pages(room);
  let rest = slices;
  while (rest.length > 0) {
    const group = rest.slice(0, groupLength(rest, 'prefer'));
    pages.add(group, 'prefer');
    rest = rest.slice(group.length);
  }
  return pages.finish();
}

/** How many slices hang together at the start of the list, by bonds of this strength and stronger. */
function groupLength(slices: readonly Slice[], strength: 'prefer' | 'must'): number {
  const end = slices.findIndex(
    ({ keep }, index) => (strength === 'must' ? keep !== 'must' : keep === 'free') || slices[index + 1]?.startsPage === true,
  );
  return end === -1 ? slices.length : end + 1;
}

function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { gap, height }) => sum + gap + height, 0);
}

class Pages {
  private readonly pages: Placed[][] = [];
  private current: { slice: Slice; top: number }[] = [];
  private y: number;
  private readonly room: PageRoom;

  constructor(room: PageRoom) {
    this.room = room;
    this.y = room.firstTop;
  }

  /** Puts a group on this page, or on the next when it fits there; one that is longer than a page is divided at its weaker bonds. */
  add(group: readonly Slice[], strength: 'prefer' | 'must' | 'none'): void {
    const [first] = group;
    if (first === undefined) return;
    if (first.startsPage === true) this.turn();
    const height = heightOf(group);
    const repeated = first.repeated ?? [];
    const atTop = height - first.gap + heightOf(repeated);
    const isFresh = this.current.length === 0;
    const fits = this.y + (isFresh ? atTop : height) <= this.room.bottom;
    const fitsOnNext = !isFresh && atTop <= this.room.bottom - this.room.nextTop;
    if (!fits && !fitsOnNext && strength !== 'none') {
      this.divide(group, strength);
      return;
    }
    if (!fits) this.turn();
    const above = this.current.length === 0 ? repeated : [];
    for (const slice of [...above, ...group]) this.place(slice);
  }

  finish(): Placed[][] {
    if (this.current.length > 0 || this.pages.length === 0) this.endPage();
    return this.pages;
  }

  private divide(group: readonly Slice[], strength: 'prefer' | 'must'): void {
    if (strength === 'must') {
      for (const slice of group) this.add([{ ...slice, startsPage: false }], 'none');
      return;
    }
    let rest = group;
    while (rest.length > 0) {
      const part = rest.slice(0, groupLength(rest, 'must'));
      this.add(part, 'must');
      rest = rest.slice(part.length);
    }
  }

  private place(slice: Slice): void {
    const top = this.current.length === 0 ? this.y : this.y + slice.gap;
    this.current.push({ slice, top });
    this.y = top + slice.height;
  }

  private turn(): void {
    if (this.current.length === 0) return;
    this.endPage();
    this.y = this.room.nextTop;
  }

  private endPage(): void {
    const drawn = this.current.flatMap(({ slice, top }, index) => {
      const own = slice.placed.map((placed) => movedDown(placed, top));
      return slice.inGap !== undefined && index > 0 ? [movedDown(slice.inGap, top), ...own] : own;
    });
    this.pages.push([...this.frames(), ...drawn]);
    this.current = [];
  }

  private frames(): Placed[] {
    const frames = new Set(this.current.flatMap(({ slice }) => slice.frame ?? []));
    return [...frames].map((frame): Placed => {
      const within = this.current.filter(({ slice }) => slice.frame === frame);
      const top = within[0]?.top ?? 0;
      const last = within.at(-1);
      const bottom = last === undefined ? top : last.top + last.slice.height;
      const { x, width, radius, colour } = frame;
      return {
        owner: 'layout',
        drawing: { kind: 'panel', x, y: top, width, height: bottom - top, radius: { top: radius, bottom: radius }, colour },
      };
    });
  }
}

/** The room that a page has below a running header of this height. */
export function roomBelow(runningHeader: number): PageRoom {
  return { firstTop: PAGE.top, nextTop: PAGE.top + runningHeader, bottom: PAGE.bottom };
}

import type { DocumentBlock, TickChoice } from '../../app/documents/document-block.ts';
import { baselineOf, below, type Composition, sideBySide, space, textSlices, together } from './composition.ts';
import { movedDown, type Placed } from './drawing.ts';
import { breakLines } from './line-breaking.ts';
import type { TextPlace } from './line-placement.ts';
import type { Slice } from './page-layout.ts';
import type { Span } from './pieces.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;
type Column = Pick<TextPlace, 'x' | 'width'>;

/** From one ruled line to the next: the nine millimetres of a wide notebook. */
const RULING = 25.5;
/** How far the label stands above the line that it begins. */
const ABOVE_LINE = 3;
const GUTTER = 18;
const BOX = { side: 10.5, behind: 7 } as const;
const BETWEEN_CHOICES = 24;
const BETWEEN_ROWS = 4;

/**
 * Lines to write on, each label at the beginning of its first line. A screen reader hears the labels alone: the lines are
 * decoration. They stay on one page, so that nobody turns it in the middle of an answer.
 */
export function writingSlices(composition: Composition, { labels, rows }: Block<'writing-lines'>): Slice[] {
  const named = labels.length === 0 ? [''] : labels;
  const width = (CONTENT_WIDTH - (named.length - 1) * GUTTER) / named.length;
  const columns = named.map((label, at) => ({ label, x: PAGE.left + at * (width + GUTTER), width }));
  const labelled = columns.map((column) => labelSlices(composition, column));
  // A label of several lines begins above the ruling.
  const above = sideBySide(labelled.map((slices) => slices.slice(0, -1)));
  const onLine = labelled.flatMap((slices) =>
    slices.slice(-1).flatMap(({ placed, height }) => placed.map((one) => movedDown(one, RULING - ABOVE_LINE - height))),
  );
  const rules = columns.map(ruleIn);
  const ruled = Array.from({ length: Math.max(1, rows) }, (_, row) => space(RULING, 'free', row === 0 ? [...rules, ...onLine] : rules));
  return together([...above, ...ruled], 'must');
}

function labelSlices(composition: Composition, { label, ...place }: Column & { readonly label: string }): Slice[] {
  const { tree, typography } = composition;
  return isPrinted(composition, label)
    ? textSlices(composition, [{ text: label, style: typography.note }], { ...place, owner: tree.add(tree.root, 'P') })
    : [];
}

function ruleIn({ x, width }: Column): Placed {
  return { owner: 'layout', drawing: { kind: 'rule', x, y: RULING - 1, width, thickness: 0.75, colour: COLOURS.lineStrong } };
}

/** A text in a row of boxes, behind its box or without one. */
interface Cell {
  readonly spans: readonly Span[];
  readonly owner: StructureElement;
  /** How far its text stands from its left edge. */
  readonly indent: number;
  readonly width: number;
}

/**
 * Boxes to tick, as a list: beside each other, or each in a row of its own where something is said when it is ticked. The
 * boxes are decoration to a screen reader; what they stand for is read. They hang together with what stands below them.
 */
export function tickSlices(composition: Composition, { lead, choices }: Omit<Block<'ticks'>, 'kind'>, column: Column = WHOLE): Slice[] {
  const { tree, typography } = composition;
  const opening = isPrinted(composition, lead)
    ? [cellOf(composition, [{ text: lead, style: typography.muted }], tree.add(tree.root, 'P'), 0)]
    : [];
  const printed = choices.filter(({ label }) => isPrinted(composition, label));
  if (printed.length === 0) return rowSlices(composition, opening, column);
  const list = tree.add(tree.root, 'L', { numbering: 'None' });
  const boxed = printed.map((choice) => {
    const body = tree.add(tree.add(tree.add(list, 'LI'), 'LBody'), 'P');
    return cellOf(composition, spansOf(composition, choice), body, BOX.side + BOX.behind);
  });
  const isStacked = printed.some(({ said }) => isPrinted(composition, said));
  const rows = isStacked ? [...opening, ...boxed].map((cell) => [cell]) : packed([...opening, ...boxed], column.width);
  return rows.flatMap((row, at) => below(at === 0 ? 0 : BETWEEN_ROWS, rowSlices(composition, row, column)));
}

const WHOLE: Column = { x: PAGE.left, width: CONTENT_WIDTH };

function spansOf({ typography, setter }: Composition, { label, said }: TickChoice): readonly Span[] {
  if (setter.printable(said, 400).trim() === '') return [{ text: label, style: typography.body }];
  return [
    { text: `${label} `, style: typography.strong },
    { text: said, style: typography.aloud },
  ];
}

function cellOf({ language, setter }: Composition, spans: readonly Span[], owner: StructureElement, indent: number): Cell {
  const natural = breakLines(spans, Number.POSITIVE_INFINITY, language, setter)[0]?.width ?? 0;
  return { spans, owner, indent, width: indent + Math.ceil(natural) };
}

/** As many in a row as fit. */
function packed(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  let free = 0;
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row !== undefined && cell.width <= free) row.push(cell);
    else {
      rows.push([cell]);
      free = width;
    }
    free -= cell.width + BETWEEN_CHOICES;
  }
  return rows;
}

function rowSlices(composition: Composition, row: readonly Cell[], { x, width }: Column): Slice[] {
  let left = 0;
  const cells = row.map((cell) => {
    const slices = cellSlices(composition, cell, x + left, Math.min(cell.width, width - left));
    left += cell.width + BETWEEN_CHOICES;
    return slices;
  });
  return sideBySide(cells).map((slice) => ({ ...slice, keep: 'must' }));
}

function cellSlices(composition: Composition, { spans, owner, indent }: Cell, x: number, width: number): Slice[] {
  const style = spans.at(-1)?.style ?? composition.typography.body;
  const slices = textSlices(composition, spans, { owner, x: x + indent, width: width - indent, level: style });
  if (indent === 0) return slices;
  const box: Placed = {
    owner: 'layout',
    drawing: { kind: 'square', x, y: baselineOf(style) + 1 - BOX.side, side: BOX.side, colour: COLOURS.ink2 },
  };
  return slices.map((slice, line) => (line === 0 ? { ...slice, placed: [box, ...slice.placed] } : slice));
}

function isPrinted({ setter }: Composition, text: string): boolean {
  return setter.printable(text, 400).trim() !== '';
}

import type { DocumentBlock } from '../../app/documents/document-block.ts';
import { type Composition, sideBySide, space, textSlices, together } from './composition.ts';
import type { Placed } from './drawing.ts';
import { breakLines } from './line-breaking.ts';
import type { Slice } from './page-layout.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS, CONTENT_WIDTH, PAGE, type TextStyle } from './typography.ts';

type Table = Extract<DocumentBlock, { kind: 'table' }>;

const PADDING = { inline: 14, block: 5 } as const;

/**
 * A table whose head heads the columns and whose first cells head the rows; on every next page the head stands again,
 * and is read once. Short rows are filled up with empty cells.
 */
export function tableSlices(composition: Composition, { head, rows }: Pick<Table, 'head' | 'rows'>): Slice[] {
  const { tree, typography } = composition;
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  if (columns === 0) return [];
  const filled = (cells: readonly string[]): string[] => Array.from({ length: columns }, (_, index) => cells[index] ?? '');
  const widths = columnWidths(composition, [head, ...rows].map(filled));
  const table = tree.add(tree.root, 'Table');
  const row = (cells: readonly string[], part: StructureElement, isHead: boolean): Slice[] => {
    const element = tree.add(part, 'TR');
    let x: number = PAGE.left;
    const laidOut = filled(cells).map((text, index) => {
      const width = widths[index] ?? 0;
      const isHeading = isHead || index === 0;
      const owner = isHeading ? tree.add(element, 'TH', { scope: isHead ? 'Column' : 'Row' }) : tree.add(element, 'TD');
      const style = isHeading ? typography.strong : typography.body;
      const slices = textSlices(composition, [{ text, style }], { owner, x, width: width - PADDING.inline });
      x += width;
      return slices;
    });
    const rule = { kind: 'rule', x: PAGE.left, y: PADDING.block, width: CONTENT_WIDTH, colour: COLOURS.line } as const;
    const end = space(PADDING.block, isHead ? 'must' : 'free', [
      { owner: 'layout', drawing: { ...rule, thickness: isHead ? 1.25 : 0.75, ...(isHead ? { colour: COLOURS.lineStrong } : {}) } },
    ]);
    return together([space(PADDING.block, 'must'), ...sideBySide(laidOut), end]);
  };
  const headSlices = head.length === 0 ? [] : row(head, tree.add(table, 'THead'), true);
  const body = rows.length === 0 ? null : tree.add(table, 'TBody');
  const repeated = headSlices.map((slice) => ({
    ...slice,
    placed: slice.placed.map(({ drawing }): Placed => ({ owner: 'header', drawing })),
  }));
  return [
    ...headSlices,
    ...(body === null
      ? []
      : rows.flatMap((cells, at) => row(cells, body, false).map((slice, line) => (at > 0 && line === 0 ? { ...slice, repeated } : slice)))),
  ];
}

/** Columns get what their text needs; where that is too much, the widest share what the narrow ones leave. */
function columnWidths(composition: Composition, rows: readonly (readonly string[])[]): number[] {
  const { setter, language, typography } = composition;
  const widest = (text: string, style: TextStyle): number =>
    Math.max(0, ...breakLines([{ text, style }], Number.POSITIVE_INFINITY, language, setter).map(({ width }) => width));
  const natural = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row, index) => widest(row[column] ?? '', index === 0 || column === 0 ? typography.strong : typography.body))),
  );
  const wanted = natural.map((width) => width + PADDING.inline + 1);
  const widths = new Map<number, number>();
  let left = CONTENT_WIDTH;
  for (const [column, width] of [...wanted.entries()].sort(([, one], [, other]) => one - other)) {
    const share = Math.min(width, left / (wanted.length - widths.size));
    widths.set(column, share);
    left -= share;
  }
  const spare = left / wanted.length;
  return wanted.map((_, column) => (widths.get(column) ?? 0) + spare);
}

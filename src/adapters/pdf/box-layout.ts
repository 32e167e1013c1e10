import type { DocumentBlock } from '../../app/documents/document-block.ts';
import { type Composition, sideBySide, space, textSlices, together } from './composition.ts';
import type { Frame, Slice } from './page-layout.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';

type Column = Extract<DocumentBlock, { kind: 'box' }>['columns'][number];

const FRAME: Frame = { x: PAGE.left, width: CONTENT_WIDTH, radius: 12, colour: COLOURS.paper };
const PADDING = { inline: 20, block: 15 } as const;
const GUTTER = 18;
const MOST_COLUMNS = 3;

/** A number to call is what a parent looks for: it stands out. */
const TELEPHONE = /^\+?[\d][\d\s().-]{5,}$/;

/** Short columns in a tinted box, three beside each other at most. Nothing when all are empty. */
export function boxSlices(composition: Composition, columns: readonly Column[]): Slice[] {
  const { setter } = composition;
  const isPrinted = (text: string): boolean => setter.printable(text, 400).trim() !== '';
  const filled = columns
    .map(({ heading, lines }) => ({ heading: isPrinted(heading) ? heading : '', lines: lines.filter(isPrinted) }))
    .filter(({ heading, lines }) => heading !== '' || lines.length > 0);
  if (filled.length === 0) return [];
  const rows: Slice[][] = [];
  for (let start = 0; start < filled.length; start += MOST_COLUMNS) {
    rows.push(rowSlices(composition, filled.slice(start, start + MOST_COLUMNS)));
  }
  const between = rows.flatMap((row, index) => (index === 0 ? row : [space(PADDING.block, 'prefer'), ...row]));
  const all = [space(PADDING.block, 'must'), ...between, space(PADDING.block, 'free')];
  // The last line takes the lower edge of the box with it.
  const slices = together(all).map((slice, index) => (index === all.length - 2 ? { ...slice, keep: 'must' as const } : slice));
  const frame = { ...FRAME };
  return slices.map((slice) => ({ ...slice, frame }));
}

function rowSlices(composition: Composition, columns: readonly Column[]): Slice[] {
  const { tree, typography } = composition;
  const width = (CONTENT_WIDTH - 2 * PADDING.inline - (columns.length - 1) * GUTTER) / columns.length;
  return sideBySide(
    columns.map(({ heading, lines }, index) => {
      const place = { x: PAGE.left + PADDING.inline + index * (width + GUTTER), width };
      const top =
        heading === ''
          ? []
          : textSlices(composition, [{ text: heading, style: typography.boxHeading }], {
              ...place,
              owner: tree.add(tree.root, 'H2'),
              keep: 'must',
            });
      const rest = lines.flatMap((text) =>
        textSlices(composition, [{ text, style: TELEPHONE.test(text.trim()) ? typography.strong : typography.body }], {
          ...place,
          owner: tree.add(tree.root, 'P'),
        }),
      );
      return [...top, ...rest];
    }),
  );
}

import type { DocumentBlock } from '../../app/documents/document-block.ts';
import { type Composition, space, textSlices, together } from './composition.ts';
import type { Placed } from './drawing.ts';
import type { Frame, Slice } from './page-layout.ts';
import { EMBLEM } from './seal-emblem.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';

type SealBlock = Extract<DocumentBlock, { kind: 'seal' }>;

const PADDING = { inline: 18, block: 13 } as const;
const GUTTER = 16;
const INDENT = PADDING.inline + EMBLEM + GUTTER;

/** The box of the seal: its emblem, which is the signature field, beside what it proves. */
export function sealSlices(composition: Composition, { heading, lines }: SealBlock): Slice[] {
  const { tree, typography } = composition;
  const place = { x: PAGE.left + INDENT, width: CONTENT_WIDTH - INDENT - PADDING.inline };
  const top = textSlices(composition, [{ text: heading, style: typography.boxHeading }], {
    ...place,
    owner: tree.add(tree.root, 'H2'),
    keep: 'must',
  });
  const emblem: Placed = {
    owner: tree.add(tree.root, 'Form'),
    drawing: { kind: 'field', x: PAGE.left + PADDING.inline, y: 0, width: EMBLEM, height: EMBLEM },
  };
  const text = lines.flatMap(({ text: line, language }) => {
    const own = language === undefined ? {} : { language };
    const owner = tree.add(tree.root, 'P', own);
    return textSlices(composition, [{ text: line, style: typography.small }], { ...place, ...own, owner, gap: 2 });
  });
  const frame: Frame = { x: PAGE.left, width: CONTENT_WIDTH, radius: 12, colour: COLOURS.paper };
  // The emblem is higher than the heading: the box stays on one page where it can.
  const all = [space(PADDING.block, 'must'), ...top, ...text, space(PADDING.block, 'free')];
  return together(all).map((slice, index) => ({
    ...slice,
    frame,
    placed: index === 1 ? [...slice.placed, emblem] : slice.placed,
    keep: index === all.length - 2 ? 'must' : slice.keep,
  }));
}

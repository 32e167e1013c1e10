import type { PrintDocument } from '../../app/documents/document-block.ts';
import { clampLines } from './clamping.ts';
import { below, type Composition, lineSlices, sideBySide, space, textSlices } from './composition.ts';
import { movedDown, type Placed } from './drawing.ts';
import type { Line } from './line-breaking.ts';
import type { Slice } from './page-layout.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS, CONTENT_WIDTH, PAGE, type TextStyle } from './typography.ts';

const DATE_WIDTH = 190;
const NAME_WIDTH = CONTENT_WIDTH - DATE_WIDTH - 20;
/** A header that is higher than this is shortened on the pages after the first. */
const HIGHEST_HEADER = 110;
const BELOW_HEADER = 22;
const BAND_PADDING = 5;

/** The school and the date above the text of the first page, tagged; on the other pages they repeat what was read. */
export function firstHeader(composition: Composition, { school, date }: PrintDocument): Slice[] {
  const { tree, typography } = composition;
  const paragraph = (text: string, style: TextStyle, place: { x: number; width: number; align?: 'end'; level?: TextStyle }): Slice[] => {
    const isPrinted = composition.setter.printable(text, style.weight).trim() !== '';
    return isPrinted ? textSlices(composition, [{ text, style }], { ...place, owner: tree.add(tree.root, 'P') }) : [];
  };
  const left = { x: PAGE.left, width: NAME_WIDTH };
  const right = { x: PAGE.right - DATE_WIDTH, width: DATE_WIDTH, align: 'end', level: typography.schoolName } as const;
  const name = [
    ...paragraph(school.name, typography.schoolName, left),
    ...school.lines.flatMap((line) => paragraph(line, typography.small, left)),
  ];
  return [...sideBySide([name, paragraph(date, typography.small, right)]), headerRule()];
}

/** The header of the pages after the first. */
export function runningHeader(composition: Composition, { school, date }: PrintDocument, first: readonly Slice[]): Slice[] {
  const asArtifact = (slices: readonly Slice[]): Slice[] =>
    slices.map((slice) => ({ ...slice, placed: slice.placed.map(({ drawing }): Placed => ({ owner: 'header', drawing })) }));
  if (heightOf(first) <= HIGHEST_HEADER) return asArtifact(first);
  const { tree, typography, language, setter } = composition;
  const shortened = (text: string, style: TextStyle, width: number): readonly Line[] =>
    clampLines({ text, style }, width, 1, language, setter).lines;
  const left = { owner: 'header', x: PAGE.left, width: NAME_WIDTH } as const;
  const right = { owner: 'header', x: PAGE.right - DATE_WIDTH, width: DATE_WIDTH, align: 'end' } as const;
  const name = [
    ...lineSlices(tree, shortened(school.name, typography.schoolName, NAME_WIDTH), left, typography.schoolName),
    ...school.lines.slice(0, 3).flatMap((line) => lineSlices(tree, shortened(line, typography.small, NAME_WIDTH), left, typography.small)),
  ];
  const day = lineSlices(tree, shortened(date, typography.small, DATE_WIDTH), right, typography.schoolName);
  return [...sideBySide([name, day]), ...asArtifact([headerRule()])];
}

/** Height of the running header with the white below it. */
export function headerRoom(header: readonly Slice[]): number {
  return heightOf(header) + BELOW_HEADER;
}

/** The running header on its place on a page. */
export function headerOnPage(header: readonly Slice[]): Placed[] {
  let top: number = PAGE.top;
  return header.flatMap(({ placed, height }) => {
    const moved = placed.map((one) => movedDown(one, top));
    top += height;
    return moved;
  });
}

/** A band above everything that says that this is a rehearsal. */
export interface MarkBand {
  readonly lines: readonly Line[];
  /** What the first page's band is tagged as; null when it is shortened and the whole text stands in the document. */
  readonly element: StructureElement | null;
  /** The whole text, when the band had no room for it. */
  readonly slices: readonly Slice[];
}

export function markBand(composition: Composition, mark: string | undefined): MarkBand | null {
  const { tree, typography, language, setter } = composition;
  if (mark === undefined || setter.printable(mark, 700).trim() === '') return null;
  const { lines, isWhole } = clampLines({ text: mark, style: typography.mark }, CONTENT_WIDTH, 2, language, setter);
  const element = tree.add(tree.root, 'P');
  if (isWhole) return { lines, element, slices: [] };
  const place = { owner: element, x: PAGE.left, width: CONTENT_WIDTH };
  return { lines, element: null, slices: textSlices(composition, [{ text: mark, style: typography.strong }], place) };
}

export function bandOnPage({ lines, element }: MarkBand, page: number, { tree, typography: { mark } }: Composition): Placed[] {
  const height = lines.length * mark.leading + 2 * BAND_PADDING;
  const owner = page === 0 && element !== null ? element : 'header';
  const place = { owner, x: PAGE.left, width: CONTENT_WIDTH, align: 'centre' } as const;
  const drawing = {
    kind: 'panel',
    x: 0,
    y: 0,
    width: PAGE.width,
    height,
    radius: { top: 0, bottom: 0 },
    colour: COLOURS.ochreSoft,
  } as const;
  const text = lineSlices(tree, lines, place, mark).flatMap(({ placed }, index) =>
    placed.map((one) => movedDown(one, BAND_PADDING + index * mark.leading)),
  );
  return [{ owner: 'header', drawing }, ...text];
}

/** The text at the left of the footer. */
export interface FooterText {
  readonly lines: readonly Line[];
  /** What the last page's footer is tagged as, so that it is read once; null when it is shortened or empty. */
  readonly element: StructureElement | null;
  /** The whole text, for the end of the document, when the footer has no room for it. */
  readonly slices: readonly Slice[];
}

const LABEL_WIDTH = 110;

export function footerText(composition: Composition, footer: string): FooterText {
  const { tree, typography, language, setter } = composition;
  const width = CONTENT_WIDTH - LABEL_WIDTH - 16;
  const { lines, isWhole } = clampLines({ text: footer, style: typography.footer }, width, 2, language, setter);
  if (lines.length === 0) return { lines, element: null, slices: [] };
  const element = tree.add(tree.root, 'P');
  if (isWhole) return { lines, element, slices: [] };
  const place = { owner: element, x: PAGE.left, width: CONTENT_WIDTH };
  return { lines, element: null, slices: below(16, textSlices(composition, [{ text: footer, style: typography.muted }], place)) };
}

export function footerOnPage({ tree, typography }: Composition, { lines, element }: FooterText, isLast: boolean): Placed[] {
  const style = typography.footer;
  const owner = isLast && element !== null ? element : 'footer';
  const placed = lineSlices(tree, lines, { owner, x: PAGE.left, width: CONTENT_WIDTH }, style).flatMap((slice, index) =>
    slice.placed.map((one) => movedDown(one, PAGE.footerText + index * style.leading)),
  );
  const rule = { kind: 'rule', x: PAGE.left, y: PAGE.footerRule, width: CONTENT_WIDTH, thickness: 0.75, colour: COLOURS.line } as const;
  return [{ owner: 'footer', drawing: rule }, ...placed];
}

/** Where a page number stands above the header, below a band of one line; a higher band leaves no room for it. */
const NUMBER_ABOVE = 28;

/** The number of a page, at the right of its footer, or bold in its upper corner. */
export function numberOnPage(
  { tree, typography: { footer }, language, setter }: Composition,
  { pageLabel, numbered }: PrintDocument,
  band: MarkBand | null,
  page: number,
  pages: number,
): Placed[] {
  const isAbove = numbered === 'above' && (band?.lines.length ?? 0) < 2;
  const style: TextStyle = isAbove ? { ...footer, weight: 700 } : footer;
  const text = pageLabel.replaceAll('{page}', () => String(page + 1)).replaceAll('{pages}', () => String(pages));
  const { lines } = clampLines({ text, style }, LABEL_WIDTH, 1, language, setter);
  const owner = isAbove ? 'header' : 'footer';
  const place = { owner, x: PAGE.right - LABEL_WIDTH, width: LABEL_WIDTH, align: 'end' } as const;
  return lineSlices(tree, lines, place, style).flatMap(({ placed }) =>
    placed.map((one) => movedDown(one, isAbove ? NUMBER_ABOVE : PAGE.footerText)),
  );
}

function headerRule(): Slice {
  const rule = { kind: 'rule', x: PAGE.left, y: 11, width: CONTENT_WIDTH, thickness: 1.5, colour: COLOURS.teal } as const;
  return space(12, 'free', [{ owner: 'layout', drawing: rule }]);
}

function heightOf(slices: readonly Slice[]): number {
  return slices.reduce((sum, { gap, height }) => sum + gap + height, 0);
}

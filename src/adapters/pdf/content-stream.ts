import type { Artifact, Drawing, Placed } from './drawing.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import { pdfColour, pdfNumber } from './pdf-syntax.ts';
import type { Run } from './pieces.ts';
import type { StructureElement, StructureTree } from './tagging.ts';
import type { Typeface } from './typeface.ts';
import { PAGE } from './typography.ts';

export type EmbeddedFonts = ReadonlyMap<Typeface, EmbeddedFont>;

/** How far a control point of a quarter circle lies from its end, as a part of the radius. */
const QUARTER = 0.5523;
const PEN = 1.4;

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Artifact <</Type/Layout>> BDC',
  header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
  footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
};

/**
 * The content streams of the pages. What is decoration comes first, the rest in reading order, each part in marked
 * content that says what it belongs to: nothing is painted outside. Tells the tree what it marked and where figures and
 * fields are.
 */
export function contentStreams(pages: readonly (readonly Placed[])[], tree: StructureTree, fonts: EmbeddedFonts): string[] {
  const order = new Map(tree.inReadingOrder().map((element, index) => [element, index]));
  const rank = ({ owner }: Placed): number => (typeof owner === 'string' ? -1 : (order.get(owner) ?? 0));
  return pages.map((placed, page) => {
    for (const { owner, drawing } of placed) {
      if (drawing.kind === 'field' && typeof owner !== 'string') owner.field = { page, rectangle: rectangleOf(drawing) };
    }
    const painted = placed.filter(({ drawing }) => drawing.kind !== 'field');
    const sorted = [...painted].sort((one, other) => rank(one) - rank(other));
    const operators: string[] = [];
    let open: StructureElement | Artifact | null = null;
    for (const { owner, drawing } of sorted) {
      if (owner !== open) {
        if (open !== null) operators.push('EMC');
        operators.push(typeof owner === 'string' ? ARTIFACTS[owner] : `/${owner.type} <</MCID ${tree.mark(owner, page)}>> BDC`);
        open = owner;
      }
      if ((drawing.kind === 'strokes' || drawing.kind === 'picture') && typeof owner !== 'string') owner.boundingBox = boundsOf(drawing);
      operators.push(paint(drawing, fonts));
    }
    if (open !== null) operators.push('EMC');
    return operators.join('\n');
  });
}

type Shape<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>;

function boundsOf({ x, y, width, height }: Shape<'strokes' | 'picture'>): [number, number, number, number] {
  return [x - PEN, PAGE.height - y - height - PEN, x + width + PEN, PAGE.height - y + PEN];
}

function rectangleOf({ x, y, width, height }: Shape<'field'>): [number, number, number, number] {
  return [x, PAGE.height - y - height, x + width, PAGE.height - y];
}

function paint(drawing: Drawing, fonts: EmbeddedFonts): string {
  switch (drawing.kind) {
    case 'text':
      return paintText(drawing, fonts);
    case 'panel':
      return paintPanel(drawing);
    case 'square':
      return paintSquare(drawing);
    case 'disc':
      return `${pdfColour(drawing.colour)} rg\n${discPath(drawing.x, drawing.y, drawing.radius)}\nf`;
    case 'rule':
      return paintRule(drawing);
    case 'strokes':
      return paintStrokes(drawing);
    case 'picture':
      return paintPicture(drawing);
    case 'field':
      return '';
  }
}

/** A place on the page, from the top left as we count to the bottom left as PDF does. */
const at = (x: number, y: number): string => `${pdfNumber(x)} ${pdfNumber(PAGE.height - y)}`;

function paintText({ y, runs }: Shape<'text'>, fonts: EmbeddedFonts): string {
  const shown = runs.map(({ x, run }) => {
    const { style, typeface } = run;
    const font = fonts.get(typeface);
    if (font === undefined) throw new Error('a typeface that is not embedded');
    const colour = pdfColour(style.colour);
    const text = `${colour} rg /${font.key} ${pdfNumber(style.size)} Tf 1 0 0 1 ${at(x, y)} Tm\n${showRun(run, font)}`;
    const isThickened = style.weight === 700 && typeface.file.weight < 600;
    return isThickened ? `${colour} RG ${pdfNumber(style.size * THICKENED)} w 2 Tr\n${text}\n0 Tr` : text;
  });
  return `BT\n${shown.join('\n')}\nET`;
}

/** How much an outline grows that stands in for a bold one, in ems. */
const THICKENED = 0.025;

/** Less than this, in thousandths of an em, nobody sees. */
const VISIBLE = 0.05;

function showRun({ glyphs, level }: Run, font: EmbeddedFont): string {
  const parts: string[] = [];
  let hex = '';
  /** How far the next glyph stands from where the font's own widths would put it. */
  let shift = 0;
  const endHex = (): void => {
    if (hex !== '') parts.push(`<${hex}>`);
    hex = '';
  };
  for (const glyph of glyphs) {
    if (Math.abs(shift) > VISIBLE) {
      endHex();
      parts.push(pdfNumber(-shift));
      shift = 0;
    }
    hex += font.code(glyph, level);
    shift += glyph.advance - glyph.width;
  }
  endHex();
  return `[${parts.join('')}] TJ`;
}

function paintPanel({ x, y, width, height, radius, colour }: Shape<'panel'>): string {
  const fill = `${pdfColour(colour)} rg`;
  const { top, bottom } = radius;
  if (top === 0 && bottom === 0) return `${fill}\n${at(x, y + height)} ${pdfNumber(width)} ${pdfNumber(height)} re\nf`;
  const [right, low] = [x + width, y + height];
  const [topArc, bottomArc] = [top * (1 - QUARTER), bottom * (1 - QUARTER)];
  return [
    fill,
    `${at(x + top, y)} m`,
    `${at(right - top, y)} l`,
    `${at(right - topArc, y)} ${at(right, y + topArc)} ${at(right, y + top)} c`,
    `${at(right, low - bottom)} l`,
    `${at(right, low - bottomArc)} ${at(right - bottomArc, low)} ${at(right - bottom, low)} c`,
    `${at(x + bottom, low)} l`,
    `${at(x + bottomArc, low)} ${at(x, low - bottomArc)} ${at(x, low - bottom)} c`,
    `${at(x, y + top)} l`,
    `${at(x, y + topArc)} ${at(x + topArc, y)} ${at(x + top, y)} c`,
    'f',
  ].join('\n');
}

function paintSquare({ x, y, side, colour }: Shape<'square'>): string {
  return `${pdfColour(colour)} RG 1 w\n${at(x, y + side)} ${pdfNumber(side)} ${pdfNumber(side)} re\nS`;
}

function discPath(x: number, y: number, radius: number): string {
  const arm = radius * QUARTER;
  return [
    `${at(x + radius, y)} m`,
    `${at(x + radius, y + arm)} ${at(x + arm, y + radius)} ${at(x, y + radius)} c`,
    `${at(x - arm, y + radius)} ${at(x - radius, y + arm)} ${at(x - radius, y)} c`,
    `${at(x - radius, y - arm)} ${at(x - arm, y - radius)} ${at(x, y - radius)} c`,
    `${at(x + arm, y - radius)} ${at(x + radius, y - arm)} ${at(x + radius, y)} c`,
  ].join('\n');
}

function paintRule({ x, y, width, thickness, colour }: Shape<'rule'>): string {
  return `${pdfColour(colour)} RG ${pdfNumber(thickness)} w\n${at(x, y)} m\n${at(x + width, y)} l\nS`;
}

function paintStrokes({ x, y, paths, colour }: Shape<'strokes'>): string {
  const dots = paths.filter(({ curves }) => curves.length === 0).map(({ start }) => `${discPath(x + start[0], y + start[1], PEN / 2)}\nf`);
  const lines = paths
    .filter(({ curves }) => curves.length > 0)
    .map(({ start, curves }) =>
      [
        `${at(x + start[0], y + start[1])} m`,
        ...curves.map(([ax, ay, bx, by, cx, cy]) => `${at(x + ax, y + ay)} ${at(x + bx, y + by)} ${at(x + cx, y + cy)} c`),
        'S',
      ].join('\n'),
    );
  const pen = `${pdfColour(colour)} RG ${pdfColour(colour)} rg ${pdfNumber(PEN)} w 1 J 1 j`;
  return ['q', pen, ...dots, ...lines, 'Q'].join('\n');
}

/** Each part on a line of its own. */
function paintPicture({ x, y, parts }: Shape<'picture'>): string {
  const painted = parts.map(({ paths, fill, pen }) => {
    const lines = paths.flatMap(({ start, curves, isClosed }) => [
      `${at(x + start[0], y + start[1])} m`,
      ...curves.map((points) => `${points.map(([px, py]) => at(x + px, y + py)).join(' ')} c`),
      ...(isClosed ? ['h'] : []),
    ]);
    const colours = [
      ...(fill === null ? [] : [`${pdfColour(fill)} rg`]),
      ...(pen === null ? [] : [`${pdfColour(pen.colour)} RG ${pdfNumber(pen.width)} w [${pen.dash.map(pdfNumber).join(' ')}] 0 d`]),
    ];
    return [...colours, ...lines, fill === null ? 'S' : pen === null ? 'f' : 'B'].join(' ');
  });
  return ['q', '1 J 1 j', ...painted, 'Q'].join('\n');
}

import type { Artifact, Drawing, Placed } from './drawing.ts';
import type { EmbeddedFont } from './embedded-font.ts';
import type { Run } from './line-breaking.ts';
import { pdfColour, pdfNumber } from './pdf-syntax.ts';
import type { StructureElement, StructureTree } from './tagging.ts';
import { PAGE, type Weight } from './typography.ts';

export type EmbeddedFonts = Readonly<Record<Weight, EmbeddedFont>>;

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
 * content that says what it belongs to: nothing is painted outside. Tells the tree what it marked and where figures are.
 */
export function contentStreams(pages: readonly (readonly Placed[])[], tree: StructureTree, fonts: EmbeddedFonts): string[] {
  const order = new Map(tree.inReadingOrder().map((element, index) => [element, index]));
  const rank = ({ owner }: Placed): number => (typeof owner === 'string' ? -1 : (order.get(owner) ?? 0));
  return pages.map((placed, page) => {
    const sorted = [...placed].sort((one, other) => rank(one) - rank(other));
    const operators: string[] = [];
    let open: StructureElement | Artifact | null = null;
    for (const { owner, drawing } of sorted) {
      if (owner !== open) {
        if (open !== null) operators.push('EMC');
        operators.push(typeof owner === 'string' ? ARTIFACTS[owner] : `/${owner.type} <</MCID ${tree.mark(owner, page)}>> BDC`);
        open = owner;
      }
      if (drawing.kind === 'strokes' && typeof owner !== 'string') owner.boundingBox = boundsOf(drawing);
      operators.push(paint(drawing, fonts));
    }
    if (open !== null) operators.push('EMC');
    return operators.join('\n');
  });
}

type Shape<Kind extends Drawing['kind']> = Extract<Drawing, { kind: Kind }>;

function boundsOf({ x, y, width, height }: Shape<'strokes'>): [number, number, number, number] {
  return [x - PEN, PAGE.height - y - height - PEN, x + width + PEN, PAGE.height - y + PEN];
}

function paint(drawing: Drawing, fonts: EmbeddedFonts): string {
  switch (drawing.kind) {
    case 'text':
      return paintText(drawing, fonts);
    case 'panel':
      return paintPanel(drawing);
    case 'disc':
      return `${pdfColour(drawing.colour)} rg\n${discPath(drawing.x, drawing.y, drawing.radius)}\nf`;
    case 'rule':
      return paintRule(drawing);
    case 'strokes':
      return paintStrokes(drawing);
  }
}

/** A place on the page, from the top left as we count to the bottom left as PDF does. */
const at = (x: number, y: number): string => `${pdfNumber(x)} ${pdfNumber(PAGE.height - y)}`;

function paintText({ x, y, runs }: Shape<'text'>, fonts: EmbeddedFonts): string {
  let left = x;
  const shown = runs.map((run) => {
    const { style, width } = run;
    const place = `${pdfColour(style.colour)} rg /${fonts[style.weight].key} ${pdfNumber(style.size)} Tf 1 0 0 1 ${at(left, y)} Tm`;
    left += width;
    return `${place}\n${showRun(run, fonts[style.weight])}`;
  });
  return `BT\n${shown.join('\n')}\nET`;
}

/** Less than this, in thousandths of an em, nobody sees. */
const VISIBLE = 0.05;

function showRun({ glyphs, style }: Run, font: EmbeddedFont): string {
  const operators: string[] = [];
  let parts: string[] = [];
  let hex = '';
  /** How far the next glyph stands from where the font's own widths would put it. */
  let shift = 0;
  const endHex = (): void => {
    if (hex !== '') parts.push(`<${hex}>`);
    hex = '';
  };
  const endParts = (): void => {
    endHex();
    if (parts.length > 0) operators.push(`[${parts.join('')}] TJ`);
    parts = [];
  };
  for (const glyph of glyphs) {
    shift += glyph.dx;
    if (Math.abs(shift) > VISIBLE) {
      endHex();
      parts.push(pdfNumber(-shift));
      shift = 0;
    }
    if (Math.abs(glyph.dy) > VISIBLE) {
      endParts();
      operators.push(`${pdfNumber((glyph.dy * style.size) / 1000)} Ts [<${font.code(glyph)}>] TJ 0 Ts`);
    } else {
      hex += font.code(glyph);
    }
    shift += glyph.advance - glyph.width - glyph.dx;
  }
  endParts();
  return operators.join('\n');
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

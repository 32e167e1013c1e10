import { pdfColour, pdfNumber } from './pdf-syntax.ts';
import { COLOURS } from './typography.ts';

/** Width and height of the emblem in points. */
export const EMBLEM = 46;

/** Half of the square that the emblem is drawn in, in its own units; `y` goes down. */
const HALF = 20;
const RADIUS = 16.2;
const PEN = 4.2;
/** Where the ring begins and ends, in degrees from the right, clockwise: it is mended with another colour. */
const RING = { from: -11.7, to: 281.7 };
const MENDED = { from: -62, to: -28 };

/** The ring that is mended, with a leaf: an appearance stream without text (ISO 32000-1, 12.5.5). */
export function emblemOperators(): string {
  const scale = EMBLEM / (2 * HALF);
  return [
    `${pdfNumber(scale)} 0 0 ${pdfNumber(-scale)} ${pdfNumber(EMBLEM / 2)} ${pdfNumber(EMBLEM / 2)} cm 1 J ${PEN} w`,
    `${pdfColour(COLOURS.teal)} RG`,
    ...arc(RING),
    `S ${pdfColour(COLOURS.ochre)} RG`,
    ...arc(MENDED),
    `S ${pdfColour(COLOURS.teal)} rg`,
    // The leaf points to the upper right: turned by an eighth.
    '0.707 -0.707 0.707 0.707 -1.768 1.768 cm',
    '0 -5 m -2.761 -5 -5 -2.761 -5 0 c -5 2.761 -2.761 5 0 5 c 4 5 8 2 12 0 c 8 -2 4 -5 0 -5 c f',
  ].join('\n');
}

/** Part of the ring as curves of at most a quarter. */
function arc({ from, to }: { readonly from: number; readonly to: number }): string[] {
  const parts = Math.ceil((to - from) / 90);
  const step = ((to - from) / parts) * (Math.PI / 180);
  // How far the control points of a curve lie from its ends, so that it runs along the circle.
  const reach = (4 / 3) * Math.tan(step / 4);
  const point = (angle: number, along: number): string =>
    [RADIUS * (Math.cos(angle) - along * Math.sin(angle)), RADIUS * (Math.sin(angle) + along * Math.cos(angle))].map(pdfNumber).join(' ');
  const start = from * (Math.PI / 180);
  const curves = Array.from({ length: parts }, (_, index) => {
    const [begin, end] = [start + index * step, start + (index + 1) * step];
    return `${point(begin, reach)} ${point(end, -reach)} ${point(end, 0)} c`;
  });
  return [`${point(start, 0)} m`, ...curves];
}

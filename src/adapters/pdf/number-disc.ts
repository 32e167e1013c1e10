import { baselineOf, type Composition, textSlices } from './composition.ts';
import { movedDown, type Placed } from './drawing.ts';
import { breakLines } from './line-breaking.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS } from './typography.ts';

/** The number of an agreement in a disc whose left edge is at x; a long number is made to fit. */
export function numberDisc(composition: Composition, number: number, owner: StructureElement, x: number, radius: number): Placed[] {
  const { typography, language, setter } = composition;
  const { discNumber } = typography;
  const text = String(number);
  const widest = 1.5 * radius;
  const natural = breakLines([{ text, style: discNumber }], Number.POSITIVE_INFINITY, language, setter)[0]?.width ?? 0;
  const size = natural > widest ? (discNumber.size * widest) / natural : discNumber.size;
  const style = { ...discNumber, size };
  const [line] = textSlices(composition, [{ text, style }], { owner, x, width: 2 * radius, align: 'centre' });
  // Figures are as high as capitals: their middle, not that of the line, is the middle of the disc.
  const lowered = radius + 0.357 * size - baselineOf(style);
  return [
    { owner: 'layout', drawing: { kind: 'disc', x: x + radius, y: radius, radius, colour: COLOURS.tealSoft } },
    ...(line?.placed ?? []).map((placed) => movedDown(placed, lowered)),
  ];
}

import type { Run } from './pieces.ts';
import type { SignaturePath } from './signature-strokes.ts';
import type { StructureElement } from './tagging.ts';
import type { Colour } from './typography.ts';
import type { VectorPath } from './vector-path.ts';

/** A part of a picture, ready to be painted. */
export interface PaintedPath {
  readonly paths: readonly VectorPath[];
  readonly fill: Colour | null;
  readonly pen: { readonly colour: Colour; readonly width: number; readonly dash: readonly number[] } | null;
}

/** Something on a page. `x` from the left edge, `y` downwards, both in points. */
export type Drawing =
  /** `y` is the baseline. */
  | { readonly kind: 'text'; readonly y: number; readonly runs: readonly { readonly x: number; readonly run: Run }[] }
  | {
      readonly kind: 'panel';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: { readonly top: number; readonly bottom: number };
      readonly colour: Colour;
    }
  /** A square to tick, empty. */
  | { readonly kind: 'square'; readonly x: number; readonly y: number; readonly side: number; readonly colour: Colour }
  /** `x` and `y` are the centre. */
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number; readonly colour: Colour }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly thickness: number;
      readonly colour: Colour;
    }
  | {
      readonly kind: 'strokes';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly paths: readonly SignaturePath[];
      readonly colour: Colour;
    }
  | {
      readonly kind: 'picture';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly parts: readonly PaintedPath[];
    }
  /** A field of the form, which paints itself. */
  | { readonly kind: 'field'; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What is read to nobody: decoration, or what repeats on each page (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'header' | 'footer';

/** A drawing and what it is part of. Nothing is drawn that is part of neither. */
export interface Placed {
  readonly owner: StructureElement | Artifact;
  readonly drawing: Drawing;
}

/** The same, lower on the page. */
export function movedDown({ owner, drawing }: Placed, distance: number): Placed {
  return { owner, drawing: { ...drawing, y: drawing.y + distance } };
}

import type { DocumentBlock } from '../../app/documents/document-block.ts';
import { below, type Composition, sideBySide, space, textSlices, together } from './composition.ts';
import type { Placed } from './drawing.ts';
import { breakLines } from './line-breaking.ts';
import type { TextPlace } from './line-placement.ts';
import type { Slice } from './page-layout.ts';
import type { Span } from './pieces.ts';
import { fitStrokes } from './signature-strokes.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';
import { tickSlices } from './writing-layout.ts';

type Signature = Extract<DocumentBlock, { kind: 'signature' }>;

const GUTTER = 26;
const COLUMN = (CONTENT_WIDTH - GUTTER) / 2;
/** Height of the field to sign in. */
const FIELD = 48;
const STROKES = { width: 180, height: 44, inset: 6 } as const;
const GAP_BETWEEN_ROWS = 16;

/** Signatures two by two: what was drawn or typed, or room to write, above a name, above a line. */
export function signatureSlices(composition: Composition, signatures: readonly Signature[]): Slice[] {
  const rows: Slice[] = [];
  for (let start = 0; start < signatures.length; start += 2) {
    const row = rowSlices(composition, signatures.slice(start, start + 2));
    rows.push(...(start === 0 ? row : below(GAP_BETWEEN_ROWS, row)));
  }
  return rows;
}

const isSignedHere = ({ strokes, typed, line }: Signature): boolean => strokes !== undefined || typed !== undefined || line;

function rowSlices(composition: Composition, row: readonly Signature[]): Slice[] {
  const cells = row.map((signature, index) => {
    const x = PAGE.left + index * (COLUMN + GUTTER);
    // The picture comes first in reading order, as it does on the page.
    return {
      field: fieldSlices(composition, signature, x),
      name: nameSlices(composition, signature, x),
      rule: ruleBelow(signature, x),
      ticks: choiceSlices(composition, signature, x),
    };
  });
  const fields = row.some(isSignedHere) ? sideBySide(cells.map(({ field }) => field)) : [];
  const names = sideBySide(cells.map(({ name }) => name));
  return together([
    ...fields,
    ...names,
    space(
      8,
      'free',
      cells.map(({ rule }) => rule),
    ),
    ...sideBySide(cells.map(({ ticks }) => ticks)),
  ]);
}

function choiceSlices(composition: Composition, { choices = [] }: Signature, x: number): Slice[] {
  const ticks = choices.map((label) => ({ label, said: '' }));
  const slices = tickSlices(composition, { lead: '', choices: ticks }, { x, width: COLUMN });
  return below(4, slices).map((slice) => ({ ...slice, keep: 'free' }));
}

function fieldSlices(composition: Composition, signature: Signature, x: number): Slice[] {
  const { tree, setter, typography } = composition;
  const fitted = fitStrokes(signature.strokes ?? [], STROKES.width, STROKES.height);
  if (fitted !== null) {
    const texts = [signature.alt, signature.name].map((text) => setter.printable(text, 400).trim());
    // A figure must say what it is (PDF/UA-1 7.3).
    const alt = texts.find((text) => text !== '') ?? '…';
    const { width, height, paths } = fitted;
    const y = FIELD - height - 4;
    const drawing = { kind: 'strokes', x: x + STROKES.inset, y, width, height, paths, colour: COLOURS.ink } as const;
    return [space(FIELD, 'must', [{ owner: tree.add(tree.root, 'Figure', { alt }), drawing }])];
  }
  if (signature.typed === undefined || setter.printable(signature.typed, 400).trim() === '') return [space(FIELD, 'must')];
  const place = { owner: tree.add(tree.root, 'P'), x, width: COLUMN, keep: 'must' } as const;
  const lines = textSlices(composition, [{ text: signature.typed, style: typography.typedSignature }], place);
  const free = FIELD - lines.length * typography.typedSignature.leading;
  if (free < 0) return lines;
  // One slice, so that it stands on the line while a neighbour's drawing fills the whole field.
  const lowered = lines.flatMap(({ placed, height }, index) =>
    placed.map(({ owner, drawing }) => ({ owner, drawing: { ...drawing, y: drawing.y + free + index * height } })),
  );
  return [space(FIELD, 'must', lowered)];
}

function nameSlices(composition: Composition, { name, note }: Signature, x: number): Slice[] {
  const { tree, setter, typography, language } = composition;
  const isPrinted = (text: string): boolean => setter.printable(text, 400).trim() !== '';
  if (!isPrinted(name) && !isPrinted(note)) return [];
  const nameAnd = (between: string): Span[] => [
    ...(isPrinted(name) ? [{ text: name, style: typography.strong }] : []),
    ...(isPrinted(name) && isPrinted(note) ? [{ text: between, style: typography.note }] : []),
    ...(isPrinted(note) ? [{ text: note, style: typography.note }] : []),
  ];
  const place: TextPlace = { owner: tree.add(tree.root, 'P'), x, width: COLUMN, keep: 'must', level: typography.strong };
  // A note that does not fit behind the name reads better on a line of its own.
  const isBeside = breakLines(nameAnd(' '), COLUMN, language, setter).length === 1;
  return textSlices(composition, nameAnd(isBeside ? ' ' : '\n'), place);
}

/** Strong where somebody signed or can sign; elsewhere it only closes the cell. */
function ruleBelow(signature: Signature, x: number): Placed {
  const isSigned = isSignedHere(signature);
  const thickness = isSigned ? 1 : 0.75;
  return {
    owner: 'layout',
    drawing: { kind: 'rule', x, y: 5, width: COLUMN, thickness, colour: isSigned ? COLOURS.lineStrong : COLOURS.line },
  };
}

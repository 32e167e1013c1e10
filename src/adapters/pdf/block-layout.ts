import type { DocumentBlock, LabelledLine, PrintDocument } from '../../app/documents/document-block.ts';
import { boxSlices } from './box-layout.ts';
import { below, type Composition, space, textSlices, together } from './composition.ts';
import { directionsOf, isRightToLeft } from './directions.ts';
import { movedDown, type Placed } from './drawing.ts';
import { numberDisc } from './number-disc.ts';
import type { Slice } from './page-layout.ts';
import { pictogramDrawing } from './pictogram-layout.ts';
import { sealSlices } from './seal-layout.ts';
import { signatureSlices } from './signature-layout.ts';
import { tableSlices } from './table-layout.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';
import { tickSlices, writingSlices } from './writing-layout.ts';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** White above a block, by what stands before it. */
const GAP_ABOVE = {
  heading: { 1: 24, 2: 24, 3: 15 },
  numbered: 24,
  bullets: 6,
  box: 24,
  pictured: 24,
  table: 12,
  ticks: 6,
  signature: 20,
  seal: 24,
} as const;
const GAP_BETWEEN_AGREEMENTS = 30;
const INDENT = 3;
/** The side of a picture, by the size of an agreement's sentence. */
const PICTURE = 3.2;

type Side = 'left' | 'right';

/** Lays the blocks out below each other and tags them. A document without a first heading gets its title as one. */
export function layOutBlocks(document: PrintDocument, composition: Composition): Slice[] {
  const hasTitle = document.blocks.some((block) => block.kind === 'heading' && block.level === 1 && block.text.trim() !== '');
  const title: DocumentBlock = { kind: 'heading', level: 1, text: document.title };
  const flow = new BlockFlow(composition);
  for (const block of hasTitle ? document.blocks : [title, ...document.blocks]) flow.add(block);
  return flow.finish();
}

class BlockFlow {
  private readonly slices: Slice[] = [];
  private previous: DocumentBlock['kind'] | null = null;
  private headingLevel = 0;
  private list: StructureElement | null = null;
  /** Signatures stand two in a row: they wait until the row is full. */
  private signatures: Block<'signature'>[] = [];
  private startsPage = false;
  private readonly composition: Composition;

  constructor(composition: Composition) {
    this.composition = composition;
  }

  add(block: DocumentBlock): void {
    if (block.kind === 'signature') {
      this.signatures.push(block);
      return;
    }
    this.flushSignatures();
    if (block.kind === 'page-break') {
      this.startsPage = this.slices.length > 0;
      return;
    }
    if (block.kind === 'together') {
      this.addTogether(block.blocks);
      return;
    }
    if (block.kind !== 'numbered') this.list = null;
    this.append(block.kind, this.slicesOf(block));
  }

  finish(): Slice[] {
    this.flushSignatures();
    return this.slices;
  }

  /** Nothing hangs together with what stands behind the group, as a heading at its end would. */
  private addTogether(blocks: readonly DocumentBlock[]): void {
    const start = this.slices.length;
    for (const block of blocks) this.add(block);
    this.flushSignatures();
    const group = together(this.slices.splice(start));
    this.slices.push(...group.slice(0, -1), ...group.slice(-1).map((last): Slice => ({ ...last, keep: 'free' })));
  }

  private append(kind: DocumentBlock['kind'], slices: readonly Slice[]): void {
    const [first, ...others] = slices;
    if (first === undefined) return;
    this.slices.push({ ...first, startsPage: this.startsPage }, ...others);
    this.previous = kind;
    this.startsPage = false;
  }

  private flushSignatures(): void {
    if (this.signatures.length === 0) return;
    this.list = null;
    this.append('signature', below(GAP_ABOVE.signature, signatureSlices(this.composition, this.signatures)));
    this.signatures = [];
  }

  private slicesOf(block: DocumentBlock): Slice[] {
    switch (block.kind) {
      case 'heading':
        return this.heading(block);
      case 'paragraph':
        return this.paragraph(block);
      case 'bullets':
        return this.bullets(block);
      case 'numbered':
        return this.numbered(block);
      case 'box':
        return below(GAP_ABOVE.box, boxSlices(this.composition, block.columns));
      case 'pictured':
        return this.pictured(block);
      case 'table':
        return below(GAP_ABOVE.table, tableSlices(this.composition, block));
      case 'ticks':
        return below(GAP_ABOVE.ticks, tickSlices(this.composition, block));
      case 'writing-lines':
        return writingSlices(this.composition, block);
      case 'seal':
        return below(GAP_ABOVE.seal, sealSlices(this.composition, block));
      case 'signature':
      case 'together':
      case 'page-break':
        return [];
    }
  }

  private heading({ level, text }: Block<'heading'>): Slice[] {
    if (!this.isPrinted(text)) return [];
    const { typography } = this.composition;
    const isTitle = this.headingLevel === 0;
    const style = isTitle && level === 1 ? typography.title : typography.heading[level];
    const owner = this.headingElement(level);
    return together(this.text(text, style, owner, { gap: GAP_ABOVE.heading[level], keep: 'must' }), 'must');
  }

  /** A level may not be skipped (PDF/UA-1 7.4.2); how it looks stays as asked. */
  private headingElement(level: 1 | 2 | 3): StructureElement {
    const { tree } = this.composition;
    this.headingLevel = Math.min(level, this.headingLevel + 1);
    return tree.add(tree.root, ([null, 'H1', 'H2', 'H3'] as const)[this.headingLevel] ?? 'H3');
  }

  private paragraph({ text, tone, language }: Block<'paragraph'>): Slice[] {
    if (!this.isPrinted(text)) return [];
    const { tree, typography } = this.composition;
    const owner = tree.add(tree.root, 'P', language === undefined ? {} : { language });
    const follows = this.previous === 'paragraph' || this.previous === 'bullets';
    const gap = tone === 'small' ? 1 : this.previous === 'heading' ? 3 : follows ? 8 : 16;
    return this.text(text, typography[tone], owner, { gap, language, keep: tone === 'aloud' ? 'must' : 'free' });
  }

  private bullets({ texts, tone }: Block<'bullets'>): Slice[] {
    const { tree, typography } = this.composition;
    const printed = texts.filter((text) => this.isPrinted(text));
    if (printed.length === 0) return [];
    const list = tree.add(tree.root, 'L', { numbering: 'Disc' });
    const style = typography[tone ?? 'body'];
    const indent = style.size * 1.3;
    return printed.flatMap((text, index) => {
      const point = tree.add(list, 'LI');
      const side = this.sideOf(text);
      const label = this.text('•', style, tree.add(point, 'Lbl'), { side }).flatMap(({ placed }) => placed);
      const body = tree.add(tree.add(point, 'LBody'), 'P');
      const slices = this.text(text, style, body, { gap: index === 0 ? GAP_ABOVE.bullets : 3, indent, side });
      return slices.map((slice, line) => (line === 0 ? { ...slice, placed: [...label, ...slice.placed] } : slice));
    });
  }

  private numbered({ number, text, translation, status = '', lines, language }: Block<'numbered'>): Slice[] {
    const { tree, typography } = this.composition;
    const isFirst = this.list === null;
    this.list ??= tree.add(tree.root, 'L', { numbering: 'Decimal' });
    const item = tree.add(this.list, 'LI', language === undefined ? {} : { language });
    const label = tree.add(item, 'Lbl');
    const body = tree.add(item, 'LBody');
    const radius = typography.agreement.size;
    const side = this.sideOf(text, language);
    const left = side === 'left' ? PAGE.left : PAGE.right - 2 * radius;
    const place = { indent: INDENT * radius, language, side };
    const sentence = this.isPrinted(text) ? this.text(text, typography.agreement, tree.add(body, 'P'), place) : [];
    const translated =
      translation && this.isPrinted(translation.text)
        ? this.text(translation.text, typography.agreement, tree.add(body, 'P', { language: translation.language }), {
            ...place,
            language: translation.language,
            gap: 2,
          })
        : [];
    const details = [status, ...lines.map(({ label: name, value }) => labelled({ label: name, value }))]
      .filter((line) => this.isPrinted(line))
      .flatMap((line, index) => this.text(line, typography.muted, tree.add(body, 'P'), { ...place, gap: index === 0 ? 2 : 0 }));
    const [first = space(0, 'free'), ...others] = [...sentence, ...translated, ...details];
    // The first line stands level with the middle of the disc.
    const lowered = radius - typography.agreement.leading / 2;
    const height = Math.max(first.height + lowered, others.length === 0 ? 2 * radius : 0);
    const slice: Slice = {
      ...first,
      height,
      gap: isFirst ? GAP_ABOVE.numbered : GAP_BETWEEN_AGREEMENTS,
      placed: [...numberDisc(this.composition, number, label, left, radius), ...first.placed.map((placed) => movedDown(placed, lowered))],
    };
    return together([isFirst ? slice : { ...slice, inGap: AGREEMENT_RULE }, ...others]);
  }

  /** The picture stands level with the first line, and is read behind the heading that it belongs to. */
  private pictured({ pictogram, alt, heading, texts }: Block<'pictured'>): Slice[] {
    const { tree, typography } = this.composition;
    const size = PICTURE * typography.agreement.size;
    const side = this.sideOf([heading, ...texts].find((text) => this.isPrinted(text)) ?? '');
    const place = { indent: size + typography.agreement.size, side };
    const top = this.isPrinted(heading)
      ? this.text(heading, typography.heading[2], this.headingElement(2), { ...place, keep: 'must' })
      : [];
    const figure = tree.add(tree.root, 'Figure', { alt });
    const lines = texts
      .filter((text) => this.isPrinted(text))
      .flatMap((text, at) => this.text(text, typography.body, tree.add(tree.root, 'P'), { ...place, gap: at === 0 ? 2 : 4 }));
    const [first = space(0, 'free'), ...others] = [...top, ...lines];
    const height = [first, ...others].reduce((sum, slice) => sum + slice.height, 0) + others.reduce((sum, { gap }) => sum + gap, 0);
    const missing = Math.max(0, size - height);
    // What stands alone is level with the middle of the picture; a heading that does so stays with what comes next.
    const isAlone = lines.length === 0;
    const lowered = isAlone || top.length === 0 ? missing / 2 : 0;
    const drawing = pictogramDrawing(pictogram, side === 'left' ? PAGE.left : PAGE.right - size, 0, size);
    const beside: Slice = {
      ...first,
      height: first.height + lowered,
      gap: GAP_ABOVE.pictured,
      placed: [{ owner: figure, drawing }, ...first.placed.map((placed) => movedDown(placed, lowered))],
    };
    const rest = missing - lowered > 0 ? [space(missing - lowered, isAlone ? 'must' : 'free')] : [];
    return together([beside, ...others, ...rest], isAlone ? 'must' : 'prefer');
  }

  private text(
    text: string,
    style: Parameters<typeof textSlices>[1][number]['style'],
    owner: StructureElement,
    {
      gap = 0,
      keep = 'free',
      indent = 0,
      language,
      side = 'left',
    }: { gap?: number; keep?: Slice['keep']; indent?: number; language?: string | undefined; side?: Side },
  ): Slice[] {
    return textSlices(this.composition, [{ text, style }], {
      owner,
      x: side === 'left' ? PAGE.left + indent : PAGE.left,
      width: CONTENT_WIDTH - indent,
      gap,
      keep,
      ...(language === undefined ? {} : { language }),
      ...(side === 'right' ? { align: 'end' as const } : {}),
    });
  }

  /** Where the label of a text stands: where its lines begin. */
  private sideOf(text: string, language = this.composition.language): Side {
    const { base } = directionsOf(this.composition.setter.printable(text, 400).trimStart(), language);
    return isRightToLeft(base) ? 'right' : 'left';
  }

  private isPrinted(text: string): boolean {
    return this.composition.setter.printable(text, 400).trim() !== '';
  }
}

const AGREEMENT_RULE: Placed = {
  owner: 'layout',
  drawing: { kind: 'rule', x: PAGE.left, y: -GAP_BETWEEN_AGREEMENTS / 2, width: CONTENT_WIDTH, thickness: 0.75, colour: COLOURS.line },
};

/** "Wie: meester Joost" */
function labelled({ label, value }: LabelledLine): string {
  if (label.trim() === '') return value;
  return `${label}${/[:?!.]\s*$/.test(label) ? '' : ':'} ${value}`;
}

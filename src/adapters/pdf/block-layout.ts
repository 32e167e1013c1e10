import type { DocumentBlock, LabelledLine, PrintDocument } from '../../app/documents/document-block.ts';
import { boxSlices } from './box-layout.ts';
import { baselineOf, below, type Composition, space, textSlices, together } from './composition.ts';
import { movedDown, type Placed } from './drawing.ts';
import type { Slice } from './page-layout.ts';
import { signatureSlices } from './signature-layout.ts';
import { tableSlices } from './table-layout.ts';
import type { StructureElement } from './tagging.ts';
import { COLOURS, CONTENT_WIDTH, PAGE } from './typography.ts';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

/** White above a block, by what stands before it. */
const GAP_ABOVE = { heading: { 1: 24, 2: 24, 3: 15 }, numbered: 24, bullets: 6, box: 24, table: 12, signature: 20 } as const;
const GAP_BETWEEN_AGREEMENTS = 30;
const INDENT = 3;

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
    if (block.kind !== 'numbered') this.list = null;
    this.append(block.kind, this.slicesOf(block));
  }

  finish(): Slice[] {
    this.flushSignatures();
    return this.slices;
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
      case 'table':
        return below(GAP_ABOVE.table, tableSlices(this.composition, block));
      case 'signature':
      case 'page-break':
        return [];
    }
  }

  private heading({ level, text }: Block<'heading'>): Slice[] {
    if (!this.isPrinted(text)) return [];
    const { tree, typography } = this.composition;
    const isTitle = this.headingLevel === 0;
    // A level may not be skipped (PDF/UA-1 7.4.2); how it looks stays as asked.
    this.headingLevel = Math.min(level, this.headingLevel + 1);
    const tag = ([null, 'H1', 'H2', 'H3'] as const)[this.headingLevel] ?? 'H3';
    const style = isTitle && level === 1 ? typography.title : typography.heading[level];
    const owner = tree.add(tree.root, tag);
    return together(this.text(text, style, owner, { gap: GAP_ABOVE.heading[level], keep: 'must' }), 'must');
  }

  private paragraph({ text, tone, language }: Block<'paragraph'>): Slice[] {
    if (!this.isPrinted(text)) return [];
    const { tree, typography } = this.composition;
    const owner = tree.add(tree.root, 'P', language === undefined ? {} : { language });
    const gap = this.previous === 'heading' ? 3 : this.previous === 'paragraph' || this.previous === 'bullets' ? 8 : 16;
    return this.text(text, typography[tone], owner, { gap, language });
  }

  private bullets({ texts }: Block<'bullets'>): Slice[] {
    const { tree, typography } = this.composition;
    const printed = texts.filter((text) => this.isPrinted(text));
    if (printed.length === 0) return [];
    const list = tree.add(tree.root, 'L', { numbering: 'Disc' });
    const indent = typography.body.size * 1.3;
    return printed.flatMap((text, index) => {
      const point = tree.add(list, 'LI');
      const label = this.text('•', typography.body, tree.add(point, 'Lbl'), {}).flatMap(({ placed }) => placed);
      const body = tree.add(tree.add(point, 'LBody'), 'P');
      const slices = this.text(text, typography.body, body, { gap: index === 0 ? GAP_ABOVE.bullets : 3, indent });
      return slices.map((slice, line) => (line === 0 ? { ...slice, placed: [...label, ...slice.placed] } : slice));
    });
  }

  private numbered({ number, text, lines, language }: Block<'numbered'>): Slice[] {
    const { tree, typography } = this.composition;
    const isFirst = this.list === null;
    this.list ??= tree.add(tree.root, 'L', { numbering: 'Decimal' });
    const item = tree.add(this.list, 'LI', language === undefined ? {} : { language });
    const label = tree.add(item, 'Lbl');
    const body = tree.add(item, 'LBody');
    const radius = typography.agreement.size;
    const place = { indent: INDENT * radius, language };
    const sentence = this.isPrinted(text) ? this.text(text, typography.agreement, tree.add(body, 'P'), place) : [];
    const details = lines
      .map(({ label: name, value }) => labelled({ label: name, value }))
      .filter((line) => this.isPrinted(line))
      .flatMap((line, index) => this.text(line, typography.muted, tree.add(body, 'P'), { ...place, gap: index === 0 ? 2 : 0 }));
    const [first = space(0, 'free'), ...others] = [...sentence, ...details];
    // The first line stands level with the middle of the disc.
    const lowered = radius - typography.agreement.leading / 2;
    const height = Math.max(first.height + lowered, others.length === 0 ? 2 * radius : 0);
    const slice: Slice = {
      ...first,
      height,
      gap: isFirst ? GAP_ABOVE.numbered : GAP_BETWEEN_AGREEMENTS,
      placed: [...this.disc(number, label, radius), ...first.placed.map((placed) => movedDown(placed, lowered))],
    };
    return together([isFirst ? slice : { ...slice, inGap: AGREEMENT_RULE }, ...others]);
  }

  private disc(number: number, label: StructureElement, radius: number): Placed[] {
    const { typography, language, setter } = this.composition;
    const { discNumber } = typography;
    const text = String(number);
    const widest = 1.5 * radius;
    const natural = (setter.shape(text, discNumber.weight, language).width * discNumber.size) / 1000;
    const size = natural > widest ? (discNumber.size * widest) / natural : discNumber.size;
    const style = { ...discNumber, size };
    const [line] = textSlices(this.composition, [{ text, style }], { owner: label, x: PAGE.left, width: 2 * radius, align: 'centre' });
    // Figures are as high as capitals: their middle, not that of the line, is the middle of the disc.
    const lowered = radius + 0.357 * size - baselineOf(style);
    return [
      { owner: 'layout', drawing: { kind: 'disc', x: PAGE.left + radius, y: radius, radius, colour: COLOURS.tealSoft } },
      ...(line?.placed ?? []).map((placed) => movedDown(placed, lowered)),
    ];
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
    }: { gap?: number; keep?: Slice['keep']; indent?: number; language?: string | undefined },
  ): Slice[] {
    return textSlices(this.composition, [{ text, style }], {
      owner,
      x: PAGE.left + indent,
      width: CONTENT_WIDTH - indent,
      gap,
      keep,
      ...(language === undefined ? {} : { language }),
    });
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

import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import type { DocumentBlock, PrintDocument, Stroke } from '../../src/app/documents/document-block.ts';

const MARGIN = 56;
const WIDTH = 595 - 2 * MARGIN;
const BOTTOM = 842 - MARGIN;
const TEXT = { body: 11, large: 16, small: 9 } as const;

type Style = 'normal' | 'bold';

/** Reads a font file of the app, by its name in public/fonts/pdf. */
export type FontFile = (fileName: string) => Promise<Uint8Array>;

/**
 * The same document as somebody writes it with jsPDF and its table plugin alone: the same texts, fonts and strokes, and
 * no tags, archive or seal. What our writer is measured against.
 */
export async function plainPdf(document: PrintDocument, fontFile: FontFile): Promise<Uint8Array> {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true });
  await addFont(pdf, fontFile, 'Sans', 'noto-sans');
  if (isArabic(JSON.stringify(document))) await addFont(pdf, fontFile, 'Arabic', 'ibm-plex-sans-arabic');
  const paper = new Paper(pdf);
  paper.write(document.school.name, 'bold');
  for (const line of document.school.lines) paper.write(line, 'normal', TEXT.small);
  paper.write(document.date, 'normal', TEXT.small);
  if (document.mark) paper.write(document.mark, 'bold');
  for (const block of document.blocks) writeBlock(paper, block);
  const pages = pdf.getNumberOfPages();
  for (let page = 1; page <= pages; page += 1) {
    pdf.setPage(page);
    const number = document.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages));
    paper.writeAt(document.footer, MARGIN, BOTTOM + 28, TEXT.small);
    paper.writeAt(number, MARGIN + WIDTH - 60, BOTTOM + 28, TEXT.small);
  }
  pdf.setProperties({ title: document.title, author: document.school.name });
  return new Uint8Array(pdf.output('arraybuffer'));
}

function writeBlock(paper: Paper, block: DocumentBlock): void {
  switch (block.kind) {
    case 'heading':
      paper.write(block.text, 'bold', 22 - 4 * block.level);
      break;
    case 'paragraph':
      paper.write(block.text, block.tone === 'strong' ? 'bold' : 'normal', block.tone === 'aloud' ? TEXT.large : TEXT.body);
      break;
    case 'bullets':
      for (const text of block.texts) paper.write(`• ${text}`);
      break;
    case 'numbered':
      paper.table(
        [],
        [
          [String(block.number), block.text],
          ...(block.translation ? [['', block.translation.text]] : []),
          ...(block.status ? [['', block.status]] : []),
          ...block.lines.map(({ label, value }) => [label, value]),
        ],
      );
      break;
    case 'box':
      paper.table(
        block.columns.map(({ heading }) => heading),
        [block.columns.map(({ lines }) => lines.join('\n'))],
      );
      break;
    case 'table':
      paper.table(block.head, block.rows);
      break;
    case 'signature':
      paper.write(block.name, 'bold');
      if (block.typed) paper.write(block.typed, 'normal', TEXT.large);
      if (block.strokes) paper.draw(block.strokes);
      paper.write(block.note, 'normal', TEXT.small);
      break;
    case 'seal':
      paper.table(
        [block.heading],
        block.lines.map(({ text }) => [text]),
      );
      break;
    default:
      // Sheets with agreements have none of the others.
      throw new TypeError(`a part of another document: ${block.kind}`);
  }
}

/** One page after another, from the top down. */
class Paper {
  readonly #pdf: jsPDF;
  #top = MARGIN;

  constructor(pdf: jsPDF) {
    this.#pdf = pdf;
  }

  write(text: string, style: Style = 'normal', size: number = TEXT.body): void {
    if (text === '') return;
    this.#set(text, style, size);
    for (const line of this.#pdf.splitTextToSize(text, WIDTH) as string[]) {
      if (this.#top + size > BOTTOM) this.turn();
      this.#top += size * 1.4;
      this.#pdf.text(line, MARGIN, this.#top);
    }
    this.#top += 4;
  }

  writeAt(text: string, x: number, y: number, size: number): void {
    this.#set(text, 'normal', size);
    this.#pdf.text(text, x, y);
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    autoTable(this.#pdf, {
      startY: this.#top,
      margin: MARGIN,
      head: head.length > 0 ? [[...head]] : [],
      body: rows.map((row) => row.map((content) => ({ content, styles: { font: fontFor(content) } }))),
      styles: { font: 'Sans', fontSize: TEXT.body },
      didDrawPage: ({ cursor }) => {
        this.#top = (cursor?.y ?? MARGIN) + 8;
      },
    });
  }

  draw(strokes: readonly Stroke[]): void {
    const xs = strokes.flatMap((stroke) => stroke.map(({ x }) => x));
    const ys = strokes.flatMap((stroke) => stroke.map(({ y }) => y));
    const left = Math.min(...xs);
    const upper = Math.min(...ys);
    const scale = Math.min(160 / (Math.max(...xs) - left || 1), 48 / (Math.max(...ys) - upper || 1));
    if (this.#top + 48 > BOTTOM) this.turn();
    for (const [first, ...rest] of strokes) {
      if (!first) continue;
      let last = first;
      const steps = rest.map((point) => {
        const step: [number, number] = [point.x - last.x, point.y - last.y];
        last = point;
        return step;
      });
      this.#pdf.lines(steps, MARGIN + (first.x - left) * scale, this.#top + (first.y - upper) * scale, [scale, scale]);
    }
    this.#top += 52;
  }

  turn(): void {
    this.#pdf.addPage();
    this.#top = MARGIN;
  }

  #set(text: string, style: Style, size: number): void {
    this.#pdf.setFont(fontFor(text), style);
    this.#pdf.setFontSize(size);
  }
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const fontFor = (text: string) => (isArabic(text) ? 'Arabic' : 'Sans');

async function addFont(pdf: jsPDF, fontFile: FontFile, name: string, file: string): Promise<void> {
  for (const [style, weight] of [
    ['normal', 400],
    ['bold', 700],
  ] as const) {
    const fileName = `${file}-${weight}.ttf`;
    pdf.addFileToVFS(fileName, binaryString(await fontFile(fileName)));
    pdf.addFont(fileName, name, style);
  }
}

/** jsPDF reads a font file from a string with a character for each byte. */
function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return text;
}

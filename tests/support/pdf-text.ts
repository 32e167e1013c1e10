import { execFileSync, spawnSync } from 'node:child_process';

const TOOLS = { qpdf: 'qpdf', pdftotext: 'poppler-utils' } as const;

const absent = Object.keys(TOOLS).filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined);

/** False only where it is known and said that the programs are not here; then a test checks less, and says so. */
export const CAN_READ_PDF = absent.length === 0 || process.env['HERSTELWIJZER_WITHOUT_PDF_TOOLS'] !== '1';
if (!CAN_READ_PDF) process.stderr.write(`Left out: reading the PDF of a journey (${absent.join(', ')} not found)\n`);

/** A PDF as somebody can search it who has more than a reader program. */
export interface OpenedPdf {
  readonly text: string;
  /** Text of each page. */
  readonly pages: readonly string[];
  /** Curves in each path that is longer than any that the layout itself draws: the strokes of signatures. */
  readonly strokes: readonly number[];
  /** Whether these words stand anywhere in the file: printed, or in any way that a PDF may write a string. */
  holds(words: string): boolean;
}

/** A disc and a rounded box have four curves. */
const MOST_CURVES_OF_A_SHAPE = 4;

/** @throws Error when qpdf or pdftotext is missing, or the file is no PDF */
export function openPdf(file: string): OpenedPdf {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  const unpacked = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 1 << 28 }).toString('latin1');
  // A signature is no writing, and its thousands of random digits sooner or later spell a short name.
  const bytes = Buffer.from(unpacked.replace(/<[0-9a-f]{1000,}>/, '<>'), 'latin1');
  return {
    text,
    pages: text.split('\f').slice(0, -1),
    strokes: strokesIn(bytes.toString('latin1')),
    holds: (words) => inOneLine(text).includes(inOneLine(words)) || waysToWrite(words).some((way) => bytes.includes(way)),
  };
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function waysToWrite(words: string): readonly Buffer[] {
  const utf8 = Buffer.from(words, 'utf8');
  const utf16 = Buffer.from(words, 'utf16le').swap16();
  const hex = [utf8, utf16].map((way) => way.toString('hex'));
  return [utf8, utf16, ...hex.flatMap((digits) => [Buffer.from(digits), Buffer.from(digits.toUpperCase())])];
}

function strokesIn(content: string): readonly number[] {
  const paths = content.match(/(?:[-\d.]+ ){2}m\n(?:(?:[-\d.]+ ){6}c\n)+/g) ?? [];
  return paths.map((path) => path.split(' c\n').length - 1).filter((curves) => curves > MOST_CURVES_OF_A_SHAPE);
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import type { PdfJson } from './pdf-object-tree.ts';

/** Programs that read PDFs, and the Debian package that each comes in. */
const PROGRAMS = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  openssl: 'openssl',
} as const;

const absent = Object.entries(PROGRAMS).filter(([name]) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error !== undefined);
const isLeftOut = absent.length > 0 && process.env['HERSTELWIJZER_WITHOUT_PDF_TOOLS'] === '1';
const reason = `${absent.map(([name]) => name).join(', ')} not found; on Debian: apt-get install ${[...new Set(absent.map(([, from]) => from))].join(' ')}`;

if (isLeftOut) process.stderr.write(`Left out: tests that read a PDF with other programs (${reason})\n`);

/** Milliseconds; starting four programs on a busy machine takes its time. */
const SLOWEST = 120_000;

/**
 * A test that reads a PDF with qpdf and poppler. Without them it fails and says which are needed, unless
 * HERSTELWIJZER_WITHOUT_PDF_TOOLS=1 says that this is known: then one line on stderr tells what was left out.
 */
export function pdfTest(name: string, run: () => Promise<void> | void): void {
  if (isLeftOut) return;
  test(
    name,
    async () => {
      if (absent.length > 0) throw new Error(reason);
      await run();
    },
    SLOWEST,
  );
}

function read(program: keyof typeof PROGRAMS, bytes: Uint8Array, argumentsFor: (file: string) => readonly string[]): string;
function read(
  program: keyof typeof PROGRAMS,
  bytes: Uint8Array,
  argumentsFor: (file: string) => readonly string[],
  encoding: 'buffer',
): Uint8Array;
function read(
  program: keyof typeof PROGRAMS,
  bytes: Uint8Array,
  argumentsFor: (file: string) => readonly string[],
  encoding: 'utf8' | 'buffer' = 'utf8',
): string | Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), 'herstelwijzer-pdf-'));
  try {
    const file = join(directory, 'document.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, argumentsFor(file), { encoding, maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Every object of the file, streams decoded. */
export function objectsOf(bytes: Uint8Array): PdfJson {
  return JSON.parse(
    read('qpdf', bytes, (file) => ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file]),
  ) as PdfJson; // qpdf's own format, version 2, as asked for.
}

/** A file of these objects: `objectsOf` the other way round, to break one. */
export function bytesOf(json: PdfJson): Uint8Array {
  const file = Buffer.from(JSON.stringify(json));
  return read('qpdf', file, (path) => ['--json-input', path, '-'], 'buffer');
}

/** A word on a page, its letters in the order in which they stand from left to right; points from the left top. */
export interface PageWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The words of each page. */
export function pageWords(bytes: Uint8Array): PageWord[][] {
  const pages = read('pdftotext', bytes, (file) => ['-bbox', '-enc', 'UTF-8', file, '-'])
    .split('<page ')
    .slice(1);
  const word = /<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="[^"]+">([^<]*)</gu;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, text = '']) => ({
      text,
      left: Number(left),
      right: Number(right),
      top: Number(top),
    })),
  );
}

/** The first page as a PNG, 50 dots to the inch: small enough to keep, large enough to see what moved. */
export function firstPage(bytes: Uint8Array): Uint8Array {
  return read('pdftoppm', bytes, (file) => ['-r', '50', '-png', '-f', '1', '-l', '1', file], 'buffer');
}

/** What pdfsig says of the signatures of a file; also when they do not hold, or there is none. */
export function signatureReport(bytes: Uint8Array): string {
  try {
    return read('pdfsig', bytes, (file) => [file]);
  } catch (failed) {
    return failed instanceof Error ? failed.message : '';
  }
}

/** Whether openssl finds that this is a CAdES signature over this content by the holder of this certificate; DER both. */
export function isCades(signature: Uint8Array, content: Uint8Array, certificate: Uint8Array): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'herstelwijzer-cms-'));
  try {
    const [signed, covered, der, pem] = ['signature.der', 'content', 'certificate.der', 'certificate.pem'].map((name) =>
      join(directory, name),
    );
    if (!signed || !covered || !der || !pem) throw new TypeError('four files');
    writeFileSync(signed, signature);
    writeFileSync(covered, content);
    writeFileSync(der, certificate);
    execFileSync('openssl', ['x509', '-inform', 'der', '-in', der, '-out', pem]);
    const files = ['-in', signed, '-content', covered, '-CAfile', pem, '-out', join(directory, 'out')];
    const words = ['cms', '-verify', '-cades', '-inform', 'der', '-binary', '-purpose', 'any', '-partial_chain', ...files];
    return spawnSync('openssl', words).status === 0;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The files inside a document, by the names that they are saved under. */
export function filesIn(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const directory = mkdtempSync(join(tmpdir(), 'herstelwijzer-files-'));
  try {
    const [document, saved] = [join(directory, 'document.pdf'), join(directory, 'saved')];
    writeFileSync(document, bytes);
    mkdirSync(saved);
    execFileSync('pdfdetach', ['-saveall', '-o', saved, document], { stdio: 'ignore' });
    return Object.fromEntries(readdirSync(saved).map((name) => [name, readFileSync(join(saved, name))]));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Throws when qpdf finds the file damaged. */
export function checkFile(bytes: Uint8Array): string {
  return read('qpdf', bytes, (file) => ['--check', file]);
}

/** The text in the order of the content, as one line a paragraph line. */
export function textOf(bytes: Uint8Array): string {
  return read('pdftotext', bytes, (file) => ['-raw', '-enc', 'UTF-8', file, '-']);
}

/** The text of each paragraph as a screen reader gets it: through the structure tree, in its order. */
export function taggedTexts(bytes: Uint8Array): string[] {
  const lines = read('pdfinfo', bytes, (file) => ['-struct-text', '-enc', 'UTF-8', file]).split('\n');
  return lines.flatMap((line) => /^\s+"(.*)"$/u.exec(line)?.[1] ?? []);
}

/** The table of fonts, one row a font. */
export function fontsOf(bytes: Uint8Array): string[] {
  return read('pdffonts', bytes, (file) => [file])
    .trim()
    .split('\n')
    .slice(2);
}

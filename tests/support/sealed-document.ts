import en from '../../locales/en/document-seal.json' with { type: 'json' };
import nl from '../../locales/nl/document-seal.json' with { type: 'json' };
import { nodeFonts } from '../../src/adapters/pdf/node-fonts.ts';
import { makeSealKey } from '../../src/adapters/pdf/seal-key.ts';
import { type WrittenPdf, writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import type { SealKey } from '../../src/app/document-seal.ts';
import type { PrintDocument } from '../../src/app/documents/document-block.ts';
import { withSealBox } from '../../src/app/documents/seal-box.ts';
import { printDocument } from './print-document.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export const SIX_WORDS = ['aanbod', 'akker', 'beek', 'berk', 'blij', 'boom'] as const;

/** A key as a device has one. */
export function deviceKey(): Promise<SealKey> {
  return makeSealKey('2026-09-01T08:00:00.000Z');
}

/** The document with a seal of this key. */
export async function sealedWith(key: SealKey, changes: Partial<PrintDocument> = {}): Promise<WrittenPdf> {
  return writePdf(await withSeal(printDocument(changes), key.fingerprint), nodeFonts, key);
}

/** The document with the box for a seal of the key with this fingerprint. */
export async function withSeal(document: PrintDocument, fingerprint: string): Promise<PrintDocument> {
  const labels = document.language === 'en' ? en : nl;
  return withSealBox(document, labels, { fingerprint, words: SIX_WORDS });
}

/** Where the gap of the last signature lies, its brackets included: found by looking for it, not as the check does. */
export function gapOf(file: Uint8Array): { readonly start: number; readonly end: number } {
  const text = latin1(file);
  const start = text.lastIndexOf('/Contents<') + '/Contents'.length;
  return { start, end: text.indexOf('>', start) + 1 };
}

/** What a signature covers of a sealed file, and the signature, in DER. */
export function partsOf(file: Uint8Array): { readonly covered: Bytes; readonly signature: Bytes } {
  const { start, end } = gapOf(file);
  const gap = Buffer.from(latin1(file).slice(start + 1, end - 1), 'hex');
  const length = 4 + gap.readUInt16BE(2);
  return { covered: bytesOf([file.subarray(0, start), file.subarray(end)]), signature: new Uint8Array(gap.subarray(0, length)) };
}

/** The file with another signature in its gap, filled up with zeros, or with these digits as they are. */
export function withSignature(file: Uint8Array, signature: Uint8Array | string): Bytes {
  const { start, end } = gapOf(file);
  const digits = typeof signature === 'string' ? signature : Buffer.from(signature).toString('hex');
  return spliced(file, start, end, `<${digits.padEnd(end - start - 2, '0')}>`);
}

/** The file with a part of it replaced. */
export function spliced(file: Uint8Array, start: number, end: number, part: string): Bytes {
  return bytesOf([file.subarray(0, start), Buffer.from(part, 'latin1'), file.subarray(end)]);
}

/** The file with the one place where this stands replaced. */
export function replaced(file: Uint8Array, from: string, to: string): Bytes {
  const text = latin1(file);
  const at = text.indexOf(from);
  if (at === -1 || text.includes(from, at + 1)) throw new Error(`not exactly once in the file: ${from}`);
  return spliced(file, at, at + from.length, to);
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

export function bytesOf(parts: readonly Uint8Array[]): Bytes {
  return new Uint8Array(Buffer.concat(parts));
}

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The file with one bit turned over. */
export function withFlip(file: Uint8Array, at: number, bit: number): Bytes {
  const bytes = new Uint8Array(file);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  return bytes;
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import type { DocumentBlock } from '../../src/app/documents/document-block.ts';
import { FONT_DIRECTORY, printDocument, strokesOf, written } from '../support/print-document.ts';
import { asPdf, documentsOf, EVERY_KIND_AND_LANGUAGE } from '../support/rehearsed-documents.ts';

/** The file with its compressed parts laid open, one character a byte. */
function laidOpen(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  return file.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, data: string) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

/** The lines that draw curves: the strokes of a signature, and the discs and boxes that every sheet has. */
function curves(bytes: Uint8Array): string[] {
  return laidOpen(bytes)
    .split('\n')
    .filter((line) => / c$/.test(line));
}

const signed = (seed: number): DocumentBlock[] => [
  { kind: 'heading', level: 1, text: 'Onze afspraken' },
  { kind: 'signature', name: 'Ouder', note: '', alt: 'Handtekening', strokes: strokesOf(seed), line: true },
];

test('the same document gives the same bytes, also in another time zone', async () => {
  const first = await written();
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const again = await written();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
});

test.for(EVERY_KIND_AND_LANGUAGE)('the same record at the same moment gives the same bytes: %s in %s', async ([kind, language]) => {
  const [first] = await documentsOf(kind, language);
  const [again] = await documentsOf(kind, language);
  if (!first || !again) throw new Error('no document');
  const { bytes } = await asPdf(first);
  expect(Buffer.from((await asPdf(again)).bytes).equals(Buffer.from(bytes))).toBe(true);
  const later = { document: { ...first.document, createdAt: '2026-11-26T15:52:01.000Z' } };
  expect(Buffer.from((await asPdf(later)).bytes).equals(Buffer.from(bytes))).toBe(false);
});

test('another file id, moment or word gives other bytes', async () => {
  const { bytes } = await written();
  const changes = [{ fileId: 'f'.repeat(32) }, { createdAt: '2026-11-26T15:52:01.000Z' }, { footer: 'Zet dit niet in de groepsapp.' }];
  for (const change of changes) expect(Buffer.from((await written(change)).bytes).equals(Buffer.from(bytes))).toBe(false);
});

test('the sheet of one family holds no stroke of another’s', async () => {
  const one = curves((await written({ blocks: signed(1) })).bytes);
  const other = curves((await written({ blocks: signed(2) })).bytes);
  expect(one.length).toBeGreaterThan(80);
  expect(other).toHaveLength(one.length);
  expect(other.filter((curve) => one.includes(curve))).toEqual([]);
});

test('words of one document do not turn up in the next', async () => {
  const secret = 'Zwartepietenverhaal';
  const before = await written();
  await written({ blocks: [{ kind: 'paragraph', tone: 'body', text: `${secret} 한` }] });
  const after = await written();
  expect(after.missing).toEqual([]);
  expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
});

test('nothing of the blocks stands readable in the properties of the file', async () => {
  const { bytes } = await written();
  const file = Buffer.from(bytes).toString('latin1');
  expect(file).toContain('Onze afspraken');
  for (const name of ['Yara', 'Joost', 'Samira']) expect(file).not.toContain(name);
});

test('fonts that cannot be read are a named failure, and the next try loads them again', async () => {
  let isBroken = true;
  const loader = async (name: string) => (isBroken ? new Uint8Array(8) : new Uint8Array(readFileSync(join(FONT_DIRECTORY, name))));
  await expect(writePdf(printDocument(), loader)).rejects.toMatchObject({ code: 'document-failed' });
  isBroken = false;
  expect((await writePdf(printDocument(), loader)).missing).toEqual([]);
});

test('the committed fonts are what their source gives, and are noted with their sums', () => {
  execFileSync(process.execPath, ['build/fonts.mjs', '--check']);
  const noted: { sha256: Record<string, string> } = JSON.parse(readFileSync(join(FONT_DIRECTORY, 'sha256.json'), 'utf8'));
  const committed = readdirSync(FONT_DIRECTORY).filter((file) => file !== 'sha256.json');
  expect(Object.keys(noted.sha256).sort()).toEqual(committed.sort());
  for (const [file, sum] of Object.entries(noted.sha256)) {
    expect(
      createHash('sha256')
        .update(readFileSync(join(FONT_DIRECTORY, file)))
        .digest('hex'),
    ).toBe(sum);
  }
});

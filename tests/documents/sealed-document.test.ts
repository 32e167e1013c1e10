import { expect, test } from 'vitest';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { checkDocument } from '../../src/app/check-document.ts';
import { type PdfDict, type PdfJson, PdfTree } from '../support/pdf-object-tree.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { checkFile, fontsOf, isCades, objectsOf, pdfTest, signatureReport, taggedTexts } from '../support/pdf-tools.ts';
import { written } from '../support/print-document.ts';
import { deviceKey, gapOf, latin1, partsOf, SIX_WORDS, sealedWith, withFlip } from '../support/sealed-document.ts';

const key = await deviceKey();
const sealed = (await sealedWith(key, { mark: 'OEFENING' })).bytes;

pdfTest('a sealed document is sound, tagged and archival as any other', () => {
  expect(checkFile(sealed)).toContain('No syntax or stream encoding errors found');
  expect(structureFaults(objectsOf(sealed))).toEqual([]);
  for (const row of fontsOf(sealed)) expect(row).toMatch(/^[A-Z]{6}\+NotoSans/);
});

pdfTest('other programs find the signature, whole and valid', () => {
  const report = signatureReport(sealed);
  expect(report).toContain('Signature is Valid.');
  expect(report).toContain('Total document signed');
  expect(report).toContain('ETSI.CAdES.detached');
  expect(report).toContain('Nov 26 2026 15:52:00');
  expect(report.match(/Signature #/g)).toHaveLength(1);
});

pdfTest('the signature is CAdES over exactly what the range covers, by exactly this device', async () => {
  const { signature, covered } = partsOf(sealed);
  expect(isCades(signature, covered, key.certificate)).toBe(true);
  expect(isCades(signature, withFlip(covered, 1000, 0), key.certificate)).toBe(false);
  expect(isCades(signature, covered, (await deviceKey()).certificate)).toBe(false);
});

pdfTest('the box says in the reader’s language what the seal proves and what not, and which device it was', async () => {
  const dutch = taggedTexts(sealed).join('\n');
  for (const words of ['Zegel', 'verzegeld op 26 november 2026', 'klok', 'Het bewijst niet wie tekende of wanneer', SIX_WORDS.join(' ')]) {
    expect(dutch).toContain(words);
  }
  expect(dutch.replace(/\s/g, '')).toContain(key.fingerprint);
  const english = (await sealedWith(key, { language: 'en' })).bytes;
  expect(taggedTexts(english).join('\n')).toContain('It does not prove who signed, or when');
  const inDutch = new PdfTree(objectsOf(english)).dicts().filter((dict) => dict['/Lang'] === 'u:nl' && dict['/S'] === '/P');
  expect(inDutch).toHaveLength(1);
});

test('our own check knows the device, and when its clock says the document was sealed', async () => {
  const device = { fingerprint: key.fingerprint, name: 'Laptop van Anouk', from: '2026-09-01', until: null, lost: false };
  const seal = { fingerprint: key.fingerprint, sealedAt: '2026-11-26T15:52:00.000Z' };
  expect(await checkDocument(readSeal, sealed, [device])).toEqual({ verdict: 'listed-device', seal, device });
  expect(await checkDocument(readSeal, sealed, [])).toEqual({ verdict: 'unknown-device', seal, because: 'not-listed' });
});

test('the same document and key give the same bytes up to the signature', async () => {
  const again = (await sealedWith(key, { mark: 'OEFENING' })).bytes;
  const { start, end } = gapOf(sealed);
  expect(gapOf(again)).toEqual({ start, end });
  expect(latin1(again.subarray(0, start)) + latin1(again.subarray(end))).toBe(
    latin1(sealed.subarray(0, start)) + latin1(sealed.subarray(end)),
  );
  expect(latin1(again)).not.toBe(latin1(sealed));
});

test('a document that is not sealed has no trace of a seal', async () => {
  const { bytes } = await written();
  for (const word of ['/Sig', '/ByteRange', 'AcroForm', '/Annots', '/Perms']) expect(latin1(bytes)).not.toContain(word);
  expect(await readSeal(bytes)).toEqual({ state: 'unreadable', fault: 'no-seal' });
});

test('what a person typed cannot pass for a seal, or stand in its way', async () => {
  const trick = `/ByteRange[0 1 2 3] /Contents<${'0'.repeat(4096)}> startxref 0 %%EOF ETSI.CAdES.detached`;
  const { bytes } = await sealedWith(key, { title: trick, school: { name: trick, lines: [trick] } });
  expect(latin1(bytes).split('/ByteRange[0 ').length).toBeGreaterThan(2);
  expect(await readSeal(bytes)).toMatchObject({ state: 'intact', seal: { fingerprint: key.fingerprint } });
});

test('a seal without its box, and a box without its seal, are not written', async () => {
  const box = { kind: 'seal', heading: 'Zegel', lines: [], field: 'Zegel' } as const;
  await expect(written({ blocks: [box] })).rejects.toMatchObject({ code: 'document-failed' });
  await expect(sealedWith(key, { blocks: [box] })).rejects.toMatchObject({ code: 'document-failed' });
});

test('a key that does not fit its certificate seals nothing', async () => {
  const { privateKey } = await deviceKey();
  await expect(sealedWith({ ...key, privateKey })).rejects.toMatchObject({ code: 'document-failed' });
});

/** What is broken of the field, how, and the fault that must be found. */
const BREAKAGES: readonly (readonly [string, (tree: PdfTree) => void, string])[] = [
  ['its element', (tree) => delete element(tree)['/K'], 'not in the structure tree'],
  ['the type of its element', (tree) => (element(tree)['/S'] = '/P'), 'not tagged as Form'],
  ['its number in the parent tree', (tree) => (widget(tree)['/StructParent'] = 0), 'from a field to its element'],
  ['its description', (tree) => (widget(tree)['/TU'] = 'u:'), 'without TU'],
  ['its appearance', (tree) => delete widget(tree)['/AP'], 'no appearance'],
  ['that it is printed', (tree) => (widget(tree)['/F'] = 128), 'not shown and printed'],
  ['that it is seen', (tree) => (widget(tree)['/F'] = 4 + 2), 'not shown and printed'],
  ['its page', (tree) => (widget(tree)['/P'] = tree.pages()[0] ?? null), 'another page'],
  ['its place among the annotations', (tree) => delete pageWithField(tree)['/Annots'], 'on no page'],
  ['its place in the form', (tree) => (tree.dict(tree.root['/AcroForm'])['/Fields'] = []), 'no field of the form'],
  ['SigFlags', (tree) => (tree.dict(tree.root['/AcroForm'])['/SigFlags'] = 1), 'SigFlags'],
  ['what may be changed', (tree) => delete tree.root['/Perms'], 'Perms'],
];

const found = (tree: PdfTree, isIt: (dict: PdfDict) => boolean): PdfDict => {
  const dict = tree.dicts().find(isIt);
  if (dict === undefined) throw new Error('nothing to change');
  return dict;
};
const element = (tree: PdfTree): PdfDict => found(tree, (dict) => dict['/S'] === '/Form');
const widget = (tree: PdfTree): PdfDict => found(tree, (dict) => dict['/Subtype'] === '/Widget');
const pageWithField = (tree: PdfTree): PdfDict => found(tree, (dict) => dict['/Annots'] !== undefined);

let read: PdfJson | undefined;
for (const [what, change, fault] of BREAKAGES) {
  pdfTest(`the check of the structure finds a broken signature field: ${what}`, () => {
    read ??= objectsOf(sealed);
    const json = structuredClone(read);
    change(new PdfTree(json));
    expect(structureFaults(json).join('\n')).toContain(fault);
  });
}

import { expect, test } from 'vitest';
import { operatorsOf } from '../support/content-operators.ts';
import { type PdfDict, type PdfJson, PdfTree, type PdfValue } from '../support/pdf-object-tree.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { checkFile, fontsOf, objectsOf, pdfTest } from '../support/pdf-tools.ts';
import { written } from '../support/print-document.ts';
import { asPdf, documentsOf, EVERY_KIND_AND_LANGUAGE } from '../support/rehearsed-documents.ts';

const every = written({ mark: 'OEFENING' });

let read: PdfJson | undefined;
/** The objects of that document as qpdf reads them, a copy to break. */
async function objectsToBreak(): Promise<PdfJson> {
  read ??= objectsOf((await every).bytes);
  return structuredClone(read);
}

pdfTest('a document with every kind of block is sound and meets PDF/UA-1 and PDF/A-3a as far as its objects tell', async () => {
  const { bytes } = await every;
  expect(checkFile(bytes)).toContain('No syntax or stream encoding errors found');
  expect(structureFaults(objectsOf(bytes))).toEqual([]);
});

for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
  pdfTest(`every ${kind} in ${language} is sound, tagged and archival, and misses no letter`, async () => {
    const documents = await documentsOf(kind, language);
    expect(documents.length).toBeGreaterThan(0);
    for (const one of documents) {
      const { bytes, missing } = await asPdf(one);
      expect(checkFile(bytes)).toContain('No syntax or stream encoding errors found');
      expect(structureFaults(objectsOf(bytes))).toEqual([]);
      expect(missing).toEqual([]);
    }
  });
}

pdfTest('every font is embedded, a subset, and gives its text back', async () => {
  const rows = fontsOf((await every).bytes);
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+NotoSans-(Regular|Bold) +CID TrueType +Identity-H +yes yes yes/);
});

pdfTest('a heading that skips a level is tagged without the gap', async () => {
  const { bytes } = await written({
    blocks: [
      { kind: 'heading', level: 3, text: 'Thuis' },
      { kind: 'heading', level: 3, text: 'School' },
    ],
  });
  const tree = new PdfTree(objectsOf(bytes));
  const headings = tree.dicts().flatMap((dict) => String(dict['/S']).match(/^\/H\d$/)?.[0] ?? []);
  expect(headings.sort()).toEqual(['/H1', '/H2', '/H3']);
});

pdfTest('a language other than the document’s is named on its block, and only there', async () => {
  const tree = new PdfTree(objectsOf((await every).bytes));
  expect(tree.root['/Lang']).toBe('u:nl');
  const languages = tree.dicts().flatMap((dict) => (dict['/Type'] === '/StructElem' && dict['/Lang'] ? [dict['/Lang']] : []));
  expect(languages).toEqual(['u:pl', 'u:uk']);
});

/** The first object that a document has of a kind. */
function found(tree: PdfTree, isIt: (dict: PdfDict) => boolean): PdfDict {
  const dict = tree.dicts().find(isIt);
  if (dict === undefined) throw new Error('nothing to change');
  return dict;
}

const ofType =
  (type: string) =>
  (dict: PdfDict): boolean =>
    dict['/S'] === `/${type}`;

const inMetadata =
  (from: string, to: string) =>
  (tree: PdfTree): void =>
    tree.setStream(tree.root['/Metadata'], tree.stream(tree.root['/Metadata']).replaceAll(from, to));

const inContent =
  (change: (content: string) => string) =>
  (tree: PdfTree): void => {
    const [page] = tree.pages();
    const contents = tree.dict(page)['/Contents'];
    tree.setStream(contents, change(tree.stream(contents)));
  };

function firstFont(tree: PdfTree): PdfDict {
  const [font] = Object.values(tree.dict(tree.dict(tree.dict(tree.pages()[0])['/Resources'])['/Font']));
  return tree.dict(font);
}

function parentTree(tree: PdfTree): PdfValue[] {
  return tree.list(tree.dict(tree.dict(tree.root['/StructTreeRoot'])['/ParentTree'])['/Nums']);
}

/** What is broken, how, and the fault that must be found. */
const BREAKAGES: readonly (readonly [string, (tree: PdfTree) => void, string])[] = [
  ['MarkInfo', (tree) => delete tree.root['/MarkInfo'], 'MarkInfo'],
  ['the document’s language', (tree) => delete tree.root['/Lang'], 'Lang is missing'],
  ['DisplayDocTitle', (tree) => delete tree.root['/ViewerPreferences'], 'DisplayDocTitle'],
  ['the PDF/UA identifier', inMetadata('<pdfuaid:part>1', '<pdfuaid:part>2'), 'PDF/UA-1'],
  ['the PDF/A part', inMetadata('<pdfaid:part>3', '<pdfaid:part>2'), 'PDF/A-3a'],
  ['the PDF/A level', inMetadata('conformance>A<', 'conformance>B<'), 'PDF/A-3a'],
  ['the title', inMetadata('>Onze afspraken<', '><'), 'no title'],
  ['the output intent', (tree) => delete tree.root['/OutputIntents'], 'OutputIntent is missing'],
  ['the colour profile', (tree) => delete tree.dict(tree.list(tree.root['/OutputIntents'])[0])['/DestOutputProfile'], 'colour profile'],
  ['the file id', (tree) => delete tree.trailer['/ID'], 'no ID'],
  ['a paint before all marked content', inContent((content) => `0 0 9 9 re\nf\n${content}`), 'f paints outside'],
  [
    'a line of text taken out of its element',
    inContent((content) => content.replace(/\/H1 <<\/MCID \d+>> BDC/, '/Span <<>> BDC')),
    'TJ paints',
  ],
  ['an EMC too few', inContent((content) => content.slice(0, content.lastIndexOf('EMC'))), 'BDC without EMC'],
  ['an EMC too many', inContent((content) => `${content}\nEMC`), 'EMC without BDC'],
  ['content that no element has', inContent((content) => content.replace('/MCID 0>>', '/MCID 999>>')), 'is not in the tree'],
  ['glyph 0', inContent((content) => content.replace(/\[<[0-9a-f]{4}/, '[<0000')), 'notdef'],
  ['a glyph without text', inContent((content) => content.replace(/\[<[0-9a-f]{4}/, '[<fff0')), 'no text in ToUnicode'],
  ['an element’s parent', (tree) => (found(tree, ofType('H1'))['/P'] = '1 0 R'), 'does not name its parent'],
  ['the parent tree', (tree) => tree.list(parentTree(tree)[1]).reverse(), 'ParentTree does not lead'],
  ['a page’s number in the parent tree', (tree) => (tree.dict(tree.pages()[1])['/StructParents'] = 77), 'ParentTree does not lead'],
  ['a parent tree entry for nothing', (tree) => tree.list(parentTree(tree)[1]).push('1 0 R'), 'the tree does not'],
  ['marked content in two elements', (tree) => doubleFirstContent(tree), 'belongs to two elements'],
  ['a heading level', (tree) => (found(tree, ofType('H2'))['/S'] = '/H4'), 'skips a level'],
  [
    'all headings',
    (tree) =>
      tree
        .dicts()
        .filter((dict) => /^\/H\d$/.test(String(dict['/S'])))
        .map((dict) => (dict['/S'] = '/P')),
    'no heading',
  ],
  ['a picture’s text', (tree) => delete found(tree, ofType('Figure'))['/Alt'], 'Figure without Alt'],
  ['a picture’s empty text', (tree) => (found(tree, ofType('Figure'))['/Alt'] = 'u:'), 'Figure without Alt'],
  ['a picture’s place', (tree) => delete found(tree, ofType('Figure'))['/A'], 'Figure without BBox'],
  ['a header cell’s scope', (tree) => delete found(tree, ofType('TH'))['/A'], 'TH without Scope'],
  ['a list’s numbering', (tree) => delete found(tree, ofType('L'))['/A'], 'ListNumbering'],
  ['a list’s type', (tree) => (found(tree, ofType('L'))['/S'] = '/P'), 'LI stands in P'],
  ['a row’s type', (tree) => (found(tree, ofType('TR'))['/S'] = '/P'), 'stands in P'],
  ['the order of tabs', (tree) => delete tree.dict(tree.pages()[0])['/Tabs'], 'Tabs'],
  ['a font’s ToUnicode', (tree) => delete firstFont(tree)['/ToUnicode'], 'no ToUnicode'],
  ['a font’s name', (tree) => (firstFont(tree)['/BaseFont'] = '/NotoSans'), 'not named as a subset'],
  ['a font’s file', (tree) => delete found(tree, (dict) => dict['/Type'] === '/FontDescriptor')['/FontFile2'], 'not embedded'],
];

function doubleFirstContent(tree: PdfTree): void {
  const [content] = tree.list(found(tree, ofType('H1'))['/K']);
  if (content === undefined) throw new Error('nothing to change');
  tree.list(found(tree, ofType('H2'))['/K']).push(content);
}

for (const [what, change, fault] of BREAKAGES) {
  pdfTest(`the check finds a broken file: ${what}`, async () => {
    const json = await objectsToBreak();
    change(new PdfTree(json));
    expect(structureFaults(json).join('\n')).toContain(fault);
  });
}

test('the reader of content streams sees the operators and what stands before them', () => {
  expect(operatorsOf('/P <</MCID 3>> BDC\nBT /N4 12 Tf [<0001>-20<0002>] TJ ET EMC')).toEqual([
    { name: 'BDC', operands: ['/P', '<<', '/MCID', '3', '>>'] },
    { name: 'BT', operands: [] },
    { name: 'Tf', operands: ['/N4', '12'] },
    { name: 'TJ', operands: ['[', '<0001>', '-20', '<0002>', ']'] },
    { name: 'ET', operands: [] },
    { name: 'EMC', operands: [] },
  ]);
});

import { expect, test } from 'vitest';
import type { DocumentBlock, PrintDocument } from '../../src/app/documents/document-block.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { checkFile, objectsOf, pdfTest, taggedTexts, textOf } from '../support/pdf-tools.ts';
import { strokesOf, written } from '../support/print-document.ts';

/** A document in which every text that a person can type, or a setting can hold, is this one. */
function everywhere(text: string): Partial<PrintDocument> {
  const blocks: DocumentBlock[] = [
    { kind: 'heading', level: 1, text },
    { kind: 'heading', level: 2, text },
    { kind: 'heading', level: 3, text },
    { kind: 'paragraph', tone: 'body', text },
    { kind: 'paragraph', tone: 'muted', text },
    { kind: 'paragraph', tone: 'strong', text, language: 'uk' },
    { kind: 'paragraph', tone: 'aloud', text },
    { kind: 'paragraph', tone: 'small', text },
    { kind: 'bullets', texts: [text, text] },
    { kind: 'bullets', tone: 'aloud', texts: [text] },
    { kind: 'numbered', number: 1, text, lines: [{ label: text, value: text }] },
    { kind: 'numbered', number: 1234567, text, lines: [] },
    {
      kind: 'box',
      columns: [
        { heading: text, lines: [text] },
        { heading: text, lines: [text, text] },
      ],
    },
    { kind: 'table', head: [text, text], rows: [[text, text], [text]] },
    { kind: 'signature', name: text, note: text, alt: text, strokes: strokesOf(1), line: true },
    { kind: 'signature', name: text, note: text, alt: text, typed: text, line: false },
    { kind: 'signature', name: text, note: text, alt: text, line: true, choices: [text, text] },
    {
      kind: 'together',
      blocks: [
        {
          kind: 'ticks',
          lead: text,
          choices: [
            { label: text, said: '' },
            { label: text, said: '' },
          ],
        },
        { kind: 'ticks', lead: text, choices: [{ label: text, said: text }] },
        { kind: 'writing-lines', labels: [text, text], rows: 2 },
      ],
    },
  ];
  return {
    title: text,
    school: { name: text, lines: [text] },
    date: text,
    footer: text,
    pageLabel: text,
    numbered: 'above',
    mark: text,
    blocks,
  };
}

const LONG = 10_000;

/** Texts, and what must not be lost of them. */
const TEXTS: Readonly<Record<string, readonly [typed: string, printed: string]>> = {
  'nothing at all': ['', ''],
  'only spaces and line ends': [' \t\n\r\n \u{2029}', ''],
  markup: ['<script>alert(1)</script> & <b>x</b>', '<script>alert(1)</script> & <b>x</b>'],
  'a template': ['{{key}} %s <%= x %> {page}', '{{key}} %s <%= x %>'],
  'a translation key': ['$t(key) $& $1', '$t(key) $& $1'],
  'the syntax of a PDF': [') Tj ET (\\) <</MCID 9>> BDC >> endobj EMC', ') Tj ET (\\) <</MCID 9>> BDC >> endobj EMC'],
  'bidi marks': ['a\u{202E}b\u{202C}c\u{2066}d\u{2069}e\u{200F}f\u{61C}g', 'abcdefg'],
  'control characters': ['a\u{0}b\u{7}c\u{1B}[31md\u{7F}e\u{9F}f', 'abc[31mdef'],
  'invisible characters': ['a\u{200D}b\u{FEFF}c\u{2060}d\u{34F}e\u{FE0F}f\u{E0041}g', 'abcdefg'],
  'half a surrogate pair': ['a\u{D800}b', 'a\u{FFFD}b'],
  'letters and marks apart': ['Zoe\u{308} e\u{301}e\u{301}n', 'Zoë één'],
};

for (const [what, [typed, printed]] of Object.entries(TEXTS)) {
  pdfTest(`in every place of a document: ${what}`, async () => {
    const { bytes } = await written(everywhere(typed));
    expect(checkFile(bytes)).toContain('No syntax or stream encoding errors found');
    // Without any text there is no heading to be had.
    expect(structureFaults(objectsOf(bytes))).toEqual(printed === '' ? ['no heading'] : []);
    if (printed === '') return;
    const texts = taggedTexts(bytes).join('\n');
    expect(texts.split(printed).length - 1).toBeGreaterThanOrEqual(18);
  });
}

pdfTest('ten thousand characters without a space, in every place of a document, are all there and all on the page', async () => {
  const { bytes } = await written(everywhere('abcdefghij'.repeat(LONG / 10)));
  expect(checkFile(bytes)).toContain('No syntax or stream encoding errors found');
  expect(structureFaults(objectsOf(bytes))).toEqual([]);
  const kept = textOf(bytes).replace(/[^a-j]/g, '').length;
  expect(kept).toBeGreaterThanOrEqual(20 * LONG);
});

pdfTest('ten thousand words, spaces or line ends, in every place of a document, make a sound file', async () => {
  for (const text of [
    'woord '.repeat(LONG / 5),
    ' '.repeat(LONG),
    'a\n'.repeat(LONG / 2),
    '\n'.repeat(LONG),
    '\u{AD}'.repeat(LONG),
    'é-'.repeat(LONG / 2),
  ]) {
    const { bytes } = await written({
      ...everywhere('kort'),
      blocks: [
        { kind: 'paragraph', tone: 'body', text },
        { kind: 'numbered', number: 1, text, lines: [] },
      ],
    });
    expect(structureFaults(objectsOf(bytes))).toEqual([]);
  }
});

test('a character without a glyph is named with its marks, and a mark alone where only that has none', async () => {
  const { missing } = await written({
    blocks: [{ kind: 'paragraph', tone: 'body', text: 'Sorry नि zegt 👩‍👩‍👧 in ไทย ሰ\u{301}, नि' }],
    school: { name: 'School 한', lines: [] },
  });
  expect([...missing].sort()).toEqual(['नि', 'ไ', 'ท', 'ย', '한', '\u{301}'].sort());
});

pdfTest('a character without a glyph is printed as a replacement, once a character, and the rest as typed', async () => {
  const { bytes } = await written({ blocks: [{ kind: 'paragraph', tone: 'body', text: 'Sorry नि dank 한글 Daan' }] });
  expect(taggedTexts(bytes)).toContain('Sorry \u{FFFD} dank \u{FFFD}\u{FFFD} Daan');
});

test('a document with every letter that it can print misses none', async () => {
  expect((await written()).missing).toEqual([]);
});

pdfTest('lists that are empty, and numbers that are none, make a sound file', async () => {
  const { bytes } = await written({
    language: 'geen taal',
    school: { name: '', lines: [] },
    blocks: [
      { kind: 'page-break' },
      { kind: 'page-break' },
      { kind: 'bullets', texts: [] },
      { kind: 'box', columns: [] },
      { kind: 'table', head: [], rows: [] },
      { kind: 'table', head: ['alleen'], rows: [] },
      { kind: 'table', head: [], rows: [[], ['x', 'y', 'z']] },
      { kind: 'numbered', number: Number.NaN, text: '', lines: [] },
      { kind: 'signature', name: 'Daan', note: '', alt: '', strokes: [], line: true },
      { kind: 'signature', name: 'Daan', note: '', alt: '', strokes: [[], [{ x: Number.NaN, y: 1 }]], line: true },
      { kind: 'signature', name: 'Daan', note: '', alt: '', strokes: [[{ x: 4, y: 4 }]], line: true },
      {
        kind: 'signature',
        name: '',
        note: '',
        alt: '',
        strokes: [
          [
            { x: 1e9, y: -1e9 },
            { x: -1e9, y: 1e9 },
          ],
        ],
        line: true,
      },
      { kind: 'page-break' },
    ],
  });
  expect(structureFaults(objectsOf(bytes))).toEqual([]);
});

test('a moment that is none is a named failure', async () => {
  await expect(written({ createdAt: 'gisteren' })).rejects.toMatchObject({ code: 'document-failed' });
});

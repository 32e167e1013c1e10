import { expect, test } from 'vitest';
import type { DocumentBlock, PrintDocument } from '../../src/app/documents/document-block.ts';
import { PdfTree } from '../support/pdf-object-tree.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { objectsOf, pageWords, pdfTest, taggedTexts, textOf } from '../support/pdf-tools.ts';
import { EVERY_BLOCK, printDocument, written } from '../support/print-document.ts';
import { asPdf, documentsOf, EVERY_KIND_AND_LANGUAGE, textsIn } from '../support/rehearsed-documents.ts';

/** What people say at a table, one sentence a language, with the letters that go wrong most. */
const SENTENCES: Readonly<Record<string, string>> = {
  nl: 'Zoë zei: “één coöperatief ideetje” – en ’s middags kostte het € 5, voilà.',
  pl: 'Zażółć gęślą jaźń – Łukasz czuł się źle i przeprosił za swoje zachowanie.',
  tr: 'İğdeli çocuk, ağabeyiyle şikâyetini ılık bir günde öğretmene anlattı; “özür dilerim” dedi.',
  ro: 'Ștefan și Ioana țin foarte mult la înțelegerea aceasta, fără șoapte în pauză.',
  vi: 'Nguyễn Thị Phượng được bạn bè giúp đỡ, ngày mai lại cùng chơi ở trường.',
  uk: 'Їжак із ґанку пояснив, що сталося, і щиро вибачився перед однокласниками.',
  bg: 'Щъркелът обеща, че утре ще върне колелото; ѝ стана по-леко.',
  fr: 'Œdipe a déjà été très ému à Noël ; ça m’a aidé, où que j’aille.',
  yo: 'Ọ́lá àti Ṣẹ́gun gbọ́ pé ọ̀rẹ́ ni wọ́n.',
  el: 'Η Ευγενία ζήτησε συγγνώμη· όλα πήγαν καλά.',
};

/** A text as it lies in a document: composed, and no matter where its lines ended. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u{AD}-?\s*/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/- /gu, '-')
    .trim();
}

for (const [language, sentence] of Object.entries(SENTENCES)) {
  pdfTest(`a sentence and a name come back as they were typed: ${language}`, async () => {
    const name = sentence.split(/\s/u)[0] ?? '';
    const blocks: DocumentBlock[] = [
      { kind: 'heading', level: 1, text: sentence },
      { kind: 'paragraph', tone: 'body', text: sentence, language },
      { kind: 'numbered', number: 1, text: sentence, lines: [{ label: 'Wie', value: name }] },
      { kind: 'signature', name, note: '', alt: name, typed: sentence, line: false },
    ];
    const { bytes, missing } = await written({ blocks });
    expect(missing).toEqual([]);
    expect(structureFaults(objectsOf(bytes))).toEqual([]);
    expect(plain(textOf(bytes)).split(plain(sentence))).toHaveLength(5);
    expect(taggedTexts(bytes).map(plain)).toEqual(
      [
        'Basisschool De Wilgenhof',
        'Wilgenlaan 12',
        '26 november 2026',
        sentence,
        sentence,
        '1',
        sentence,
        `Wie: ${name}`,
        sentence,
        name,
        'Zet dit niet in een groepsapp.',
      ].map(plain),
    );
  });
}

/** Where a line ended, and the marks that say a direction, are no part of what was typed. */
const bare = (text: string): string => plain(text).replace(/[\s\u{200E}\u{200F}\u{202A}-\u{202E}]/gu, '');

/** The texts of a document's blocks that somebody who reads its file with another program does not find. */
function lostIn(bytes: Uint8Array, texts: readonly string[]): readonly string[] {
  const read = bare(textOf(bytes));
  return texts.filter((text) => !read.includes(bare(text)));
}

for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
  pdfTest(`every text of every ${kind} in ${language} comes back as it was typed`, async () => {
    for (const one of await documentsOf(kind, language)) {
      const { bytes } = await asPdf(one);
      const texts = textsIn(one.document.blocks);
      expect(lostIn(bytes, texts)).toEqual([]);
      expect(lostIn(bytes, ['Dit staat er niet.'])).toEqual(['Dit staat er niet.']);
      const tagged = taggedTexts(bytes);
      const furniture = [one.document.school.name, one.document.date, one.document.footer, one.document.mark ?? []].flat();
      for (const text of furniture) expect(tagged.filter((line) => plain(line) === plain(text))).toHaveLength(1);
    }
  });
}

test('no language that a family reads in these letters misses one', async () => {
  const blocks = Object.values(SENTENCES).map((text): DocumentBlock => ({ kind: 'paragraph', tone: 'strong', text }));
  expect((await written({ blocks })).missing).toEqual([]);
});

pdfTest('the content of a page lies in reading order, column after column', async () => {
  const text = plain(textOf((await written()).bytes));
  const expected = [
    'Onze afspraken Yara en Daan deden allebei mee. Dit blad is voor Peter.',
    '1 De school kijkt elke pauze bij het fietsenrek. Wie: meester Joost 2 Meester Joost zegt',
    'Gaat het mis? Bel juf Anouk. 0123 456 789 We praten weer maandag 30 november donderdag 10 december',
  ];
  for (const part of expected) expect(text).toContain(part);
});

pdfTest('what repeats on every page is read once', async () => {
  const { bytes } = await written({ mark: 'OEFENING', blocks: [...EVERY_BLOCK, { kind: 'page-break' }, ...EVERY_BLOCK] });
  const read = taggedTexts(bytes);
  for (const text of ['OEFENING', 'Basisschool De Wilgenhof', '26 november 2026', 'Zet dit niet in een groepsapp.']) {
    expect(read.filter((line) => line === text)).toHaveLength(1);
  }
  const pages = textOf(bytes)
    .split('\f')
    .filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.entries()) {
    for (const text of ['OEFENING', 'Basisschool De Wilgenhof', 'Zet dit niet', `Bladzijde ${index + 1} van ${pages.length}`])
      expect(page).toContain(text);
  }
});

pdfTest('pages are numbered below, or bold in their upper corner where sheets lie loose and the band leaves room', async () => {
  const blocks = [...EVERY_BLOCK, { kind: 'page-break' } as const, ...EVERY_BLOCK];
  const tops = async (changes: Partial<PrintDocument>) =>
    pageWords((await written({ blocks, ...changes })).bytes).map((words) =>
      words.filter(({ text }) => text === 'Bladzijde').map(({ top }) => top),
    );
  const below = await tops({});
  expect(below.flat().every((top) => top > 780)).toBe(true);
  const above = await tops({ numbered: 'above', mark: 'OEFENING' });
  expect(above.flat().every((top) => top > 24 && top < 40)).toBe(true);
  for (const page of [...below, ...above]) expect(page).toHaveLength(1);
  const highBand = await tops({ numbered: 'above', mark: 'OEFENING '.repeat(15) });
  expect(highBand.flat().every((top) => top > 780)).toBe(true);
});

pdfTest('the title is in the file’s properties as it was typed, whatever its letters', async () => {
  for (const title of ['Onze afspraken (2)', 'Naši dogovori, Čeština č', 'Наші домовленості \\ ) (', 'Ѝ ḍ']) {
    const { bytes } = await written({ title });
    const tree = new PdfTree(objectsOf(bytes));
    expect(String(tree.dict(tree.trailer['/Info'])['/Title']).normalize('NFC')).toBe(`u:${title}`);
    expect(Buffer.from(tree.stream(tree.root['/Metadata']), 'latin1').toString('utf8')).toContain(`>${title}<`);
  }
});

pdfTest('a document whose blocks have no first heading shows its title as one', async () => {
  const { bytes } = await written({ blocks: [{ kind: 'paragraph', tone: 'body', text: 'Kort.' }] });
  expect(taggedTexts(bytes)).toContain(printDocument().title);
});

import { expect, test } from 'vitest';
import { nodeFonts } from '../../src/adapters/pdf/node-fonts.ts';
import { writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import { SAMPLES, specimen } from '../../src/app/documents/specimen.ts';
import { type PdfDict, type PdfJson, PdfTree } from '../support/pdf-object-tree.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { bytesOf, checkFile, fontsOf, objectsOf, type PageWord, pageWords, pdfTest, textOf } from '../support/pdf-tools.ts';
import { written } from '../support/print-document.ts';

const document = specimen();
const specimenFile = writePdf(document, nodeFonts);

let read: PdfJson | undefined;
/** The objects of the specimen, a copy to break. */
async function objectsToBreak(): Promise<PdfJson> {
  read ??= objectsOf((await specimenFile).bytes);
  return structuredClone(read);
}

/** Where a line ended, and the marks that say a direction, are no part of what was typed. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u{AD}\u{200E}\u{200F}\u{202A}-\u{202E}]/gu, '');

/** The paragraph, two agreements, the box and the table; the note below a signature where it is whole. */
const PLACES = 5;

/** The sentences of the specimen that do not come back as they were typed, as often as they stand in it. */
function lostSentences(bytes: Uint8Array): string[] {
  const text = bare(textOf(bytes));
  return SAMPLES.flatMap(({ sentences: [first = '', ...others] }) =>
    [first, ...others].filter((sentence) => text.split(bare(sentence)).length - 1 < (sentence === first ? PLACES : 1)),
  );
}

function lostNames(bytes: Uint8Array): string[] {
  const text = bare(textOf(bytes));
  return SAMPLES.flatMap(({ names }) => names.filter((name) => !text.includes(bare(name))));
}

pdfTest('every sentence and every name comes back as it was typed, in reading order', async () => {
  const { bytes, missing } = await specimenFile;
  expect(missing).toEqual([]);
  expect(lostSentences(bytes)).toEqual([]);
  expect(lostNames(bytes)).toEqual([]);
});

pdfTest('the specimen is sound and meets PDF/UA-1 and PDF/A-3a as far as its objects tell', async () => {
  expect(checkFile((await specimenFile).bytes)).toContain('No syntax or stream encoding errors found');
  expect(structureFaults(await objectsToBreak())).toEqual([]);
});

pdfTest('the font of every script is embedded, a subset, and gives its text back', async () => {
  const rows = fontsOf((await specimenFile).bytes);
  for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
  expect(rows.map((row) => /\+(\S+)/.exec(row)?.[1]).sort()).toEqual([
    'IBMPlexSansArabic-Bold',
    'IBMPlexSansArabic-Regular',
    'NotoEmoji-Regular',
    'NotoSans-Bold',
    'NotoSans-Regular',
    'NotoSansEthiopic-Bold',
    'NotoSansEthiopic-Regular',
    'NotoSansSC-Regular',
  ]);
});

/** Words in reading order and where they must stand: `<` further to the left than the one before, `>` further to the right. */
const LINES: readonly (readonly [first: string, ...others: (readonly ['<' | '>', string])[]])[] = [
  [
    'بالحزن',
    ['<', 'عندما'],
    ['<', 'حدث'],
    ['<', 'ذلك'],
    ['<', 'في'],
    ['<', 'الساعة'],
    ['<', '10:30'],
    ['<', 'اعتذر'],
    ['<', 'Lars'],
    ['<', 'والحمد'],
  ],
  ['والهاتف', ['<', '0123'], ['>', '456'], ['>', '789']],
  ['بچه‌ها', ['<', 'در'], ['<', 'De'], ['>', 'Wilgenhof'], ['<', 'با'], ['<', 'هم']],
  ['afspraak', ['>', 'لن'], ['<', 'نضحك'], ['<', 'على'], ['<', 'أحد'], ['>', 'geldt']],
  ['Samira', ['>', 'zei'], ['>', 'Daan'], ['>', '李明'], ['>', '谢谢;']],
];

const turned = (text: string): string => [...text].reverse().join('');
const level = ({ top }: PageWord, other: PageWord): boolean => Math.abs(top - other.top) < 6;

/** The lines whose words stand nowhere in their order, by what they begin with. */
function disorderedLines(bytes: Uint8Array): string[] {
  const words = pageWords(bytes);
  const isInOrder = ([first, ...others]: (typeof LINES)[number]): boolean =>
    words.some((page) =>
      page
        .filter(({ text }) => bare(text) === first || bare(text) === turned(first))
        .some((begin) => {
          let at: PageWord | undefined = begin;
          for (const [side, text] of others) {
            const before: PageWord | undefined = at;
            at = page.find(
              (word) =>
                before !== undefined &&
                level(word, before) &&
                (bare(word.text) === bare(text) || bare(word.text) === turned(bare(text))) &&
                (side === '<' ? word.right <= before.left + 1 : word.left >= before.right - 1),
            );
          }
          return at !== undefined;
        }),
    );
  return LINES.filter((line) => !isInOrder(line)).map(([first]) => first);
}

pdfTest('words stand in the direction of their script, figures and Latin names among them from left to right', async () => {
  expect(disorderedLines((await specimenFile).bytes)).toEqual([]);
});

pdfTest('a paragraph that begins from right to left stands at the right, and no word beyond its margins', async () => {
  const pages = pageWords((await specimenFile).bytes);
  const begins = pages.flat().filter(({ text }) => bare(text) === turned('شعرتُ') || bare(text) === turned('می‌خواهم'));
  expect(begins.filter(({ right }) => Math.abs(right - 547.28) < 1).length).toBeGreaterThanOrEqual(2);
  for (const { left, right, text } of pages.flat()) {
    expect(left, text).toBeGreaterThanOrEqual(47.5);
    expect(right, text).toBeLessThanOrEqual(548);
  }
});

pdfTest('the point of a list and the number of an agreement stand where their text begins', async () => {
  const words = pageWords((await specimenFile).bytes).flat();
  const fromRight = SAMPLES.filter(({ language }) => /^(ar|fa|ps|ckb)$/.test(language));
  const points = words.filter(({ text }) => text === '•');
  expect(points.filter(({ left }) => left > 530)).toHaveLength(fromRight.flatMap(({ names }) => names).length);
  expect(points.filter(({ left }) => left < 60)).toHaveLength(points.length - fromRight.flatMap(({ names }) => names).length);
  const number = String(SAMPLES.findIndex(({ language }) => language === 'ar') + 2);
  expect(words.some(({ text, left }) => text === number && left > 515)).toBe(true);
});

/** What a screen reader gets of each element that holds more than one direction. */
function spoken(tree: PdfTree): string[] {
  const texts = (element: PdfDict): string[] =>
    tree.list(element['/K']).flatMap((kid) => String(tree.dict(kid)['/ActualText'] ?? '').replace(/^[ub]:/u, ''));
  const elements = tree.dicts().filter((dict) => dict['/Type'] === '/StructElem' && dict['/S'] !== '/Span');
  return elements.map((element) => texts(element).join('')).filter((text) => text !== '');
}

pdfTest('a screen reader gets words from right to left as they were typed, in the language that they are in', async () => {
  const tree = new PdfTree(await objectsToBreak());
  const said = spoken(tree).map(bare);
  for (const { language, sentences, names } of SAMPLES.filter((sample) => /^(ar|fa|ps|ckb)$/.test(sample.language))) {
    for (const text of [sentences.join(''), sentences[0] ?? '', ...names].map(bare))
      expect(
        said.some((line) => line.includes(text)),
        text,
      ).toBe(true);
    const inLanguage = tree.dicts().filter((dict) => dict['/Lang'] === `u:${language}`);
    expect(inLanguage.length, language).toBeGreaterThanOrEqual(3);
  }
});

pdfTest('a script without a bold font is thickened where bold is asked, and only there', async () => {
  const content = async (kind: 'strong' | 'body'): Promise<string> => {
    const { bytes } = await written({ blocks: [{ kind: 'paragraph', tone: kind, text: '李明' }] });
    const tree = new PdfTree(objectsOf(bytes));
    return tree.stream(tree.dict(tree.pages()[0])['/Contents']);
  };
  expect(await content('strong')).toMatch(/2 Tr\n.*\/C4 .*\n.*TJ\n0 Tr/);
  expect(await content('body')).not.toContain(' Tr\n');
});

test('a character that no font shows is named, and nothing else of its word', async () => {
  const { missing } = await written({ blocks: [{ kind: 'paragraph', tone: 'body', text: 'سميرة हि 李明 😀 ሰላም ไ' }] });
  expect(missing).toEqual(['हि', 'ไ']);
});

pdfTest('ten thousand letters of any script without a space make a sound file that keeps them', async () => {
  for (const word of ['لا', 'سميرة', 'ሰላም', '中', '👍🏽', 'ب\u{64E}']) {
    const text = word.repeat(Math.floor(10_000 / word.length));
    const { bytes, missing } = await written({ blocks: [{ kind: 'paragraph', tone: 'body', text }] });
    expect(missing).toEqual([]);
    expect(structureFaults(objectsOf(bytes))).toEqual([]);
    const kept = [...bare(textOf(bytes))].filter((character) => word.includes(character));
    expect(kept.length, word).toBeGreaterThanOrEqual([...text].length);
  }
});

function contents(tree: PdfTree, change: (content: string) => string): void {
  for (const page of tree.pages()) {
    const stream = tree.dict(page)['/Contents'];
    tree.setStream(stream, change(tree.stream(stream)));
  }
}

/** Changes what each font says that its glyphs mean. */
function meanings(tree: PdfTree, from: RegExp, to: string): void {
  for (const dict of tree.dicts()) {
    const map = dict['/ToUnicode'];
    if (map !== undefined) tree.setStream(map, tree.stream(map).replace(from, to));
  }
}

const faultsOf = {
  'a sentence': (json: PdfJson) => lostSentences(bytesOf(json)),
  'an order': (json: PdfJson) => disorderedLines(bytesOf(json)),
  'the structure': structureFaults,
} as const;

/** Ways to break the specimen, and the check that must find each. */
const BREAKAGES: readonly (readonly [what: string, change: (tree: PdfTree) => void, check: keyof typeof faultsOf, fault: string])[] = [
  ['an Arabic letter that reads as another', (tree) => meanings(tree, /> <0634>/g, '> <0633>'), 'a sentence', 'شعرتُ'],
  ['an Ethiopic letter that reads as another', (tree) => meanings(tree, /> <12A3>/g, '> <12A4>'), 'a sentence', 'ኣብ'],
  ['a Chinese character that reads as another', (tree) => meanings(tree, /> <8BFE>/g, '> <8BFF>'), 'a sentence', '课'],
  ['a Polish letter that reads as another', (tree) => meanings(tree, /> <017C>/g, '> <007A>'), 'a sentence', 'Zażółć'],
  ['a vowel mark that is lost', (tree) => meanings(tree, /> <200F064F062A>/g, '> <062A>'), 'a sentence', 'شعرتُ'],
  ['lam and alef the wrong way round', (tree) => meanings(tree, /> <06270644>/g, '> <06440627>'), 'a sentence', 'شعرتُ'],
  [
    'a page in a mirror',
    (tree) => contents(tree, (content) => content.replace(/1 0 0 1 (\S+) (\S+) Tm/g, (_, x, y) => `1 0 0 1 ${500 - Number(x)} ${y} Tm`)),
    'an order',
    'بالحزن',
  ],
  [
    'words from right to left without the text they are read as',
    (tree) => tree.dicts().map((dict) => delete dict['/ActualText']),
    'the structure',
    'without ActualText',
  ],
  [
    'a wrong text to read',
    (tree) => tree.dicts().map((dict) => dict['/ActualText'] && Object.assign(dict, { '/ActualText': 'u:كلام' })),
    'the structure',
    'something else',
  ],
  [
    'glyph 0 in an Arabic word',
    (tree) => contents(tree, (content) => content.replace(/(\/A4 .*\n\[<)[0-9a-f]{4}/, '$10000')),
    'the structure',
    'notdef',
  ],
  [
    'a glyph without text',
    (tree) => contents(tree, (content) => content.replace(/(\/E4 .*\n\[<)[0-9a-f]{4}/, '$1fff0')),
    'the structure',
    'no text',
  ],
  [
    'a font that is not embedded',
    (tree) => tree.dicts().map((dict) => String(dict['/FontName']).includes('Ethiopic') && delete dict['/FontFile2']),
    'the structure',
    'not embedded',
  ],
];

for (const [what, change, check, fault] of BREAKAGES) {
  pdfTest(`the check finds a broken specimen: ${what}`, async () => {
    const json = await objectsToBreak();
    change(new PdfTree(json));
    expect(faultsOf[check](json).join('\n')).toContain(fault);
  });
}

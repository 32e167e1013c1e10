import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { clampLines } from '../../../src/adapters/pdf/clamping.ts';
import { loadTypefaces } from '../../../src/adapters/pdf/fonts.ts';
import { breakLines, type Line } from '../../../src/adapters/pdf/line-breaking.ts';
import { nodeFonts } from '../../../src/adapters/pdf/node-fonts.ts';
import { textOfRun } from '../../../src/adapters/pdf/pieces.ts';
import { createTextSetter, type TextSetter } from '../../../src/adapters/pdf/text-setter.ts';
import { typographyFor } from '../../../src/adapters/pdf/typography.ts';

const { body, strong } = typographyFor('normal');
let setter: TextSetter;
beforeAll(async () => {
  setter = createTextSetter(await loadTypefaces(nodeFonts, ['عربي 中 ትግ 😀']));
});

const textOf = (line: Line): string => line.runs.map(textOfRun).join('');
const broken = (text: string, width: number): string[] => breakLines([{ text, style: body }], width, 'nl', setter).map(textOf);

/** How far the ink of a line reaches: its glyphs without the space at the end. */
function inkWidth(line: Line): number {
  const glyphs = line.runs.flatMap((run) => {
    const inOrder = run.level % 2 === 1 ? [...run.glyphs].reverse() : run.glyphs;
    return inOrder.map((glyph) => ({ ...glyph, size: run.style.size }));
  });
  while (glyphs.at(-1)?.text.trim() === '') glyphs.pop();
  return glyphs.reduce((sum, { advance, size }) => sum + (advance * size) / 1000, 0);
}

describe('lines end', () => {
  test('at spaces, which stay with the line before, once', () => {
    expect(broken('een twee   drie', 45)).toEqual(['een ', 'twee ', 'drie']);
  });

  test('at line ends that were typed, and an empty line stays one', () => {
    expect(broken('een\ntwee\r\n\r\ndrie\n', 400)).toEqual(['een', 'twee', '', 'drie']);
  });

  test('behind a hyphen within a word', () => {
    expect(broken('Oldenbarneveldt-Szczebrzeszyńska', 130)).toEqual(['Oldenbarneveldt-', 'Szczebrzeszyńska']);
  });

  test('at a soft hyphen, which shows only there', () => {
    expect(broken('vertrouwens\u{AD}persoon', 90)).toEqual(['vertrouwens\u{AD}', 'persoon']);
    expect(broken('vertrouwens\u{AD}persoon', 400)).toEqual(['vertrouwenspersoon']);
  });

  test('never at a space that may not be broken', () => {
    expect(broken('dat is 5\u{A0}euro', 55)).toEqual(['dat is ', '5\u{A0}euro']);
  });

  test('within a word when nothing else fits, with a hyphen that reads as none', () => {
    const lines = broken('meervoudigepersoonlijkheidsstoornis', 90);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.replace(/\u{AD}$/u, '')).join('')).toBe('meervoudigepersoonlijkheidsstoornis');
    expect(lines.slice(0, -1).every((line) => line.endsWith('\u{AD}'))).toBe(true);
  });

  test('between Chinese characters, but never before their full stop or behind their bracket', () => {
    expect(broken('课间休息时我们吵架了。', 61)).toEqual(['课间休息时', '我们吵架', '了。']);
    expect(broken('她好。我们走', 37)).toEqual(['她好。', '我们走']);
    expect(broken('他说「好」吧', 37)).toEqual(['他说', '「好」', '吧']);
  });

  test('within an Arabic word that no line holds without a hyphen, its letters joined as in the whole word', () => {
    const word = 'مستشفيات'.repeat(6);
    const lines = breakLines([{ text: word, style: body }], 60, 'ar', setter);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(textOf).join('')).toBe(word);
    const shapes = (some: readonly Line[]): number[] =>
      some.flatMap(({ runs }) => runs.flatMap(({ glyphs }) => glyphs.map(({ parts }) => parts[0].id))).sort();
    expect(shapes(lines)).toEqual(shapes(breakLines([{ text: word, style: body }], 6000, 'ar', setter)));
  });

  test('never between lam and alef, which are one shape', () => {
    for (let width = 14; width < 40; width++) expect(broken('لا'.repeat(30), width).every((line) => line.startsWith('ل'))).toBe(true);
  });

  test('never between a letter and its marks', () => {
    expect(broken('q\u{303}'.repeat(40), 30).every((line) => !line.startsWith('\u{303}'))).toBe(true);
  });
});

test('a mark that stands on a space goes to the next line with it', () => {
  expect(broken('aa👍🏽- \u{301}', 33)).toEqual(['aa👍🏽-', ' \u{301}']);
});

test('more than two empty lines in a row are printed as two', () => {
  expect(broken(`een${'\n'.repeat(500)}twee`, 400)).toEqual(['een', '', '', 'twee']);
});

test('a name in bold and what follows it share a line', () => {
  const spans = [
    { text: 'Daan', style: strong },
    { text: ' ', style: body },
    { text: 'getekend', style: body },
  ];
  const [line, ...others] = breakLines(spans, 300, 'nl', setter);
  expect(others).toEqual([]);
  expect(line?.runs.map((run) => run.style.weight)).toEqual([700, 400]);
});

test('the hyphen behind a word broken inside has its place too', () => {
  const lines = breakLines([{ text: 'Wiaaa\u{AD}a', style: body }], 35, 'nl', setter);
  for (const line of lines) expect(inkWidth(line)).toBeLessThanOrEqual(35);
});

const someText = fc.string({
  unit: fc.constantFrom(
    'a',
    'ب',
    'لا',
    '\u{64E}',
    '中',
    '。',
    'ሰ',
    '👍🏽',
    '(',
    'W',
    'i',
    'é',
    ' ',
    ' ',
    '-',
    '\u{AD}',
    '\u{200B}',
    '\n',
    'ж',
    '5',
    '\u{301}',
  ),
  maxLength: 200,
});

test('whatever is typed, no line is wider than its place and no letter is lost', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 30, max: 300 }), (text, width) => {
      const lines = breakLines([{ text, style: body }], width, 'nl', setter);
      for (const line of lines) expect(inkWidth(line)).toBeLessThanOrEqual(width + 1e-6);
      const letters = (some: string): string =>
        some
          .normalize('NFC')
          .replaceAll('👍🏽', 'P')
          .replace(/[^\p{L}\p{M}\p{N}-]/gu, '')
          .normalize('NFD');
      expect(letters(lines.map(textOf).join(''))).toBe(letters(setter.printable(text, 400)));
    }),
  );
});

test('a text that is clamped ends in an ellipsis, fits, and says that it is not whole', () => {
  const { lines, isWhole } = clampLines({ text: 'heel veel woorden '.repeat(1000), style: body }, 200, 2, 'nl', setter);
  expect(isWhole).toBe(false);
  expect(lines.map(textOf)).toEqual(['heel veel woorden heel veel ', expect.stringMatching(/^woorden .*\S…$/)]);
  for (const line of lines) expect(inkWidth(line)).toBeLessThanOrEqual(200);
  expect(clampLines({ text: 'kort', style: body }, 200, 2, 'nl', setter)).toMatchObject({ isWhole: true, lines: [{}] });
});

test('an Arabic text that is clamped loses its end, not its beginning', () => {
  const { lines } = clampLines({ text: 'لن نضحك على أحد بعد الآن. '.repeat(100), style: body }, 120, 1, 'ar', setter);
  expect(lines.map(textOf)).toEqual([expect.stringMatching(/^لن نضحك على.*…$/)]);
  for (const line of lines) expect(inkWidth(line)).toBeLessThanOrEqual(120);
});

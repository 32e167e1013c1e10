import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemesOf } from '../../../src/adapters/pdf/graphemes.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const asUnicodeSays = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Letters, marks, joiners, signs that hold on to the next one, halves of flags, and what ends a line. */
const PIECES = [
  'e',
  'ß',
  '7',
  ' ',
  '\u0301',
  '\u0308',
  'ب',
  'َ',
  '\u0600',
  'ሀ',
  '汉',
  '👩',
  '\u200D',
  '🏽',
  '❤️',
  '🇳',
  '🇱',
  '\r',
  '\n',
  'क',
  '्',
  'ก',
  '가',
  '\uD800',
];

describe('the characters of a text', () => {
  test('are those of Unicode, whatever stands beside what', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect([...graphemesOf(text)]).toEqual(asUnicodeSays(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('are found in one pass however long a text is', () => {
    const text = 'Zoë zei: «ça va» — ja! '.repeat(5000);
    expect([...graphemesOf(text)]).toEqual([...text]);
  });
});

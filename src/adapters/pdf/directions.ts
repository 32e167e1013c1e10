import type { Bidi } from 'bidi-js';

/** How the characters of a paragraph run: an odd level is right to left (Unicode Standard Annex 9). */
export interface Directions {
  /** Of the paragraph as a whole. */
  readonly base: number;
  /** Of each UTF-16 unit. */
  level(index: number): number;
}

const LEFT_TO_RIGHT: Directions = { base: 0, level: () => 0 };

/** Every block whose letters run from right to left. */
const RIGHT_TO_LEFT = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}]/u;
const RIGHT_TO_LEFT_LANGUAGES = /^(ar|arc|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

let bidi: Bidi | undefined;

/** Loads the rules for text from right to left, where these texts have any: most documents do without. */
export async function loadDirections(texts: readonly string[]): Promise<void> {
  if (bidi === undefined && texts.some((text) => RIGHT_TO_LEFT.test(text))) bidi = (await import('bidi-js')).default();
}

/**
 * The directions in one paragraph. Its own is that of its first letter; a sentence in a language that runs from right to
 * left does so too when it begins with a name in Latin letters.
 */
export function directionsOf(paragraph: string, language: string): Directions {
  if (!RIGHT_TO_LEFT.test(paragraph)) return LEFT_TO_RIGHT;
  if (bidi === undefined) throw new Error('directions are not loaded');
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, RIGHT_TO_LEFT_LANGUAGES.test(language) ? 'rtl' : 'auto');
  for (const { index, 0: number } of paragraph.matchAll(TELEPHONE)) {
    const end = index + number.length;
    // The level of the figures lies above that of the signs between them.
    levels.fill(Math.max(...levels.subarray(index, end)), index, end);
  }
  return { base: paragraphs[0]?.level ?? 0, level: (index) => levels[index] ?? 0 };
}

/** Groups of figures are one number, whose first group stands first wherever it is (Unicode Standard Annex 9, HL3). */
const TELEPHONE = /\+?\d+(?:[ \u{A0}-]\d+)+/gu;

export const isRightToLeft = (level: number): boolean => level % 2 === 1;

/** The parts of a line from left to right (Unicode Standard Annex 9, rule L2). */
export function fromLeftToRight<Part extends { readonly level: number }>(parts: readonly Part[]): Part[] {
  const order = [...parts];
  const levels = parts.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.map((level) => (isRightToLeft(level) ? level : level + 1)));
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--) {
    for (let start = 0; start < order.length; ) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return order;
}

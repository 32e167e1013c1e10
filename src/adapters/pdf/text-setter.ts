import type { Typefaces } from './fonts.ts';
import { printableText } from './printable-text.ts';
import { type ShapedWord, shapeWord } from './shaping.ts';
import type { Weight } from './typography.ts';

/** Sets the text of one document. Made anew for each, so that no words of one stay behind for the next. */
export interface TextSetter {
  /** The text with only what can be printed; what cannot is added to `missing`. */
  printable(typed: string, weight: Weight): string;
  shape(text: string, weight: Weight, language: string): ShapedWord;
  /** Characters without a glyph, in the order in which they were met. */
  readonly missing: ReadonlySet<string>;
}

export function createTextSetter(typefaces: Typefaces): TextSetter {
  const missing = new Set<string>();
  const words = new Map<string, ShapedWord>();
  return {
    missing,
    printable: (typed, weight) => printableText(typed, typefaces[weight].covers, missing),
    shape: (text, weight, language) => {
      const key = `${weight} ${language} ${text}`;
      const known = words.get(key);
      if (known !== undefined) return known;
      const word = shapeWord(typefaces[weight], text, language);
      words.set(key, word);
      return word;
    },
  };
}

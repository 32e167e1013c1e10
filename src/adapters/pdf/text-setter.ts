import type { Directions } from './directions.ts';
import type { Typefaces } from './fonts.ts';
import { printableText } from './printable-text.ts';
import { type ShapedWord, type Shaping, shapeWord } from './shaping.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import type { Weight } from './typography.ts';

/** Sets the text of one document. Made anew for each, so that no words of one stay behind for the next. */
export interface TextSetter {
  /** The text with only what can be printed; what cannot is added to `missing`. */
  printable(typed: string, weight: Weight): string;
  /** Printable text, which begins at `offset` of its paragraph, by typeface and direction. */
  stretches(text: string, offset: number, weight: Weight, directions: Directions): Stretch[];
  shape(text: string, shaping: Shaping): ShapedWord;
  /** Characters without a glyph, in the order in which they were met. */
  readonly missing: ReadonlySet<string>;
}

export function createTextSetter(typefaces: Typefaces): TextSetter {
  const missing = new Set<string>();
  const words = new Map<string, ShapedWord>();
  return {
    missing,
    printable: (typed, weight) => printableText(typed, typefaces[weight], missing),
    stretches: (text, offset, weight, directions) => stretchesOf(text, offset, typefaces[weight], directions),
    shape: (text, shaping) => {
      const { typeface, level, language, before, after } = shaping;
      const alone = `${typeface.key}${level % 2} ${language} ${text}`;
      const key = before === undefined && after === undefined ? alone : `${alone}\n${before}\n${after}`;
      const known = words.get(key);
      if (known !== undefined) return known;
      const word = shapeWord(text, shaping);
      words.set(key, word);
      return word;
    },
  };
}

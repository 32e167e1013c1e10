import type { Directions } from './directions.ts';
import { graphemesOf } from './graphemes.ts';
import { showsAll, type Typeface } from './typeface.ts';

/** A part of a paragraph, from `start` up to `end`, in one typeface and one direction. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly typeface: Typeface;
  readonly level: number;
}

/** What has no script of its own: spaces, figures, signs. */
const COMMON = /^[\p{Z}\p{P}\p{N}\p{S}]/u;
const LETTER = /^\p{L}/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;

/** Divides printable text, which begins at `offset` of its paragraph, by typeface and direction. */
export function stretchesOf(text: string, offset: number, typefaces: readonly [Typeface, ...Typeface[]], { level }: Directions): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (start: number, end: number, typeface: Typeface): void => {
    for (let from = start; from < end; ) {
      let to = from + 1;
      while (to < end && level(to) === level(from)) to += 1;
      const last = stretches.at(-1);
      if (last?.typeface === typeface && last.level === level(from)) stretches[stretches.length - 1] = { ...last, end: to };
      else stretches.push({ start: from, end: to, typeface, level: level(from) });
      from = to;
    }
  };
  const [first] = typefaces;
  if (showsAll(first, text)) {
    add(offset, offset + text.length, first);
    return stretches;
  }
  let start = offset;
  for (const { grapheme, typeface } of choices(text, typefaces)) {
    add(start, start + grapheme.length, typeface);
    start += grapheme.length;
  }
  return stretches;
}

/**
 * The typeface of each character with its marks: the first that shows all of it. Spaces, figures and signs keep that of
 * the letters before them, an opening bracket or quote takes that of the letters behind it.
 */
function choices(text: string, typefaces: readonly [Typeface, ...Typeface[]]): { grapheme: string; typeface: Typeface }[] {
  const graphemes = [...graphemesOf(text)];
  const own = graphemes.map((grapheme) => typefaces.find((typeface) => showsAll(typeface, grapheme)) ?? typefaces[0]);
  const isLetter = graphemes.map((grapheme) => LETTER.test(grapheme));
  const following: Typeface[] = [];
  for (let index = graphemes.length - 1, next: Typeface | undefined; index >= 0; index--) {
    if (isLetter[index]) next = own[index];
    following[index] = next ?? typefaces[0];
  }
  let before = following[0] ?? typefaces[0];
  return graphemes.map((grapheme, index) => {
    const typeface = own[index] ?? typefaces[0];
    if (isLetter[index]) before = typeface;
    if (!COMMON.test(grapheme)) return { grapheme, typeface };
    const wished = OPENING.test(grapheme) ? (following[index] ?? before) : before;
    return { grapheme, typeface: showsAll(wished, grapheme) ? wished : typeface };
  });
}

import { graphemesOf } from './graphemes.ts';
import { showsAll, type Typeface } from './typeface.ts';

/** Printed where no font has a glyph. Never glyph 0: PDF/UA-1 7.21.8 and PDF/A-3 6.2.11.8 forbid it. */
const REPLACEMENT = '\u{FFFD}';

/** Marks a place where a word may be broken; the line breaker takes it out again. */
export const SOFT_HYPHEN = '\u{AD}';
/** The same without a hyphen. */
export const BREAK_HERE = '\u{200B}';

const LINE_ENDS = /\r\n|[\n\v\f\r\u{85}\u{2028}\u{2029}]/gu;
const CONTROL = /\p{Cc}/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const SPACE = /\p{Zs}/u;

/** Invisible, but it chooses the form of the Arabic letter beside it ("می‌خواهم"). */
const JOINER = /[\u{200C}\u{200D}]/u;
const JOINING_LETTER = /^\p{Script=Arabic}/u;
/** Invisible, but it makes one picture of several. */
const PICTURE_PART = /[\u{200D}\u{FE0F}\u{E0020}-\u{E007F}]/u;
const PICTURE = /^[\p{Extended_Pictographic}\p{Regional_Indicator}#*0-9]/u;

/**
 * What can be printed of a text that somebody typed: NFC, line ends as `\n`, controls and invisible characters
 * (bidi marks among them) left out, except what chooses the form of the sign beside it, and each character as a reader
 * sees it that none of the typefaces shows as one U+FFFD. Those are added to `missing`. Nothing in the text has a
 * meaning here: it is neither markup nor a template.
 */
export function printableText(typed: string, typefaces: readonly [Typeface, ...Typeface[]], missing: Set<string>): string {
  const composed = typed.replace(LINE_ENDS, '\n').normalize('NFC');
  if (isPlain(composed, typefaces[0])) return composed;
  const isShown = (grapheme: string): boolean => typefaces.some((typeface) => showsAll(typeface, grapheme));
  let printable = '';
  for (const grapheme of graphemesOf(composed)) {
    printable += printableGrapheme(grapheme, isShown, missing);
  }
  return printable;
}

/** Whether a text can be printed as it is. Almost every text can, and looking for its graphemes takes far longer. */
function isPlain(text: string, { covers }: Typeface): boolean {
  for (const character of text) {
    if (character !== '\n' && (!covers(character.codePointAt(0) ?? 0) || CONTROL.test(character) || INVISIBLE.test(character)))
      return false;
  }
  return true;
}

/** Half a surrogate pair cannot be written in any file: it is named as U+FFFD too. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, REPLACEMENT);

function printableGrapheme(grapheme: string, isShown: (grapheme: string) => boolean, missing: Set<string>): string {
  let printable = '';
  for (const character of grapheme) {
    if (character === '\n' || character === SOFT_HYPHEN || character === BREAK_HERE) {
      printable += character;
    } else if (character === '\t') {
      printable += ' ';
    } else if (CONTROL.test(character)) {
      // Has no shape of its own.
    } else if (INVISIBLE.test(character)) {
      if (formsNeighbour(character, printable)) printable += character;
    } else if (isShown(printable + character)) {
      printable += character;
    } else if (SPACE.test(character)) {
      printable += ' ';
    } else if (printable === '') {
      // An emoji of several code points is one picture: one sign stands for it, and it is named as a whole.
      missing.add(wellFormed(grapheme));
      return REPLACEMENT;
    } else {
      missing.add(wellFormed(character));
      printable += REPLACEMENT;
    }
  }
  return printable;
}

/** Whether an invisible character changes how the grapheme looks that it stands in. */
function formsNeighbour(character: string, before: string): boolean {
  return (JOINER.test(character) && JOINING_LETTER.test(before)) || (PICTURE_PART.test(character) && PICTURE.test(before));
}

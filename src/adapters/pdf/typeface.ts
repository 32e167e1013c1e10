import * as harfbuzz from 'harfbuzzjs';
import { type FontFile, readFontFile } from './font-file.ts';

/** A font that is ready to set text in. */
export interface Typeface {
  /** Its name in the pages' resources. */
  readonly key: string;
  readonly file: FontFile;
  readonly shaper: harfbuzz.Font;
  covers(codePoint: number): boolean;
}

/** @throws when the bytes are no TrueType font */
export function openTypeface(key: string, bytes: Uint8Array): Typeface {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const covered = new Set(face.collectUnicodes());
  return { key, file: readFontFile(bytes), shaper: new harfbuzz.Font(face), covers: (codePoint) => covered.has(codePoint) };
}

/** What a font may lack: it has no shape of its own (a joiner, a variation selector). */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** Whether a typeface can show every part of a character as a reader sees it. */
export function showsAll({ covers }: Typeface, grapheme: string): boolean {
  for (const character of grapheme) if (!covers(character.codePointAt(0) ?? 0) && !INVISIBLE.test(character)) return false;
  return true;
}

import type { Weight } from './typography.ts';

/** Font files of one script, as they are named in public/fonts/pdf/ (build/fonts.mjs makes them). */
export interface FontFamily {
  readonly key: string;
  /** One file may serve both weights; its bold is thickened when it is drawn. */
  readonly files: Readonly<Record<Weight, string>>;
}

/** For every letter that most documents have, and for the sign that stands for a missing one. */
export const FIRST_FAMILY: FontFamily = { key: 'N', files: { 400: 'noto-sans-400.ttf', 700: 'noto-sans-700.ttf' } };

/** Further families by what they are for, in order of preference; loaded only where the first family lacks such a character. */
const FURTHER: readonly (readonly [isFor: RegExp, family: FontFamily])[] = [
  [
    /[\p{scx=Arabic}\u{FD3E}\u{FD3F}]/u,
    // Noto Sans Arabic draws a letter and its dots apart, which reads back as two letters; Plex has a glyph for each.
    { key: 'A', files: { 400: 'ibm-plex-sans-arabic-400.ttf', 700: 'ibm-plex-sans-arabic-700.ttf' } },
  ],
  [/\p{scx=Ethiopic}/u, { key: 'E', files: { 400: 'noto-sans-ethiopic-400.ttf', 700: 'noto-sans-ethiopic-700.ttf' } }],
  [/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\u{FF00}-\u{FFEF}]/u, { key: 'C', files: bothFrom('noto-sans-sc-400.ttf') }],
  [/\p{Emoji}|\p{Regional_Indicator}|\u{20E3}/u, { key: 'P', files: bothFrom('noto-emoji-400.ttf') }],
];

function bothFrom(file: string): FontFamily['files'] {
  return { 400: file, 700: file };
}

/** The families that a text needs beyond the first, which covers what `isCovered` says. */
export function furtherFamilies(texts: readonly string[], isCovered: (codePoint: number) => boolean): FontFamily[] {
  const lacking = new Set<string>();
  for (const text of texts) {
    for (const character of text.normalize('NFC')) if (!isCovered(character.codePointAt(0) ?? 0)) lacking.add(character);
  }
  const characters = [...lacking];
  return FURTHER.flatMap(([isFor, family]) => (characters.some((character) => isFor.test(character)) ? [family] : []));
}

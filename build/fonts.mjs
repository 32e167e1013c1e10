/**
 * Makes the fonts that the PDF writer embeds: cut down to the characters that people type, where that saves much.
 * The result is committed, so neither a start nor a test needs this step.
 *
 *   node build/fonts.mjs           writes public/fonts/pdf/
 *   node build/fonts.mjs --check   makes them in memory and exits 1 when a committed file differs
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/** @typedef {readonly (readonly [first: number, last: number])[]} Ranges Code points, both ends included. */

const target = fileURLToPath(new URL('../public/fonts/pdf/', import.meta.url));

/** @type {Ranges} What a person may type in a language written in Latin, Greek or Cyrillic letters. */
const european = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x24f], // Latin-1, Latin Extended-A and B
  [0x259, 0x259], // schwa, Azerbaijani
  [0x2b0, 0x2ff], // modifier letters
  [0x300, 0x36f], // combining marks
  [0x370, 0x3ff], // Greek
  [0x400, 0x52f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional, Vietnamese
  [0x2000, 0x206f], // punctuation
  [0x20a0, 0x20bf], // currency
  [0x2100, 0x214f], // letterlike
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematics
  [0x25a0, 0x25ff], // shapes
  [0xfffd, 0xfffd], // stands for what has no glyph
];

/** @type {Ranges} Without ASCII: figures and spaces within Chinese come from Noto Sans. */
const chinese = [
  [0xb7, 0xb7], // the dot within a foreign name
  [0x2014, 0x2014], // dash
  [0x2018, 0x201d], // quotes, as wide as a character
  [0x2026, 0x2026], // ellipsis
  [0x3000, 0x30ff], // punctuation; the letters of Japanese
  [0x4e00, 0x9fff], // every character of the basic block, traditional ones and those of rare names too
  [0xff00, 0xffef], // full-width forms
];

/** @type {Ranges} */
const ethiopic = [
  [0x20, 0x7e],
  [0xab, 0xab],
  [0xbb, 0xbb],
  [0x2018, 0x201d],
  [0x1200, 0x139f], // Ethiopic and its supplement
];

/**
 * Where the fonts come from. Without ranges a font is copied as it is: IBM Plex's name is reserved (OFL-1.1, 3), so a
 * changed one might not carry it; of the emoji we want all.
 * @type {readonly { from: string, files: Record<string, string>, ranges?: Ranges }[]}
 */
const sources = [
  {
    from: 'noto-sans',
    files: { 'noto-sans-400.ttf': '400Regular/NotoSans_400Regular.ttf', 'noto-sans-700.ttf': '700Bold/NotoSans_700Bold.ttf' },
    ranges: european,
  },
  {
    from: 'ibm-plex-sans-arabic',
    files: {
      'ibm-plex-sans-arabic-400.ttf': '400Regular/IBMPlexSansArabic_400Regular.ttf',
      'ibm-plex-sans-arabic-700.ttf': '700Bold/IBMPlexSansArabic_700Bold.ttf',
    },
  },
  {
    from: 'noto-sans-ethiopic',
    files: {
      'noto-sans-ethiopic-400.ttf': '400Regular/NotoSansEthiopic_400Regular.ttf',
      'noto-sans-ethiopic-700.ttf': '700Bold/NotoSansEthiopic_700Bold.ttf',
    },
    ranges: ethiopic,
  },
  { from: 'noto-sans-sc', files: { 'noto-sans-sc-400.ttf': '400Regular/NotoSansSC_400Regular.ttf' }, ranges: chinese },
  { from: 'noto-emoji', files: { 'noto-emoji-400.ttf': '400Regular/NotoEmoji_400Regular.ttf' } },
];

/** @param {Ranges} ranges */
const charactersOf = (ranges) =>
  ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step))).join('');

/** @param {Buffer} font @param {Ranges} ranges */
const cut = (font, ranges) =>
  // Family, style and PostScript names stay: the PDF's font name comes from them.
  subsetFont(font, charactersOf(ranges), { targetFormat: 'sfnt', preserveNameIds: [1, 2, 4, 6] });

const isCheck = process.argv.includes('--check');
/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @type {Record<string, Buffer>} */
const made = {};
/** @type {string[]} */
const packages = [];
for (const { from, files, ranges } of sources) {
  const folder = dirname(createRequire(import.meta.url).resolve(`@expo-google-fonts/${from}/package.json`));
  for (const [file, path] of Object.entries(files)) {
    const font = readFileSync(join(folder, path));
    made[file] = ranges === undefined ? font : await cut(font, ranges);
  }
  made[`OFL-${from}.txt`] = readFileSync(join(folder, 'LICENSE_FONT'));
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  packages.push(`${name}@${version}`);
}
const sums = { sources: packages, sha256: Object.fromEntries(Object.entries(made).map(([file, bytes]) => [file, sha256(bytes)])) };
made['sha256.json'] = Buffer.from(`${JSON.stringify(sums, null, 2)}\n`);

let differing = 0;
for (const [file, bytes] of Object.entries(made)) {
  if (!isCheck) {
    writeFileSync(join(target, file), bytes);
  } else if (sha256(readFileSync(join(target, file))) !== sha256(bytes)) {
    differing += 1;
    process.stderr.write(`public/fonts/pdf/${file} differs from its source; run: node build/fonts.mjs\n`);
  }
}
process.exit(differing > 0 ? 1 : 0);

/**
 * Makes the fonts that the PDF writer embeds: Noto Sans cut down to the scripts of European languages.
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

const target = fileURLToPath(new URL('../public/fonts/pdf/', import.meta.url));
const source = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json'));

/**
 * Code points that a person may type in a language written in Latin, Greek or Cyrillic letters, both ends included.
 * @type {readonly (readonly [number, number])[]}
 */
const ranges = [
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
const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)))
  .join('');

const files = { 'noto-sans-400.ttf': '400Regular/NotoSans_400Regular.ttf', 'noto-sans-700.ttf': '700Bold/NotoSans_700Bold.ttf' };
const isCheck = process.argv.includes('--check');
/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @type {Record<string, Buffer>} */
const made = {};
for (const [name, path] of Object.entries(files)) {
  // Family, style and PostScript names stay: the PDF's font name comes from them.
  made[name] = await subsetFont(readFileSync(join(source, path)), characters, { targetFormat: 'sfnt', preserveNameIds: [1, 2, 4, 6] });
}
made['OFL.txt'] = readFileSync(join(source, 'LICENSE_FONT'));
const { name, version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
const sums = {
  source: `${name}@${version}`,
  sha256: Object.fromEntries(Object.entries(made).map(([file, bytes]) => [file, sha256(bytes)])),
};
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

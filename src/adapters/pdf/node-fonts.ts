import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontLoader } from './fonts.ts';

/** Reads the fonts from public/fonts/pdf/ of the package that this code runs in, from source or built. */
export const nodeFonts: FontLoader = async (fileName) => new Uint8Array(await readFile(join(fontDirectory(), fileName)));

function fontDirectory(): string {
  for (let directory = dirname(fileURLToPath(import.meta.url)); directory !== dirname(directory); directory = dirname(directory)) {
    const fonts = join(directory, 'public/fonts/pdf');
    if (existsSync(fonts)) return fonts;
  }
  throw new Error('public/fonts/pdf not found');
}

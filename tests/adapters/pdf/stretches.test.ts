import { beforeAll, expect, test } from 'vitest';
import { directionsOf } from '../../../src/adapters/pdf/directions.ts';
import { loadTypefaces, type Typefaces } from '../../../src/adapters/pdf/fonts.ts';
import { nodeFonts } from '../../../src/adapters/pdf/node-fonts.ts';
import { stretchesOf } from '../../../src/adapters/pdf/stretches.ts';

let typefaces: Typefaces;
beforeAll(async () => {
  typefaces = await loadTypefaces(nodeFonts, ['عربي 中 ትግ 😀']);
});

/** Which typeface and level each part of a text gets. */
function parts(text: string, language = 'nl'): string[] {
  const stretches = stretchesOf(text, 0, typefaces[400], directionsOf(text, language));
  expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  return stretches.map(({ start, end, typeface, level }) => `${typeface.key}${level} ${text.slice(start, end)}`);
}

test('text that the first typeface shows is one stretch', () => {
  expect(parts('Zoë, Їжак · 5')).toEqual(['N40 Zoë, Їжак · 5']);
});

test('spaces and signs keep the typeface of the letters before them', () => {
  expect(parts('لا، بأس!', 'ar')).toEqual(['A41 لا، بأس!']);
  expect(parts('ሰላም ተስፋይ (ok)')).toEqual(['E40 ሰላም ተስፋይ ', 'N40 (ok)']);
});

test('an opening bracket or quote goes with the letters behind it', () => {
  expect(parts('Samira (سميرة)')).toEqual(['N40 Samira ', 'A40 (', 'A41 سميرة', 'A40 )']);
  expect(parts('他说“好”')).toEqual(['C40 他说“好”']);
});

test('an emoji lends its typeface to nothing else', () => {
  expect(parts('ja 👍🏽 5')).toEqual(['N40 ja ', 'P40 👍🏽', 'N40  5']);
});

test('a letter keeps its marks, and a picture its parts', () => {
  expect(parts('لُؤَيّ')).toEqual(['A41 لُؤَيّ']);
  expect(parts('1️⃣')).toEqual(['P40 1️⃣']);
  expect(parts('👩‍👩‍👧🇳🇱')).toEqual(['P40 👩‍👩‍👧🇳🇱']);
});

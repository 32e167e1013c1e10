import { expect, test } from 'vitest';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { pdfTest, signatureReport } from '../support/pdf-tools.ts';
import { deviceKey, gapOf, randomFrom, sealedWith, withFlip } from '../support/sealed-document.ts';

/** Another one each time; the name of the test tells which, and HERSTELWIJZER_SEED brings it back. */
const SEED = Number(process.env['HERSTELWIJZER_SEED'] ?? Date.now() % 1_000_000);
const FLIPS = 200;
const SLOWEST = 240_000;

const key = await deviceKey();
const sealed = (await sealedWith(key)).bytes;
const gap = gapOf(sealed);

/** Places for so many flips, each at its own bit. */
function flips(seed: number, from: (random: number) => number): { readonly at: number; readonly bit: number }[] {
  const random = randomFrom(seed);
  return Array.from({ length: FLIPS }, () => ({ at: from(random()), bit: Math.floor(random() * 8) }));
}

const covered = flips(SEED, (random) => {
  const at = Math.floor(random * (sealed.length - (gap.end - gap.start)));
  return at < gap.start ? at : at + gap.end - gap.start;
});
const inGap = flips(SEED + 1, (random) => gap.start + Math.floor(random * (gap.end - gap.start)));

async function unnoticed(places: readonly { readonly at: number; readonly bit: number }[]): Promise<string[]> {
  const missed: string[] = [];
  for (const { at, bit } of places) {
    const { state } = await readSeal(withFlip(sealed, at, bit));
    if (state !== 'changed') missed.push(`${at}, bit ${bit}: ${state}`);
  }
  return missed;
}

test(
  `our check finds each of ${FLIPS} flips of one bit in what the signature covers (seed ${SEED})`,
  async () => {
    expect((await readSeal(sealed)).state).toBe('intact');
    expect(await unnoticed(covered)).toEqual([]);
  },
  SLOWEST,
);

test(
  `our check finds each of ${FLIPS} flips of one bit in the gap itself (seed ${SEED})`,
  async () => {
    expect(await unnoticed(inGap)).toEqual([]);
  },
  SLOWEST,
);

pdfTest(`pdfsig finds each of ${FLIPS} flips of one bit in what the signature covers (seed ${SEED})`, () => {
  expect(signatureReport(sealed)).toContain('Signature is Valid.');
  const missed = covered.filter(({ at, bit }) => signatureReport(withFlip(sealed, at, bit)).includes('Signature is Valid.'));
  expect(missed).toEqual([]);
});

test('the flips lie on both sides of the gap, and all over it', () => {
  expect(new Set(covered.map(({ at }) => at < gap.start)).size).toBe(2);
  const middle = (gap.start + gap.end) / 2;
  expect(new Set(inGap.map(({ at }) => at < middle)).size).toBe(2);
  expect(inGap.every(({ at }) => at >= gap.start && at < gap.end)).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, envelopeKey, seal } from '../../../src/adapters/vault/sealed-envelope.ts';
import { ONE_STEP_OF_JSON, openRow, ROW_STEP, sealRow } from '../../../src/adapters/vault/sealed-row.ts';

const key = await envelopeKey(Uint8Array.from({ length: 32 }, (_, at) => at));
const isText = (value: unknown): value is string => typeof value === 'string';

/** Any sequence of UTF-16 units, as a field may hold. */
const anyUtf16 = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

/** Version 1, made once with another implementation of AES-256-GCM; kept for ever. */
const VECTOR = '48574501b0b1b2b3b4b5b6b7b8b9babb98555aabe1eff036228efed6edad174e371e49d2152e8f355ece82f15c37689fe288d1fe986baa8cb9076cb86b';
const bytes = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test('a row of version 1 opens for ever', async () => {
  expect(await openRow(key, 'draft/a/b', bytes(VECTOR), isText)).toBe('Kievit 🌳');
});

test('any text comes back exactly as it was typed, lone halves of characters included', async () => {
  await fc.assert(
    fc.asyncProperty(anyUtf16, async (text) => {
      expect(await openRow(key, 'a', await sealRow(key, 'a', text), isText)).toBe(text);
    }),
  );
  for (const text of ['\ud83c', '\u202egeheim', '<script>', '{{key}}', '$t(key)', '\0', '']) {
    expect(await openRow(key, 'a', await sealRow(key, 'a', text), isText)).toBe(text);
  }
});

test('texts that fit into one step are sealed to the same length', async () => {
  for (const length of [0, 1, 100, ONE_STEP_OF_JSON - 2]) expect((await sealRow(key, 'a', 'x'.repeat(length))).length).toBe(ROW_STEP);
  expect((await sealRow(key, 'a', 'x'.repeat(ONE_STEP_OF_JSON - 1))).length).toBe(2 * ROW_STEP);
});

test('a row of another shape, or with an impossible length, is damaged', async () => {
  await expect(openRow(key, 'a', await sealRow(key, 'a', 5), isText)).rejects.toMatchObject({ code: 'row-damaged' });
  for (const plain of [[1], [1, 255, 255, 255, 255, 34], [1, 0, 0, 0, 1, 123]]) {
    const sealed = await seal(key, 'a', Uint8Array.from(plain));
    await expect(openRow(key, 'a', sealed, isText)).rejects.toMatchObject({ code: 'row-damaged' });
  }
});

test('a row that a later version wrote is told apart from a damaged one', async () => {
  const sealed = await seal(key, 'a', Uint8Array.from([2, 0, 0, 0, 2, 34, 34]));
  await expect(openRow(key, 'a', sealed, isText)).rejects.toMatchObject({ code: 'vault-too-new' });
});

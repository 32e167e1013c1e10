import { expect, test } from 'vitest';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { checkDocument, type DocumentVerdict } from '../../src/app/check-document.ts';
import { honestRange, type RangeNumber, rangeOf, signedAnew, withRangeText } from '../support/forged-seals.ts';
import { deviceKey, gapOf, latin1, sealedWith, spliced, withSignature } from '../support/sealed-document.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const key = await deviceKey();
const sealed = (await sealedWith(key)).bytes;
const school = [{ fingerprint: key.fingerprint, name: 'Laptop van Anouk', from: '2026-09-01', until: null, lost: false }];
const verdict = (bytes: Bytes): Promise<DocumentVerdict> => checkDocument(readSeal, bytes, school);

const [, start, end, rest] = honestRange(sealed);
const length = sealed.length;

/** Ranges, and the parts of the file that the very device then signs, where these are parts at all. */
const RANGES: readonly (readonly [string, readonly RangeNumber[], (readonly (readonly [number, number])[])?])[] = [
  [
    'skips bytes before the gap',
    [0, start - 10, end, rest],
    [
      [0, start - 10],
      [end, rest],
    ],
  ],
  [
    'skips bytes behind the gap',
    [0, start, end + 10, rest - 10],
    [
      [0, start],
      [end + 10, rest - 10],
    ],
  ],
  [
    'leaves the first bytes out',
    [10, start - 10, end, rest],
    [
      [10, start - 10],
      [end, rest],
    ],
  ],
  [
    'leaves the last bytes out',
    [0, start, end, rest - 7],
    [
      [0, start],
      [end, rest - 7],
    ],
  ],
  [
    'leaves a bracket out of the gap',
    [0, start + 1, end, rest],
    [
      [0, start + 1],
      [end, rest],
    ],
  ],
  ['covers bytes twice', [0, start, start - 20, length - start + 20], [[0, start]]],
  ['begins again at the beginning', [0, start, 0, length], [[0, start]]],
  [
    'goes on behind the end',
    [0, start, end, rest + 1000],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'goes on far behind the end',
    [0, start, end, '4294967296'],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has numbers that wrap around',
    [0, start, end, `${2 ** 32 + rest}`],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has more digits than a number has',
    [0, start, end, `0000000${rest}`],
    [
      [0, start],
      [end, rest],
    ],
  ],
  ['has a number below zero', [0, start, end, -1], [[0, start]]],
  [
    'has a number with a sign',
    [0, start, end, `+${rest}`],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has a number with zeros in front',
    ['00', start, end, rest],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has a number with a point',
    [0, start, end, `${rest}.0`],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has a number as a text',
    [0, start, end, `(${rest})`],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has a number behind a reference',
    [0, start, end, '5 0 R'],
    [
      [0, start],
      [end, rest],
    ],
  ],
  ['has two numbers', [0, start], [[0, start]]],
  [
    'has three numbers',
    [0, start, end],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has six numbers',
    [0, start, end, 100, end + 100, rest - 100],
    [
      [0, start],
      [end, rest],
    ],
  ],
  [
    'has none',
    [],
    [
      [0, start],
      [end, rest],
    ],
  ],
];

for (const [what, range, parts] of RANGES) {
  test(`a range that ${what} does not count, also when the very device signed it`, async () => {
    const text = `/ByteRange[${range.join(' ')}]`;
    expect(await verdict(await signedAnew(sealed, key, text, parts))).toMatchObject({ verdict: 'changed' });
  });
}

const honest = `/ByteRange[${honestRange(sealed).join(' ')}]`;
const numbers = honestRange(sealed).join(' ');

/** The same range, written so that one reader sees it and another does not. */
const TRICKS: readonly (readonly [string, string])[] = [
  ['a comment between its name and its numbers', `/ByteRange%[0 1 2 3]\n[${numbers}]`],
  ['a comment among its numbers', `/ByteRange[0%9\n${numbers.slice(1)}]`],
  ['itself in a comment', `%\n${honest}`],
  ['an escaped letter in its name', `/Byte#52ange[${numbers}]`],
  ['another one before it', `/ByteRange[0 1 2 3]${honest}`],
  ['another one behind it', `${honest}/ByteRange[0 1 2 3]`],
  ['brackets around it', `/ByteRange[[${numbers}]]`],
  ['another name', `/ByteRang [${numbers}]`],
];

for (const [what, text] of TRICKS) {
  test(`a range with ${what} does not count, also when the very device signed it`, async () => {
    expect(await verdict(await signedAnew(sealed, key, text))).toMatchObject({ verdict: 'changed' });
  });
}

test('the honest range, written and signed by the same hand, counts', async () => {
  expect(await verdict(await signedAnew(sealed, key, honest))).toMatchObject({ verdict: 'listed-device' });
});

test('a range that was changed and not signed anew does not count', async () => {
  expect(await verdict(withRangeText(sealed, `/ByteRange[0 ${start} ${end} ${rest - 1}]`))).toEqual({
    verdict: 'changed',
    fault: 'other-range',
  });
  expect(await verdict(withRangeText(sealed, `/ByteRange [${numbers}]`))).toMatchObject({ verdict: 'changed', fault: 'other-bytes' });
  expect(rangeOf(sealed).end).toBeLessThan(gapOf(sealed).start);
});

test('a second gap does not count, also when the very device signed around both', async () => {
  const gap = gapOf(sealed);
  const from = gap.end - 200;
  const two = spliced(sealed, from, gap.end, `>/Contents<${'0'.repeat(200 - '>/Contents<>'.length)}>`);
  const text = `/ByteRange[0 ${gap.start} ${from + 1} ${length - from - 1}]`;
  const parts = [
    [0, gap.start],
    [from + 1, length - from - 1],
  ] as const;
  expect(two.length).toBe(length);
  expect(await verdict(await signedAnew(two, key, text, parts))).toMatchObject({ verdict: 'changed' });
});

test('digits in upper case, anything but zeros behind the signature, and a gap with white in it do not count', async () => {
  const gap = gapOf(sealed);
  const digits = latin1(sealed).slice(gap.start + 1, gap.end - 1);
  const put = (changed: string): Bytes => withSignature(sealed, changed);
  expect(await verdict(put(digits))).toMatchObject({ verdict: 'listed-device' });
  // Behind the length of the signature, which is read first.
  const letter = 100 + digits.slice(100).search(/[a-f]/);
  const oneUpper = digits.slice(0, letter) + digits.charAt(letter).toUpperCase() + digits.slice(letter + 1);
  for (const changed of [digits.toUpperCase(), oneUpper, `${digits.slice(0, -1)}1`, `${digits.slice(0, -2)}ff`]) {
    expect(await verdict(put(changed))).toEqual({ verdict: 'changed', fault: 'other-digits' });
  }
  const firstZero = /0+$/.exec(digits)?.index ?? 0;
  expect(await verdict(put(`${digits.slice(0, firstZero + 100)}a${digits.slice(firstZero + 101)}`))).toMatchObject({
    fault: 'other-digits',
  });
  for (const white of [' ', '\n', '\0', 'g', '%']) {
    expect(await verdict(put(`${digits.slice(0, -1)}${white}`)), white).toMatchObject({ verdict: 'changed' });
  }
});

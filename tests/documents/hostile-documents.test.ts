import process from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCopy } from '../../src/adapters/pdf/read-copy.ts';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { LARGEST_FILE, SEAL_FAULTS, type SealReading, UNREADABLE_FILES } from '../../src/app/document-seal.ts';
import { bytesOf, deviceKey, gapOf, latin1, sealedWith, spliced, withSignature } from '../support/sealed-document.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Milliseconds of computing: how long a busy machine makes it wait says nothing of the file. */
const SLOWEST = 5000;

const sealed = (await sealedWith(await deviceKey())).bytes;

/** What the check says of bytes from anybody: always a verdict with a known name, and in time. */
async function quickly(bytes: Bytes): Promise<SealReading> {
  const before = process.cpuUsage();
  const reading = await readSeal(bytes);
  expect(await readCopy(bytes)).toBeNull();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(SLOWEST);
  if (reading.state !== 'intact') expect([...SEAL_FAULTS, ...UNREADABLE_FILES]).toContain(reading.fault);
  return reading;
}

const MARKS = 'Herstelwijzer /ByteRange ETSI.CAdES.detached';

/** A file that claims to be one of ours, with this where its objects stand. */
function claiming(objects: string, trailer = '<</Size 3/Root 1 0 R/Info 2 0 R/ID[<00><00>]>>'): Bytes {
  const head = `%PDF-1.7\n%${MARKS}\n`;
  const body = `1 0 obj\n${objects}\nendobj\n2 0 obj\n<<>>\nendobj\n`;
  const second = head.length + body.lastIndexOf('2 0 obj');
  const entries = [head.length, second].map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 3\n0000000000 65535 f \n${entries}trailer\n${trailer}\nstartxref\n${head.length + body.length}\n%%EOF`;
  return new Uint8Array(Buffer.from(head + body + table, 'latin1'));
}

const field = (inside: string): string => `<</AcroForm${inside}>>`;

/** Files that are made to cost time, memory or a crash. */
const HOSTILE: Readonly<Record<string, () => Bytes>> = {
  'nothing at all': () => new Uint8Array(0),
  'one byte': () => new Uint8Array([0x25]),
  'a header and nothing behind it': () => new Uint8Array(Buffer.from(`%PDF-1.7\n${MARKS}`)),
  'the largest file, of zeros': () => new Uint8Array(LARGEST_FILE),
  'the largest file, of one letter that we look for': () => new Uint8Array(LARGEST_FILE).fill(0x48),
  'the largest file, of another': () => bytesOf([Buffer.from('Herstelwijzer'), new Uint8Array(LARGEST_FILE - 13).fill(0x2f)]),
  'a file that is too large by one byte': () => new Uint8Array(LARGEST_FILE + 1),
  '200 MB': () => new Uint8Array(200_000_000),
  'a catalog that is its own form': () => claiming('<</AcroForm 1 0 R/SigFlags 3/Fields[1 0 R]/FT/Sig/V 1 0 R/Perms 1 0 R/DocMDP 1 0 R>>'),
  'a catalog that is a reference to itself': () => claiming('1 0 R'),
  'arrays in arrays': () => claiming(field('['.repeat(1_000_000))),
  'dictionaries in dictionaries': () => claiming('<</A'.repeat(1_000_000)),
  'ten million numbers': () => claiming(field(`[${'1 '.repeat(10_000_000)}]`)),
  'a million fields': () => claiming(field(`<</SigFlags 3/Fields[${'1 0 R '.repeat(1_000_000)}]>>`)),
  'a text that never ends': () => claiming(field(`(${'\\('.repeat(5_000_000)}`)),
  'brackets that never close': () => claiming(field('('.repeat(5_000_000))),
  'a name of ten megabytes': () => claiming(field(`/${'A'.repeat(10_000_000)}`)),
  'a number of ten megabytes': () => claiming(field('9'.repeat(10_000_000))),
  'white of ten megabytes': () => claiming(field(' '.repeat(10_000_000))),
  'hexadecimal of ten megabytes': () => claiming(field(`<${'0'.repeat(10_000_000)}>`)),
  'a comment of ten megabytes': () => claiming(field(`%${'A'.repeat(10_000_000)}`)),
  'a stream that would unpack to much more': () => claiming(`<</Length 9/Filter[${'/FlateDecode'.repeat(1000)}]>>\nstream\nx\nendstream`),
  'a root that is not there': () => claiming('<<>>', '<</Size 3/Root 999 0 R/Info 2 0 R/ID[<00><00>]>>'),
  'a root that is no object': () => claiming('<<>>', '<</Size 3/Root 0 0 R/Info 2 0 R/ID[<00><00>]>>'),
  'a table that says it is endless': () => new Uint8Array(Buffer.from(latin1(claiming('<<>>')).replace('0 3\n', '0 9999999\n'))),
  'a table that lies behind the end': () =>
    new Uint8Array(Buffer.from(latin1(claiming('<<>>')).replace(/\d+\n%%EOF$/, '9999999999\n%%EOF'))),
  'a file inside that is the catalog': () =>
    claiming('<</Names<</EmbeddedFiles<</Names[(a) 1 0 R]>>>>/AFRelationship/Data/EF<</F 1 0 R>>>>'),
  'a file inside that is longer than the file': () =>
    claiming(
      '<</Names<</EmbeddedFiles<</Names[(a)<</AFRelationship/Data/EF<</F 1 0 R>>>>]>>>>/Length 9999999999/Params<</Size 9999999999>>>>\nstream\nx\nendstream',
    ),
  'an earlier table that is itself': () => claiming('<<>>', '<</Size 3/Root 1 0 R/Info 2 0 R/ID[<00><00>]/Prev 9>>'),
};

for (const [what, make] of Object.entries(HOSTILE)) {
  test(`${what} is named within five seconds`, async () => {
    expect((await quickly(make())).state).not.toBe('intact');
  }, 60_000);
}

test('what is too large is not looked at', async () => {
  const untouched = new Proxy(new Uint8Array(0), {
    get: (bytes, name) => {
      if (name === 'length') return LARGEST_FILE + 1;
      throw new Error(`asked for ${String(name)} of ${bytes.length} bytes`);
    },
  });
  expect(await readSeal(untouched)).toEqual({ state: 'unreadable', fault: 'too-large' });
  expect(await readCopy(untouched)).toBeNull();
});

test('a gap of many megabytes, or with a signature that goes deep, is a change', async () => {
  const { start, end } = gapOf(sealed);
  expect(await quickly(spliced(sealed, start, end, `<${'30'.repeat(5_000_000)}>`))).toMatchObject({ state: 'changed' });
  for (const digits of ['3080'.repeat(1000), `308207fa${'a080'.repeat(1000)}`, `308207fa${'30820700'.repeat(500)}`]) {
    expect(await quickly(withSignature(sealed, digits.slice(0, end - start - 2)))).toMatchObject({ state: 'changed' });
  }
});

test('other kinds of files are no documents of ours', async () => {
  for (const [text, fault] of [
    ['\x89PNG\r\n\x1a\n', 'not-a-pdf'],
    ['PK\x03\x04', 'not-a-pdf'],
    ['<html>Herstelwijzer</html>', 'not-a-pdf'],
    ['%PDF-1.4\nmade by somebody else', 'no-seal'],
    ['%PDF-1.7\n/ByteRange [0 1 2 3] ETSI.CAdES.detached, signed by somebody else', 'no-seal'],
  ] as const) {
    expect(await quickly(new Uint8Array(Buffer.from(text, 'latin1')))).toEqual({ state: 'unreadable', fault });
  }
});

test('a sealed document that was cut, doubled, filled or mixed at random is never intact', async () => {
  const anywhere = fc.nat(sealed.length - 1);
  const change = fc.oneof(
    fc
      .tuple(anywhere, anywhere)
      .map(([from, to]) => bytesOf([sealed.subarray(0, Math.min(from, to)), sealed.subarray(Math.max(from, to) + 1)])),
    fc.tuple(anywhere, anywhere, anywhere).map(([from, to, at]) => {
      const part = sealed.subarray(Math.min(from, to), Math.max(from, to) + 1);
      return bytesOf([sealed.subarray(0, at), part, sealed.subarray(at)]);
    }),
    fc.tuple(anywhere, fc.uint8Array({ minLength: 1, maxLength: 2000 })).map(([at, put]) => {
      const bytes = bytesOf([sealed]);
      bytes.set(put.subarray(0, sealed.length - at), at);
      return bytes;
    }),
  );
  const isOther = (bytes: Bytes): boolean => Buffer.compare(bytes, sealed) !== 0;
  await fc.assert(
    fc.asyncProperty(change.filter(isOther), async (bytes) => {
      expect((await quickly(bytes)).state).not.toBe('intact');
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('bytes at random are never intact, and never anything without a name', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.boolean(), async (bytes, isClaimed) => {
      const file = isClaimed ? claiming(latin1(bytes)) : new Uint8Array(bytes);
      expect((await quickly(file)).state).not.toBe('intact');
    }),
    { numRuns: 300 },
  );
});

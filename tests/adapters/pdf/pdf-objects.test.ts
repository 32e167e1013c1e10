import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startPdfFile } from '../../../src/adapters/pdf/pdf-objects.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const FILE_ID = '0123456789abcdef0123456789abcdef';

test('the table leads to each object, in whatever order they were written', async () => {
  const file = startPdfFile();
  const late = file.reserve();
  const stream = file.putStream(new TextEncoder().encode('0 0 m\n'.repeat(50)), { Kind: '/Test' });
  const information = file.put('<</Title(Test)>>');
  const root = file.put(`<</Type/Catalog/Pages ${late} 0 R>>`, late);
  const bytes = await file.finish({ root, information, fileId: FILE_ID });
  const text = latin1(bytes);
  const table = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(text.slice(table).startsWith('xref\n0 4\n0000000000 65535 f \n')).toBe(true);
  expect(offsets.map((offset, index) => text.slice(offset).startsWith(`${index + 1} 0 obj\n<<`))).toEqual([true, true, true]);
  expect(text).toContain(`/Root ${late} 0 R\n/Info ${information} 0 R\n/ID [ <${FILE_ID}> <${FILE_ID}> ]`);

  const begin = offsets[stream - 1] ?? 0;
  const body = text.indexOf('stream\n', begin) + 'stream\n'.length;
  const length = Number(/\/Length (\d+)>>/.exec(text.slice(begin))?.[1]);
  expect(text.slice(begin, body)).toContain('/Kind /Test/Filter /FlateDecode');
  expect(text.slice(body + length).startsWith('\nendstream\nendobj\n')).toBe(true);
  expect(latin1(inflateSync(bytes.subarray(body, body + length)))).toBe('0 0 m\n'.repeat(50));
});

test('any bytes come back from a stream, packed or not, and the same objects give the same file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.constantFrom('plain', 'deflated'), async (drawn, form) => {
      const written = async () => {
        const file = startPdfFile();
        const root = file.putStream(new Uint8Array(drawn), {}, form);
        return file.finish({ root, information: root, fileId: FILE_ID });
      };
      const bytes = await written();
      const text = latin1(bytes);
      const body = text.indexOf('stream\n') + 'stream\n'.length;
      const stored = bytes.subarray(body, body + Number(/\/Length (\d+)>>/.exec(text)?.[1]));
      expect(Buffer.from(form === 'plain' ? stored : inflateSync(stored)).equals(Buffer.from(drawn))).toBe(true);
      expect(Buffer.from(await written()).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});

test('a file with a number that nothing was written for is none', async () => {
  const file = startPdfFile();
  file.reserve();
  const root = file.put('<<>>');
  await expect(file.finish({ root, information: root, fileId: FILE_ID })).rejects.toThrow('never written');
});

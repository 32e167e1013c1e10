import { inflateSync } from 'node:zlib';

/**
 * Everything that a document of ours holds, each stream unpacked: two that differ only in how their streams were packed
 * give the same text. @throws Error for a file that is not written as ours are
 */
export function unpackedDocument(file: Uint8Array): string {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  const table = Number(/\nstartxref\n(\d+)\n%%EOF$/.exec(text)?.[1] ?? Number.NaN);
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  if (offsets.length === 0) throw new Error('a file without a table of objects');
  const objects = offsets.map((offset, at) => unpackedObject(bytes.subarray(offset, offsets[at + 1] ?? table)));
  return [text.slice(0, offsets[0]), ...objects, text.slice(text.indexOf('trailer', table), text.indexOf('startxref', table))].join('');
}

function unpackedObject(object: Buffer): string {
  const text = object.toString('latin1');
  const [head] = /^\d+ 0 obj\n<<(?:(?!>>\nstream\n)[\s\S])*>>\nstream\n/.exec(text) ?? [];
  if (head === undefined) return text;
  const length = Number(/\/Length (\d+)>>\nstream\n$/.exec(head)?.[1] ?? Number.NaN);
  const stored = object.subarray(head.length, head.length + length);
  const rest = text.slice(head.length + length);
  if (rest !== '\nendstream\nendobj\n') throw new Error('a stream that does not end where it says');
  const content = head.includes('/Filter /FlateDecode') ? inflateSync(stored) : stored;
  return `${head.replace(/\/Length \d+>>/, '>>')}${content.toString('latin1')}${rest}`;
}

import { bytesOf, latin1 } from './sealed-document.ts';

/** What stands in the trailer of a file, as it stands there. */
function trailerPart(file: Uint8Array, pattern: RegExp): string {
  const text = latin1(file);
  const found = pattern.exec(text.slice(text.lastIndexOf('trailer')));
  if (!found?.[1]) throw new Error(`no ${pattern.source} in the trailer`);
  return found[1];
}

/** The body of an object of the file. */
export function objectBody(file: Uint8Array, number: number): string {
  const body = new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(latin1(file))?.[1];
  if (body === undefined) throw new Error(`no object ${number}`);
  return body;
}

/** The number of the object whose dictionary holds this. */
export function objectWith(file: Uint8Array, words: string): number {
  const text = latin1(file);
  return Number(/(\d+) 0 obj\n(?![\s\S]* 0 obj\n)/.exec(text.slice(0, text.indexOf(words)))?.[1]);
}

/** The number that the next new object gets. */
export function nextNumber(file: Uint8Array): number {
  return Number(trailerPart(file, /\/Size (\d+)/));
}

/** The file with a later revision behind it (ISO 32000-1, 7.5.6): readers take these objects in the place of the old ones. */
export function withRevision(file: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array<ArrayBuffer> {
  let added = '\n';
  const entries = Object.entries(objects).map(([number, body]) => {
    const offset = file.length + added.length;
    added += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length + added.length;
  const size = Math.max(nextNumber(file), ...Object.keys(objects).map((number) => Number(number) + 1));
  const previous = /startxref\n(\d+)\n%%EOF$/.exec(latin1(file).slice(-40))?.[1];
  const [root, info, id] = [/\/Root (\d+ 0 R)/, /\/Info (\d+ 0 R)/, /\/ID (\[.*?\])/].map((pattern) => trailerPart(file, pattern));
  added += `xref\n${entries.join('')}trailer\n<</Size ${size}/Root ${root}/Info ${info}/ID ${id}/Prev ${previous}>>\nstartxref\n${table}\n%%EOF`;
  return bytesOf([file, Buffer.from(added, 'latin1')]);
}

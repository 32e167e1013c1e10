import { binaryString } from './pdf-syntax.ts';
import { type FileValue, ForeignSyntax, valueAt } from './pdf-values.ts';

type Dictionary = ReadonlyMap<string, FileValue>;

/** The few objects of a file that tell how it is sealed. */
export interface FileObjects {
  readonly catalog: Dictionary;
  /** What stands here, behind a reference or not. */
  dictionary(value: FileValue | undefined): Dictionary;
  /** The stream behind a reference: its dictionary, and its bytes as they stand in the file. */
  stream(value: FileValue | undefined): { readonly entries: Dictionary; readonly bytes: Uint8Array };
}

/** How our files end: one table of objects, one trailer, nothing behind it. */
const END = /(?<=\n)startxref\n(\d{1,10})\n%%EOF$/;
const LONGEST_END = 40;
const TABLE_HEAD = /^xref\n0 ([1-9]\d{0,6})\n0000000000 65535 f \n/;
const LONGEST_HEAD = 48;
const ENTRY = 20;
const TRAILER = 'trailer\n';
const OBJECT_END = '\nendobj\n';
const STREAM = '\nstream\n';
const STREAM_END = '\nendstream\nendobj\n';
const TRAILER_KEYS = ['ID', 'Info', 'Root', 'Size'];

/**
 * The objects of a file that has one revision, written as ours are. Looks up single objects by the table and
 * unpacks nothing, so the time it takes does not grow with the file. @throws ForeignSyntax for any other file
 */
export function objectsIn(bytes: Uint8Array): FileObjects {
  const textAt = (from: number, length: number): string => binaryString(bytes.subarray(Math.max(0, from), Math.max(0, from) + length));
  const end = END.exec(textAt(bytes.length - LONGEST_END, LONGEST_END));
  const table = Number(end?.[1] ?? Number.NaN);
  const head = TABLE_HEAD.exec(textAt(table, LONGEST_HEAD));
  if (!textAt(0, 9).startsWith('%PDF-1.7\n') || end === null || head === null) throw new ForeignSyntax();
  const size = Number(head[1]);
  const firstEntry = table + `xref\n0 ${size}\n`.length;

  const trailerAt = firstEntry + size * ENTRY;
  if (textAt(trailerAt, TRAILER.length) !== TRAILER) throw new ForeignSyntax();
  const trailer = valueAt(bytes, trailerAt + TRAILER.length);
  const entries = entriesOf(trailer);
  const isOurs = [...entries.keys()].sort().join() === TRAILER_KEYS.join() && numberOf(entries.get('Size')) === size;
  if (!isOurs || trailer.end + 1 !== bytes.length - end[0].length) throw new ForeignSyntax();

  const found = (value: FileValue | undefined): FileValue => {
    if (value?.kind !== 'reference') throw new ForeignSyntax();
    const entry = value.object < size ? /^(\d{10}) 00000 n \n$/.exec(textAt(firstEntry + value.object * ENTRY, ENTRY)) : null;
    const offset = Number(entry?.[1] ?? Number.NaN);
    const begin = `${value.object} 0 obj\n`;
    if (!(offset < table) || textAt(offset, begin.length) !== begin) throw new ForeignSyntax();
    return valueAt(bytes, offset + begin.length);
  };
  const demand = (at: number, words: string): void => {
    if (textAt(at, words.length) !== words) throw new ForeignSyntax();
  };
  const dictionary = (value: FileValue | undefined): Dictionary => {
    if (value?.kind !== 'reference') return entriesOf(value);
    const object = found(value);
    demand(object.end, OBJECT_END);
    return entriesOf(object);
  };
  const stream: FileObjects['stream'] = (value) => {
    const object = found(value);
    demand(object.end, STREAM);
    const own = entriesOf(object);
    const start = object.end + STREAM.length;
    const streamEnd = start + numberOf(own.get('Length'));
    demand(streamEnd, STREAM_END);
    return { entries: own, bytes: bytes.subarray(start, streamEnd) };
  };
  return { catalog: dictionary(entries.get('Root')), dictionary, stream };
}

/** The entries of a dictionary. @throws ForeignSyntax when it is none */
export function entriesOf(value: FileValue | undefined): Dictionary {
  if (value?.kind !== 'dictionary') throw new ForeignSyntax();
  return value.entries;
}

/** A whole number that is not negative. @throws ForeignSyntax when it is none, or written with a sign or zeros in front */
export function numberOf(value: FileValue | undefined): number {
  if (value?.kind !== 'number' || !/^(0|[1-9]\d{0,9})$/.test(value.text)) throw new ForeignSyntax();
  return Number(value.text);
}

import { binaryString } from './pdf-syntax.ts';

/** A value as it stands in a file, with where it begins and ends. */
export type FileValue = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, FileValue> }
  | { readonly kind: 'array'; readonly values: readonly FileValue[] }
  /** An object by its number. */
  | { readonly kind: 'reference'; readonly object: number }
  /** `text` is what stands in the file, without a slash or brackets. */
  | { readonly kind: 'name' | 'number' | 'text' | 'hexadecimal' | 'word'; readonly text: string }
);

/** Our own dictionaries that are read back are far smaller; a larger one comes from somebody else. */
const MOST_BYTES = 1 << 15;
const DEEPEST = 12;

const WHITE = /[\0\t\n\f\r ]*/y;
/**
 * What our own writer uses of the syntax (ISO 32000-1, 7.3): no comments, no escaped letters in names, no brackets inside
 * brackets; one name has an escaped slash, the type of a file inside. Who reads only what can be written in one way is not led to another reading than a viewer's.
 */
const TOKEN =
  /(?<mark><<|>>|\[|\])|\/(?<name>application#2Foctet-stream|[\w.+-]+)|<(?<hexadecimal>[0-9A-Fa-f]*)>|\((?<text>(?:[^()\\]|\\[\s\S])*)\)|(?<reference>\d{1,10}) 0 R(?!\w)|(?<number>-?\d{1,15}(?:\.\d{1,20})?)(?![\w.])|(?<word>true|false|null)(?!\w)/y;

/** Thrown for a value that is written in another way than ours, or is none. */
export class ForeignSyntax extends Error {
  override readonly name = 'ForeignSyntax';
}

/** The value that begins at this place, white before it left out. @throws ForeignSyntax */
export function valueAt(bytes: Uint8Array, offset: number): FileValue {
  const text = binaryString(bytes.subarray(offset, offset + MOST_BYTES));
  let at = 0;

  function next(): { start: number; end: number; groups: Readonly<Record<string, string | undefined>> } {
    WHITE.lastIndex = at;
    TOKEN.lastIndex = at + (WHITE.exec(text)?.[0].length ?? 0);
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) throw new ForeignSyntax();
    at = TOKEN.lastIndex;
    return { start: offset + start, end: offset + at, groups };
  }

  function value(token: ReturnType<typeof next>, depth: number): FileValue {
    const { start, end, groups } = token;
    if (depth > DEEPEST) throw new ForeignSyntax();
    if (groups['mark'] === '<<') return dictionary(start, depth);
    if (groups['mark'] === '[') return array(start, depth);
    if (groups['reference'] !== undefined) return { kind: 'reference', object: Number(groups['reference']), start, end };
    for (const kind of ['name', 'number', 'text', 'hexadecimal', 'word'] as const) {
      const found = groups[kind];
      if (found !== undefined) return { kind, text: found, start, end };
    }
    throw new ForeignSyntax();
  }

  function dictionary(start: number, depth: number): FileValue {
    const entries = new Map<string, FileValue>();
    for (let token = next(); token.groups['mark'] !== '>>'; token = next()) {
      const key = token.groups['name'];
      // Of two entries with one name readers take different ones.
      if (key === undefined || entries.has(key)) throw new ForeignSyntax();
      entries.set(key, value(next(), depth + 1));
    }
    return { kind: 'dictionary', entries, start, end: offset + at };
  }

  function array(start: number, depth: number): FileValue {
    const values: FileValue[] = [];
    for (let token = next(); token.groups['mark'] !== ']'; token = next()) values.push(value(token, depth + 1));
    return { kind: 'array', values, start, end: offset + at };
  }

  return value(next(), 0);
}

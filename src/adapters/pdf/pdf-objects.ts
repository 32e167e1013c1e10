/** The objects of the PDF file that is being written. */
export interface PdfObjects {
  /** A number for an object that is written later, so that others can already refer to it. */
  reserve(): number;
  /** Writes an object and returns its number: `reserved`, or a new one. */
  put(body: string, reserved?: number): number;
  /** Writes a stream and returns its number. `entries` go into its dictionary, each name without the slash. */
  putStream(bytes: Uint8Array<ArrayBuffer>, entries: Readonly<Record<string, string>>, form?: 'deflated' | 'plain'): number;
}

/** What the end of a file names: its catalog and the information about it by their numbers, and an identifier in hexadecimal. */
interface Trailer {
  readonly root: number;
  readonly information: number;
  readonly fileId: string;
}

export interface PdfFile extends PdfObjects {
  /** All objects as a file of one revision (ISO 32000-1, 7.5). @throws Error when a number was reserved and its object never written */
  finish(trailer: Trailer): Promise<Uint8Array<ArrayBuffer>>;
}

interface Stream {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly entries: Readonly<Record<string, string>>;
  readonly form: 'deflated' | 'plain';
}

/** Begins a file. The same objects in the same order give the same bytes, in one browser or one Node. */
export function startPdfFile(): PdfFile {
  /** By number less one; null is reserved. */
  const objects: (string | Stream | null)[] = [];
  return {
    reserve: () => objects.push(null),
    put: (body, reserved) => {
      if (reserved === undefined) return objects.push(body);
      objects[reserved - 1] = body;
      return reserved;
    },
    putStream: (bytes, entries, form = 'deflated') => objects.push({ bytes, entries, form }),
    finish: async (trailer) => fileOf(await Promise.all(objects.map(written)), trailer),
  };
}

type Part = string | Uint8Array<ArrayBuffer>;

async function written(object: string | Stream | null): Promise<readonly Part[]> {
  if (object === null) throw new Error('an object that was never written');
  if (typeof object === 'string') return [object];
  const bytes = object.form === 'plain' ? object.bytes : await deflated(object.bytes);
  const entries = { ...object.entries, ...(object.form === 'deflated' && { Filter: '/FlateDecode' }), Length: String(bytes.length) };
  const dictionary = Object.entries(entries).map(([key, value]) => `/${key} ${value}`);
  return [`<<${dictionary.join('')}>>\nstream\n`, bytes, '\nendstream'];
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packer = new CompressionStream('deflate');
  const writer = packer.writable.getWriter();
  const [packed] = await Promise.all([new Response(packer.readable).arrayBuffer(), writer.write(bytes), writer.close()]);
  return new Uint8Array(packed);
}

/** Four bytes of 128 or more behind the first line tell programs that this is no text (ISO 32000-1, 7.5.2). */
const HEADER = new Uint8Array([...'%PDF-1.7\n%'].map((letter) => letter.charCodeAt(0)).concat(0xba, 0xdf, 0xac, 0xe0, 0x0a));
const ENTRY_DIGITS = 10;

function fileOf(objects: readonly (readonly Part[])[], { root, information, fileId }: Trailer): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [HEADER];
  let length = HEADER.length;
  const add = (part: Part): void => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  const entries = objects.map((object, index) => {
    const entry = `${String(length).padStart(ENTRY_DIGITS, '0')} 00000 n \n`;
    for (const part of [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']) add(part);
    return entry;
  });
  const table = length;
  const size = objects.length + 1;
  add(`xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`);
  add(`trailer\n<<\n/Size ${size}\n/Root ${root} 0 R\n/Info ${information} 0 R\n/ID [ <${fileId}> <${fileId}> ]\n>>\n`);
  add(`startxref\n${table}\n%%EOF`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** A PDF value as qpdf writes it in JSON: names with a slash, references as "12 0 R", strings as "u:…" or "b:…". */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDict;
export interface PdfDict {
  [key: string]: PdfValue;
}

interface PdfObject {
  value?: PdfValue;
  stream?: { dict: PdfDict; data: string };
}

/** What `qpdf --json=2` gives. */
export interface PdfJson {
  qpdf: [{ pdfversion: string }, Record<string, PdfObject>];
}

export const isReference = (value: PdfValue | undefined): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value);

/** The objects of a file by their references. A wrong kind of value reads as an empty one: what is missing is a fault, not a crash. */
export class PdfTree {
  readonly version: string;
  private readonly objects: Record<string, PdfObject>;

  constructor({ qpdf: [{ pdfversion }, objects] }: PdfJson) {
    this.version = pdfversion;
    this.objects = objects;
  }

  get trailer(): PdfDict {
    return this.dict(this.objects['trailer']?.value);
  }

  get root(): PdfDict {
    return this.dict(this.trailer['/Root']);
  }

  resolve(value: PdfValue | undefined): PdfValue {
    if (!isReference(value)) return value ?? null;
    const found = this.objects[`obj:${value}`];
    return found?.stream?.dict ?? found?.value ?? null;
  }

  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
  }

  /** The values of an array; a value that is no array counts as its only one. */
  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value);
    if (Array.isArray(found)) return found;
    return value === undefined || found === null ? [] : [value];
  }

  /** The bytes of a stream, one character a byte. */
  stream(reference: PdfValue | undefined): string {
    const data = isReference(reference) ? this.objects[`obj:${reference}`]?.stream?.data : undefined;
    return Buffer.from(data ?? '', 'base64').toString('latin1');
  }

  setStream(reference: PdfValue | undefined, text: string): void {
    const stream = isReference(reference) ? this.objects[`obj:${reference}`]?.stream : undefined;
    if (stream === undefined) throw new Error('no stream to change');
    stream.data = Buffer.from(text, 'latin1').toString('base64');
  }

  /** References of the pages in order. */
  pages(node: PdfValue | undefined = this.root['/Pages']): string[] {
    if (this.dict(node)['/Type'] === '/Page') return isReference(node) ? [node] : [];
    return this.list(this.dict(node)['/Kids']).flatMap((kid) => this.pages(kid));
  }

  /** Every dictionary that is an object of its own, to be searched or changed. */
  dicts(): PdfDict[] {
    return Object.values(this.objects).map(({ value, stream }) => this.dict(stream?.dict ?? value));
  }
}

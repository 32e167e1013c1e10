/** The objects of the PDF file that is being written. What holds objects knows only this, never jsPDF. */
export interface PdfObjects {
  /** A number for an object that is written later, so that others can already refer to it. */
  reserve(): number;
  /** Writes an object and returns its number: `reserved`, or a new one. */
  put(body: string, reserved?: number): number;
  /** Writes a stream and returns its number. `entries` go into its dictionary, each name without the slash. */
  putStream(bytes: Uint8Array, entries: Readonly<Record<string, string>>, form?: 'deflated' | 'plain'): number;
}

import type { PictogramName } from '../pictogram-shapes.ts';

/** One pen stroke: x and y in CSS pixels of the field it was drawn in, in drawing order. */
export type Stroke = readonly { readonly x: number; readonly y: number }[];

/** A label with what belongs to it, printed on one line ("Wie: meester Joost"). */
export interface LabelledLine {
  readonly label: string;
  readonly value: string;
}

/** A box to tick, with what is said aloud when it is ticked; '' where that is nothing. */
export interface TickChoice {
  readonly label: string;
  readonly said: string;
}

/** A line in the box of a seal; `language` is set where it differs from the document's. */
export interface SealLine {
  readonly text: string;
  readonly language?: string;
}

/**
 * One part of a document, free of layout. The writer decides fonts, lines and pages; the order here is the
 * order in which a screen reader reads. `language` is set only where it differs from the document's.
 */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** What is read aloud is large, and is never parted from what stands below it; what only helps there is small. */
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly tone: 'body' | 'muted' | 'strong' | 'aloud' | 'small';
      readonly language?: string;
    }
  | { readonly kind: 'bullets'; readonly texts: readonly string[]; readonly tone?: 'aloud' }
  /**
   * An agreement: number in a disc, the sentence large, what a person translated of it and whether, labelled lines
   * below, a rule between two of them.
   */
  | {
      readonly kind: 'numbered';
      readonly number: number;
      readonly text: string;
      readonly translation?: { readonly text: string; readonly language: string };
      readonly status?: string;
      readonly lines: readonly LabelledLine[];
      readonly language?: string;
    }
  /** Two or more short columns in a tinted box ("Gaat het mis?" beside "We praten weer"). */
  | { readonly kind: 'box'; readonly columns: readonly { readonly heading: string; readonly lines: readonly string[] }[] }
  /** A picture that says what a part is about, beside its heading and the lines below that; for who reads little. */
  | {
      readonly kind: 'pictured';
      readonly pictogram: PictogramName;
      /** What is read instead of the picture. */
      readonly alt: string;
      /** '' where the lines stand beside the picture alone. */
      readonly heading: string;
      readonly texts: readonly string[];
    }
  /** Labels and values as a real table with row headers. Never used for an A2 reader. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly kind: 'signature';
      readonly name: string;
      /** What stands below the name: "getekend op …", "later", "op papier". */
      readonly note: string;
      /** Text alternative of the drawn strokes. */
      readonly alt: string;
      /** Drawn as vectors; without it, and with `line`, an empty line to write on. */
      readonly strokes?: readonly Stroke[];
      /** A typed name, set as text. */
      readonly typed?: string;
      readonly line: boolean;
      /** Below an empty line: boxes to tick for who does not write there. */
      readonly choices?: readonly string[];
    }
  /** Boxes to tick with a pen, beside each other; below each other where something is said when one is ticked. */
  | { readonly kind: 'ticks'; readonly lead: string; readonly choices: readonly TickChoice[] }
  /** Ruled lines to write on, under a label each; several labels share the width. */
  | { readonly kind: 'writing-lines'; readonly labels: readonly string[]; readonly rows: number }
  /** Stands on one page wherever it fits on one: a question with the lines for its answer. */
  | { readonly kind: 'together'; readonly blocks: readonly DocumentBlock[] }
  /**
   * The box of the seal. A document with one is sealed when it is written, and no other is. `field` is what a screen
   * reader says of the signature field.
   */
  | { readonly kind: 'seal'; readonly heading: string; readonly lines: readonly SealLine[]; readonly field: string }
  | { readonly kind: 'page-break' };

/** A file that lies inside the document. */
export interface Attachment {
  /** Neutral: a reader of PDF shows it. */
  readonly name: string;
  /** What a reader of PDF says of it. */
  readonly description: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A whole document, ready to be written. All text is already in the reader's language. */
export interface PrintDocument {
  readonly title: string;
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
  /** Large type and no tables for A2 readers. */
  readonly size: 'normal' | 'large';
  readonly school: { readonly name: string; readonly lines: readonly string[] };
  /** Shown at the right of the header, already written out in the reader's language. */
  readonly date: string;
  /** At the left of the footer on every page. */
  readonly footer: string;
  /** Page numbers in the reader's language; the writer fills `{page}` and `{pages}`. */
  readonly pageLabel: string;
  /** Where the pages are numbered: sheets that lie loose on a table are found by their upper corner. Below by default. */
  readonly numbered?: 'above' | 'below';
  /** Set on a rehearsal: printed plainly on every page. */
  readonly mark?: string;
  /** ISO date and time; with the same document it makes byte-identical output, in one browser or one Node. */
  readonly createdAt: string;
  /** 32 lower-case hex digits, the PDF's file id; random, or fixed in tests. */
  readonly fileId: string;
  readonly blocks: readonly DocumentBlock[];
  readonly attachment?: Attachment;
}

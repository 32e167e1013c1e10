import type { CopyReader, SealKey, SealReader } from './document-seal.ts';
import type { PrintDocument } from './documents/document-block.ts';

/** What documents themselves say, in the reader's language, which need not be the tool's. */
export interface DocumentLabels {
  /** Languages in which every document is complete. */
  languages(): readonly string[];
  /** Labels of a file of `locales` by their names there (`form/what`), gaps as slots. @throws Failure `document-language-unknown` */
  of<Name extends string>(file: string, names: readonly Name[], language: string): Promise<Readonly<Record<Name, string>>>;
}

/** Writes a document as a tagged, archival PDF. */
export interface DocumentWriter {
  /**
   * `missing` holds the characters for which no font has a glyph; they are printed as U+FFFD and must be shown to
   * the person who exports. With a key the document is sealed, and its blocks hold the box of the seal. When `signal`
   * is aborted the work stops at once.
   * @throws Failure `document-failed`, also when it was stopped
   */
  write(
    document: PrintDocument,
    key?: SealKey,
    signal?: AbortSignal,
  ): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }>;
  /** Reads the seal of a file that may come from anybody. */
  readonly readSeal: SealReader;
  /** Finds the copy for reopening inside such a file. */
  readonly readCopy: CopyReader;
  /** A key to seal with, valid from this instant (ISO 8601). It tells of no person and no school. */
  newSealKey(from: string): Promise<SealKey>;
}

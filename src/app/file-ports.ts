/** Hands a finished file to the person: a download in the browser, a path in Node. */
export interface FileOut {
  /** `name` is neutral: it holds no name and no date of birth. */
  save(bytes: Uint8Array, name: string, mime: string): Promise<void>;
  /**
   * Lets the person choose where a file goes, and gives back what writes it there; null when they chose nothing. To be
   * called first of all when a button is pressed. Where a browser cannot ask, the file becomes a download.
   */
  place(name: string, mime: string): Promise<FilePlace | null>;
}

/** Writes the whole file to its place. @throws Failure `copy-not-written` */
export type FilePlace = (bytes: Uint8Array) => Promise<void>;

/** What a device seals documents with. Secret: it lies in the keyring, and no part of it is a key of the browser's own store. */
export interface SealKey {
  /** SHA-256 of the certificate, 64 lower-case hex digits. */
  readonly fingerprint: string;
  /** X.509, DER. It goes into every document, so its name says nothing about people. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** PKCS #8, DER. */
  readonly privateKey: Uint8Array<ArrayBuffer>;
}

/** A seal that holds: the file is, to the last byte, what some device sealed. Which one, only its fingerprint tells. */
export interface Seal {
  readonly fingerprint: string;
  /** What the clock of the device said, ISO 8601 instant. Nothing proves it. */
  readonly sealedAt: string;
}

/** Bytes. Our documents are a hundredth of it; nothing of a larger file is looked at. */
export const LARGEST_FILE = 50_000_000;

/** Why nothing can be said of a file. */
export const UNREADABLE_FILES = ['no-file', 'too-large', 'not-a-pdf', 'no-seal'] as const;

/** What does not fit in a file that was sealed by this app. */
export const SEAL_FAULTS = [
  /** The file is not put together as ours are: cut off, added to, or written anew. */
  'other-structure',
  /** There is not exactly one signature, tied to its field, that forbids changes. */
  'other-signature-field',
  /** The range does not cover all but the one gap that the signature stands in. */
  'other-range',
  /** The gap holds something else than lower-case hexadecimal and zeros. */
  'other-digits',
  /** The signature is not made as ours are. */
  'other-signature-form',
  /** All of this is right, and the sum of the bytes or the signature is not. */
  'other-bytes',
] as const;

export type UnreadableFile = (typeof UNREADABLE_FILES)[number];
export type SealFault = (typeof SEAL_FAULTS)[number];

export type SealReading =
  | { readonly state: 'intact'; readonly seal: Seal }
  | { readonly state: 'changed'; readonly fault: SealFault }
  | { readonly state: 'unreadable'; readonly fault: UnreadableFile };

/**
 * Finds the copy for reopening inside a document that may come from anybody; null when there is none, or not where our
 * writer puts it. Every file has an answer; nothing of it is unpacked or opened.
 */
export type CopyReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer> | null>;

/** Reads the seal of a file that may come from anybody. Every file has an answer; nothing of it is unpacked or shown. */
export type SealReader = (bytes: Uint8Array<ArrayBuffer>) => Promise<SealReading>;

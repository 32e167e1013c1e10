import { Failure } from '../../app/failure.ts';

/**
 * Layout, for ever: `HWE`, one byte for the version, 12 random bytes as nonce, then ciphertext and tag of AES-256-GCM.
 * The name of the object and the version are bound as additional data, so an envelope opens only where it was put.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

const MAGIC = [0x48, 0x57, 0x45];
const VERSION = 1;
const HEAD_LENGTH = 4;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;

/** How much longer an envelope is than what it holds. */
export const ENVELOPE_OVERHEAD = HEAD_LENGTH + NONCE_LENGTH + TAG_LENGTH;

const utf8 = new TextEncoder();

function algorithm(name: string, nonce: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8.encode(`herstelwijzer/${VERSION}/${name}`) };
}

/** A key for `seal` and `open`, held in memory only. */
export function envelopeKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals the bytes as the object of that name. The nonce is fresh and random each time; nobody can hand one in. */
export async function seal(key: CryptoKey, name: string, bytes: Bytes): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm(name, nonce), key, bytes));
  const envelope = new Uint8Array(HEAD_LENGTH + NONCE_LENGTH + ciphertext.length);
  envelope.set([...MAGIC, VERSION]);
  envelope.set(nonce, HEAD_LENGTH);
  envelope.set(ciphertext, HEAD_LENGTH + NONCE_LENGTH);
  return envelope;
}

/**
 * The bytes that were sealed under this key and name.
 * @throws Failure `row-damaged` when any byte, the key or the name is another; `vault-too-new` for a later version
 */
export async function open(key: CryptoKey, name: string, envelope: Bytes): Promise<Bytes> {
  const version = envelope[MAGIC.length];
  if (envelope.length < ENVELOPE_OVERHEAD || version === undefined || MAGIC.some((byte, at) => envelope[at] !== byte)) {
    throw new Failure('row-damaged');
  }
  if (version > VERSION) throw new Failure('vault-too-new');
  if (version < VERSION) throw new Failure('row-damaged');
  const nonce = envelope.subarray(HEAD_LENGTH, HEAD_LENGTH + NONCE_LENGTH);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm(name, nonce), key, envelope.subarray(HEAD_LENGTH + NONCE_LENGTH)));
  } catch (cause) {
    throw new Failure('row-damaged', { cause });
  }
}

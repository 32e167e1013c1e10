import { Failure } from '../../app/failure.ts';
import { type Bytes, ENVELOPE_OVERHEAD, open, seal } from './sealed-envelope.ts';
import { areSlots, type Slot } from './slot.ts';

/**
 * A keyring file, for ever: a head of 4096 bytes (`HWKEYRNG`, version in 2, generation in 8, length of the slots in 4,
 * the slots as JSON, zeros, and the SHA-256 of all that), then the ring in an envelope that fills the file. The file
 * is a whole number of steps long and never shrinks, so its size says little about how many records there are.
 */
const MAGIC = 'HWKEYRNG';
const VERSION = 1;
export const HEAD_LENGTH = 4096;
export const KEYRING_STEP = 262_144;

const DIGEST_LENGTH = 32;
const VERSION_AT = 8;
const GENERATION_AT = 10;
const SLOTS_LENGTH_AT = 18;
const SLOTS_AT = 22;
const RING_LENGTH_BYTES = 4;

export interface KeyringHead {
  readonly generation: number;
  readonly slots: readonly Slot[];
  /** Bound to the ring, so that a ring opens only under the slots and generation it was written with. */
  readonly ringName: string;
}

/** Whether the bytes begin as a keyring file does; a file that was overwritten does not. */
export function beginsAsKeyring(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/** The whole file for a generation. `atLeast` is the size that the file has now. */
export async function encodeKeyring(
  vaultKey: CryptoKey,
  generation: number,
  slots: readonly Slot[],
  ring: Bytes,
  atLeast: number,
): Promise<Bytes> {
  const head = new Uint8Array(HEAD_LENGTH);
  const view = new DataView(head.buffer);
  const slotBytes = new TextEncoder().encode(JSON.stringify(slots));
  if (slotBytes.length > HEAD_LENGTH - SLOTS_AT - DIGEST_LENGTH) throw new RangeError('the slots do not fit into the head');
  head.set(new TextEncoder().encode(MAGIC));
  view.setUint16(VERSION_AT, VERSION);
  view.setBigUint64(GENERATION_AT, BigInt(generation));
  view.setUint32(SLOTS_LENGTH_AT, slotBytes.length);
  head.set(slotBytes, SLOTS_AT);
  const digest = await digestOf(head);
  head.set(digest, HEAD_LENGTH - DIGEST_LENGTH);

  const needed = HEAD_LENGTH + ENVELOPE_OVERHEAD + RING_LENGTH_BYTES + ring.length;
  const size = Math.ceil(Math.max(needed, atLeast) / KEYRING_STEP) * KEYRING_STEP;
  const plain = new Uint8Array(size - HEAD_LENGTH - ENVELOPE_OVERHEAD);
  new DataView(plain.buffer).setUint32(0, ring.length);
  plain.set(ring, RING_LENGTH_BYTES);

  const file = new Uint8Array(size);
  file.set(head);
  file.set(await seal(vaultKey, ringName(digest), plain), HEAD_LENGTH);
  return file;
}

/**
 * The head of a keyring file; null for bytes that are none, that were overwritten, or whose head was cut off in writing.
 * @throws Failure `vault-too-new`
 */
export async function decodeHead(file: Bytes): Promise<KeyringHead | null> {
  if (file.length < HEAD_LENGTH || !beginsAsKeyring(file)) return null;
  const view = new DataView(file.buffer, file.byteOffset);
  if (view.getUint16(VERSION_AT) > VERSION) throw new Failure('vault-too-new');
  const digest = await digestOf(file);
  if (digest.some((byte, at) => file[HEAD_LENGTH - DIGEST_LENGTH + at] !== byte)) return null;
  const json = file.subarray(SLOTS_AT, SLOTS_AT + view.getUint32(SLOTS_LENGTH_AT));
  const slots: unknown = JSON.parse(new TextDecoder().decode(json));
  if (!areSlots(slots)) return null;
  return { generation: Number(view.getBigUint64(GENERATION_AT)), slots, ringName: ringName(digest) };
}

/** The ring of a keyring file. @throws Failure `row-damaged`, `vault-too-new` */
export async function decodeRing(vaultKey: CryptoKey, head: KeyringHead, file: Bytes): Promise<Bytes> {
  const plain = await open(vaultKey, head.ringName, file.slice(HEAD_LENGTH));
  const length = new DataView(plain.buffer).getUint32(0);
  return plain.slice(RING_LENGTH_BYTES, RING_LENGTH_BYTES + length);
}

async function digestOf(file: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', file.slice(0, HEAD_LENGTH - DIGEST_LENGTH)));
}

function ringName(digest: Uint8Array): string {
  return `keyring/${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

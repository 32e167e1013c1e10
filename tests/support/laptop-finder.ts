import { createDecipheriv } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64 } from '../../src/adapters/vault/base64.ts';
import { decodeHead, decodeRing, HEAD_LENGTH, KEYRING_STEP } from '../../src/adapters/vault/keyring-layout.ts';
import { ringFromBytes } from '../../src/adapters/vault/ring.ts';
import { type Bytes, envelopeKey } from '../../src/adapters/vault/sealed-envelope.ts';
import { vaultKeyFrom } from '../../src/adapters/vault/slots.ts';
import type { WayIn } from '../../src/app/ports.ts';
import { LAYERS } from '../../src/domain/layers.ts';
import { realDerivation } from './keyring-files-in-memory.ts';

/** With its version, since the app's own code holds the word too. */
const KEYRING_MAGIC = Buffer.from('HWKEYRNG\u0000\u0001', 'latin1');
const ENVELOPE_MAGIC = Buffer.from('HWE\u0001', 'latin1');
const NONCE_LENGTH = 12;
/** A row says what it says in its first step or two. */
const READ_AT_MOST = 2048;
const MOST_STEPS = 4;
const SECTOR = 512;
const TELLING = 16;

/**
 * What somebody can do who has every byte of a disk, the passphrase and the recovery key, and who keeps to none of the
 * app's rules: deleted rows, torn pages and old generations are looked at like any other bytes.
 */
export class LaptopFinder {
  readonly #bytes: readonly Buffer[];

  constructor(bytes: readonly Buffer[]) {
    this.#bytes = bytes;
  }

  /** With every file of a browser profile, or every byte of a disk image. */
  static async of(path: string): Promise<LaptopFinder> {
    const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
    if (entries === null) return new LaptopFinder([await readFile(path)]);
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new LaptopFinder(await Promise.all(files.map((file) => readFile(file))));
  }

  get size(): number {
    return this.#bytes.reduce((sum, { length }) => sum + length, 0);
  }

  /** Everything that may be a keyring, of any generation, wherever it begins. */
  keyrings(): Bytes[] {
    return this.#bytes.flatMap((bytes) => placesOf(bytes, KEYRING_MAGIC).map((at) => Uint8Array.from(bytes.subarray(at))));
  }

  /** Every data key, in base64, of each keyring that one of these ways opens. */
  async keys(ways: readonly WayIn[]): Promise<Set<string>> {
    const found = new Set<string>();
    for (const keyring of this.keyrings()) {
      for (const way of ways) for (const key of await keysIn(keyring, way)) found.add(key);
    }
    return found;
  }

  /**
   * The markers that stand somewhere, in the clear or sealed under one of the keys. The tag of an envelope is not asked:
   * who wants to read does not mind that the name of the row is lost.
   */
  readable(markers: readonly string[], keys: Iterable<string>): Set<string> {
    const sought = markers.map((marker) => ({ marker, bytes: Buffer.from(marker) }));
    const found = new Set<string>();
    const look = (bytes: Buffer) => {
      for (const one of sought) if (bytes.includes(one.bytes)) found.add(one.marker);
    };
    const raw = Array.from(keys, (key) => fromBase64(key));
    for (const bytes of this.#bytes) {
      look(bytes);
      for (const at of placesOf(bytes, ENVELOPE_MAGIC)) {
        const nonce = bytes.subarray(at + ENVELOPE_MAGIC.length, at + ENVELOPE_MAGIC.length + NONCE_LENGTH);
        if (nonce.length < NONCE_LENGTH) continue;
        const sealed = bytes.subarray(at + ENVELOPE_MAGIC.length + NONCE_LENGTH, at + READ_AT_MOST);
        for (const key of raw) look(createDecipheriv('aes-256-ctr', key, Buffer.concat([nonce, Buffer.from([0, 0, 0, 2])])).update(sealed));
      }
    }
    return found;
  }

  /** How many pieces of the sealed ring of this keyring still stand somewhere: each of its sectors, at the place of a sector, and a few of them at any place. */
  piecesLeftOf(keyring: Uint8Array): number {
    const wanted = new Set<string>();
    for (let at = HEAD_LENGTH; at + SECTOR <= Math.min(keyring.length, KEYRING_STEP); at += SECTOR) {
      wanted.add(Buffer.from(keyring.subarray(at, at + TELLING)).toString('latin1'));
    }
    const left = new Set<string>();
    for (const bytes of this.#bytes) {
      for (let at = 0; at + TELLING <= bytes.length; at += SECTOR) {
        const begins = bytes.toString('latin1', at, at + TELLING);
        if (wanted.has(begins)) left.add(begins);
      }
    }
    for (const at of [0, 1, 7].map((sector) => HEAD_LENGTH + sector * SECTOR + 32))
      if (this.holds(keyring.subarray(at, at + 64))) left.add(`at ${at}`);
    return left.size;
  }

  holds(piece: Uint8Array | string): boolean {
    const sought = Buffer.from(piece);
    return this.#bytes.some((bytes) => bytes.includes(sought));
  }
}

function placesOf(bytes: Buffer, wanted: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

async function keysIn(keyring: Bytes, way: WayIn): Promise<string[]> {
  const head = await decodeHead(keyring).catch(() => null);
  const rawKey = head === null ? null : await vaultKeyFrom(head.slots, way, realDerivation);
  if (head === null || rawKey === null) return [];
  const vaultKey = await envelopeKey(rawKey);
  // On a disk nothing says where the file ends.
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    const file = keyring.slice(0, steps * KEYRING_STEP);
    const ring = await decodeRing(vaultKey, head, file)
      .then(ringFromBytes)
      .catch(() => null);
    if (ring === null) continue;
    const ofRecords = Object.values(ring.records).flatMap((entry) => LAYERS.flatMap((layer) => entry[layer]?.key ?? []));
    return [...ofRecords, ...(ring.settings === undefined ? [] : [ring.settings])];
  }
  return [];
}

import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import { LAYERS, type Layer } from '../../domain/layers.ts';
import { toBase64 } from './base64.ts';
import type { Bytes } from './sealed-envelope.ts';

const RING_VERSION = 1;
const LOCATOR_LENGTH = 16;
const DATA_KEY_LENGTH = 32;

/** `locator` is the random name under which the layer's rows lie; `key` the data key that opens them. */
const layerEntry = z.object({ locator: z.string(), key: z.string() });

/** A layer that is not named has been destroyed. */
const recordEntry = z.object({
  notes: z.optional(layerEntry),
  conversation: z.optional(layerEntry),
  agreement: z.optional(layerEntry),
});

const ringSchema = z.object({ v: z.literal(RING_VERSION), records: z.record(z.string(), recordEntry) });

/** Every data key of the vault. It exists in the keyring files, sealed, and in memory while the vault is open; nowhere else. */
export type Ring = z.infer<typeof ringSchema>;
export type RecordEntry = Ring['records'][string];
export type LayerEntry = z.infer<typeof layerEntry>;

export const EMPTY_RING: Ring = { v: RING_VERSION, records: {} };

function randomBase64(length: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(length)));
}

/** The ring with keys for a new record; unchanged when the record has keys already, since others would lose its rows. */
export function withRecord(ring: Ring, record: string): Ring {
  if (Object.hasOwn(ring.records, record)) return ring;
  const entry = Object.fromEntries(
    LAYERS.map((layer): [Layer, LayerEntry] => [layer, { locator: randomBase64(LOCATOR_LENGTH), key: randomBase64(DATA_KEY_LENGTH) }]),
  );
  return { ...ring, records: { ...ring.records, [record]: entry } };
}

export function ringToBytes(ring: Ring): Bytes {
  return new TextEncoder().encode(JSON.stringify(ring));
}

/** @throws Failure `vault-too-new`, `vault-damaged` */
export function ringFromBytes(bytes: Uint8Array): Ring {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const version = z.object({ v: z.number() }).safeParse(value);
  if (version.success && version.data.v > RING_VERSION) throw new Failure('vault-too-new');
  const ring = ringSchema.safeParse(value);
  if (!ring.success) throw new Failure('vault-damaged');
  return ring.data;
}

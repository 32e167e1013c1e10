import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import type { Layer } from '../../domain/layers.ts';
import { EMPTY_LEDGER, type Ledger } from '../../domain/ledger.ts';
import { toBase64 } from './base64.ts';
import type { Bytes } from './sealed-envelope.ts';

const RING_VERSION = 2;
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

const records = z.record(z.string(), recordEntry);

const ringSchema = z.object({
  v: z.literal(RING_VERSION),
  records,
  /** Data key of the settings; absent while they still lie under the vault key, as version 1 left them. */
  settings: z.optional(z.string()),
  /** What this device seals documents with, in base64; absent until it first does, and after the keys were renewed. */
  seal: z.optional(z.object({ fingerprint: z.string(), certificate: z.string(), privateKey: z.string() })),
  /** Where rows lie that are still to be deleted: an erasure was begun. */
  leaving: z.array(z.string()),
  /** Its shape is checked where it is read, which the start screen does not do. */
  ledger: z.looseObject({}),
});

const ringOfVersion1 = z.object({ v: z.literal(1), records });

/** Every data key of the vault. It exists in the keyring files, sealed, and in memory while the vault is open; nowhere else. */
export type Ring = Omit<z.infer<typeof ringSchema>, 'ledger'> & { readonly ledger: Ledger };
export type RecordEntry = Ring['records'][string];
export type LayerEntry = z.infer<typeof layerEntry>;

export const EMPTY_RING: Ring = { v: RING_VERSION, records: {}, leaving: [], ledger: EMPTY_LEDGER };

function randomBase64(length: number): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(length)));
}

/** A key and a place for one layer, which no other layer has. */
export function newLayerEntry(): LayerEntry {
  return { locator: randomBase64(LOCATOR_LENGTH), key: randomBase64(DATA_KEY_LENGTH) };
}

/** The ring with keys for a new record; unchanged when the record has keys already, since others would lose its rows. */
export function withRecord(ring: Ring, record: string): Ring {
  if (Object.hasOwn(ring.records, record)) return ring;
  const entry: Readonly<Record<Layer, LayerEntry>> = { notes: newLayerEntry(), conversation: newLayerEntry(), agreement: newLayerEntry() };
  return { ...ring, records: { ...ring.records, [record]: entry } };
}

/** The ring with a data key for the settings; unchanged when it has one. */
export function withSettingsKey(ring: Ring): Ring {
  return ring.settings === undefined ? { ...ring, settings: randomBase64(DATA_KEY_LENGTH) } : ring;
}

export function ringToBytes(ring: Ring): Bytes {
  return new TextEncoder().encode(JSON.stringify(ring));
}

/** @throws Failure `vault-too-new`, `vault-damaged` */
export function ringFromBytes(bytes: Uint8Array): Ring {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const version = z.object({ v: z.number() }).safeParse(value);
  if (version.success && version.data.v > RING_VERSION) throw new Failure('vault-too-new');
  const first = ringOfVersion1.safeParse(value);
  if (first.success) return { ...EMPTY_RING, records: first.data.records };
  const ring = ringSchema.safeParse(value);
  if (!ring.success) throw new Failure('vault-damaged');
  // Sealed by us, and checked by `vault-care.ts` before anything is read from it.
  return { ...ring.data, ledger: ring.data.ledger as Ledger };
}

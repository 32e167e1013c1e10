import { Failure } from '../../app/failure.ts';
import { type Bytes, ENVELOPE_OVERHEAD, open, seal } from './sealed-envelope.ts';

/** Version of the shape of a row, apart from the envelope around it. */
const ROW_VERSION = 1;
const HEAD_LENGTH = 5;

/** Sealed rows are a whole number of these long, so that their length says little about what was typed. */
export const ROW_STEP = 512;

/** Most bytes of JSON with which a sealed row is exactly one step long. */
export const ONE_STEP_OF_JSON = ROW_STEP - ENVELOPE_OVERHEAD - HEAD_LENGTH;

/** Seals a value as JSON, padded to whole steps. */
export function sealRow(key: CryptoKey, name: string, value: unknown): Promise<Bytes> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const sealedLength = Math.ceil((json.length + HEAD_LENGTH + ENVELOPE_OVERHEAD) / ROW_STEP) * ROW_STEP;
  const plain = new Uint8Array(sealedLength - ENVELOPE_OVERHEAD);
  const view = new DataView(plain.buffer);
  view.setUint8(0, ROW_VERSION);
  view.setUint32(1, json.length);
  plain.set(json, HEAD_LENGTH);
  return seal(key, name, plain);
}

/**
 * The value that was sealed, if it still has the shape that is asked for.
 * @throws Failure `row-damaged`, or `vault-too-new` for a row that a later version wrote
 */
export async function openRow<Value>(
  key: CryptoKey,
  name: string,
  sealed: Bytes,
  hasShape: (value: unknown) => value is Value,
): Promise<Value> {
  const plain = await open(key, name, sealed);
  const view = new DataView(plain.buffer);
  if (plain.length < HEAD_LENGTH) throw new Failure('row-damaged');
  if (view.getUint8(0) > ROW_VERSION) throw new Failure('vault-too-new');
  const value = parsed(plain.subarray(HEAD_LENGTH, HEAD_LENGTH + view.getUint32(1)));
  if (!hasShape(value)) throw new Failure('row-damaged');
  return value;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(json));
  } catch (cause) {
    throw new Failure('row-damaged', { cause });
  }
}

/** Where the index row of a record lies, and what it is sealed as. */
export const indexName = (locator: string) => `index/${locator}`;

/** What an event or a draft is sealed as, by where it lies. */
export const rowName = (kind: 'event' | 'draft', [locator, name]: readonly [string, string]) => `${kind}/${locator}/${name}`;

/** The rest of the record opens without the damaged row. */
export function nullWhenDamaged(error: unknown): null {
  if (error instanceof Failure && error.code === 'row-damaged') return null;
  throw error;
}

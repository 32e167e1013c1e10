import { fromBase64, toBase64 } from './base64.ts';
import type { LayerEntry } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';

const NAME_LENGTH = 16;

/** What one layer of one record is sealed and named with; in memory only. */
export interface LayerKeys {
  /** First part of the key of every row of this layer. */
  readonly locator: string;
  readonly sealing: CryptoKey;
  /** The name under which something lies: the same each time, and meaningless without the layer's key. */
  nameOf(kind: 'event' | 'draft', clear: string): Promise<string>;
}

/** The layer's keys; naming has a key of its own, derived from the data key, so that one key never does two things. */
export async function layerKeys(entry: LayerEntry): Promise<LayerKeys> {
  const raw = fromBase64(entry.key);
  const [sealing, naming] = await Promise.all([envelopeKey(raw), namingKey(raw)]);
  const known = new Map<string, Promise<string>>();

  async function compute(clear: string): Promise<string> {
    const code = await crypto.subtle.sign('HMAC', naming, new TextEncoder().encode(clear));
    return toBase64(new Uint8Array(code, 0, NAME_LENGTH));
  }

  return {
    locator: entry.locator,
    sealing,
    nameOf(kind, clear) {
      const whole = `${kind}/${clear}`;
      const name = known.get(whole) ?? compute(whole);
      known.set(whole, name);
      return name;
    },
  };
}

async function namingKey(raw: Bytes): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  const purpose = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('herstelwijzer/names/1') };
  return crypto.subtle.deriveKey(purpose, base, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
}

import type { SealKey } from '../../app/document-seal.ts';
import { bytesAround } from './covered-bytes.ts';
import { hexOf } from './hexadecimal.ts';
import { readSeal } from './read-seal.ts';
import { signBytes } from './seal-signature.ts';
import { signaturePlace } from './signature-place.ts';

/**
 * Fills the room that was left for a seal, and reads it back as the check does: what could not be checked later does not
 * leave. @throws Error when there is no such room, or the seal does not hold
 */
export async function sealFile(unsealed: Uint8Array<ArrayBuffer>, key: SealKey): Promise<Uint8Array<ArrayBuffer>> {
  const place = signaturePlace(unsealed);
  if (typeof place === 'string') throw new Error(`no room for a seal: ${place}`);
  const { range, contents } = place;
  const bytes = unsealed.slice();
  const numbers = [0, contents.start, contents.end, bytes.length - contents.end].join(' ');
  put(bytes, range.start, `[${numbers.padEnd(range.end - range.start - 2)}]`, range.end);
  const digits = hexOf(await signBytes(bytesAround(bytes, contents), key));
  put(bytes, contents.start, `<${digits.padEnd(contents.end - contents.start - 2, '0')}>`, contents.end);
  const reading = await readSeal(bytes);
  if (reading.state !== 'intact' || reading.seal.fingerprint !== key.fingerprint) throw new Error('the seal does not hold');
  return bytes;
}

function put(bytes: Uint8Array, start: number, text: string, end: number): void {
  if (text.length !== end - start) throw new RangeError('no room for the signature');
  bytes.set(new TextEncoder().encode(text), start);
}

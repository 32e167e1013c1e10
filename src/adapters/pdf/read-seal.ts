import { LARGEST_FILE, type SealFault, type SealReader, type SealReading } from '../../app/document-seal.ts';
import { placeOf } from './byte-search.ts';
import { bytesAround } from './covered-bytes.ts';
import { numberOf } from './file-objects.ts';
import { bytesOfHex } from './hexadecimal.ts';
import { binaryString } from './pdf-syntax.ts';
import { type FileValue, ForeignSyntax } from './pdf-values.ts';
import { fingerprintOf } from './seal-certificate.ts';
import { whoSigned } from './seal-signature.ts';
import { signaturePlace } from './signature-place.ts';

const MOST_DIGITS = 16_384;

/**
 * Reads the seal of a document, strictly: a file is intact only when it is written as ours are and every byte of it is
 * signed, or is the signature in the one way that it can be written. Readers of PDF look at less: not into the rest of
 * the gap, and for changes only after they have repaired a file.
 */
export const readSeal: SealReader = async (bytes) => {
  if (bytes.length > LARGEST_FILE) return { state: 'unreadable', fault: 'too-large' };
  if (wasSealedByUs(bytes)) return sealIn(bytes);
  return { state: 'unreadable', fault: binaryString(bytes.subarray(0, 5)) === '%PDF-' ? 'no-seal' : 'not-a-pdf' };
};

async function sealIn(bytes: Uint8Array<ArrayBuffer>): Promise<SealReading> {
  const place = signaturePlace(bytes);
  if (typeof place === 'string') return changed(place);
  const { range, contents, signedAt } = place;
  if (!coversAllBut(range.values, contents, bytes.length)) return changed('other-range');
  const signature = signatureIn(binaryString(bytes.subarray(contents.start, contents.end)));
  if (signature === null) return changed('other-digits');
  const signer = await whoSigned(signature, bytesAround(bytes, contents));
  if (typeof signer === 'string') return changed(signer);
  return { state: 'intact', seal: { fingerprint: await fingerprintOf(signer), sealedAt: signedAt } };
}

const changed = (fault: SealFault): SealReading => ({ state: 'changed', fault });

/** The app names itself twice in what it writes, and a seal is recognised by two of its words: one change hides neither. */
function wasSealedByUs(bytes: Uint8Array): boolean {
  return placeOf(bytes, 'Herstelwijzer') !== -1 && ['ETSI.CAdES.detached', '/ByteRange'].some((word) => placeOf(bytes, word) !== -1);
}

/** Whether a range is the two parts around a gap, and these and the gap are the whole file (ISO 32000-1, 12.8.1). */
function coversAllBut(
  range: readonly FileValue[],
  { start, end }: { readonly start: number; readonly end: number },
  length: number,
): boolean {
  const wanted = [0, start, end, length - end];
  try {
    return range.length === wanted.length && range.every((value, index) => numberOf(value) === wanted[index]);
  } catch (cause) {
    if (cause instanceof ForeignSyntax) return false;
    throw cause;
  }
}

/** The signature that stands in a gap with its brackets; null when the gap holds anything else than lower-case digits and zeros behind them. */
function signatureIn(gap: string): Uint8Array<ArrayBuffer> | null {
  const digits = gap.slice(1, -1);
  if (digits.length > MOST_DIGITS || digits.length % 2 !== 0 || !/^[0-9a-f]*$/.test(digits)) return null;
  // DER: a sequence whose length stands in two bytes; ours is always longer than 255 bytes.
  const head = /^3082([0-9a-f]{4})/.exec(digits);
  const length = 2 * (4 + Number.parseInt(head?.[1] ?? '', 16));
  return length <= digits.length && /^0*$/.test(digits.slice(length)) ? bytesOfHex(digits.slice(0, length)) : null;
}

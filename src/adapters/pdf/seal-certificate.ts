import { hexOf } from './hexadecimal.ts';

export const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** SHA-256 of a certificate, 64 lower-case hex digits. */
export async function fingerprintOf(certificate: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', certificate)));
}

import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, CryptoEngine, Extension, TimeType } from 'pkijs';
import type { SealKey } from '../../app/document-seal.ts';
import { CURVE, fingerprintOf } from './seal-certificate.ts';

/** Object identifiers (RFC 5280). */
const COMMON_NAME = '2.5.4.3';
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** digitalSignature and nonRepudiation, the first two bits (RFC 5280, 4.2.1.3). */
const SIGNS_ONLY = new Uint8Array([0b11000000]);
/** A certificate that has no well-defined end says so (RFC 5280, 4.1.2.5). The school's list knows when a device stopped. */
const NO_END = new Date('9999-12-31T23:59:59Z');

/** In every document that leaves, so it tells of no person and no school. */
const NAME = 'Herstelwijzer';

/** pkijs's way to the cryptography that browser and Node have in common. */
const engine = new CryptoEngine({ name: 'webcrypto', crypto: globalThis.crypto });

/** A new key to seal with, and a certificate that it signs itself, valid from this instant (ISO 8601). */
export async function makeSealKey(from: string): Promise<SealKey> {
  // The bytes of the key are kept sealed in the keyring, which a key that cannot be exported would not allow.
  const pair = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const certificate = new Uint8Array(await selfSigned(pair, new Date(from)));
  return {
    fingerprint: await fingerprintOf(certificate),
    certificate,
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
  };
}

async function selfSigned(pair: CryptoKeyPair, from: Date): Promise<ArrayBuffer> {
  const certificate = new Certificate();
  certificate.version = 2; // counted from 0: this is v3
  certificate.serialNumber = new Integer({ valueHex: serialNumber() });
  for (const who of [certificate.issuer, certificate.subject]) {
    who.typesAndValues.push(new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: NAME }) }));
  }
  // Certificates hold whole seconds.
  certificate.notBefore.value = new Date(Math.floor(from.getTime() / 1000) * 1000);
  certificate.notAfter.type = TimeType.GeneralizedTime;
  certificate.notAfter.value = NO_END;
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey, engine);
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, new BasicConstraints({ cA: false }).toSchema().toBER()),
    extension(KEY_USAGE, new BitString({ valueHex: SIGNS_ONLY.buffer, unusedBits: 6 }).toBER()),
  ];
  await certificate.sign(pair.privateKey, 'SHA-256', engine);
  return certificate.toSchema(true).toBER();
}

function extension(extnID: string, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical: true, extnValue });
}

/** Sixteen random bytes as a positive number without a leading zero, which DER would leave out. */
function serialNumber(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

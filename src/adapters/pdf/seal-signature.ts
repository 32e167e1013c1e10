import { Constructed, fromBER, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  createCMSECDSASignature,
  createECDSASignatureFromCMS,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SealKey } from '../../app/document-seal.ts';
import { bytesOfHex, hexOf } from './hexadecimal.ts';
import { CURVE } from './seal-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Object identifiers: RFC 5652, RFC 5035 (the certificate that signs), RFC 5754 and 5758 (the algorithms). */
const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA_256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA_256 = '1.2.840.10045.4.3.2';

const ECDSA = { name: 'ECDSA', hash: 'SHA-256' } as const;
/** How many points P-256 has (FIPS 186-4, D.1.2.3), and the length of a number below it in bytes. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const LENGTH = 32;

/** All that a signature of ours differs by. */
interface SignatureParts {
  readonly certificate: Certificate;
  /** SHA-256 of the bytes that are covered. */
  readonly digest: ArrayBuffer;
  /** The two numbers of the signature, 32 bytes each. */
  readonly value: Bytes;
}

/**
 * A detached CMS signature over these bytes as PAdES wants it (ETSI EN 319 142-1, B-B): one signer, its certificate, and
 * no time, which stands in the signature dictionary. @throws DOMException when the key is none
 */
export async function signBytes(covered: Bytes, { certificate: der, privateKey }: SealKey): Promise<Bytes> {
  const certificate = Certificate.fromBER(der);
  const digest = await crypto.subtle.digest('SHA-256', covered);
  const key = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['sign']);
  const value = new Uint8Array(await crypto.subtle.sign(ECDSA, key, derOf(await signedAttributes(certificate, digest))));
  return writeSignature({ certificate, digest, value });
}

/** Whose signature over these bytes this is, as its certificate in DER; or what is wrong with it. */
export async function whoSigned(signature: Bytes, covered: Bytes): Promise<Bytes | 'other-signature-form' | 'other-bytes'> {
  const digest = await crypto.subtle.digest('SHA-256', covered);
  try {
    const { certificate, value } = readSignature(signature);
    const hex = hexOf(signature);
    if (!hex.includes(hexOf(new Uint8Array(digest)))) return 'other-bytes';
    // Made anew from its certificate and its numbers it must be the same to the last byte: so there is one signer, nothing
    // is left unsigned in it, and nobody can write it in another way.
    if (hexOf(await writeSignature({ certificate, digest, value })) !== hex) return 'other-signature-form';
    const key = await crypto.subtle.importKey('spki', certificate.subjectPublicKeyInfo.toSchema().toBER(), CURVE, false, ['verify']);
    const isSigned = await crypto.subtle.verify(ECDSA, key, value, derOf(await signedAttributes(certificate, digest)));
    return isSigned ? new Uint8Array(certificate.toSchema().toBER()) : 'other-bytes';
  } catch {
    // Whatever the libraries say of bytes from anybody: it is not what we write.
    return 'other-signature-form';
  }
}

async function signedAttributes(certificate: Certificate, digest: ArrayBuffer): Promise<Attribute[]> {
  const hash = await crypto.subtle.digest('SHA-256', certificate.toSchema().toBER());
  const attribute = (type: string, value: object): Attribute => new Attribute({ type, values: [value] });
  // In the order of their encodings, as DER wants a set.
  return [
    attribute(CONTENT_TYPE, new ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
    attribute(SIGNING_CERTIFICATE_V2, nested(new Sequence({ value: [new OctetString({ valueHex: hash }), issuerSerial(certificate)] }))),
  ];
}

/** SigningCertificateV2 with one ESSCertIDv2; its hash is SHA-256, which is not named (RFC 5035, section 3). */
function nested(certificateId: Sequence): Sequence {
  return new Sequence({ value: [new Sequence({ value: [certificateId] })] });
}

function issuerSerial({ issuer, serialNumber }: Certificate): Sequence {
  const directoryName = new Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [issuer.toSchema()] });
  return new Sequence({ value: [new Sequence({ value: [directoryName] }), serialNumber] });
}

/** What is signed: the attributes as a set (RFC 5652, 5.4). */
function derOf(attributes: readonly Attribute[]): ArrayBuffer {
  return new SetOf({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER();
}

async function writeSignature({ certificate, digest, value }: SignatureParts): Promise<Bytes> {
  const sha256 = new AlgorithmIdentifier({ algorithmId: SHA_256 });
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: sha256,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: await signedAttributes(certificate, digest) }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ECDSA_WITH_SHA_256 }),
    signature: new OctetString({ valueHex: createCMSECDSASignature(withLowerNumber(value).buffer) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [certificate],
    signerInfos: [signer],
  });
  return new Uint8Array(new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER());
}

/** The parts of a signature as whoever wrote it says. @throws when it cannot be read, or has not one signer and one certificate */
function readSignature(signature: Bytes): Omit<SignatureParts, 'digest'> {
  const { content } = ContentInfo.fromBER(signature);
  const { certificates = [], signerInfos } = new SignedData({ schema: content });
  const [certificate] = certificates;
  const [signer] = signerInfos;
  if (!(certificate instanceof Certificate) || signer === undefined) throw new TypeError('no certificate or no signer');
  const numbers = fromBER(signer.signature.getValue()).result;
  return { certificate, value: new Uint8Array(createECDSASignatureFromCMS(numbers, LENGTH)) };
}

/** For each signature another one holds that differs in its second number only; of the two, ours is the lower. */
function withLowerNumber(value: Bytes): Bytes {
  const second = BigInt(`0x${hexOf(value.subarray(LENGTH))}`);
  const lower = second > ORDER / 2n ? ORDER - second : second;
  return bytesOfHex(hexOf(value.subarray(0, LENGTH)) + lower.toString(16).padStart(2 * LENGTH, '0'));
}

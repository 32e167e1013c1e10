import { type BaseBlock, Constructed, fromBER, Integer, ObjectIdentifier, OctetString, Sequence, Set as SetOf } from 'asn1js';
import type { SealKey } from '../../app/document-seal.ts';
import { bytesOfHex, hexOf } from './hexadecimal.ts';
import { CURVE } from './seal-certificate.ts';

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

/** What a signature says of the certificate it holds (RFC 5280, 4.1). */
interface SigningCertificate {
  readonly der: Bytes;
  readonly whole: BaseBlock;
  readonly issuer: BaseBlock;
  readonly serialNumber: BaseBlock;
  readonly publicKey: BaseBlock;
}

/** All that a signature of ours differs by. */
interface SignatureParts {
  readonly certificate: SigningCertificate;
  /** What is signed: these speak for the bytes that are covered. */
  readonly attributes: readonly Sequence[];
  /** The two numbers of the signature, 32 bytes each. */
  readonly value: Bytes;
}

/**
 * A detached CMS signature over these bytes as PAdES wants it (ETSI EN 319 142-1, B-B): one signer, its certificate, and
 * no time, which stands in the signature dictionary. @throws TypeError when the certificate is none, DOMException when the key is none
 */
export async function signBytes(covered: Bytes, { certificate: der, privateKey }: SealKey): Promise<Bytes> {
  const certificate = certificateIn(blockIn(der));
  const digest = await crypto.subtle.digest('SHA-256', covered);
  const key = await crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['sign']);
  const attributes = await signedAttributes(certificate, digest);
  const value = new Uint8Array(await crypto.subtle.sign(ECDSA, key, derOf(attributes)));
  return writeSignature({ certificate, attributes, value });
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
    const attributes = await signedAttributes(certificate, digest);
    if (hexOf(writeSignature({ certificate, attributes, value })) !== hex) return 'other-signature-form';
    const key = await crypto.subtle.importKey('spki', certificate.publicKey.toBER(), CURVE, false, ['verify']);
    const isSigned = await crypto.subtle.verify(ECDSA, key, value, derOf(attributes));
    return isSigned ? certificate.der : 'other-bytes';
  } catch {
    // Whatever the libraries say of bytes from anybody: it is not what we write.
    return 'other-signature-form';
  }
}

async function signedAttributes({ der, issuer, serialNumber }: SigningCertificate, digest: ArrayBuffer): Promise<Sequence[]> {
  const hash = await crypto.subtle.digest('SHA-256', der);
  const attribute = (type: string, value: BaseBlock): Sequence => sequence(oid(type), new SetOf({ value: [value] }));
  const directoryName = tagged(4, issuer);
  // Its hash is SHA-256, which is not named (RFC 5035, section 3).
  const certificateId = sequence(new OctetString({ valueHex: hash }), sequence(sequence(directoryName), serialNumber));
  // In the order of their encodings, as DER wants a set.
  return [
    attribute(CONTENT_TYPE, oid(DATA)),
    attribute(MESSAGE_DIGEST, new OctetString({ valueHex: digest })),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(certificateId))),
  ];
}

/** What is signed: the attributes as a set (RFC 5652, 5.4). */
function derOf(attributes: readonly Sequence[]): ArrayBuffer {
  return new SetOf({ value: [...attributes] }).toBER();
}

/** ContentInfo with SignedData of one SignerInfo (RFC 5652, 3, 5.1 and 5.3). */
function writeSignature({ certificate, attributes, value }: SignatureParts): Bytes {
  const signer = sequence(
    new Integer({ value: 1 }),
    sequence(certificate.issuer, certificate.serialNumber),
    sequence(oid(SHA_256)),
    tagged(0, ...attributes),
    sequence(oid(ECDSA_WITH_SHA_256)),
    new OctetString({ valueHex: sequence(...numbersOf(value).map((number) => Integer.fromBigInt(number))).toBER() }),
  );
  const signed = sequence(
    new Integer({ value: 1 }),
    new SetOf({ value: [sequence(oid(SHA_256))] }),
    sequence(oid(DATA)),
    tagged(0, certificate.whole),
    new SetOf({ value: [signer] }),
  );
  return new Uint8Array(sequence(oid(SIGNED_DATA), tagged(0, signed)).toBER());
}

/** The parts of a signature as whoever wrote it says. @throws TypeError when they do not stand where ours do */
function readSignature(signature: Bytes): Omit<SignatureParts, 'attributes'> {
  const signed = partsOf(partsOf(partsOf(blockIn(signature))[1])[0]);
  const signer = partsOf(partsOf(signed[4])[0]);
  const numbers = signer[5];
  if (!(numbers instanceof OctetString)) throw new TypeError('no signature where one stands');
  const [first, second] = partsOf(blockIn(new Uint8Array(numbers.getValue())));
  if (!(first instanceof Integer) || !(second instanceof Integer)) throw new TypeError('no two numbers');
  return { certificate: certificateIn(partsOf(signed[3])[0]), value: bytesOfNumbers([first.toBigInt(), second.toBigInt()]) };
}

/** @throws TypeError when it has not the parts of a certificate of version 3 */
function certificateIn(whole: BaseBlock | undefined): SigningCertificate {
  const [, serialNumber, , issuer, , , publicKey] = partsOf(partsOf(whole)[0]);
  if (!whole || !serialNumber || !issuer || !publicKey) throw new TypeError('no certificate');
  return { der: new Uint8Array(whole.toBER()), whole, issuer, serialNumber, publicKey };
}

/** @throws TypeError when the bytes are not one value in DER and nothing else */
function blockIn(der: Bytes): BaseBlock {
  const { offset, result } = fromBER(der);
  if (offset !== der.length) throw new TypeError('not one value');
  return result;
}

/** @throws TypeError when it is none that has parts */
function partsOf(block: BaseBlock | undefined): readonly BaseBlock[] {
  if (!(block instanceof Constructed)) throw new TypeError('a value without parts');
  return block.valueBlock.value;
}

const oid = (value: string): ObjectIdentifier => new ObjectIdentifier({ value });
const sequence = (...value: BaseBlock[]): Sequence => new Sequence({ value });
const tagged = (tagNumber: number, ...value: BaseBlock[]): Constructed => new Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

/** The two numbers as they are written. For each signature another one holds that differs in its second number only; of the two, ours is the lower. */
function numbersOf(value: Bytes): readonly [bigint, bigint] {
  const [first, second] = [value.subarray(0, LENGTH), value.subarray(LENGTH)].map((bytes) => BigInt(`0x${hexOf(bytes)}`)) as [
    bigint,
    bigint,
  ];
  return [first, second > ORDER / 2n ? ORDER - second : second];
}

/** As WebCrypto wants them: 32 bytes each. @throws TypeError for a number that takes more */
function bytesOfNumbers(numbers: readonly bigint[]): Bytes {
  const digits = numbers.map((number) => number.toString(16).padStart(2 * LENGTH, '0'));
  if (digits.some((one) => one.length !== 2 * LENGTH || one.startsWith('-'))) throw new TypeError('no number of this curve');
  return bytesOfHex(digits.join(''));
}

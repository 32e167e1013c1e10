import { fromBER, Integer, OctetString, Sequence, Set as SetOf, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  createCMSECDSASignature,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { signBytes } from '../../src/adapters/pdf/seal-signature.ts';
import type { SealKey } from '../../src/app/document-seal.ts';
import { bytesOf, gapOf, latin1, partsOf, spliced, withSignature } from './sealed-document.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
/** Of nobody. */
const NO_STANDARD = '1.3.6.1.4.1.99999.1';

/** How many points P-256 has. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** A number of the range, or anything else that somebody writes there. */
export type RangeNumber = number | string;

/** Where the range of a sealed file stands, its name included. */
export function rangeOf(file: Uint8Array): { readonly start: number; readonly end: number } {
  const text = latin1(file);
  const start = text.lastIndexOf('/ByteRange[');
  return { start, end: text.indexOf(']', start) + 1 };
}

/** What the range of an honest file says. */
export function honestRange(file: Uint8Array): [number, number, number, number] {
  const { start, end } = gapOf(file);
  return [0, start, end, file.length - end];
}

/** The file with something else where its range stood, and nothing moved. */
export function withRangeText(file: Uint8Array, text: string): Bytes {
  const { start, end } = rangeOf(file);
  if (text.length > end - start) throw new RangeError('no room for this range');
  return spliced(file, start, end, text.padEnd(end - start));
}

/** The file with this range, signed by the key over all that is not its gap, or over these parts of it. */
export async function signedAnew(
  file: Uint8Array,
  key: SealKey,
  range = `/ByteRange[${honestRange(file).join(' ')}]`,
  parts: readonly (readonly [from: number, length: number])[] | null = null,
): Promise<Bytes> {
  const ranged = withRangeText(file, range);
  const covered = parts === null ? partsOf(ranged).covered : bytesOf(parts.map(([from, length]) => ranged.subarray(from, from + length)));
  return withSignature(ranged, await signBytes(covered, key));
}

/** How a signature differs from ours; each is one that programs of others may take. */
export interface Forgery {
  readonly signers?: readonly SealKey[];
  readonly hash?: keyof typeof ALGORITHMS;
  readonly attached?: Bytes;
  readonly unsigned?: boolean;
  readonly signingTime?: boolean;
  readonly alsoCertificates?: readonly SealKey[];
}

/** Object identifiers of a sum, and of ECDSA with it. */
const ALGORITHMS = {
  'SHA-256': ['2.16.840.1.101.3.4.2.1', '1.2.840.10045.4.3.2'],
  'SHA-384': ['2.16.840.1.101.3.4.2.2', '1.2.840.10045.4.3.3'],
  'SHA-512': ['2.16.840.1.101.3.4.2.3', '1.2.840.10045.4.3.4'],
} as const;

/** A signature over these bytes that is sound, and differs from ours in what is asked and in nothing else. */
export async function forgedSignature(covered: Bytes, key: SealKey, forgery: Forgery): Promise<Bytes> {
  const { signers = [key], hash = 'SHA-256', attached, alsoCertificates = [] } = forgery;
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: ALGORITHMS[hash][0] })],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: DATA,
      ...(attached ? { eContent: new OctetString({ valueHex: attached.buffer }) } : {}),
    }),
    certificates: [...signers, ...alsoCertificates].map(certificateOf),
    signerInfos: await Promise.all(signers.map((signer) => signerOf(signer, attached ?? covered, forgery))),
  });
  return derOf(signed);
}

async function signerOf(signer: SealKey, content: Bytes, { hash = 'SHA-256', unsigned, signingTime }: Forgery): Promise<SignerInfo> {
  const attribute = (type: string, value: object): Attribute => new Attribute({ type, values: [value] });
  const own = SignedData.fromBER(contentOf(await signBytes(content, signer))).signerInfos[0]?.signedAttrs?.attributes ?? [];
  const digest = new OctetString({ valueHex: await crypto.subtle.digest(hash, content) });
  const time = attribute(SIGNING_TIME, new UTCTime({ valueDate: new Date('2026-11-26T15:52:00Z') }));
  const attributes = [
    ...own.map((each) => (each.type === MESSAGE_DIGEST ? attribute(MESSAGE_DIGEST, digest) : each)),
    ...(signingTime ? [time] : []),
  ];
  const [sum, ecdsa] = ALGORITHMS[hash];
  const note = attribute(NO_STANDARD, new OctetString({ valueHex: new TextEncoder().encode('Daan is geschorst').buffer }));
  return new SignerInfo({
    version: 1,
    sid: identifierOf(certificateOf(signer)),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: sum }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: ecdsa }),
    signature: new OctetString({ valueHex: await signedBy(signer, hash, attributes) }),
    ...(unsigned ? { unsignedAttrs: new SignedAndUnsignedAttributes({ type: 1, attributes: [note] }) } : {}),
  });
}

async function signedBy({ privateKey }: SealKey, hash: string, attributes: readonly Attribute[]): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('pkcs8', privateKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const set = new SetOf({ value: attributes.map((attribute) => attribute.toSchema()) }).toBER();
  const value = Buffer.from(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, set)).toString('hex');
  const [first, second] = [BigInt(`0x${value.slice(0, 64)}`), BigInt(`0x${value.slice(64)}`)];
  return numbersAsDer(first, second > ORDER / 2n ? ORDER - second : second);
}

function numbersAsDer(...numbers: readonly bigint[]): ArrayBuffer {
  const hex = numbers.map((number) => number.toString(16).padStart(64, '0')).join('');
  return createCMSECDSASignature(new Uint8Array(Buffer.from(hex, 'hex')).buffer);
}

/** The signature with the certificate of another device in the place of its own. */
export function withCertificateOf(signature: Bytes, { certificate }: SealKey): Bytes {
  const signed = SignedData.fromBER(contentOf(signature));
  const other = Certificate.fromBER(certificate);
  signed.certificates = [other];
  for (const signer of signed.signerInfos) signer.sid = identifierOf(other);
  return derOf(signed);
}

/** The signature with the other of the two numbers that say the same (ECDSA): as valid, and other bytes. */
export function withMirroredNumber(signature: Bytes): Bytes {
  const signed = SignedData.fromBER(contentOf(signature));
  const [signer] = signed.signerInfos;
  if (!signer) throw new TypeError('no signer');
  const numbers = fromBER(signer.signature.getValue()).result;
  if (!(numbers instanceof Sequence)) throw new TypeError('no two numbers');
  const [first, second] = numbers.valueBlock.value.map((number) => (number instanceof Integer ? number.toBigInt() : 0n));
  signer.signature = new OctetString({ valueHex: numbersAsDer(first ?? 0n, ORDER - (second ?? 0n)) });
  return derOf(signed);
}

const certificateOf = ({ certificate }: SealKey): Certificate => Certificate.fromBER(certificate);

function identifierOf({ issuer, serialNumber }: Certificate): IssuerAndSerialNumber {
  return new IssuerAndSerialNumber({ issuer, serialNumber });
}

function contentOf(signature: Bytes): ArrayBuffer {
  return ContentInfo.fromBER(signature).content.toBER();
}

function derOf(signed: SignedData): Bytes {
  return new Uint8Array(new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) }).toSchema().toBER());
}

import { expect, test } from 'vitest';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { checkDocument, type DocumentVerdict } from '../../src/app/check-document.ts';
import { type Forgery, forgedSignature, signedAnew, withCertificateOf, withMirroredNumber } from '../support/forged-seals.ts';
import { isCades, pdfTest, signatureReport, textOf } from '../support/pdf-tools.ts';
import { deviceKey, latin1, partsOf, replaced, sealedWith, withSignature } from '../support/sealed-document.ts';

const [key, stranger] = [await deviceKey(), await deviceKey()];
const sealed = (await sealedWith(key)).bytes;
const { covered, signature } = partsOf(sealed);

const school = [{ fingerprint: key.fingerprint, name: 'Laptop van Anouk', from: '2026-09-01', until: null, lost: false }];
const verdict = (bytes: Uint8Array<ArrayBuffer>): Promise<DocumentVerdict> => checkDocument(readSeal, bytes, school);

pdfTest('another text sealed with another key is by an unknown device, however well the seal holds', async () => {
  const blocks = [{ kind: 'heading', level: 1, text: 'Geen afspraken' }] as const;
  const other = (await sealedWith({ ...stranger }, { blocks })).bytes;
  expect(signatureReport(other)).toContain('Signature is Valid.');
  expect(await verdict(other)).toMatchObject({ verdict: 'unknown-device', because: 'not-listed' });
});

pdfTest('the seal taken off and put on again with another key is by an unknown device, though the box names the old one', async () => {
  const other = await signedAnew(sealed, stranger);
  expect(signatureReport(other)).toContain('Signature is Valid.');
  expect(textOf(other).replace(/\s/g, '')).toContain(key.fingerprint);
  expect(await verdict(other)).toMatchObject({ verdict: 'unknown-device', seal: { fingerprint: stranger.fingerprint } });
});

test('our own certificate does not count with a signature by another key', async () => {
  const inOurName = { ...key, privateKey: stranger.privateKey };
  expect(await verdict(await signedAnew(sealed, inOurName))).toEqual({ verdict: 'changed', fault: 'other-bytes' });
  const other = replaced(sealed, '/M(D:20261126', '/M(D:20261127');
  expect(await verdict(await signedAnew(other, inOurName))).toEqual({ verdict: 'changed', fault: 'other-bytes' });
  expect(await verdict(await signedAnew(other, key))).toMatchObject({ verdict: 'listed-device' });
});

test('a seal of a device that was lost, or that was not yet in use, is by an unknown device', async () => {
  const [device] = school;
  if (!device) throw new Error('no device');
  const lost = await checkDocument(readSeal, sealed, [{ ...device, lost: true }]);
  expect(lost).toMatchObject({ verdict: 'unknown-device', because: 'lost' });
  const later = await checkDocument(readSeal, sealed, [{ ...device, from: '2026-12-01' }]);
  expect(later).toMatchObject({ verdict: 'unknown-device', because: 'outside-its-days' });
});

/** Signatures that are sound, and not made as ours are: what they leave open must not count as ours. */
const FORGERIES: readonly (readonly [string, Forgery])[] = [
  ['a second signer beside ours', { signers: [key, stranger] }],
  ['our signer behind a stranger', { signers: [stranger, key] }],
  ['our signer twice', { signers: [key, key] }],
  ['another sum (SHA-512)', { hash: 'SHA-512' }],
  ['another sum (SHA-384)', { hash: 'SHA-384' }],
  ['something that is not signed', { unsigned: true }],
  ['a time of signing', { signingTime: true }],
  ['the certificate of a stranger too', { alsoCertificates: [stranger] }],
  ['its own certificate twice', { alsoCertificates: [key] }],
];

for (const [what, forgery] of FORGERIES) {
  pdfTest(`a signature of the very device with ${what} does not count`, async () => {
    const forged = await forgedSignature(covered, key, forgery);
    // Without this the test would only show that rubbish is refused.
    const isSound = isCades(forged, covered, key.certificate) || forgery.signers !== undefined;
    expect(isSound).toBe(true);
    const { verdict: found } = await verdict(withSignature(sealed, forged));
    expect(found).toBe('changed');
  });
}

test('the forger makes our own signature when nothing is asked of it', async () => {
  expect(await verdict(withSignature(sealed, await forgedSignature(covered, key, {})))).toMatchObject({ verdict: 'listed-device' });
});

test('a signature over content that it brings along does not count, whatever that content is', async () => {
  for (const attached of [new TextEncoder().encode('hallo'), new Uint8Array(await crypto.subtle.digest('SHA-256', covered))]) {
    const forged = await forgedSignature(covered, key, { attached });
    expect(await verdict(withSignature(sealed, forged))).toMatchObject({ verdict: 'changed' });
  }
});

test('the certificate of another device with the signature kept does not count, whichever of the two is listed', async () => {
  expect(await verdict(withSignature(sealed, withCertificateOf(signature, stranger)))).toMatchObject({ verdict: 'changed' });
  const other = await signedAnew(sealed, stranger);
  const swapped = withSignature(other, withCertificateOf(partsOf(other).signature, key));
  expect(await verdict(swapped)).toMatchObject({ verdict: 'changed' });
});

pdfTest('the signature written in the other way that is as valid does not count: there is one file, not two', async () => {
  const mirrored = withMirroredNumber(signature);
  expect(isCades(mirrored, covered, key.certificate)).toBe(true);
  expect(await verdict(withSignature(sealed, mirrored))).toEqual({ verdict: 'changed', fault: 'other-signature-form' });
  expect(withMirroredNumber(mirrored)).toEqual(signature);
});

test('the signature of another document of the same device does not count', async () => {
  const other = (await sealedWith(key, { footer: 'Anders.' })).bytes;
  expect(await verdict(withSignature(sealed, partsOf(other).signature))).toEqual({ verdict: 'changed', fault: 'other-bytes' });
});

test('no signature, half of one, or rubbish in its place does not count', async () => {
  const half = signature.slice();
  half.fill(0, signature.length / 2);
  for (const put of [new Uint8Array(0), half, new Uint8Array([0x30, 0x82, 0x01, 0x00]), '3080'.repeat(500), '3082ffff', '30820000']) {
    expect(await verdict(withSignature(sealed, put))).toMatchObject({ verdict: 'changed' });
  }
});

test('a seal of the very device does not count where another object says what may be changed', async () => {
  const number = Number(/\/Perms<<\/DocMDP (\d+) 0 R/.exec(latin1(sealed))?.[1]);
  const elsewhere = replaced(sealed, `/Perms<</DocMDP ${number} 0 R`, `/Perms<</DocMDP ${number - 1} 0 R`);
  expect(await verdict(await signedAnew(elsewhere, key))).toEqual({ verdict: 'changed', fault: 'other-signature-field' });
});

/** What a seal of ours says of itself, and what somebody with the key could make of it. */
const WEAKENED = [
  ['that all may be changed later', '/P 2/V/1.2', '/P 3/V/1.2'],
  ['nothing of what may be changed', '/TransformMethod/DocMDP', '/TransformMethod/Others'],
  ['nothing in the catalog of what may be changed', '/Perms<<', '/Permz<<'],
  ['an older kind of signature', 'ETSI.CAdES.detached', 'adbe.pkcs7.detached'],
  ['that no signature is there', '/SigFlags 3', '/SigFlags 0'],
  ['a field that is no signature', '/FT/Sig', '/FT/Btn'],
  ['no time', '/M(D:', '/X(D:'],
  ['a time that does not exist', '/M(D:20261126', '/M(D:20261336'],
  ['another type', '<</Type/Sig/', '<</Type/Doc/'],
] as const;

for (const [what, from, to] of WEAKENED) {
  test(`a seal of the very device that says ${what} does not count`, async () => {
    const weakened = await signedAnew(replaced(sealed, from, to), key);
    expect(await verdict(weakened)).toEqual({ verdict: 'changed', fault: 'other-signature-field' });
  });
}

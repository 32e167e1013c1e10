import type { Application } from './application.ts';
import type { DocumentLabels, DocumentWriter } from './document-ports.ts';
import type { SealKey } from './document-seal.ts';
import { type PrintedFingerprint, SEAL_LABELS, withSealBox } from './documents/seal-box.ts';

/**
 * A writer that seals each document with this key and prints in it which device that was, in digits and in these words.
 * Fails as the writer does, and with Failure `document-language-unknown`.
 */
export function sealingWriter(writer: DocumentWriter, labels: DocumentLabels, key: SealKey, words: readonly string[]): DocumentWriter {
  const { fingerprint } = key;
  return {
    ...writer,
    async write(document, _key, signal) {
      const own = await labels.of('document-seal', SEAL_LABELS, document.language);
      return writer.write(withSealBox(document, own, { fingerprint, words }), key, signal);
    },
  };
}

type Device = Pick<Application, 'vault' | 'documents' | 'clock'>;

/** The writer that seals with the key of this device. @throws Failure of the vault */
export async function sealedByThisDevice(application: Device & Pick<Application, 'labels'>): Promise<DocumentWriter> {
  const { key, words } = await ownKey(application);
  return sealingWriter(application.documents, application.labels, key, words);
}

/** What the seals of this device are known by. @throws Failure of the vault */
export async function sealOfThisDevice(application: Device): Promise<PrintedFingerprint> {
  const { key, words } = await ownKey(application);
  return { fingerprint: key.fingerprint, words };
}

async function ownKey({ vault, documents, clock }: Device) {
  const care = await vault.care();
  const key = await care.sealing(() => documents.newSealKey(clock.now()));
  return { key, words: await care.inWords(key.fingerprint) };
}

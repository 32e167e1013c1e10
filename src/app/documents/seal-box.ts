import { fillSlots } from '../../domain/conversation-script.ts';
import { fingerprintInGroups } from '../../domain/fingerprint.ts';
import type { DocumentBlock, PrintDocument } from './document-block.ts';

/** Every sentence of the box, in the reader's language (`locales/<language>/document-seal.json`). */
export const SEAL_LABELS = ['heading', 'sealed-on', 'what-it-shows', 'how-to-check', 'fingerprint', 'field'] as const;

export type SealLabels = Readonly<Record<(typeof SEAL_LABELS)[number], string>>;

/** The key that a document is sealed with, as people can compare it. */
export interface PrintedFingerprint {
  readonly fingerprint: string;
  /** The same in six words of the Dutch list, whatever the language of the document. */
  readonly words: readonly string[];
}

/** The document with the box of its seal at the end: which device seals, what that shows and what it does not. */
export function withSealBox(document: PrintDocument, labels: SealLabels, { fingerprint, words }: PrintedFingerprint): PrintDocument {
  const sealedOn = fillSlots(labels['sealed-on'], { date: document.date }, document.language);
  const box: DocumentBlock = {
    kind: 'seal',
    heading: labels.heading,
    field: labels.field,
    lines: [
      { text: `${sealedOn} ${labels['what-it-shows']}` },
      { text: labels['how-to-check'] },
      { text: labels.fingerprint },
      { text: fingerprintInGroups(fingerprint) },
      { text: words.join(' '), ...(document.language === 'nl' ? {} : { language: 'nl' }) },
    ],
  };
  return { ...document, blocks: [...document.blocks, box] };
}

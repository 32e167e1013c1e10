import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { nodeFonts } from '../../src/adapters/pdf/node-fonts.ts';
import { type WrittenPdf, writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../src/app/document-kinds.ts';
import type { PrintDocument } from '../../src/app/documents/document-block.ts';
import { ordersOf } from '../../src/app/every-document.ts';
import { type DocumentOrder, documentFor } from '../../src/app/make-document.ts';
import { rehearsalSteps } from '../../src/app/rehearsal-case.ts';
import { rehearsalSignatures } from '../../src/app/rehearsal-signatures.ts';
import { textToSign } from '../../src/app/signing.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantById } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { withFacts } from './event-builder.ts';
import { countingEntropy, fixedClock } from './fake-ports.ts';

export const LANGUAGES = ['nl', 'en'] as const;
export type DocumentLanguage = (typeof LANGUAGES)[number];

/** Each kind of document in each language. */
export const EVERY_KIND_AND_LANGUAGE = DOCUMENT_KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const));

export interface RehearsedDocument {
  readonly order: DocumentOrder;
  /** Whose copy it is; null where it is nobody's own. */
  readonly reader: string | null;
  readonly document: PrintDocument;
}

/** What documents are made from, the same every time. */
export function documentSources() {
  return { labels: documentLabels, scripts: bundledScripts, entropy: countingEntropy(), clock: fixedClock };
}

/** Why what was told goes on paper, and until when. */
export const CONVERSATION = { reason: 'Een collega neemt het over.', destroyBy: '2026-12-10' };

const cases = new Map<DocumentLanguage, Promise<MeetingRecord>>();

/** The rehearsal case with its signatures, in the language in which its people speak. */
export function rehearsedRecord(language: DocumentLanguage): Promise<MeetingRecord> {
  const known = cases.get(language) ?? rehearsed(language);
  cases.set(language, known);
  return known;
}

async function rehearsed(language: DocumentLanguage): Promise<MeetingRecord> {
  const structure = await bundledScripts.structure();
  const record = rehearsalSteps({ until: 'signatures', today: fixedClock.today(), language, structure }).reduce(
    (before, step) => withFacts(before, ...(typeof step === 'function' ? step(before) : step)),
    EMPTY_RECORD,
  );
  const signatures = await rehearsalSignatures((id) => {
    const signer = participantById(record, id);
    if (!signer) throw new Error(`nobody called ${id} signs`);
    return textToSign(documentSources(), record, signer, language);
  });
  return withFacts(record, ...signatures);
}

/** Every document of one kind that a record gives; of the rehearsal case where none is named. */
export async function documentsOf(
  kind: DocumentKind,
  language: DocumentLanguage,
  record?: MeetingRecord,
): Promise<readonly RehearsedDocument[]> {
  const whole = record ?? (await rehearsedRecord(language));
  const orders = ordersOf(whole, kind, { language, profile: POLICY_PROFILE, isRehearsal: true, conversation: CONVERSATION });
  return Promise.all(
    orders.map(async (order) => ({
      order,
      reader: 'reader' in order ? order.reader.id : null,
      document: await documentFor(documentSources(), whole, order),
    })),
  );
}

/** The document as PDF, with the committed fonts. */
export function asPdf({ document }: Pick<RehearsedDocument, 'document'>): Promise<WrittenPdf> {
  return writePdf(document, nodeFonts);
}

const NO_TEXT: readonly string[] = ['kind', 'tone', 'language', 'pictogram', 'fileId', 'createdAt', 'size', 'alt', 'words'];

/** Every text that a document prints, part by part. */
export function textsIn(part: unknown, key = ''): readonly string[] {
  if (typeof part === 'string') return NO_TEXT.includes(key) || part.trim() === '' ? [] : [part];
  if (Array.isArray(part)) return part.flatMap((one) => textsIn(one, key));
  return typeof part === 'object' && part !== null ? Object.entries(part).flatMap(([name, below]) => textsIn(below, name)) : [];
}

import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import { coveredEvents } from '../domain/signatures.ts';
import { DECISIVE_LANGUAGE, pageLanguage } from '../domain/translations.ts';
import type { Application } from './application.ts';
import { type SignatureLine, signatureLines } from './documents/agreement-lines.ts';
import { sheetLabels } from './documents/agreement-sheet-labels.ts';

/** What somebody reads and signs: the exact text, what it is bound by, and which events it covers. */
export interface TextToSign {
  readonly text: string;
  /** The same text line by line, by language, in the order in which it is hashed; Dutch first, since that one is decisive. */
  readonly parts: readonly { readonly language: string; readonly lines: readonly SignatureLine[] }[];
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly hash: string;
  /** The language in which it is read. */
  readonly language: string;
  readonly covers: readonly string[];
}

/** The signer's own language where the sheet is complete in it, else Dutch: that one is decisive. */
export function signingLanguage({ labels }: Pick<Application, 'labels'>, signer: Participant): string {
  return pageLanguage(signer.language, labels.languages());
}

/**
 * The text for one signer: in Dutch, and below it in the language in which it is read. What was dictated in that
 * language, or that nothing was, stands where it is read. It is stored with the signature
 * and never made again to check it. @throws Failure `document-language-unknown`, `content-unavailable`
 */
export async function textToSign(
  { labels, scripts, entropy }: Pick<Application, 'labels' | 'scripts' | 'entropy'>,
  record: MeetingRecord,
  signer: Participant,
  language: string,
): Promise<TextToSign> {
  const parts = await Promise.all(
    [...new Set([DECISIVE_LANGUAGE, language])].map(async (one) => {
      const words = { labels: await sheetLabels(labels, one), wording: await scripts.wording(one) };
      return { language: one, lines: signatureLines(record, signer, words, one === language ? signer.language : DECISIVE_LANGUAGE) };
    }),
  );
  const text = parts.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n\n');
  return { text, parts, hash: await entropy.sha256(text), language, covers: coveredEvents(record, signer.id) };
}

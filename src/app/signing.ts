import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import { coveredEvents } from '../domain/signatures.ts';
import type { Application } from './application.ts';
import { signatureText } from './documents/agreement-lines.ts';

/** What somebody reads and signs: the exact text, what it is bound by, and which events it covers. */
export interface TextToSign {
  readonly text: string;
  /** The same text by language, in the order in which it is hashed; Dutch first, since that one is decisive. */
  readonly parts: readonly { readonly language: string; readonly text: string }[];
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly hash: string;
  /** The language in which it is read. */
  readonly language: string;
  readonly covers: readonly string[];
}

const DECISIVE = 'nl';

/** The signer's own language where the sheet is complete in it, else Dutch: that one is decisive. */
export function signingLanguage({ labels }: Pick<Application, 'labels'>, signer: Participant): string {
  return labels.languages().includes(signer.language) ? signer.language : DECISIVE;
}

/**
 * The text for one signer: in Dutch, and below it in the language in which it is read. It is stored with the signature
 * and never made again to check it. @throws Failure `document-language-unknown`, `content-unavailable`
 */
export async function textToSign(
  { labels, scripts, entropy }: Pick<Application, 'labels' | 'scripts' | 'entropy'>,
  record: MeetingRecord,
  signer: Participant,
  language: string,
): Promise<TextToSign> {
  const parts = await Promise.all(
    [...new Set([DECISIVE, language])].map(async (one) => {
      const words = { labels: await labels.agreementSheet(one), wording: await scripts.wording(one) };
      return { language: one, text: signatureText(record, signer, words) };
    }),
  );
  const text = parts.map((part) => part.text).join('\n\n');
  return { text, parts, hash: await entropy.sha256(text), language, covers: coveredEvents(record, signer.id) };
}

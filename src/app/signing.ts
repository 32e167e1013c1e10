import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import { coveredEvents } from '../domain/signatures.ts';
import type { Application } from './application.ts';
import { signatureText } from './documents/agreement-lines.ts';

/** What somebody reads and signs: the exact text, what it is bound by, and which events it covers. */
export interface TextToSign {
  readonly text: string;
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  readonly hash: string;
  readonly language: string;
  readonly covers: readonly string[];
}

/** The signer's own language where the sheet is complete in it, else Dutch: that one is decisive. */
export function signingLanguage({ labels }: Pick<Application, 'labels'>, signer: Participant): string {
  return labels.languages().includes(signer.language) ? signer.language : 'nl';
}

/** @throws Failure `document-language-unknown` */
export async function textToSign(
  application: Pick<Application, 'labels' | 'entropy'>,
  record: MeetingRecord,
  language: string,
): Promise<TextToSign> {
  const text = signatureText(record, await application.labels.agreementSheet(language), language);
  return { text, hash: await application.entropy.sha256(text), language, covers: coveredEvents(record) };
}

import type { DocumentLabels } from '../document-ports.ts';

/** Every sentence the agreement sheet itself says, in the reader's language (`locales/<language>/agreement-sheet.json`). */
export const SHEET_LABELS = [
  'title',
  'both-took-part',
  'all-took-part',
  'other-form-chosen',
  'for-reader',
  'no-agreement-needed',
  'not-reached',
  'who',
  'helper',
  'from',
  'until',
  'seen',
  'for-whom',
  'if-wrong',
  'call',
  'any-day',
  'talk-again',
  'shared',
  'signatures',
  'signed-on',
  'signed-on-paper',
  'to-sign',
  'drawn-signature-of',
  'for-school',
  'classmate',
  'translated-by',
  'in-dutch',
  'partly-in-dutch',
  'school-reads',
  'read-to-you-by',
  'and',
  'not-a-contract',
  'footer',
  'page',
  'rehearsal-mark',
] as const;

export type SheetLabels = Readonly<Record<(typeof SHEET_LABELS)[number], string>>;

/** What the sheet says in a language. @throws Failure `document-language-unknown` */
export function sheetLabels(labels: DocumentLabels, language: string): Promise<SheetLabels> {
  return labels.of('agreement-sheet', SHEET_LABELS, language);
}

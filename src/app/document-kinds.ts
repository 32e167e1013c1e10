/** Kinds of document that can be made now. */
export const DOCUMENT_KINDS = [
  'agreement',
  'full-record',
  'full-record-conversation',
  'child-sheet',
  'parents-notice',
  'child-notice',
  'paper-kit',
  'blank-paper-kit',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

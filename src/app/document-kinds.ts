/** Kinds of document that can be made now. */
export const DOCUMENT_KINDS = [
  'agreement',
  'full-record',
  'full-record-conversation',
  'child-sheet',
  'parents-notice',
  'child-notice',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

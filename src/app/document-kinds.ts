/** Kinds of document that go to somebody, on a ground. */
export const HANDED_OUT_KINDS = [
  'agreement',
  'full-record',
  'full-record-conversation',
  'child-sheet',
  'parents-notice',
  'child-notice',
] as const;

/** Kinds of document that can be made now; the paper kit stays on the table of the meeting. */
export const DOCUMENT_KINDS = [...HANDED_OUT_KINDS, 'paper-kit', 'blank-paper-kit'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Papers that hold something of a record. The blank paper kit and the recovery sheet are made without one. */
export const PAPERS = [
  'agreement',
  'child-sheet',
  'parents-notice',
  'child-notice',
  'paper-kit',
  'full-record',
  'full-record-conversation',
] as const;
export type Paper = (typeof PAPERS)[number];

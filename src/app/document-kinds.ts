import { PAPERS } from '../domain/papers.ts';

/** Kinds of document that go to somebody, on a ground; the paper kit stays on the table of the meeting. */
export const HANDED_OUT_KINDS = PAPERS.filter((paper) => paper !== 'paper-kit');

/** Kinds of document that can be made now. */
export const DOCUMENT_KINDS = [...PAPERS, 'blank-paper-kit'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

import { writtenDate } from '../../domain/calendar.ts';
import type { SchoolProfile } from '../../domain/school-profile.ts';
import type { SheetLabels } from './agreement-sheet-labels.ts';
import type { PrintDocument } from './document-block.ts';

/** What every document is made with, whatever it holds. */
export interface DocumentFrame {
  /** What sheets say, in the language of the document. */
  readonly labels: SheetLabels;
  readonly language: string;
  readonly profile: SchoolProfile;
  /** YYYY-MM-DD, printed in the header. */
  readonly date: string;
  /** ISO date and time of making. */
  readonly createdAt: string;
  readonly fileId: string;
  readonly isRehearsal: boolean;
}

/** The blocks as a document, with the school, the date and the page numbers that all documents have. */
export function framed(
  { labels, language, profile, date, createdAt, fileId, isRehearsal }: DocumentFrame,
  { title, footer, size, numbered, blocks }: Pick<PrintDocument, 'title' | 'footer' | 'size' | 'numbered' | 'blocks'>,
): PrintDocument {
  return {
    title,
    language,
    size,
    school: { name: profile.school, lines: profile.addressLines },
    date: writtenDate(date, language, { withYear: true }),
    footer,
    pageLabel: labels.page,
    ...(numbered === undefined ? {} : { numbered }),
    ...(isRehearsal ? { mark: labels['rehearsal-mark'] } : {}),
    createdAt,
    fileId,
    blocks,
  };
}

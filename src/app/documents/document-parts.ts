import { writtenDate } from '../../domain/calendar.ts';
import { fillSlots } from '../../domain/conversation-script.ts';
import { type MeetingRecord, textIn } from '../../domain/meeting-record.ts';
import type { DocumentBlock } from './document-block.ts';
import type { DocumentFrame } from './document-frame.ts';

/** A label with its slots filled. */
export function fill({ language }: DocumentFrame, label: string, values: Readonly<Record<string, string>>): string {
  return fillSlots(label, values, language);
}

/** The date as the reader of the document writes it. */
export function dayOf({ language }: DocumentFrame, date: string): string {
  return writtenDate(date, language, { withYear: true });
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', tone: 'body', text };
}

/** A heading with what stands below it; nothing where that is nothing. */
export function section(heading: string, blocks: readonly DocumentBlock[], level: 2 | 3 = 2): readonly DocumentBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level, text: heading }, ...blocks];
}

/** A table without its empty rows; nothing where none is left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly DocumentBlock[] {
  const filled = rows.filter(([, ...cells]) => cells.some((cell) => cell.trim() !== ''));
  return filled.length === 0 ? [] : [{ kind: 'table', head, rows: filled }];
}

/** A typed text as a paragraph of its own; nothing where nobody typed. */
export function typed(record: MeetingRecord, slot: string): readonly DocumentBlock[] {
  const text = textIn(record, slot);
  return text.trim() === '' ? [] : [paragraph(text)];
}

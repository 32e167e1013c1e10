import { type HandedOut, ownReaders } from '../domain/disclosure-grounds.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { ConversationChoice } from './documents/full-record-request.ts';
import type { DocumentOrder, HandedOutOrder } from './make-document.ts';

/** What every order says, and why what was told would go on paper. */
type Circumstances = Pick<DocumentOrder, 'language' | 'profile' | 'isRehearsal'> & { readonly conversation: ConversationChoice };

/** The document of one kind, as an order: of this reader where it is somebody's own, else `reader` says nothing. */
export function orderOf(kind: HandedOut, reader: Participant | null, circumstances: Circumstances): HandedOutOrder | null;
export function orderOf(kind: DocumentKind, reader: Participant | null, circumstances: Circumstances): DocumentOrder | null;
export function orderOf(
  kind: DocumentKind,
  reader: Participant | null,
  { conversation, ...circumstances }: Circumstances,
): DocumentOrder | null {
  switch (kind) {
    case 'agreement':
    case 'child-sheet':
      return reader && { kind, reader, ...circumstances };
    case 'full-record':
    case 'parents-notice':
    case 'child-notice':
    case 'paper-kit':
    case 'blank-paper-kit':
      return { kind, ...circumstances };
    case 'full-record-conversation':
      return { kind, ...conversation, ...circumstances };
  }
}

/** Every document of one kind that a record can give, in one language: one for each reader whose own copy it is. */
export function ordersOf(record: MeetingRecord, kind: HandedOut, circumstances: Circumstances): readonly HandedOutOrder[];
export function ordersOf(record: MeetingRecord, kind: DocumentKind, circumstances: Circumstances): readonly DocumentOrder[];
export function ordersOf(record: MeetingRecord, kind: DocumentKind, circumstances: Circumstances): readonly DocumentOrder[] {
  const readers = kind === 'agreement' || kind === 'child-sheet' ? ownReaders(record, kind) : [null];
  return readers.flatMap((reader) => orderOf(kind, reader, circumstances) ?? []);
}

/** The name of a file by itself: kind, code name, number and language. No name of a person is in it. */
export function neutralFileName(record: MeetingRecord, { kind, language }: DocumentOrder, number: number | null): string {
  const codeName = (kind === 'blank-paper-kit' ? '' : (record.opened?.codeName ?? ''))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${[kind, codeName, number === null ? '' : String(number), language].filter((part) => part !== '').join('-')}.pdf`;
}

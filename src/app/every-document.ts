import { sheetReaders } from '../domain/disclosure.ts';
import { followUpOrder } from '../domain/follow-up.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { ConversationChoice } from './documents/full-record-request.ts';
import type { DocumentOrder } from './make-document.ts';

/** What every order says, and why what was told would go on paper. */
type Circumstances = Pick<DocumentOrder, 'language' | 'profile' | 'isRehearsal'> & { readonly conversation: ConversationChoice };

/** Every document of one kind that a record can give, in one language: one for each reader whose own copy it is. */
export function ordersOf(
  record: MeetingRecord,
  kind: DocumentKind,
  { conversation, ...circumstances }: Circumstances,
): readonly DocumentOrder[] {
  switch (kind) {
    case 'agreement':
      return sheetReaders(record).map((reader) => ({ kind, reader, ...circumstances }));
    case 'child-sheet':
      return followUpOrder(record).map((reader) => ({ kind, reader, ...circumstances }));
    case 'full-record':
    case 'parents-notice':
    case 'child-notice':
    case 'paper-kit':
    case 'blank-paper-kit':
      return [{ kind, ...circumstances }];
    case 'full-record-conversation':
      return [{ kind, ...conversation, ...circumstances }];
  }
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

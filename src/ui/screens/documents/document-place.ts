import { HANDED_OUT_KINDS } from '../../../app/document-kinds.ts';
import { awaitedFor, type HandedOut, ownReaders } from '../../../domain/disclosure-grounds.ts';
import type { MeetingRecord } from '../../../domain/meeting-record.ts';
import type { Participant } from '../../../domain/participants.ts';

/** One document that can be made now; `reader` is null where it is nobody's own copy. */
export interface DocumentPlace {
  readonly kind: HandedOut;
  readonly reader: Participant | null;
}

/** Names a document as the cursor's place, so that a reload comes back to it. */
export function documentPlace(kind: HandedOut, reader: string | null): string {
  return reader === null ? kind : `${kind}/${reader}`;
}

/** The document a cursor names, while it can be made; null for the list of all. */
export function documentPlaceOf(record: MeetingRecord, at: string | null, hasConversation: boolean): DocumentPlace | null {
  const [name, id] = at?.split('/') ?? [];
  const kind = HANDED_OUT_KINDS.find((known) => known === name);
  if (!kind || awaitedFor(record, kind, hasConversation) !== null) return null;
  const readers = ownReaders(record, kind);
  if (readers.length === 0) return id === undefined ? { kind, reader: null } : null;
  const reader = readers.find((one) => one.id === id);
  return reader ? { kind, reader } : null;
}

import type { Wording } from '../../domain/conversation-script.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import { participantById } from '../../domain/participants.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { RecordLabels } from './full-record-labels.ts';

/** Why somebody puts on paper what was told, and the last day on which that paper may be there. */
export interface ConversationChoice {
  readonly reason: string;
  /** YYYY-MM-DD */
  readonly destroyBy: string;
}

export interface FullRecordRequest extends DocumentFrame {
  readonly record: MeetingRecord;
  readonly wording: Wording;
  readonly words: RecordLabels;
  /** Null for the agreement layer alone; what is only looked at needs no reason and no last day. */
  readonly conversation: ConversationChoice | 'on-screen' | null;
}

/** Somebody's name with their surname, as the team knows them. */
export function fullName(record: MeetingRecord, participant: string | null): string {
  const person = participantById(record, participant);
  return person ? [person.name, person.surname].filter((part) => part.trim() !== '').join(' ') : '';
}

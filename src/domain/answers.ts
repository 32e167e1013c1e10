import type { EventOf } from './meeting-events.ts';
import { isOfType, type MeetingRecord } from './meeting-record.ts';

/** Whether what was typed in this turn is kept out of every document, for good. */
export function isSealed(record: MeetingRecord, turn: string): boolean {
  return record.sealed.includes(turn);
}

/**
 * Answers that were shared by the people whose they are: all that a document may hold of the conversation. One that was
 * sealed afterwards, or elsewhere meanwhile, is no longer among them.
 */
export function sharedAnswers(record: MeetingRecord): readonly EventOf<'answer.shared'>[] {
  return Object.values(record.held)
    .filter((event) => isOfType(event, 'answer.shared'))
    .filter(({ turn }) => !isSealed(record, turn));
}

import { inOrder, withNext } from './apply.ts';
import type { MeetingEvent } from './meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from './meeting-record.ts';

/**
 * The record that these events make: pure, total and deterministic. Any order of arrival gives the same record, and
 * it works with whole layers missing.
 */
export function fold(events: readonly MeetingEvent[]): MeetingRecord {
  return inOrder(events).reduce(withNext, EMPTY_RECORD);
}

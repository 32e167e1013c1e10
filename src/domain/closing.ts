import type { ClosingOutcome, EventOf } from './meeting-events.ts';
import type { MeetingRecord } from './meeting-record.ts';

/** How a closed record ended; the last planned talk with nothing open completes it without a word of its own. */
export function closingOutcome(record: MeetingRecord): {
  readonly outcome: ClosingOutcome;
  readonly referral: EventOf<'record.closed'>['referral'];
} {
  return { outcome: record.closed?.outcome ?? 'completed', referral: record.closed?.referral ?? null };
}

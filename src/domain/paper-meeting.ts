import { compareEvents, heldAs, type MeetingRecord } from './meeting-record.ts';

/** A meeting, or the rest of one, that was held from the paper kit and entered afterwards. */
export interface PaperMeeting {
  /** YYYY-MM-DD; null while nobody said on which day. */
  readonly on: string | null;
  /** Turns taken from paper. */
  readonly turns: number;
  /** Who entered the last of them, and when (ISO instant). */
  readonly enteredBy: string;
  readonly enteredAt: string;
}

/** Null when every turn was taken on the screen. */
export function paperMeeting(record: MeetingRecord): PaperMeeting | null {
  const turns = Object.values(record.held).flatMap((event) => (event.type === 'turn.taken' && event.onPaper ? [event] : []));
  const last = turns.sort(compareEvents).at(-1);
  if (!last) return null;
  const on = heldAs(record, 'paper-meeting/date', 'paper-meeting.dated')?.date ?? null;
  return { on, turns: turns.length, enteredBy: last.person, enteredAt: last.time };
}

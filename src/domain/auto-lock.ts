import type { MeetingRecord } from './meeting-record.ts';
import type { Stage } from './stages.ts';

/** Minutes without a touch after which the vault locks by itself; one of these can be chosen. */
export const LOCK_AFTER_MINUTES = [5, 10, 20, 60] as const;

/** Until somebody chooses. */
export const LOCK_AFTER_MINUTES_AT_FIRST = 10;

/** In a meeting people look at each other and not at the screen; ten minutes for an interpreter fit in it too. */
export const COVER_AFTER_MINUTES = 30;

/** Minutes without a touch after which the vault locks, or a running meeting is covered. */
export function minutesUntouched(chosen: number | undefined, isRunning: boolean): number {
  const minutes = chosen ?? LOCK_AFTER_MINUTES_AT_FIRST;
  return isRunning ? Math.max(minutes, COVER_AFTER_MINUTES) : minutes;
}

const IN_THE_ROOM: readonly Stage[] = ['meeting', 'paused', 'agreements', 'signatures'];

/**
 * Whether people sit together around this record now. The keys stay in memory then: the screen is covered, and the code of
 * the meeting brings it back, where a locked vault would cost the circle a whole passphrase (design §6).
 */
export function isMeetingRunning({ record, stage }: { readonly record: MeetingRecord; readonly stage: Stage }): boolean {
  return record.meetingOpened !== null && IN_THE_ROOM.includes(stage);
}

import { heldAs, type MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, type Participant, participantsOf } from '../domain/participants.ts';
import type { SlotSources } from './slot-values.ts';
import { linesOf } from './turn-words.ts';

/** A talk with one person on the day of a stop. */
export interface TalkAfterStop {
  readonly person: Participant;
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

/**
 * Who is spoken to the same day, each apart, the harmed side first, and what is said to them: "I will ring all the
 * parents today" is a promise. Parents without authority who were not there hear it from the other parent.
 */
export function talksAfterStop(record: MeetingRecord, sources: SlotSources): readonly TalkAfterStop[] {
  const { stop } = record;
  if (!stop) return [];
  return wordsAfterStop(record, sources).map((talk) => ({
    ...talk,
    isDone: heldAs(record, `told/${stop.id}/${talk.person.id}`, 'stop.told')?.done ?? false,
  }));
}

/** The same words before anybody stopped: on paper they lie ready. */
export function wordsAfterStop(record: MeetingRecord, sources: SlotSources): readonly Omit<TalkAfterStop, 'isDone'>[] {
  const parents = (side: 'harmed' | 'responsible') =>
    participantsOf(record).filter((p) => p.role === 'parent' && p.side === side && (p.authority === 'yes' || p.presence !== 'not'));
  const told = [
    ...childrenOn(record, 'harmed').map((person) => ({ person, path: 'after-stop/to-harmed' as const })),
    ...parents('harmed').map((person) => ({ person, path: 'after-stop/to-parents-of-harmed' as const })),
    ...childrenOn(record, 'responsible').map((person) => ({ person, path: 'after-stop/to-responsible' as const })),
    ...parents('responsible').map((person) => ({ person, path: 'after-stop/to-parents-of-responsible' as const })),
    ...participantsOf(record)
      .filter(({ role }) => role === 'staff')
      .map((person) => ({ person, path: 'after-stop/to-staff' as const })),
  ];
  return told.map(({ person, path }) => ({ person, lines: linesOf(record, path, person, sources) }));
}

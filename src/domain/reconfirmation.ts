import { compareEvents, hasConflict, heldAs, type MeetingRecord } from './meeting-record.ts';
import { askingOrder } from './participants.ts';

export type ReconfirmationAnswer = 'yes' | 'other' | 'not-today' | 'not-asked';

/**
 * What this person said just before the opening. An answer from before another day was chosen, or from before somebody
 * last went through the gate, is void; two answers that do not know of each other are none.
 */
export function reconfirmationAnswer(record: MeetingRecord, participant: string): ReconfirmationAnswer {
  const slot = `reconfirmation/${participant}`;
  const answered = heldAs(record, slot, 'reconfirmation.answered');
  if (!answered || hasConflict(record, slot)) return 'not-asked';
  const isVoid = [record.anotherDay, record.confirmed.preconditions].some((since) => since && compareEvents(answered, since) <= 0);
  return isVoid ? 'not-asked' : answered.answer;
}

export function harmedChildrenReconfirmed(record: MeetingRecord): boolean {
  return askingOrder(record)
    .filter((p) => p.role === 'harmed')
    .every((p) => reconfirmationAnswer(record, p.id) !== 'not-asked');
}

/** Any answer but yes keeps the door shut; the screen never says whose. */
export function everyoneReconfirmed(record: MeetingRecord): boolean {
  const asked = askingOrder(record);
  return asked.length > 0 && asked.every((p) => reconfirmationAnswer(record, p.id) === 'yes');
}

/** Somebody wants it otherwise today. */
export function doorStaysShut(record: MeetingRecord): boolean {
  return askingOrder(record).some((p) => ['other', 'not-today'].includes(reconfirmationAnswer(record, p.id)));
}

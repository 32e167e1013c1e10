import { compareEvents, hasConflict, heldAs, isOfType, type MeetingRecord } from './meeting-record.ts';
import { childrenOn, type Participant, participantsOf } from './participants.ts';
import { unmetPreconditions } from './preconditions.ts';

export type ReturnAnswer = 'go-on' | 'other-way' | 'stop' | 'not-asked';

/** What this person answered since the pause began; an answer from before it, or two that conflict, count for nothing. */
export function returnAnswer(record: MeetingRecord, participant: string): ReturnAnswer {
  const slot = `return/${participant}`;
  const answered = heldAs(record, slot, 'return.answered');
  if (!answered || hasConflict(record, slot) || !record.pause || compareEvents(answered, record.pause.event) <= 0) return 'not-asked';
  return answered.answer;
}

/** A break or a lost interpreter ends by itself; apart and withdrawn ask the harmed child first. */
export function asksBeforeReturn(record: MeetingRecord): boolean {
  return record.pause?.code === 'apart' || record.pause?.code === 'withdrawn';
}

/** Whether each harmed child who takes part has been asked since the pause. */
export function harmedChildrenAsked(record: MeetingRecord): boolean {
  return harmedTakingPart(record).every((child) => returnAnswer(record, child.id) !== 'not-asked');
}

function harmedTakingPart(record: MeetingRecord): readonly Participant[] {
  const harmed = childrenOn(record, 'harmed');
  const present = harmed.filter((child) => child.presence !== 'not');
  return present.length > 0 ? present : harmed;
}

export type MissingForReturn =
  | { readonly missing: 'harmed-child-not-asked' | 'wants-otherwise'; readonly participant: string }
  | { readonly missing: 'precondition'; readonly precondition: string; readonly participant: string | null };

/**
 * What still stands between this pause and the same turn (design §2: paused). After a withdrawal the precondition
 * is established again and the harmed child asked again, first and apart, since the pause. In another form the
 * preconditions of the meeting do not hold anybody up; the gate stays shut for the meeting itself.
 */
export function missingForReturn(record: MeetingRecord): readonly MissingForReturn[] {
  if (!asksBeforeReturn(record)) return [];
  const notAsked = harmedTakingPart(record)
    .filter((child) => returnAnswer(record, child.id) === 'not-asked')
    .map((child) => ({ missing: 'harmed-child-not-asked' as const, participant: child.id }));
  const otherwise = participantsOf(record)
    .filter((p) => ['other-way', 'stop'].includes(returnAnswer(record, p.id)))
    .map((p) => ({ missing: 'wants-otherwise' as const, participant: p.id }));
  const unmet =
    record.otherForm === null && (record.pause?.code === 'withdrawn' || record.meetingOpened !== null)
      ? unmetPreconditions(record).map(({ precondition, participant }) => ({ missing: 'precondition' as const, precondition, participant }))
      : [];
  return [...notAsked, ...otherwise, ...unmet];
}

/** Minutes that everyone waits for an interpreter; then it is better done on another day (judgement, practice.md). */
export const LONGEST_WAIT_FOR_INTERPRETER = 10;

/**
 * Whether the turn at hand is told once more: the meeting came back from a pause for the interpreter, and no turn was
 * taken since (practice: the interpreter drops off).
 */
export function isToldAgain({ journal, disputed }: MeetingRecord): boolean {
  const isDisputed = (id: string) => disputed.some((one) => one.event === id);
  const last = journal.findLast((event) => (isOfType(event, 'meeting.resumed') || isOfType(event, 'turn.taken')) && !isDisputed(event.id));
  const paused = last?.type === 'meeting.resumed' ? journal.find(({ id }) => id === last.basedOn) : undefined;
  return paused?.type === 'meeting.paused' && paused.code === 'interpreter';
}

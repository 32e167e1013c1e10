import { childrenWhoLeft, childrenWhoMayLeave } from '../domain/children-left.ts';
import type { Fact } from '../domain/meeting-events.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { plannedMinutes, type Turn, turnStatus } from '../domain/turns.ts';
import { factsOnLeaving, type ShownTurn } from './meeting-course.ts';
import type { SlotSources } from './slot-values.ts';
import { linesOf } from './turn-words.ts';

/** Whether the children can leave now, are away and can be called back, or neither. */
export function childrenLeaving(record: MeetingRecord): 'can-leave' | 'left' | null {
  if (childrenWhoLeft(record).length > 0) return 'left';
  const isOpen = record.meetingOpened !== null && record.confirmed.meeting === undefined;
  return isOpen && childrenWhoMayLeave(record).length > 0 ? 'can-leave' : null;
}

/** Said to the children when they go; what the adults still talk about takes as long as their open turns. */
export function childrenLeavingLines(record: MeetingRecord, plan: readonly Turn[], sources: SlotSources): readonly string[] {
  const leaving = childrenWhoMayLeave(record).map(({ id }) => id);
  const open = plan.filter(({ id, participant }) => !leaving.includes(participant) && turnStatus(record, id) === 'open');
  return linesOf(record, 'children-leaving', null, sources, {
    name: textIn(record, 'room/second-adult'),
    minutes: String(plannedMinutes(record, open)),
  });
}

/** What is recorded when they go. Words noted in the turn of one of them are kept as its answer, as next would have done. */
export function factsOnChildrenLeaving(
  record: MeetingRecord,
  plan: readonly Turn[],
  turn: Turn,
  shown: ShownTurn,
  hasWords: boolean,
): readonly Fact[] {
  const participants = childrenWhoMayLeave(record).map(({ id }) => id);
  const isTheirs = participants.includes(turn.participant);
  const taken = isTheirs && hasWords ? factsOnLeaving(record, plan, turn, 'next', shown, true) : [];
  return [...taken, { type: 'children.left', participants }];
}

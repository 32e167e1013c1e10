import { compareEvents, heldAs, type MeetingRecord } from './meeting-record.ts';
import { isChild, isYoungChild, type Participant, thoseTakingPart } from './participants.ts';

/** Minutes after which a circle with a child of groep 1–4 in it goes on without the children (judgement, practice.md). */
export const MINUTES_WITH_YOUNG_CHILD = 25;

/** The children who can leave while the adults go on; nobody where the youngest is in groep 5 or higher. */
export function childrenWhoMayLeave(record: MeetingRecord): readonly Participant[] {
  const children = thoseTakingPart(record).filter(isChild);
  return children.some(isYoungChild) ? children : [];
}

/** Ids of the children who left this meeting; on another day they are there again. */
export function childrenWhoLeft(record: MeetingRecord): readonly string[] {
  const left = heldAs(record, 'children-left', 'children.left');
  return left && record.meetingOpened && compareEvents(record.meetingOpened, left) < 0 ? left.participants : [];
}

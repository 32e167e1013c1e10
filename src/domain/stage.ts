import { agreementsAreConfirmed } from './agreements.ts';
import { followUpIsConfirmed } from './follow-up.ts';
import { incidentIsConfirmed } from './incident.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { participantsAreConfirmed } from './participants.ts';
import { preconditionsAreConfirmed } from './preconditions.ts';
import { preparationIsConfirmed } from './preparation.ts';
import { safetyIsConfirmed } from './safety.ts';
import { signaturesAreConfirmed } from './signatures.ts';
import type { Stage } from './stages.ts';

/** Where the record stands. The agreement layer alone gives the same answer. */
export function stageOf(record: MeetingRecord): Stage {
  if (record.closed) return 'closed';
  if (record.stop) return 'stopped';
  if (record.pause) return 'paused';
  return placeOf(record);
}

/** A record never changes, and its place is asked for several times at each step: by the machine, the pages and the list. */
const known = new WeakMap<MeetingRecord, Stage>();

/** Where the record stands apart from a pause or a stop: the stage that coming back leads to. */
export function placeOf(record: MeetingRecord): Stage {
  const place = known.get(record) ?? placeNow(record);
  known.set(record, place);
  return place;
}

function placeNow(record: MeetingRecord): Stage {
  if (!incidentIsConfirmed(record)) return 'incident';
  if (!participantsAreConfirmed(record)) return 'participants';
  if (!safetyIsConfirmed(record)) return 'safety';
  const before = record.otherForm ? placeInOtherForm(record) : placeInMeeting(record);
  if (before) return before;
  if (!agreementsAreConfirmed(record)) return 'agreements';
  if (!signaturesAreConfirmed(record)) return 'signatures';
  return followUpIsConfirmed(record) ? 'closed' : 'follow-up';
}

function placeInOtherForm(record: MeetingRecord): Stage | null {
  return record.confirmed['other-form'] === undefined ? 'other-form' : null;
}

/** The gate guards the meeting and the making of agreements; once these were made, they outlast it. */
function placeInMeeting(record: MeetingRecord): Stage | null {
  if (record.confirmed.agreements !== undefined) return null;
  if (!preparationIsConfirmed(record)) return 'preparation';
  if (!preconditionsAreConfirmed(record)) return 'preconditions';
  return record.confirmed.meeting === undefined ? 'meeting' : null;
}

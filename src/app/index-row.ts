import { nextFollowUp } from '../domain/follow-up.ts';
import { initialOf } from '../domain/letters.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, seatedParticipants } from '../domain/participants.ts';
import { stageOf } from '../domain/stage.ts';
import type { IndexRow } from './ports.ts';

/** What the start screen may show without opening the record: a code name and initials, never a name or a word. */
export function indexRowOf(record: MeetingRecord): IndexRow {
  const children = [...childrenOn(record, 'harmed'), ...childrenOn(record, 'responsible')];
  return {
    record: record.opened?.record ?? '',
    codeName: (record.opened?.codeName ?? '').slice(0, 40),
    initials: children.slice(0, 6).map((child) => `${initialOf(child.name)}.`),
    groups: [...new Set(children.map((child) => child.group))].slice(0, 4),
    stage: stageOf(record),
    seats: seatedParticipants(record).map((participant) => participant.role),
    due: nextFollowUp(record)?.talk.on ?? null,
    changedAt: record.journal.at(-1)?.time ?? '',
  };
}

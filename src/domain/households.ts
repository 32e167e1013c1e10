import type { MeetingRecord } from './meeting-record.ts';
import { facilitatorOf, type Participant, participantsOf, seatedParticipants, thoseTakingPart } from './participants.ts';
import { neighboursOf } from './seating.ts';

/** The parents of one child, who live apart or quarrel. */
export interface ParentsApart {
  readonly child: Participant;
  readonly parents: readonly Participant[];
}

/**
 * Parents of one child who both take part while the flag for it stands: they come, wait, sit and leave apart
 * (design §2: safety; practice: half an hour before).
 */
export function parentsKeptApart(record: MeetingRecord): readonly ParentsApart[] {
  if (!record.flags.includes('parents-apart')) return [];
  return participantsOf(record)
    .map((child) => ({ child, parents: thoseTakingPart(record).filter(({ parentOf }) => parentOf === child.id) }))
    .filter(({ parents }) => parents.length > 1);
}

/** Two who are kept apart and yet sit side by side, each pair once. */
export function neighboursKeptApart(record: MeetingRecord): readonly (readonly [Participant, Participant])[] {
  const seats = seatedParticipants(record).map(({ id }) => id);
  const facilitator = facilitatorOf(record)?.id ?? null;
  return parentsKeptApart(record).flatMap(({ parents }) =>
    parents.flatMap((one, at) =>
      parents
        .slice(at + 1)
        .filter((other) => neighboursOf(seats, one.id, facilitator).includes(other.id))
        .map((other) => [one, other] as const),
    ),
  );
}

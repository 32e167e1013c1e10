import { getShortestPaths } from 'xstate/graph';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { placeOf } from '../../src/domain/stage.ts';
import { meetingMachine } from '../../src/machine/meeting-machine.ts';
import { nextFact } from './course.ts';
import { stamp } from './event-builder.ts';
import { sensibleFacts, turnNow } from './sensible-facts.ts';

/** Far above the states there are: a walk that never ends must fail. */
const LIMIT = 20_000;

type Snapshot = ReturnType<typeof meetingMachine.getInitialSnapshot>;

/**
 * What makes two moments the same: the stage, the turn at which the circle goes on, where a pause came from and how it
 * began; which single fact is missing next, so that the steps inside a stage and inside a return stay apart; whether a
 * precondition was withdrawn since the last turn, so that each way back is walked on to a turn; and whether a person
 * closed the record.
 */
function sameMoment({ value, context: { record } }: Snapshot): string {
  const pause = record.pause && `${placeOf(record)} ${record.pause.code}`;
  return JSON.stringify([value, turnNow(record)?.id, pause, nextFact(record), isWithdrawnSinceTurn(record), record.closed !== null]);
}

function isWithdrawnSinceTurn({ journal }: MeetingRecord): boolean {
  const last = (type: MeetingEvent['type']) => journal.findLastIndex((event) => event.type === type);
  return last('precondition.withdrawn') > last('turn.taken');
}

/**
 * The events of the shortest path to every moment that the case of four can come to by the facts that are sensible on
 * the way.
 */
export function shortestPaths(): readonly (readonly MeetingEvent[])[] {
  const paths = getShortestPaths(meetingMachine, {
    events: ({ context: { record } }) => sensibleFacts(record).map((fact) => stamp(record, fact)),
    serializeState: sameMoment,
    limit: LIMIT,
  });
  // The first step of a path is the library's own, which starts the chart.
  return paths.map(({ steps }) => steps.map(({ event }) => event).filter((event) => 'counter' in event));
}

/** Every sensible step from a moment, as the event that it would be. */
export function stepsFrom(record: MeetingRecord): readonly MeetingEvent[] {
  return sensibleFacts(record).map((fact) => stamp(record, fact));
}

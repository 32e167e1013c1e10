import { fold } from './fold.ts';
import type { MeetingEvent } from './meeting-events.ts';

/** Why events from a copy cannot be those of one record that they say they are. */
export type CopyFault =
  /** They do not fold to this record: its beginning is missing, or another one began. */
  | 'no-such-record'
  /** One event stands there twice, in two forms, or differs from the one that is here. */
  | 'contradicts';

/**
 * What is wrong with the events of a copy, beside those of the same record that are here; empty when they may be brought
 * together. Events that are not legal at their place are no fault: `fold` keeps them and lists them as disputed, here as
 * after any other meeting of two laptops.
 */
export function copyFaults(record: string, events: readonly MeetingEvent[], here: readonly MeetingEvent[]): readonly CopyFault[] {
  const begun = events.filter((event) => event.type === 'record.opened');
  const isRecord = begun.length > 0 && begun.every((event) => event.record === record) && fold(events).opened?.record === record;
  return [...(isRecord ? [] : ['no-such-record' as const]), ...(agree([...here, ...events]) ? [] : ['contradicts' as const])];
}

/** Whether events of one id are the same, to the last letter. */
function agree(events: readonly MeetingEvent[]): boolean {
  const known = new Map<string, string>();
  return events.every((event) => {
    const text = inOneOrder(event);
    const before = known.get(event.id);
    known.set(event.id, text);
    return before === undefined || before === text;
  });
}

function inOneOrder(event: MeetingEvent): string {
  return JSON.stringify(event, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

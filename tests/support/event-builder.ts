import { apply } from '../../src/domain/fold.ts';
import { EVENT_VERSION, type EventOf, type EventType, type Fact, type MeetingEvent } from '../../src/domain/meeting-events.ts';
import { isOfType, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { replacedBy } from '../../src/domain/slots.ts';

/** Whatever a test wants to be different from what a device that knows the whole record would write. */
export interface Stamp {
  readonly id?: string;
  readonly device?: string;
  readonly counter?: number;
  readonly basedOn?: string | null;
}

/** The event that a device which knows the whole record makes of a fact. */
export function stamp(record: MeetingRecord, fact: Fact, { device = 'laptop', ...other }: Stamp = {}): MeetingEvent {
  const counter = other.counter ?? 1 + record.journal.reduce((highest, event) => Math.max(highest, event.counter), 0);
  const event = {
    ...fact,
    v: EVENT_VERSION,
    id: other.id ?? `${device}-${counter}`,
    time: '2026-03-10T10:00:00.000Z',
    device,
    person: 'Femke',
    counter,
    previous: null,
    basedOn: other.basedOn === undefined ? replacedBy(record, fact) : other.basedOn,
  };
  // A fact is an event without its envelope, and every part of the envelope stands above.
  return event as MeetingEvent;
}

/** The record with these facts more, each written by a device that knew all before it. */
export function withFacts(record: MeetingRecord, ...facts: readonly Fact[]): MeetingRecord {
  return facts.reduce((before, fact) => apply(before, stamp(before, fact)), record);
}

/** Events of two devices that both start from this record and do not know of each other. */
export function writtenApart(record: MeetingRecord, ...sides: readonly (readonly Fact[])[]): readonly MeetingEvent[] {
  return sides.flatMap((facts, at) => {
    const written: MeetingEvent[] = [];
    facts.reduce((before, fact) => {
      const event = stamp(before, fact, { device: `device-${at + 1}` });
      written.push(event);
      return apply(before, event);
    }, record);
    return written;
  });
}

/** The last event of a type in the record's journal. */
export function lastOf<Type extends EventType>(record: MeetingRecord, type: Type): EventOf<Type> {
  const found = record.journal.filter((event): event is EventOf<Type> => isOfType(event, type)).at(-1);
  if (!found) throw new Error(`no ${type} in this record`);
  return found;
}

/** Why the record's last event counts for nothing; null when it counts. */
export function objectionToLast(record: MeetingRecord): string | null {
  const last = record.journal.at(-1);
  return record.disputed.find((dispute) => dispute.event === last?.id)?.reason ?? null;
}

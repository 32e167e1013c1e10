import { LAYER_OF, type Layer } from '../domain/layers.ts';
import { EVENT_VERSION, type Fact, type MeetingEvent } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { replacedBy, slotOf } from '../domain/slots.ts';
import type { Clock, Entropy } from './ports.ts';

/** Who writes, on which device. */
export interface Author {
  readonly device: string;
  readonly person: string;
}

/** A fact with, for a text that was typed over some time, the event that stood there when typing began. */
export interface UnstampedFact {
  readonly fact: Fact;
  readonly basedOn?: string | null;
}

const hashes = new WeakMap<MeetingEvent, Promise<string>>();

function hashOf(event: MeetingEvent, entropy: Entropy): Promise<string> {
  const known = hashes.get(event) ?? entropy.sha256(JSON.stringify(event));
  hashes.set(event, known);
  return known;
}

/** Hashes ahead what the next events follow, so that the press that brings them waits for no other thread. */
export function prepareStamps(events: readonly MeetingEvent[], entropy: Entropy): void {
  const lastIn = new Map(events.map((event) => [LAYER_OF[event.type], event]));
  for (const event of lastIn.values()) void hashOf(event, entropy);
}

/**
 * Gives facts their place: id, time, counter, the hash of this device's previous event in the layer, and the event
 * whose value each replaces. Facts of one call follow each other.
 */
export async function stampEvents(
  record: MeetingRecord,
  facts: readonly UnstampedFact[],
  author: Author,
  ports: { readonly clock: Clock; readonly entropy: Entropy },
): Promise<readonly MeetingEvent[]> {
  let counter = record.journal.reduce((highest, event) => Math.max(highest, event.counter), 0);
  const lastIn = new Map<Layer, MeetingEvent>();
  for (const event of record.journal) if (event.device === author.device) lastIn.set(LAYER_OF[event.type], event);
  const heads = new Map<string, string>();
  const stamped: MeetingEvent[] = [];
  for (const { fact, basedOn } of facts) {
    const layer = LAYER_OF[fact.type];
    const previous = lastIn.get(layer);
    const slot = slotOf(fact);
    counter += 1;
    const event = {
      ...fact,
      v: EVENT_VERSION,
      id: ports.entropy.id(),
      time: ports.clock.now(),
      device: author.device,
      person: author.person,
      counter,
      previous: previous ? await hashOf(previous, ports.entropy) : null,
      basedOn: basedOn !== undefined ? basedOn : ((slot !== null ? heads.get(slot) : undefined) ?? replacedBy(record, fact)),
    } as MeetingEvent; // A fact is an event without its envelope, and every part of the envelope stands above.
    if (slot !== null) heads.set(slot, event.id);
    lastIn.set(layer, event);
    stamped.push(event);
  }
  return stamped;
}

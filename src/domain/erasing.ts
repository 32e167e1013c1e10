import { LAYER_OF } from './layers.ts';
import type { Tombstone } from './ledger.ts';
import type { MeetingEvent } from './meeting-events.ts';
import { mentionsOf, withoutMentions } from './names-in-text.ts';

/**
 * The events without what this participant said and what was noted about them: answers, talks, wishes and remarks. What
 * decides the stage stays, since the agreements of the others rest on it; `withPseudonym` takes the name out of that.
 */
export function withoutWordsOf(events: readonly MeetingEvent[], participant: string): readonly MeetingEvent[] {
  return events.filter((event) => {
    const isWords = LAYER_OF[event.type] !== 'agreement' || event.type === 'answer.shared';
    return !(isWords && isAbout(event, participant));
  });
}

/** The events with another name for this participant, and without what else tells who it is. */
export function withPseudonym(events: readonly MeetingEvent[], participant: string, pseudonym: string): readonly MeetingEvent[] {
  const names = namesOf(events, participant);
  return events.map((event) => {
    // The sentence that was shown is our own, with a name put in.
    if (event.type === 'turn.taken')
      return { ...event, wording: names.reduce((text, name) => withoutMentions(text, name, pseudonym), event.wording) };
    if (event.type !== 'participant.worded' || event.participant !== participant) return event;
    return { ...event, text: event.field === 'name' ? pseudonym : '' };
  });
}

/** A text in which somebody may be named, for a person to reword or to leave. */
export interface Passage {
  /** Id of its event. */
  readonly id: string;
  readonly text: string;
  readonly found: readonly string[];
}

/** Every text that counts now and may name this participant, other than its own words, names and what is signed. */
export function passagesNaming(events: readonly MeetingEvent[], participant: string): readonly Passage[] {
  const replaced = replacedIn(events);
  return naming(events, participant).filter(({ id }) => !replaced.has(id));
}

/** The events with earlier versions of a text emptied where they may name this participant: nobody rewords those. */
export function withoutEarlierNaming(events: readonly MeetingEvent[], participant: string): readonly MeetingEvent[] {
  const replaced = replacedIn(events);
  return naming(events, participant)
    .filter(({ id }) => replaced.has(id))
    .reduce((left, { id }) => withPassage(left, id, ''), events);
}

/** The events with one text as a person has reworded it. Signed texts stay as they were signed, or the seal means nothing. */
export function withPassage(events: readonly MeetingEvent[], id: string, text: string): readonly MeetingEvent[] {
  return events.map((event) => (event.id === id && event.type !== 'signature.given' && 'text' in event ? { ...event, text } : event));
}

/**
 * The events of a record that may come in from a copy: none of a layer that was destroyed, and of one that was
 * destroyed in part only what a later copy holds. `madeAt` is the instant of the copy.
 */
export function notErased(
  events: readonly MeetingEvent[],
  record: string,
  madeAt: string,
  tombstones: readonly Tombstone[],
): readonly MeetingEvent[] {
  const ours = tombstones.filter((one) => one.record === record);
  const gone = new Set(ours.filter(({ events: ids }) => ids === undefined).map(({ layer }) => layer));
  const goneIds = new Set(ours.filter(({ at }) => madeAt <= at).flatMap(({ events: ids }) => ids ?? []));
  return events.filter(({ id, type }) => !gone.has(LAYER_OF[type]) && !goneIds.has(id));
}

/** Everything this participant was called in the record. */
export function namesOf(events: readonly MeetingEvent[], participant: string): readonly string[] {
  const worded = events.filter((event) => event.type === 'participant.worded' && event.participant === participant);
  const texts = worded.flatMap((event) => (event.type === 'participant.worded' && NAMES.has(event.field) ? [event.text.trim()] : []));
  return [...new Set(texts)].filter((text) => text !== '');
}

const NAMES: ReadonlySet<string> = new Set(['name', 'surname']);

function naming(events: readonly MeetingEvent[], participant: string): readonly Passage[] {
  const names = namesOf(events, participant);
  return withoutWordsOf(events, participant).flatMap((event) => {
    if (!('text' in event) || event.type === 'signature.given' || event.type === 'participant.worded') return [];
    const { id, text = '' } = event;
    const found = names.flatMap((name) => mentionsOf(text, name)).map(({ start, end }) => text.slice(start, end));
    return found.length > 0 ? [{ id, text, found: [...new Set(found)] }] : [];
  });
}

function replacedIn(events: readonly MeetingEvent[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ basedOn }) => basedOn ?? []));
}

function isAbout(event: MeetingEvent, participant: string): boolean {
  if ('participant' in event && event.participant === participant) return true;
  if ('child' in event && event.child === participant) return true;
  // A turn is named after its question, its part and whose turn it is.
  return 'turn' in event && event.turn.endsWith(`.${participant}`);
}

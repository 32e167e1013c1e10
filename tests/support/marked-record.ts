import type fc from 'fast-check';
import { isOwnHousehold } from '../../src/domain/disclosure.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { type Participant, participantById } from '../../src/domain/participants.ts';
import { anyHistory } from './any-event.ts';

/** A word that stands in one text of one event, and nowhere else in the world. */
export interface Mark {
  readonly word: string;
  readonly event: MeetingEvent;
  /** The field that holds it: `text`, `typed`, `strokes` … */
  readonly field: string;
}

export interface MarkedRecord {
  readonly record: MeetingRecord;
  readonly marks: readonly Mark[];
}

/** Fields of events that hold what people typed, drew or are called. */
const TEXTS = ['text', 'typed', 'readToBy', 'translatedBy', 'codeName', 'wording', 'person'] as const;

/** Longer than any number that a file has of its own: the place of an object in it, a width. */
const STROKE = 700_000_000;

/** Times are never sorted on; those of strangers need not be any. */
const WHEN = '2026-03-10T10:00:00.000Z';

/** The events with a word of its own in every text, and strokes that nobody else drew. */
export function marked(events: readonly MeetingEvent[]): MarkedRecord {
  const marks: Mark[] = [];
  const withMarks = events.map((event, at) => {
    const texts = TEXTS.filter((field) => field in event).map((field) => [field, `Merk${at}${field}q`] as const);
    const strokes = 'strokes' in event ? { strokes: [[{ x: STROKE + at, y: 1 }]] } : {};
    // Every field keeps its kind: a text for a text, strokes for strokes.
    const next = { ...event, time: WHEN, ...Object.fromEntries(texts), ...strokes } as MeetingEvent;
    for (const [field, word] of texts) marks.push({ word, event: next, field });
    if ('strokes' in event) marks.push({ word: String(STROKE + at), event: next, field: 'strokes' });
    return next;
  });
  return { record: fold(withMarks), marks };
}

/** Records at every stage and in every disorder, each of whose texts can be told from all others. */
export const anyMarkedRecord: fc.Arbitrary<MarkedRecord> = anyHistory.map(({ before, after }) => marked([...before, ...after]));

/** The words of these marks that stand in a document, a record or a file laid open. */
export function marksIn(marks: readonly Mark[], text: string): readonly string[] {
  return marks.filter(({ word }) => text.includes(word)).map(({ word, event }) => `${event.type} ${word}`);
}

/** Whose signature this is, to a reader: their own, their child's or the school's. */
export function isOwnHand(record: MeetingRecord, event: MeetingEvent, reader: Participant | null): boolean {
  const signer = 'participant' in event ? participantById(record, event.participant) : undefined;
  return reader !== null && signer !== undefined && (signer.role === 'facilitator' || isOwnHousehold(reader, signer));
}

import { LAYER_OF } from '../domain/layers.ts';
import type { Fact } from '../domain/meeting-events.ts';
import type { Conflict, MeetingRecord } from '../domain/meeting-record.ts';
import { placeOf, stageOf } from '../domain/stage.ts';
import type { Stage } from '../domain/stages.ts';

export interface PathStep {
  readonly stage: Stage;
  readonly state: 'done' | 'now' | 'later';
}

const BEFORE: readonly Stage[] = ['incident', 'participants', 'safety', 'preparation', 'preconditions'];
const AFTER: readonly Stage[] = ['agreements', 'signatures', 'follow-up'];

/**
 * The way of the record, as its overview shows it: another form takes the place of the meeting. In a closed record
 * everything is behind, however it closed.
 */
export function recordPath(record: MeetingRecord): readonly PathStep[] {
  const stages = [...BEFORE, record.otherForm ? ('other-form' as const) : ('meeting' as const), ...AFTER];
  const place = stages.indexOf(stageOf(record) === 'closed' ? 'closed' : placeOf(record));
  return stages.map((stage, at) => ({ stage, state: place === -1 || at < place ? 'done' : at === place ? 'now' : 'later' }));
}

/** The fact by which a person keeps one of several texts, in the layer those texts are in. */
export function settlingFact({ slot, events }: Conflict, kept: string): Fact | null {
  const event = events.find(({ id }) => id === kept);
  if (!event) return null;
  switch (LAYER_OF[event.type]) {
    case 'agreement':
      return { type: 'agreement-conflict.settled', slot, kept };
    case 'conversation':
      return { type: 'conversation-conflict.settled', slot, kept };
    case 'notes':
      return { type: 'note-conflict.settled', slot, kept };
  }
}

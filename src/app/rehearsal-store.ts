import { LAYERS } from '../domain/layers.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import type { Cursor, Draft, RecordStore } from './ports.ts';

/** A record that is only practised: kept in memory, and gone with the page. */
export function memoryStore(): RecordStore {
  const events = new Map<string, MeetingEvent>();
  const drafts = new Map<string, Draft>();
  let cursor: Cursor | null = null;

  return {
    layers: LAYERS,
    lead: async () => true,
    events: async () => ({ events: [...events.values()], damaged: 0 }),
    drafts: async () => [...drafts.values()],
    cursor: async () => cursor,
    async commit(change) {
      for (const event of change.events) if (!events.has(event.id)) events.set(event.id, event);
      for (const field of change.draftsDone) drafts.delete(field);
      cursor = change.cursor ?? cursor;
    },
    async saveDraft(draft) {
      drafts.set(draft.field, draft);
    },
    async saveCursor(opened) {
      cursor = opened;
    },
    async close() {
      events.clear();
      drafts.clear();
      cursor = null;
    },
  };
}

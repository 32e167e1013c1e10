import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import type { Cursor, Draft } from '../../app/ports.ts';
import { LAYERS } from '../../domain/layers.ts';
import { EVENT_VERSION, type MeetingEvent, meetingEventSchema } from '../../domain/meeting-events.ts';

const draft = z.object({
  field: z.string(),
  text: z.string(),
  basedOn: z.nullable(z.string()),
  layer: z.enum(LAYERS),
  window: z.optional(z.string()),
});
const cursor = z.object({ screen: z.string(), at: z.nullable(z.string()), field: z.nullable(z.string()) });
const versioned = z.object({ v: z.number() });

// What was stored is given back as it was, not as a schema would rebuild it: hashes are taken over its exact text.

/** @throws Failure `vault-too-new` for an event that a later version wrote: leaving it out would change the record */
export function isMeetingEvent(value: unknown): value is MeetingEvent {
  const version = versioned.safeParse(value);
  if (version.success && version.data.v > EVENT_VERSION) throw new Failure('vault-too-new');
  return meetingEventSchema.safeParse(value).success;
}

export function isDraft(value: unknown): value is Draft {
  return draft.safeParse(value).success;
}

export function isCursor(value: unknown): value is Cursor {
  return cursor.safeParse(value).success;
}

import { createHash } from 'node:crypto';
import type { Clock, Commit, Cursor, Draft, Entropy, RecordStore } from '../../src/app/ports.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';

/** A clock that stands at one moment, and ids that count up. */
export const fixedClock: Clock = { now: () => '2026-11-26T13:30:00.000Z', today: () => '2026-11-26' };

export function countingEntropy(): Entropy {
  let count = 0;
  return {
    id() {
      count += 1;
      return `ID${String(count).padStart(6, '0')}`;
    },
    sha256: async (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

/** A store whose every write can be seen, held up or refused. */
export class WatchedStore implements RecordStore {
  readonly commits: Commit[] = [];
  readonly savedDrafts: Draft[] = [];
  refuseWith: unknown = null;
  waitFor: Promise<void> = Promise.resolve();
  private readonly stored = new Map<string, MeetingEvent>();
  private readonly kept = new Map<string, Draft>();
  private place: Cursor | null = null;

  async events() {
    return { events: [...this.stored.values()], damaged: 0 };
  }
  async drafts() {
    return [...this.kept.values()];
  }
  async cursor() {
    return this.place;
  }
  async commit(change: Commit) {
    await this.waitFor;
    if (this.refuseWith) throw this.refuseWith;
    this.commits.push(change);
    for (const event of change.events) this.stored.set(event.id, event);
    for (const field of change.draftsDone) this.kept.delete(field);
    this.place = change.cursor ?? this.place;
  }
  async saveDraft(draft: Draft) {
    if (this.refuseWith) throw this.refuseWith;
    this.savedDrafts.push(draft);
    this.kept.set(draft.field, draft);
  }
  async saveCursor(cursor: Cursor) {
    this.place = cursor;
  }
  isClosed = false;
  close() {
    this.isClosed = true;
  }
}

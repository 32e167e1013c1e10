import { browserEntropy } from '../../src/adapters/browser/browser-entropy.ts';
import { draftName } from '../../src/app/draft-name.ts';
import { Failure } from '../../src/app/failure.ts';
import type { Clock, Commit, Cursor, Draft, Entropy, Leading, RecordStore } from '../../src/app/ports.ts';
import type { OtherWindows, WindowNews } from '../../src/app/window-ports.ts';
import { LAYERS, type Layer } from '../../src/domain/layers.ts';
import type { Fact, MeetingEvent } from '../../src/domain/meeting-events.ts';

/** Who writes, and the first fact of a record. */
export const AUTHOR = { device: 'laptop', person: 'Anouk' };
export const OPENED: Fact = {
  type: 'record.opened',
  record: 'r1',
  codeName: 'Kievit',
  script: { id: 'restorative-meeting', version: 1 },
  terms: { schoolDaysWithoutIncident: 5, followUpDays: [2, 14, 56] },
};

/** Stands at one moment, where every page is drawn at once. */
export const fixedClock: Clock = { now: () => '2026-11-26T13:30:00.000Z', today: () => '2026-11-26', drawn: () => Promise.resolve() };

/** Ids that count up. */
export function countingEntropy(): Entropy {
  let count = 0;
  return {
    id() {
      count += 1;
      return `ID${String(count).padStart(6, '0')}`;
    },
    below: (limit) => count % limit,
    sha256: browserEntropy.sha256,
  };
}

/** A store whose every write can be seen, held up or refused. */
export class WatchedStore implements RecordStore {
  layers: readonly Layer[] = LAYERS;
  readonly commits: Commit[] = [];
  readonly savedDrafts: Draft[] = [];
  refuseWith: unknown = null;
  waitFor: Promise<void> = Promise.resolve();
  private readonly stored = new Map<string, MeetingEvent>();
  private readonly kept = new Map<string, Draft>();
  private place: Cursor | null = null;

  /** Whether another window holds the record. */
  isElsewhere = false;
  takesOver: () => void = () => undefined;
  async lead(how: Leading, onLost: () => void) {
    this.takesOver = () => {
      this.isElsewhere = true;
      onLost();
    };
    if (how === 'take-over') this.isElsewhere = false;
    return !this.isElsewhere;
  }
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
    if (this.isElsewhere) throw new Failure('record-elsewhere');
    this.commits.push(change);
    for (const event of change.events) this.stored.set(event.id, event);
    for (const field of change.draftsDone) this.kept.delete(field);
    this.place = change.cursor ?? this.place;
  }
  async saveDraft(draft: Draft) {
    if (this.refuseWith) throw this.refuseWith;
    this.savedDrafts.push(draft);
    const kept = this.isElsewhere ? { ...draft, window: 'W1' } : draft;
    this.kept.set(draftName(kept), kept);
  }
  async saveCursor(cursor: Cursor) {
    if (this.refuseWith) throw this.refuseWith;
    this.place = cursor;
  }
  isClosed = false;
  async close() {
    this.isClosed = true;
  }
}

/** Several windows of one browser, as each hears the others. */
export function windowsTogether(count: number): OtherWindows[] {
  const listeners = Array.from({ length: count }, () => new Set<(news: WindowNews) => void>());
  return listeners.map((own) => ({
    tell(news) {
      for (const others of listeners) if (others !== own) for (const listener of others) listener(news);
    },
    listen(listener) {
      own.add(listener);
      return () => own.delete(listener);
    },
  }));
}

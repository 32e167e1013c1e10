import type { Page } from '@playwright/test';
import { indexRowOf } from '../../src/app/index-row.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { courseAt } from './any-event.ts';

const today = new Date().toISOString();

/** What each of these records holds. Written just now, or the real clock of the browser would find their term over. */
export const WHOLE: readonly MeetingEvent[] = courseAt('agreements').journal.map((event) => ({ ...event, time: today }));

export const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id).sort();

/** As another record: its first event says which it is. */
export function asRecord(record: string): readonly MeetingEvent[] {
  return WHOLE.map((event) => (event.type === 'record.opened' ? { ...event, record } : event));
}

/** Writes a whole record into the vault that is open on the page. */
export function put(page: Page, record: string): Promise<void> {
  return page.evaluate(
    async ([name, events, indexRow]) => {
      const store = await window.harness.vault.createRecord(name);
      await store.commit({ events, draftsDone: [], indexRow, cursor: null });
    },
    [record, asRecord(record), indexRowOf(fold(asRecord(record)))] as const,
  );
}

/** Ids of what a record holds; null when there is no such record. */
export function held(page: Page, record: string): Promise<string[] | null> {
  return page.evaluate(async (name) => {
    const { vault, failureOf } = window.harness;
    const code = await failureOf(() => vault.openRecord(name));
    if (code === 'record-missing') return null;
    if (code !== null) throw new Error(code);
    const { events, damaged } = await (await vault.openRecord(name)).events();
    if (damaged > 0) throw new Error('rows are damaged');
    return events.map(({ id }) => id).sort();
  }, record);
}

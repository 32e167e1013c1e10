import { expect, test } from 'vitest';
import type { Draft, IndexRow } from '../../src/app/ports.ts';
import { memoryStore } from '../../src/app/rehearsal-store.ts';
import { fold } from '../../src/domain/fold.ts';
import { stamp } from '../support/event-builder.ts';

const event = stamp(fold([]), { type: 'incident.dated', date: '2026-03-10' }, { id: 'e1' });
const cursor = { screen: 'incident', at: null, field: null };
const indexRow: IndexRow = { record: 'r', codeName: '', initials: [], groups: [], stage: 'incident', seats: [], due: null, changedAt: '' };
const draft = (text: string): Draft => ({ field: 'incident/place', text, basedOn: null, layer: 'conversation' });

test('a rehearsal keeps what was practised as long as it lasts', async () => {
  const store = memoryStore();
  await store.saveDraft(draft('a'));
  await store.saveDraft(draft('ab'));
  await store.saveCursor(cursor);
  expect(await store.drafts()).toEqual([draft('ab')]);
  await store.commit({ events: [event], draftsDone: ['incident/place'], indexRow, cursor: null });
  await store.commit({ events: [event], draftsDone: [], indexRow, cursor: null });
  expect(await store.drafts()).toEqual([]);
  expect(await store.events()).toEqual({ events: [event], damaged: 0 });
  expect(await store.cursor()).toEqual(cursor);
});

test('a second rehearsal knows nothing of the first', async () => {
  await memoryStore().commit({ events: [event], draftsDone: [], indexRow, cursor });
  const store = memoryStore();
  expect(await store.events()).toEqual({ events: [], damaged: 0 });
  expect(await store.cursor()).toBeNull();
});

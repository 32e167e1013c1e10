import { expect, test } from 'vitest';
import { openSession } from '../../src/app/meeting-session.ts';
import type { OtherWindows, WindowNews } from '../../src/app/window-ports.ts';
import { textIn } from '../../src/domain/meeting-record.ts';
import { AUTHOR, countingEntropy, fixedClock, OPENED, WatchedStore, windowsTogether } from '../support/fake-ports.ts';

const entropy = countingEntropy();

/** Another window that is told of everything. */
function listening() {
  const [windows, others] = windowsTogether(2) as [OtherWindows, OtherWindows];
  const heard: WindowNews[] = [];
  others.listen((news) => heard.push(news));
  return { windows, others, heard };
}

async function opened(store = new WatchedStore(), isRehearsal = false) {
  const { windows, others, heard } = listening();
  const session = await openSession({ store, clock: fixedClock, entropy, windows }, AUTHOR, isRehearsal);
  if (session.state().record.opened === null) await session.record([OPENED]);
  return { store, session, others, heard };
}

test('the window that leads tells which record it wrote to, and nothing of what', async () => {
  const { session, heard } = await opened();
  session.type('stop', 'rustig');
  await session.leaveField('stop');
  expect(heard).toEqual([
    { news: 'record-written', record: 'r1' },
    { news: 'record-written', record: 'r1' },
  ]);
});

test('a rehearsal tells nothing', async () => {
  const { session, heard } = await opened(new WatchedStore(), true);
  await session.record([{ type: 'meeting.paused', code: 'apart' }]);
  expect(heard).toEqual([]);
});

test('two rooms lock every other window, once', async () => {
  const { session, heard } = await opened();
  await session.record([{ type: 'meeting.paused', code: 'break' }]);
  expect(heard).not.toContainEqual({ news: 'lock' });
  await session.record([{ type: 'meeting.paused', code: 'apart' }]);
  session.type('note/record', 'bel Iris');
  await session.leaveField('note/record');
  expect(heard.filter(({ news }) => news === 'lock')).toHaveLength(1);
});

test('a window that does not lead shows what the other writes, and records nothing', async () => {
  const { store, session: leading } = await opened();
  store.isElsewhere = true;
  const { session, others } = await opened(store);
  store.isElsewhere = false;
  expect(session.state().lead).toBe('elsewhere');
  session.type('stop', 'niet van hier');
  expect(await session.record([{ type: 'incident.classified', kind: 'online' }])).toBe(false);
  await leading.record([{ type: 'incident.dated', date: '2026-03-10' }], { screen: 'safety', at: null, field: null });
  leading.type('stop', 'van daar');
  others.tell({ news: 'record-written', record: 'another' });
  expect(session.state().record.journal).toHaveLength(1);
  others.tell({ news: 'record-written', record: 'r1' });
  await expect.poll(() => session.state().cursor?.screen).toBe('safety');
  expect(session.state().record).toEqual(leading.state().record);
  expect(session.textFor('stop')).toBe('van daar');
  expect(store.savedDrafts.map(({ text }) => text)).toEqual(['van daar']);
});

test('a window that is taken over says so, and keeps what is typed in it beside', async () => {
  const { store, session, heard } = await opened();
  session.type('stop', 'half');
  store.takesOver();
  expect(session.state()).toMatchObject({ lead: 'lost', failure: null });
  heard.length = 0;
  session.type('stop', 'half een zi');
  await expect.poll(() => store.drafts()).toHaveLength(2);
  expect((await store.drafts()).map(({ text, window }) => [text, window])).toEqual([
    ['half', undefined],
    ['half een zi', 'W1'],
  ]);
  expect(heard).toContainEqual({ news: 'record-written', record: 'r1' });
  expect(session.saved.read()).toBe('saved');
  expect(await session.record([{ type: 'incident.classified', kind: 'online' }])).toBe(false);
  expect(session.state().lead).toBe('refused');
});

test('what was recorded too late is refused and said, and the draft that went with it stays', async () => {
  const { store, session, heard } = await opened();
  session.type('stop', 'blijft');
  store.isElsewhere = true;
  heard.length = 0;
  expect(await session.record([{ type: 'incident.classified', kind: 'online' }])).toBe(false);
  expect(session.state().lead).toBe('refused');
  expect(heard).toEqual([{ news: 'record-written', record: 'r1' }]);
  store.takesOver();
  expect(session.state().lead).toBe('refused');
  expect(session.saved.read()).toBe('saved');
  expect(await store.drafts()).toMatchObject([{ field: 'stop', text: 'blijft' }]);
});

test('what other windows typed becomes facts of the window that leads; where both typed, a person chooses', async () => {
  const { store, session } = await opened();
  await session.leaveField('stop');
  store.isElsewhere = true;
  await store.saveDraft({ field: 'incident/place', text: 'het plein', basedOn: null, layer: 'conversation' });
  await store.saveDraft({ field: 'stop', text: 'van de ander', basedOn: null, layer: 'agreement' });
  store.isElsewhere = false;
  await session.close();
  const { session: next, others } = await opened(store);
  expect(textIn(next.state().record, 'incident/place')).toBe('het plein');
  expect(await store.drafts()).toEqual([]);

  next.type('note/record', 'eigen woorden');
  store.isElsewhere = true;
  await store.saveDraft({ field: 'note/record', text: 'andere woorden', basedOn: null, layer: 'notes' });
  store.isElsewhere = false;
  others.tell({ news: 'record-written', record: 'r1' });
  await expect.poll(async () => (await store.drafts()).map(({ text }) => text)).toEqual(['eigen woorden']);
  await next.leaveField('note/record');
  expect(next.state().record.conflicts.map(({ slot, events }) => [slot, events.length])).toEqual([['note/record', 2]]);
});

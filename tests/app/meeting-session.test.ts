import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/app/failure.ts';
import { openSession, type SessionPorts } from '../../src/app/meeting-session.ts';
import { ONE_WINDOW } from '../../src/app/one-window.ts';
import { fold } from '../../src/domain/fold.ts';
import { textIn } from '../../src/domain/meeting-record.ts';
import { AUTHOR, countingEntropy, fixedClock, OPENED, WatchedStore } from '../support/fake-ports.ts';

async function opened(store = new WatchedStore(), ports: Partial<SessionPorts> = {}) {
  const fakes = { store, clock: fixedClock, entropy: countingEntropy(), windows: ONE_WINDOW };
  const session = await openSession({ ...fakes, ...ports }, AUTHOR, false);
  if (session.state().record.opened === null) await session.record([OPENED]);
  return { store, session };
}

describe('what is typed', () => {
  test('goes to the store on every input and moves neither the machine nor the screen', async () => {
    const { store, session } = await opened();
    let shown = 0;
    session.subscribe(() => {
      shown += 1;
    });
    const before = session.state();
    for (const text of ['D', 'Da', 'Daan']) session.type('incident/description', text);
    expect(store.savedDrafts.map(({ text }) => text)).toEqual(['D', 'Da', 'Daan']);
    expect(shown).toBe(0);
    expect(session.state()).toBe(before);
    expect(session.textFor('incident/description')).toBe('Daan');
  });

  test('becomes one event, before the event that caused it and in the same commit that removes the draft', async () => {
    const { store, session } = await opened();
    session.type('incident/description', 'Een zin.');
    await session.record([{ type: 'incident.classified', kind: 'online' }], { screen: 'participants', at: null, field: null });
    const commit = store.commits.at(-1);
    expect(commit?.events.map(({ type }) => type)).toEqual(['incident.worded', 'incident.classified']);
    expect(commit?.draftsDone).toEqual(['incident/description']);
    expect(commit?.cursor).toEqual({ screen: 'participants', at: null, field: null });
    expect(textIn(session.state().record, 'incident/description')).toBe('Een zin.');
  });

  test('makes no event when it changed nothing', async () => {
    const { store, session } = await opened();
    session.type('stop', 'rustig');
    await session.leaveField('stop');
    session.type('stop', 'rustig!');
    session.type('stop', 'rustig');
    await session.leaveField('stop');
    expect(store.commits.flatMap(({ events }) => events).filter(({ type }) => type === 'stop.worded')).toHaveLength(1);
    expect(await store.drafts()).toEqual([]);
  });

  test.each(['', 'x'.repeat(10_000), '🙂', '\u202Eabc', '\u0000\u0007', '<script>alert(1)</script>', '{{key}}', '$t(key)', ' spatie '])(
    'is kept as typed: %j',
    async (text) => {
      const { session } = await opened();
      session.type('answer/what-happened.ask.p1', 'eerst');
      session.type('answer/what-happened.ask.p1', text);
      await session.leaveField('answer/what-happened.ask.p1');
      expect(session.textFor('answer/what-happened.ask.p1')).toBe(text);
    },
  );

  test('that was typed while its own commit was under way is based on that commit and makes no conflict', async () => {
    const { session } = await opened();
    session.type('stop', 'een');
    const leaving = session.leaveField('stop');
    await Promise.resolve();
    session.type('stop', 'een twee');
    await leaving;
    await session.leaveField('stop');
    expect(session.state().record.conflicts).toEqual([]);
    expect(textIn(session.state().record, 'stop')).toBe('een twee');
  });
});

describe('a write that fails', () => {
  test('is named, shows nothing as saved, and loses neither draft nor record', async () => {
    const { store, session } = await opened();
    session.type('stop', 'blijft');
    store.refuseWith = new Failure('storage-full');
    expect(await session.record([{ type: 'meeting.stopped', code: 'today-ends' }])).toBe(false);
    expect(session.state().failure).toBe('storage-full');
    expect(session.saved.read()).toBe('failed');
    expect(session.state().stage).not.toBe('stopped');
    expect(session.textFor('stop')).toBe('blijft');
    store.refuseWith = null;
    expect(await session.record([{ type: 'meeting.stopped', code: 'today-ends' }])).toBe(true);
    expect(session.state().failure).toBeNull();
    expect(session.saved.read()).toBe('saved');
    expect(textIn(session.state().record, 'stop')).toBe('blijft');
  });
});

describe('going on from a turn', () => {
  const NEXT = { screen: 'meeting', at: 'next', field: null };

  test('shows the next page before the write is done, and does not call it saved', async () => {
    const { store, session } = await opened();
    let spin: () => void = () => undefined;
    store.waitFor = new Promise((resolve) => {
      spin = resolve;
    });
    session.type('stop', 'net getypt');
    const going = session.goOn([{ type: 'incident.classified', kind: 'online' }], NEXT);
    await expect.poll(() => session.state().cursor).toEqual(NEXT);
    expect(store.commits.at(-1)?.cursor).not.toEqual(NEXT);
    expect(session.saved.read()).toBe('saving');
    spin();
    expect(await going).toBe(true);
    expect(store.commits.at(-1)?.cursor).toEqual(NEXT);
    expect(session.saved.read()).toBe('saved');
  });

  function drawnByHand() {
    const waiting: (() => void)[] = [];
    return { clock: { ...fixedClock, drawn: () => new Promise<void>((resolve) => waiting.push(resolve)) }, draw: () => waiting.pop()?.() };
  }

  test('draws the next page before it begins to write, and calls nothing saved meanwhile', async () => {
    const { clock, draw } = drawnByHand();
    const { store, session } = await opened(undefined, { clock });
    const before = store.commits.length;
    const going = session.goOn([{ type: 'incident.classified', kind: 'online' }], NEXT);
    await expect.poll(() => session.state().cursor).toEqual(NEXT);
    expect(session.saved.read()).toBe('saving');
    expect(store.commits).toHaveLength(before);
    draw();
    expect(await going).toBe(true);
    expect(store.commits).toHaveLength(before + 1);
  });

  test('waits for no hash: what the next event follows was hashed when the one before was kept', async () => {
    const asked: string[] = [];
    const entropy = countingEntropy();
    const sha256 = (text: string) => {
      asked.push(text);
      return entropy.sha256(text);
    };
    const { clock, draw } = drawnByHand();
    const { session } = await opened(undefined, { clock, entropy: { ...entropy, sha256 } });
    await session.record([{ type: 'incident.classified', kind: 'online' }]);
    const hashed = asked.length;
    expect(asked.at(-1)).toContain('incident.classified');
    const going = session.goOn([{ type: 'incident.classified', kind: 'physical' }], NEXT);
    await expect.poll(() => session.state().record.journal).toHaveLength(3);
    expect(asked).toHaveLength(hashed);
    draw();
    await going;
    expect(asked).toHaveLength(hashed + 1);
  });

  test('comes back to the page, the record and the words when they could not be written', async () => {
    const { store, session } = await opened();
    const before = session.state();
    session.type('stop', 'net getypt');
    store.refuseWith = new Failure('storage-full');
    expect(await session.goOn([{ type: 'incident.classified', kind: 'online' }], NEXT)).toBe(false);
    expect(session.state()).toEqual({ ...before, failure: 'storage-full' });
    expect(session.textFor('stop')).toBe('net getypt');
    store.refuseWith = null;
    expect(await session.goOn([], NEXT)).toBe(true);
    expect(textIn(session.state().record, 'stop')).toBe('net getypt');
  });
});

describe('a text that could not be saved', () => {
  async function oneFieldUnsaved() {
    const { store, session } = await opened();
    store.refuseWith = new Failure('storage-failed');
    session.type('stop', 'eerste veld');
    await expect.poll(session.saved.read).toBe('failed');
    store.refuseWith = null;
    return { store, session };
  }

  test('is not called saved because another text was, and is saved with it', async () => {
    const { store, session } = await oneFieldUnsaved();
    session.type('note/record', 'x');
    expect(session.saved.read()).toBe('failed');
    await expect.poll(session.saved.read).toBe('saved');
    expect((await store.drafts()).map(({ text }) => text).sort()).toEqual(['eerste veld', 'x']);
    expect(session.state().failure).toBeNull();
  });

  test('is saved once more when the page goes out of sight', async () => {
    const { store, session } = await oneFieldUnsaved();
    session.saveAgain();
    await expect.poll(session.saved.read).toBe('saved');
    expect((await store.drafts()).map(({ text }) => text)).toEqual(['eerste veld']);
    expect(session.state().failure).toBeNull();
  });
});

describe('while there is no room', () => {
  const PLACE = { screen: 'incident', at: null, field: null };

  test('a failure ends by itself once there is, also after a fact that could not be written', async () => {
    const { store, session } = await opened();
    await session.moveTo(PLACE);
    store.refuseWith = new Failure('storage-full');
    expect(await session.record([{ type: 'incident.classified', kind: 'online' }])).toBe(false);
    session.saveAgain();
    await Promise.resolve();
    expect(session.state().failure).toBe('storage-full');
    store.refuseWith = null;
    session.saveAgain();
    await expect.poll(() => session.state().failure).toBeNull();
    expect(session.saved.read()).toBe('saved');
  });

  test('what is typed can be had as the events it would become, and stays what it was', async () => {
    const { store, session } = await opened();
    await session.record([{ type: 'incident.worded', field: 'place', text: 'plein' }]);
    store.refuseWith = new Failure('storage-full');
    session.type('incident/place', 'het plein');
    session.type('note/record', 'bel Iris');
    const before = session.state().record;
    const unsaved = await session.unsaved();
    expect(unsaved.map((event) => ('text' in event ? event.text : ''))).toEqual(['het plein', 'bel Iris']);
    expect(unsaved[0]?.basedOn).toBe(before.held['incident/place']?.id);
    expect(session.state().record).toBe(before);
    expect(session.textFor('incident/place')).toBe('het plein');
    expect(textIn(fold([...before.journal, ...unsaved]), 'note/record')).toBe('bel Iris');
  });
});

test('what belonged to a layer that was destroyed is offered neither as text nor as fact', async () => {
  const store = new WatchedStore();
  store.layers = ['agreement'];
  const { session } = await opened(store);
  expect(session.canRecord('follow-up.felt')).toBe(false);
  expect(session.canRecord('follow-up.told')).toBe(true);
  expect(session.keeps('incident/description')).toBe(false);
});

describe('opening again', () => {
  test('returns to the same page, record and half-typed text', async () => {
    const { store, session } = await opened();
    await session.moveTo({ screen: 'preparation', at: 'p1', field: null });
    session.type('preparation/p1/not-telling', 'half getyp');
    session.focusOn('preparation/p1/not-telling');
    const again = (await opened(store)).session;
    expect(again.state().cursor).toEqual({ screen: 'preparation', at: 'p1', field: 'preparation/p1/not-telling' });
    expect(again.textFor('preparation/p1/not-telling')).toBe('half getyp');
    expect(again.state().record).toEqual(session.state().record);
  });

  test('turns every draft into a fact when the record is closed or locked', async () => {
    const { store, session } = await opened();
    session.type('note/record', 'bel Iris');
    await session.close();
    expect(await store.drafts()).toEqual([]);
    expect((await opened(store)).session.textFor('note/record')).toBe('bel Iris');
  });
});

describe('what is unfinished in a slot', () => {
  const SLOT = 'signature/p1';
  const draw = (session: Awaited<ReturnType<typeof opened>>['session'], text: string) => session.type(SLOT, text);

  test('is kept, sealed with the layer of what it becomes, and is no fact when the page or the record is left', async () => {
    const { store, session } = await opened();
    draw(session, 'half');
    await session.moveTo({ screen: 'agreements', at: null, field: null });
    await session.close();
    expect(store.savedDrafts.at(-1)).toMatchObject({ field: SLOT, text: 'half', layer: 'agreement' });
    const again = (await opened(store)).session;
    expect(again.unfinishedIn(SLOT)).toBe('half');
    expect(again.state().record.held[SLOT]).toBeUndefined();
  });

  test('ends when the slot gets a value, and only then', async () => {
    const { store, session } = await opened();
    draw(session, 'half');
    await session.record([{ type: 'signature.declined', participant: 'p2' }]);
    expect(session.unfinishedIn(SLOT)).toBe('half');
    await session.record([{ type: 'signature.declined', participant: 'p1' }]);
    expect(session.unfinishedIn(SLOT)).toBe('');
    expect(await store.drafts()).toEqual([]);
  });

  test('is still there when the write that would end it fails', async () => {
    const { store, session } = await opened();
    draw(session, 'half');
    store.refuseWith = new Failure('storage-full');
    expect(await session.record([{ type: 'signature.deferred', participant: 'p1' }])).toBe(false);
    expect(session.unfinishedIn(SLOT)).toBe('half');
  });
});

describe('events', () => {
  test('count up, and each names the hash of the device’s previous event in its layer', async () => {
    const { store, session } = await opened();
    await session.record([
      { type: 'incident.dated', date: '2026-11-09' },
      { type: 'incident.worded', field: 'place', text: 'plein' },
      { type: 'incident.dated', date: '2026-11-10' },
    ]);
    const events = store.commits.flatMap((commit) => commit.events);
    expect(events.map(({ counter }) => counter)).toEqual([1, 2, 3, 4]);
    const entropy = countingEntropy();
    expect(events[1]?.previous).toBe(await entropy.sha256(JSON.stringify(events[0])));
    expect(events[2]?.previous).toBeNull();
    expect(events[3]?.previous).toBe(await entropy.sha256(JSON.stringify(events[1])));
    expect(events[3]?.basedOn).toBe(events[1]?.id);
    expect(session.state().record.conflicts).toEqual([]);
  });

  test('of a pause and a stop are answered by name', async () => {
    const { store, session } = await opened();
    await session.record([{ type: 'meeting.stopped', code: 'today-ends' }]);
    await session.record([{ type: 'another-day.chosen' }]);
    const events = store.commits.flatMap((commit) => commit.events);
    expect(events.at(-1)?.basedOn).toBe(events.at(-2)?.id);
    expect(session.state().stage).toBe('incident');
  });
});

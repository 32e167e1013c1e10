import { expect, test } from 'vitest';
import type { Application } from '../../src/app/application.ts';
import type { DueTerm } from '../../src/app/due-destructions.ts';
import { dueDestructions } from '../../src/app/due-destructions.ts';
import { indexRowOf } from '../../src/app/index-row.ts';
import { proposalsIn } from '../../src/app/proposals.ts';
import { erasePart, keepLonger, noteCopy, recordEnd } from '../../src/app/record-end.ts';
import type { WindowNews } from '../../src/app/window-ports.ts';
import { copiesLeft, withCopy } from '../../src/domain/ledger.ts';
import { courseAt } from '../support/any-event.ts';
import { windowsTogether } from '../support/fake-ports.ts';
import { LaptopInMemory, SETTINGS } from '../support/vault-in-memory.ts';

const ID = 'stopped';

async function desk() {
  const vault = await new LaptopInMemory().withVault();
  const store = await vault.createRecord(ID);
  const record = courseAt('stopped');
  await store.commit({ events: record.journal, draftsDone: [], indexRow: { ...indexRowOf(record), record: ID }, cursor: null });
  let day = '2026-03-11';
  const clock = { now: () => `${day}T10:00:00.000Z`, today: () => day };
  const [windows, otherWindow] = windowsTogether(2);
  const heard: WindowNews[] = [];
  otherWindow?.listen((news) => heard.push(news));
  // Of the application these use cases need these three.
  const application = { vault, clock, windows } as unknown as Application;
  const unlockedOn = (then: string) => {
    day = then;
    return dueDestructions(application, SETTINGS);
  };
  return { vault, application, unlockedOn, heard, end: () => recordEnd(application, SETTINGS, ID) };
}

test('of one record one proposal is made, the first that is destroyed stands first', () => {
  const term = (record: string, layer: DueTerm['layer'], destroyedFrom: string | null, state: DueTerm['state'] = 'proposed'): DueTerm => ({
    record,
    codeName: record,
    layer,
    endsOn: '2026-01-01',
    state,
    destroyedFrom,
  });
  expect(
    proposalsIn([
      term('Wulp', 'conversation', '2026-03-02'),
      term('Merel', 'notes', '2026-03-01'),
      term('Merel', 'agreement', '2026-03-09'),
      term('Kievit', 'notes', '2026-02-01', 'ended'),
      term('Vink', 'notes', '2026-02-01', 'extended'),
    ]),
  ).toEqual([
    { record: 'Merel', codeName: 'Merel', part: 'record', destroyedFrom: '2026-03-01' },
    { record: 'Wulp', codeName: 'Wulp', part: 'conversation', destroyedFrom: '2026-03-02' },
  ]);
});

test('what is proposed is kept longer once, and not without a reason', async () => {
  const { application, unlockedOn, end } = await desk();
  expect((await end()).proposed).toBeNull();
  await unlockedOn('2026-04-22');
  const proposed = await end();
  expect(proposed.proposed).toMatchObject({ part: 'conversation', destroyedFrom: '2026-05-22' });
  await keepLonger(application, SETTINGS, ID, proposed, '  ');
  const { reason: _, ...same } = proposed;
  expect(await end()).toMatchObject(same);
  await keepLonger(application, SETTINGS, ID, proposed, 'Een ouder vroeg om inzage.');
  const longer = await end();
  expect(longer.proposed).toBeNull();
  expect(longer.terms.map(({ layer, state }) => `${layer} ${state}`)).toEqual([
    'notes extended',
    'conversation extended',
    'agreement running',
  ]);
  await unlockedOn('2026-06-04');
  expect((await end()).parts).toEqual(['record']);
});

test('a person erases the conversation with the notes about it, or all of the record', async () => {
  const { vault, application, end, heard } = await desk();
  expect((await end()).parts).toEqual(['conversation', 'record']);
  await erasePart(application, ID, 'conversation');
  const care = await vault.care();
  expect(await care.records()).toEqual([{ record: ID, layers: ['agreement'] }]);
  expect((await end()).stage).toBe('stopped');
  await erasePart(application, ID, 'record');
  expect(await care.records()).toEqual([]);
  const told = { news: 'record-erased', record: ID };
  expect(heard).toEqual([told, told]);
  expect((await care.ledger()).destroyed.map(({ rule }) => rule)).toEqual(['asked', 'asked', 'asked']);
  await expect(end()).rejects.toMatchObject({ code: 'record-missing' });
});

test('a tick on a copy is kept, and can be taken back', async () => {
  const { vault, application, end } = await desk();
  const care = await vault.care();
  const copy = { copy: 'c1', record: ID, what: 'document', at: '2026-03-11T10:00:00.000Z', where: 'handed-over', goneAt: null } as const;
  await care.keep((ledger) => withCopy(ledger, copy));
  expect((await end()).copies).toEqual([copy]);
  await noteCopy(application, 'c1', true);
  expect(copiesLeft(await care.ledger(), ID)).toEqual([]);
  await noteCopy(application, 'c1', false);
  expect((await end()).copies).toEqual([copy]);
});

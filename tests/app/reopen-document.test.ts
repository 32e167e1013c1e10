import { beforeAll, describe, expect, test } from 'vitest';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { RecordCopy } from '../../src/app/ports.ts';
import { lookAtDocument, mergeReopened, type Reopened } from '../../src/app/reopen-document.ts';
import { withPseudonym } from '../../src/domain/erasing.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { courseAt } from '../support/any-event.ts';
import { RECORD } from '../support/backup-desk.ts';
import { type Bytes, ReopeningDesk } from '../support/reopening-desk.ts';
import { withFlip } from '../support/sealed-document.ts';

const course = courseAt('follow-up');
const { journal } = course;
const agreement = journal.filter(({ type }) => LAYER_OF[type] === 'agreement');

/** The laptop that made the document, and the key on its recovery sheet. */
let sender: ReopeningDesk;
let identity: string;
let document: Bytes;

beforeAll(async () => {
  sender = await ReopeningDesk.setUp();
  await sender.desk.put(journal);
  identity = await sender.desk.recovery();
  document = await sender.handOut(course);
});

/** Another laptop of the school, which knows the first. */
async function colleague(): Promise<ReopeningDesk> {
  const desk = await ReopeningDesk.setUp();
  await desk.lists(await sender.asListed());
  return desk;
}

async function merged(desk: ReopeningDesk, reopened: Reopened): Promise<number> {
  if (reopened.kind !== 'mergeable') throw new Error('only to be looked at');
  return mergeReopened(desk.application, reopened);
}

const copyOf = (events: readonly MeetingEvent[], changes: Partial<RecordCopy> = {}): RecordCopy => ({
  madeAt: sender.desk.now,
  ledger: { erased: [], destroyed: [], copies: [], terms: [] },
  records: [{ record: RECORD, events }],
  ...changes,
});

describe('what a listed laptop sealed', () => {
  test('comes in event by event, and once more changes nothing', async () => {
    const desk = await colleague();
    const before = await desk.desk.vault.settings();
    const reopened = await desk.opens(document, identity.toLowerCase());
    expect(reopened).toMatchObject({ kind: 'mergeable', record: RECORD, plan: { records: 1, fresh: 1, growing: 0, away: 0 } });
    expect(await desk.desk.everything()).toMatchObject({ records: [] });
    expect(await merged(desk, reopened)).toBe(journal.length);
    expect(await desk.desk.events()).toEqual(journal);
    expect(await desk.desk.vault.settings()).toEqual(before);
    const once = await desk.desk.everything();
    expect(once.index.rows).toEqual([indexRowOf(course)]);
    expect(once.ledger.copies).toMatchObject([
      { record: RECORD, what: 'document', document: 'full-record-conversation', destroyBy: '2026-03-25' },
    ]);
    expect(await merged(desk, await desk.opens(document, identity))).toBe(0);
    expect(await desk.desk.everything()).toEqual(once);
  });

  test('tells what was told until the day on its pages has passed, and from then on the agreements alone', async () => {
    const desk = await colleague();
    desk.desk.now = '2026-03-25T20:00:00.000Z';
    expect(await desk.opens(document, identity)).toMatchObject({ kind: 'mergeable', goneSince: null });
    desk.desk.now = '2026-03-26T08:00:00.000Z';
    const late = await desk.opens(document, identity);
    expect(late).toMatchObject({ kind: 'mergeable', goneSince: '2026-03-25' });
    expect(await merged(desk, late)).toBe(agreement.length);
    expect(await desk.desk.events()).toEqual(agreement);

    const stranger = await ReopeningDesk.setUp();
    stranger.desk.now = desk.desk.now;
    const looked = await stranger.opens(document, identity);
    expect(looked).toMatchObject({ kind: 'read-only', goneSince: '2026-03-25' });
    expect(looked).toMatchObject({ record: fold(agreement) });
  });

  test('brings back on the same laptop what is missing, and leaves what is newer', async () => {
    const desk = await colleague();
    const later = { ...agreement[0], id: 'later', counter: 500, type: 'lessons.worded', text: 'Eerder beginnen.' } as MeetingEvent;
    await desk.desk.put([...agreement, later]);
    expect(await merged(desk, await desk.opens(document, identity))).toBe(journal.length - agreement.length);
    expect((await desk.desk.events()).map(({ id }) => id)).toEqual([...journal, later].map(({ id }) => id));
  });

  test('is refused when it says something else of an event that is here', async () => {
    const desk = await colleague();
    await desk.desk.put(journal);
    const before = await desk.desk.everything();
    const other = journal.map((event) => (event.type === 'agreement.worded' ? { ...event, text: 'Niets afgesproken.' } : event));
    const forged = await sender.sealing(copyOf(other), identity);
    await expect(desk.opens(forged, identity)).rejects.toMatchObject({ code: 'copy-contradicts' });
    expect(await desk.desk.everything()).toEqual(before);
  });

  test('is the same event with its parts in another order', async () => {
    const desk = await colleague();
    await desk.desk.put(journal);
    const turned = journal.map((event) => Object.fromEntries(Object.entries(event).reverse()) as unknown as MeetingEvent);
    expect(await desk.opens(await sender.sealing(copyOf(turned), identity), identity)).toMatchObject({
      kind: 'mergeable',
      plan: { growing: 0 },
    });
  });

  test.each<[string, () => RecordCopy]>([
    ['two records', () => copyOf(journal, { records: ['ONE', 'TWO'].map((record) => ({ record, events: [] })) })],
    ['no record', () => copyOf(journal, { records: [] })],
    ['a record that never began', () => copyOf(journal.filter(({ type }) => type !== 'record.opened'))],
  ])('is refused when it holds %s', async (_, copy) => {
    const desk = await colleague();
    const bytes = await sender.sealing(copy(), identity);
    await expect(desk.opens(bytes, identity)).rejects.toMatchObject({ code: 'backup-refused' });
  });

  test('is refused when it says two things of one event', async () => {
    const twice = [
      ...journal,
      ...journal.filter(({ type }) => type === 'agreement.worded').map((event) => ({ ...event, text: 'Anders.' }) as MeetingEvent),
    ];
    const bytes = await sender.sealing(copyOf(twice), identity);
    await expect((await colleague()).opens(bytes, identity)).rejects.toMatchObject({ code: 'copy-contradicts' });
  });

  test('destroys and extends nothing of another record', async () => {
    const desk = await colleague();
    await desk.desk.put(courseAt('safety').journal, 'MEREL');
    const at = '2026-03-09T10:00:00.000Z';
    const erased = [{ record: 'MEREL', layer: 'agreement', at } as const];
    const extended = { on: '2026-03-09', until: '2030-01-01', reason: 'zomaar' };
    const terms = [{ record: 'MEREL', layer: 'agreement', proposedOn: null, extended } as const];
    const bytes = await sender.sealing(copyOf(journal, { ledger: { erased, destroyed: [], copies: [], terms } }), identity);
    expect(await merged(desk, await desk.opens(bytes, identity))).toBe(journal.length);
    const { records, ledger } = await desk.desk.everything();
    expect(records.map(({ record }) => record).sort()).toEqual([RECORD, 'MEREL'].sort());
    expect([ledger.erased, ledger.terms]).toEqual([[], []]);
  });
});

describe('what stays away', () => {
  test('a record that was erased here, on this laptop and for good', async () => {
    const desk = await colleague();
    await merged(desk, await desk.opens(document, identity));
    await (await desk.desk.vault.care()).erase({ record: RECORD, layers: ['agreement'], rule: 'asked', at: desk.desk.now });
    const before = await desk.desk.everything();
    await expect(desk.opens(document, identity)).rejects.toMatchObject({ code: 'record-erased' });
    expect(await desk.desk.everything()).toEqual(before);
  });

  test('of a record whose conversation was erased here, the conversation', async () => {
    const desk = await colleague();
    await desk.desk.put(journal);
    await (await desk.desk.vault.care()).erase({ record: RECORD, layers: ['conversation'], rule: 'asked', at: desk.desk.now });
    const reopened = await desk.opens(document, identity);
    expect(reopened).toMatchObject({ kind: 'mergeable', plan: { growing: 0, away: 1 } });
    expect(await merged(desk, reopened)).toBe(0);
    expect(await desk.desk.events()).toEqual(journal.filter(({ type }) => LAYER_OF[type] !== 'conversation'));
  });

  test('a record whose term is over, and what was told once its own term is', async () => {
    const desk = await colleague();
    desk.desk.now = '2030-01-15T10:00:00.000Z';
    await expect(desk.opens(document, identity)).rejects.toMatchObject({ code: 'record-over' });
    desk.desk.now = '2026-11-15T10:00:00.000Z';
    const reopened = await desk.opens(document, identity);
    expect(reopened).toMatchObject({ kind: 'mergeable', plan: { fresh: 1, away: 1 } });
    await merged(desk, reopened);
    expect((await desk.desk.events()).every(({ type }) => LAYER_OF[type] === 'agreement')).toBe(true);
  });

  test('the name of somebody who was made nameless, in whichever order the two are opened', async () => {
    const maker = await ReopeningDesk.setUp();
    await maker.desk.put(journal);
    const key = await maker.desk.recovery();
    const older = await maker.handOut(course);
    maker.desk.now = '2026-03-11T10:00:00.000Z';
    const next = (events: readonly MeetingEvent[]) => withPseudonym(events, 'noor', 'Kind 1');
    const indexRow = (events: readonly MeetingEvent[]) => indexRowOf(fold(events));
    await (await maker.desk.vault.care()).rewrite({
      record: RECORD,
      rule: 'asked',
      at: maker.desk.now,
      next,
      keepsDraft: () => true,
      indexRow,
    });
    const nameless = await maker.desk.events();
    expect(nameless).not.toEqual(journal);
    maker.desk.now = '2026-03-12T10:00:00.000Z';
    const newer = await maker.handOut(fold(nameless));

    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const desk = await ReopeningDesk.setUp();
      await desk.lists(await maker.asListed());
      for (const bytes of order) await merged(desk, await desk.opens(bytes, key));
      expect(await desk.desk.events()).toEqual(nameless);
    }
  });
});

describe('what no listed laptop sealed, or what was changed', () => {
  test.each<[string, (desk: ReopeningDesk) => Promise<Bytes>]>([
    ['a laptop that is not on the list', async (desk) => desk.lists().then(() => document)],
    ['a laptop that was lost', async (desk) => desk.lists({ ...(await sender.asListed()), lost: true }).then(() => document)],
    [
      'a laptop that was not yet in use',
      async (desk) => desk.lists({ ...(await sender.asListed()), from: '2026-12-01' }).then(() => document),
    ],
    ['a document with one bit turned over', async () => withFlip(document, 2000, 3)],
  ])('%s: it can be read, and nothing of it is kept', async (_, bytesFor) => {
    const desk = await ReopeningDesk.setUp();
    await desk.lists(await sender.asListed());
    const bytes = await bytesFor(desk);
    await desk.desk.put(agreement);
    await desk.key();
    const before = await desk.desk.everything();
    const reopened = await desk.opens(bytes, identity);
    expect(reopened.kind).toBe('read-only');
    expect(reopened.kind === 'read-only' && reopened.record.journal).toEqual(journal);
    expect(await desk.desk.everything()).toEqual(before);
  });

  test('its book-keeping counts for nothing, and what was erased here is not shown either', async () => {
    const stranger = await ReopeningDesk.setUp();
    const desk = await ReopeningDesk.setUp();
    await desk.desk.put(journal);
    const erased = [{ record: RECORD, layer: 'conversation', at: sender.desk.now } as const];
    const bytes = await stranger.sealing(copyOf(journal, { ledger: { erased, destroyed: [], copies: [], terms: [] } }), identity);
    const shown = await desk.opens(bytes, identity);
    expect(shown.kind === 'read-only' && shown.record.journal).toEqual(journal);
    await (await desk.desk.vault.care()).erase({ record: RECORD, layers: ['agreement'], rule: 'asked', at: desk.desk.now });
    await expect(desk.opens(bytes, identity)).rejects.toMatchObject({ code: 'record-erased' });
  });
});

describe('what cannot be opened', () => {
  test('no document, one without a copy, another key, and a key that is typed wrongly have a name each', async () => {
    const desk = await colleague();
    const other = await ReopeningDesk.setUp();
    const notSealed = new TextEncoder().encode('%PDF-1.7\n');
    await expect(desk.opens(notSealed, identity)).rejects.toMatchObject({ code: 'document-unreadable' });
    await expect(desk.opens(await other.handOut(course), identity)).rejects.toMatchObject({ code: 'document-without-copy' });
    await expect(desk.opens(document, await other.desk.recovery())).rejects.toMatchObject({ code: 'backup-other-key' });
    await expect(desk.opens(document, identity.slice(0, -1))).rejects.toMatchObject({ code: 'recovery-mistyped' });
    expect((await desk.desk.everything()).records).toEqual([]);
  });

  test('before a key is asked for, only the verdict is known', async () => {
    const desk = await colleague();
    const { verdict, copy } = await lookAtDocument(desk.application, document, 'deze laptop');
    expect(verdict).toMatchObject({ verdict: 'listed-device', device: { name: 'Laptop van Noor' } });
    await expect(ageBackups.read(copy ?? new Uint8Array(), identity)).rejects.toMatchObject({ code: 'backup-foreign' });
  });
});

import { expect, test } from 'vitest';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import type { Application } from '../../src/app/application.ts';
import { makeBackup, restoreBackup, saveBackup } from '../../src/app/backups.ts';
import { Failure } from '../../src/app/failure.ts';
import { indexRowOf } from '../../src/app/index-row.ts';
import { erasedByBackup, restorePlan } from '../../src/app/restore-plan.ts';
import { withoutWordsOf, withPseudonym } from '../../src/domain/erasing.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF, type Layer } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { ageTest, openedByAge } from '../support/age-tool.ts';
import { courseAt } from '../support/any-event.ts';
import { BackupDesk, RECORD as id } from '../support/backup-desk.ts';
import { SETTINGS } from '../support/vault-in-memory.ts';

const journal = courseAt('follow-up').journal;
const ofLayer = (layer: Layer) => journal.filter(({ type }) => LAYER_OF[type] === layer);

async function deskWithBackup() {
  const desk = await BackupDesk.setUp();
  await desk.put(journal);
  const identity = await desk.recovery();
  await desk.vault.saveSettings({ ...SETTINGS, facilitator: 'Femke' });
  return { desk, identity, backup: await makeBackup(desk.application, 'stick') };
}

test('a backup needs a recovery key first, and no secret after that', async () => {
  const desk = await BackupDesk.setUp();
  await expect(makeBackup(desk.application, 'stick')).rejects.toMatchObject({ code: 'recovery-missing' });
  await desk.recovery();
  const { name, damaged } = await makeBackup(desk.application, 'stick');
  expect({ name, damaged }).toEqual({ name: 'herstelwijzer-2026-03-10.age', damaged: 0 });
  const { copies } = await (await desk.vault.care()).ledger();
  expect(copies).toMatchObject([{ what: 'backup', record: null, where: 'stick', at: desk.now, goneAt: null }]);
});

test('on a fresh laptop everything comes back, under an id of its own', async () => {
  const { identity, backup } = await deskWithBackup();
  const fresh = await BackupDesk.setUp();
  await fresh.vault.saveSettings({ ...SETTINGS, device: 'another-laptop' });
  expect(await fresh.restore(backup.bytes, identity.toLowerCase())).toEqual({ records: 1, events: journal.length, leftOut: 0 });
  expect(await fresh.events()).toEqual(journal);
  expect((await fresh.vault.index()).rows).toEqual([indexRowOf(courseAt('follow-up'))]);
  expect(await fresh.vault.settings()).toEqual({ ...SETTINGS, facilitator: 'Femke', device: 'another-laptop' });
  const once = await fresh.everything();
  expect(await fresh.restore(backup.bytes, identity)).toEqual({ records: 0, events: 0, leftOut: 0 });
  expect(await fresh.everything()).toEqual(once);
});

test('in a vault that has records nothing is overwritten, and what is missing comes in', async () => {
  const { identity, backup } = await deskWithBackup();
  const other = await BackupDesk.setUp();
  const [first, ...rest] = journal;
  if (first === undefined) throw new Error('there are many');
  const reworded = rest.map((event) => (event.type === 'incident.worded' ? { ...event, text: 'hier anders' } : event));
  await other.put([first, ...reworded.slice(0, 30)]);
  await other.put(courseAt('safety').journal, 'MEREL');
  const { events } = await other.restore(backup.bytes, identity);
  expect(events).toBe(journal.length - 31);
  expect(await other.events()).toEqual([first, ...reworded.slice(0, 30), ...rest.slice(30)]);
  expect(await other.events('MEREL')).toEqual(courseAt('safety').journal);
  expect((await other.vault.settings()).facilitator).toBe('Anouk');
});

test('what was destroyed does not come back from an older backup, here or on a fresh laptop that heard of it', async () => {
  const { desk, identity, backup } = await deskWithBackup();
  const care = await desk.vault.care();
  await care.erase({ record: id, layers: ['conversation', 'notes'], rule: 'asked', at: desk.now });
  await desk.restore(backup.bytes, identity);
  expect(await desk.events()).toEqual(ofLayer('agreement'));

  const newer = await makeBackup(desk.application, 'stick');
  const fresh = await BackupDesk.setUp();
  await fresh.restore(newer.bytes, identity);
  await fresh.restore(backup.bytes, identity);
  expect(await fresh.events()).toEqual(ofLayer('agreement'));
  expect((await (await fresh.vault.care()).records())[0]?.layers).toEqual(['agreement']);

  // The other way round: it is named first, and then destroyed there too.
  const late = await BackupDesk.setUp();
  await late.restore(backup.bytes, identity);
  expect(await late.events()).toEqual(journal);
  const announced = await erasedByBackup(late.application, await ageBackups.read(newer.bytes, identity));
  expect(announced.map(({ layer }) => layer).sort()).toEqual(['conversation', 'notes']);
  await late.restore(newer.bytes, identity);
  expect(await late.events()).toEqual(ofLayer('agreement'));

  await care.erase({ record: id, layers: ['agreement'], rule: 'asked', at: desk.now });
  expect(await desk.restore(backup.bytes, identity)).toMatchObject({ records: 0, events: 0 });
  await expect(desk.events()).rejects.toMatchObject({ code: 'record-missing' });
});

test('what restoring would do is told before anything is done, and is what it does', async () => {
  const { desk, identity, backup } = await deskWithBackup();
  const read = await ageBackups.read(backup.bytes, identity);
  expect(await restorePlan(desk.application, read)).toMatchObject({ records: 1, fresh: 0, growing: 0, differing: 0, away: 0, erased: [] });
  const fresh = await BackupDesk.setUp();
  expect(await restorePlan(fresh.application, read)).toMatchObject({ records: 1, fresh: 1, growing: 0, away: 0 });
  expect(await (await fresh.vault.care()).records()).toEqual([]);
  await fresh.put(journal.slice(0, 5));
  expect(await restorePlan(fresh.application, read)).toMatchObject({ fresh: 0, growing: 1, differing: 0 });

  await (await desk.vault.care()).erase({ record: id, layers: ['conversation'], rule: 'asked', at: desk.now });
  expect(await restorePlan(desk.application, read)).toMatchObject({ growing: 0, away: 1 });
  const newer = await ageBackups.read((await makeBackup(desk.application, 'stick')).bytes, identity);
  const late = await BackupDesk.setUp();
  await late.restore(backup.bytes, identity);
  const plan = await restorePlan(late.application, newer);
  expect(plan).toMatchObject({
    growing: 0,
    away: 1,
    erased: [{ codeName: courseAt('follow-up').opened?.codeName, layer: 'conversation' }],
  });
  expect(await late.events()).toEqual(journal);
  const years = await BackupDesk.setUp();
  years.now = '2030-01-15T10:00:00.000Z';
  expect(await restorePlan(years.application, read)).toMatchObject({ fresh: 0, away: 1 });
});

test('what comes back in another wording is told too', async () => {
  const { desk, identity, backup } = await deskWithBackup();
  desk.now = '2026-03-11T10:00:00.000Z';
  const next = (events: readonly MeetingEvent[]) => withPseudonym(events, 'noor', 'Kind 1');
  const indexRow = (events: readonly MeetingEvent[]) => indexRowOf(fold(events));
  await (await desk.vault.care()).rewrite({ record: id, rule: 'asked', at: desk.now, next, keepsDraft: () => true, indexRow });
  desk.now = '2026-03-12T10:00:00.000Z';
  const newer = await ageBackups.read((await makeBackup(desk.application, 'stick')).bytes, identity);
  const late = await BackupDesk.setUp();
  await late.restore(backup.bytes, identity);
  const plan = await restorePlan(late.application, newer);
  expect(plan.growing).toBe(1);
  expect((await restoreBackup(late.application, newer)).records).toBe(plan.growing);
});

test('two texts in one place are announced as a difference', async () => {
  const { identity, backup } = await deskWithBackup();
  const other = await BackupDesk.setUp();
  const worded = journal.find(({ type }) => type === 'incident.worded');
  if (worded?.type !== 'incident.worded') throw new Error('there is one');
  await other.put([...journal, { ...worded, id: 'elsewhere', device: 'another-laptop', text: 'hier anders' }]);
  const lacking = await BackupDesk.setUp();
  await lacking.put([
    ...journal.filter((event) => event !== worded),
    { ...worded, id: 'elsewhere', device: 'another-laptop', text: 'hier' },
  ]);
  const read = await ageBackups.read(backup.bytes, identity);
  expect(await restorePlan(other.application, read)).toMatchObject({ growing: 0, differing: 0 });
  expect(await restorePlan(lacking.application, read)).toMatchObject({ growing: 1, differing: 1 });
});

test('a copy that could not be written is none, and where no place was chosen none is made', async () => {
  const { desk } = await deskWithBackup();
  const known = async () => (await (await desk.vault.care()).ledger()).copies.filter(({ goneAt }) => goneAt === null).length;
  const before = await known();
  const full = { save: () => Promise.reject(new Failure('copy-not-written')), place: async () => full.save };
  const files = (place: unknown) => ({ ...desk.application, files: { ...full, place } }) as unknown as Application;
  await expect(saveBackup(files(full.place), 'stick')).rejects.toMatchObject({ code: 'copy-not-written' });
  await expect(saveBackup(files(full.place), 'this-laptop')).rejects.toMatchObject({ code: 'copy-not-written' });
  expect(
    await saveBackup(
      files(async () => null),
      'stick',
    ),
  ).toBeNull();
  expect(await known()).toBe(before);
  expect(
    await saveBackup(
      files(async () => async () => undefined),
      'stick',
    ),
  ).toMatchObject({ damaged: 0 });
  expect(await known()).toBe(before + 1);
});

test('words and a name that were taken out stay out, and their new wording comes along', async () => {
  const { desk, identity, backup } = await deskWithBackup();
  desk.now = '2026-03-11T10:00:00.000Z';
  const next = (events: readonly MeetingEvent[]) => withPseudonym(withoutWordsOf(events, 'noor'), 'noor', 'Kind 1');
  const indexRow = (events: readonly MeetingEvent[]) => indexRowOf(fold(events));
  await (await desk.vault.care()).rewrite({ record: id, rule: 'asked', at: desk.now, next, keepsDraft: () => true, indexRow });
  await desk.restore(backup.bytes, identity);
  expect(await desk.events()).toEqual(next(journal));
  desk.now = '2026-03-12T10:00:00.000Z';
  const newer = await makeBackup(desk.application, 'stick');
  for (const order of [
    [newer, backup],
    [backup, newer],
    [newer, backup, newer],
  ]) {
    const fresh = await BackupDesk.setUp();
    for (const { bytes } of order) await fresh.restore(bytes, identity);
    expect(await fresh.events()).toEqual(next(journal));
  }
});

test('a layer whose term is over stays away, and a record whose agreements are over is not made', async () => {
  const { identity, backup } = await deskWithBackup();
  const later = await BackupDesk.setUp();
  later.now = '2027-01-15T10:00:00.000Z';
  expect(await later.restore(backup.bytes, identity)).toMatchObject({ records: 1, leftOut: 2 });
  expect(await later.events()).toEqual(ofLayer('agreement'));
  const years = await BackupDesk.setUp();
  years.now = '2030-01-15T10:00:00.000Z';
  expect(await years.restore(backup.bytes, identity)).toEqual({ records: 0, events: 0, leftOut: 3 });
  expect(await (await years.vault.care()).records()).toEqual([]);
});

test('whose seals count is not for a copy to say', async () => {
  const { desk, identity } = await deskWithBackup();
  const device = { fingerprint: 'a1'.repeat(32), name: 'Laptop van Noor', from: '2026-03-01', until: null, lost: false };
  await desk.vault.saveSettings({ ...(await desk.vault.settings()), sealingDevices: [device] });
  const { bytes } = await makeBackup(desk.application, 'stick');
  const fresh = await BackupDesk.setUp();
  await fresh.restore(bytes, identity);
  expect((await fresh.vault.settings()).sealingDevices).toBeUndefined();
  expect((await desk.vault.settings()).sealingDevices).toEqual([device]);
});

test('a backup of one record holds nothing of another', async () => {
  const { desk, identity } = await deskWithBackup();
  const events = courseAt('safety').journal.map((event) => (event.type === 'record.opened' ? { ...event, record: 'MEREL' } : event));
  await desk.put(events, 'MEREL');
  await (await desk.vault.care()).erase({ record: id, layers: ['conversation'], rule: 'asked', at: desk.now });
  const one = await makeBackup(desk.application, 'handed-over', 'MEREL');
  const { records, ledger } = await ageBackups.read(one.bytes, identity);
  expect(records.map((found) => [found.record, fold(found.events).journal])).toEqual([['MEREL', events]]);
  expect(JSON.stringify(ledger)).not.toContain(id);
  await expect(makeBackup(desk.application, 'stick', 'WULP')).rejects.toMatchObject({ code: 'record-missing' });
});

test('a copy of one record takes along what is not on the disk, and brings it back', async () => {
  const { desk, identity } = await deskWithBackup();
  const [typed] = journal.filter(({ type }) => type === 'incident.worded');
  if (typed === undefined) throw new Error('nothing worded in the course');
  const unsaved = { ...typed, id: 'UNSAVED', counter: journal.length + 1, basedOn: typed.id };
  const copy = await makeBackup(desk.application, 'unknown', id, [unsaved]);
  expect(JSON.stringify(await desk.events())).not.toContain('UNSAVED');
  const other = await BackupDesk.setUp();
  await other.restore(copy.bytes, identity);
  expect((await other.events()).at(-1)).toEqual(unsaved);
});

test('settings that were lost with the records come back with them', async () => {
  const { desk, backup, identity } = await deskWithBackup();
  await desk.vault.saveSettings({ ...SETTINGS, facilitator: '' });
  await desk.restore(backup.bytes, identity);
  expect((await desk.vault.settings()).facilitator).toBe('Femke');
  await desk.vault.saveSettings({ ...SETTINGS, facilitator: 'Iris' });
  await desk.restore(backup.bytes, identity);
  expect((await desk.vault.settings()).facilitator).toBe('Iris');
});

test('while another window works in one of the records, nothing of a copy comes in', async () => {
  const { desk, backup, identity } = await deskWithBackup();
  await desk.put(journal.slice(0, 5), 'ANOTHER');
  const before = await desk.everything();
  const elsewhere = await desk.vault.openRecord(id);
  expect(await elsewhere.lead('when-free', () => undefined)).toBe(true);
  await expect(desk.restore(backup.bytes, identity)).rejects.toMatchObject({ code: 'record-elsewhere' });
  expect(await desk.everything()).toEqual(before);
  await elsewhere.close();
  await desk.restore(backup.bytes, identity);
});

test('a file that cannot be read changes nothing', async () => {
  const { desk, backup } = await deskWithBackup();
  const before = await desk.everything();
  const stranger = await desk.recovery();
  const renewed = await desk.everything();
  await expect(desk.restore(backup.bytes, stranger)).rejects.toMatchObject({ code: 'backup-other-key' });
  expect(await desk.everything()).toEqual(renewed);
  expect(renewed.events).toEqual(before.events);
});

ageTest('the public age tool opens a backup with the key from paper', async () => {
  const { identity, backup } = await deskWithBackup();
  const lines = openedByAge(backup.bytes, identity).trim().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toEqual({ kind: 'header', format: 'herstelwijzer/backup', v: 1, madeAt: '2026-03-10T10:00:00.000Z' });
  expect(lines.filter((line) => JSON.parse(line).kind === 'event')).toHaveLength(journal.length);
  expect(() => openedByAge(backup.bytes.slice(0, -1), identity)).toThrow();
});

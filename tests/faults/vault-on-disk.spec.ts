import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { IndexRow } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { stamp } from '../support/event-builder.ts';
import { randomMarker, searchProfile } from '../support/profile-search.ts';
import { VaultDesk } from '../support/vault-desk.ts';

/** Browsers write their session files late; a long run waits longer: `HERSTELWIJZER_DISK_WAIT_MS=40000`. */
const WAIT_MS = Number(process.env['HERSTELWIJZER_DISK_WAIT_MS'] ?? 6_000);

let desk: VaultDesk;
test.beforeAll(async () => {
  desk = await VaultDesk.setUp();
});
test.afterEach(() => desk.clear());
test.afterAll(() => desk.tearDown());

const marker = {
  place: randomMarker(),
  name: randomMarker(),
  note: randomMarker(),
  draft: randomMarker(),
  field: randomMarker(),
  typed: randomMarker(),
  screen: randomMarker(),
  codeName: randomMarker(),
  stage: randomMarker(),
  facilitator: randomMarker(),
  record: randomMarker(),
  event: randomMarker(),
};
const inTheOpen = randomMarker();

const facts: readonly Fact[] = [
  { type: 'incident.worded', field: 'place', text: marker.place },
  { type: 'participant.worded', participant: 'p1', field: 'name', text: marker.name },
  { type: 'note.worded', note: 'n1', text: marker.note },
];
const indexRow: IndexRow = {
  record: marker.record,
  codeName: marker.codeName,
  initials: ['Y'],
  groups: ['4'],
  stage: marker.stage,
  seats: ['harmed'],
  due: null,
  changedAt: '2026-03-10T10:00:00.000Z',
};

test('nothing that was put into the vault can be read on the disk', async () => {
  test.setTimeout(60_000 + WAIT_MS);
  const { page, kill } = await desk.startWithRecord(marker.record);
  await page.evaluate(
    async ([events, row, found, open]) => {
      const { vault, store, settings } = window.harness;
      if (store === null) throw new Error('no record is open');
      await vault.saveSettings({ ...settings, facilitator: found.facilitator });
      await store.saveDraft({ field: found.field, text: found.draft, basedOn: null, layer: 'conversation' });
      await store.saveDraft({ field: 'done', text: found.draft, basedOn: null, layer: 'agreement' });
      await store.commit({ events, draftsDone: ['done'], indexRow: row, cursor: { screen: found.screen, at: null, field: found.field } });
      // The search must find this one, or it looked in the wrong place.
      localStorage.setItem('control', open);
      window.harness.saveEveryInput('typed');
    },
    [facts.map((fact, at) => stamp(fold([]), fact, { id: `${marker.event}-${at}` })), indexRow, marker, inTheOpen] as const,
  );
  await page.keyboard.type(marker.typed, { delay: 5 });
  await expect.poll(() => page.evaluate(async () => (await window.harness.store?.drafts())?.length)).toBe(2);

  const rows = await page.evaluate(() => window.harness.rawRows());
  const stores = new Set(rows.map(({ store }) => store));
  expect([...stores].sort()).toEqual(['cursors', 'drafts', 'events', 'indexPages', 'leads', 'settings']);
  for (const { store, key, kinds, bytes } of rows) {
    expect(kinds, store).toEqual(['Uint8Array']);
    expect(String.fromCharCode(...bytes.slice(0, 4)), store).toBe('HWE\u0001');
    expect(bytes.length % 512, store).toBe(0);
    expect(distinctBytes(bytes), store).toBeGreaterThan(150);
    expect(key, store).toMatch(store === 'settings' ? /^1$/ : /^(\["[\w-]{22}","[\w-]{22}"\]|"[\w-]{22}")$/);
  }
  expect(rows.filter(({ store }) => store === 'indexPages').map(({ bytes }) => bytes.length)).toEqual([512]);

  await pause(WAIT_MS);
  await kill();
  const search = await searchProfile(desk.profile, [...Object.values(marker), inTheOpen]);
  expect(search.files).toBeGreaterThan(10);
  expect(new Set(search.hits.map((hit) => hit.marker))).toEqual(new Set([inTheOpen]));
});

/** Ciphertext of 512 bytes holds about 220 of the 256 bytes; text holds far fewer. */
function distinctBytes(bytes: readonly number[]): number {
  return new Set(bytes).size;
}

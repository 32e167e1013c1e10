import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { addDays } from '../../src/domain/calendar.ts';
import { test } from '../support/app-test.ts';
import { CircleKeys, walkCircle } from '../support/circle-walk.ts';
import { TouchHand } from '../support/hands.ts';
import { label } from '../support/labels.ts';
import { expectFamilySheet } from '../support/sheet-check.ts';
import { REHEARSING, WholeMeeting } from '../support/whole-meeting.ts';

test.use({ hasTouch: true, mayBeKept: true });

const BUILT_FILES = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map((name) => `/${name.split(sep).join('/')}`);

/** Everything that a page can leave behind in the browser. */
function leftBehind(page: Page) {
  return page.evaluate(async (built) => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    // Of the caches, what is no file of the app: its service worker keeps those, and only those.
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    const foreign = kept.flat().filter(({ url, method }) => method !== 'GET' || !built.includes(new URL(url).pathname));
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files,
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      cached: foreign.map(({ url }) => url),
      cookies: document.cookie,
    };
  }, BUILT_FILES);
}

test('the rehearsal is one press from the first screen, goes all the way to the sheet, and leaves nothing behind', async ({
  app,
  page,
}) => {
  test.setTimeout(300_000);
  const meeting = new WholeMeeting(app, new TouchHand(page), REHEARSING);
  await app.rehearse();
  await app.button(label('preconditions:to-day-card')).click();
  await meeting.door();
  await walkCircle(app, new CircleKeys(page), REHEARSING);
  await page.keyboard.press('ArrowRight');
  await meeting.agreements();
  await meeting.signatures([
    { name: 'Samira', way: 'typed' },
    { name: 'Peter', way: 'paper' },
    { name: 'Anouk', way: 'typed' },
  ]);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  expectFamilySheet(await meeting.sheetFor('Samira'), REHEARSING, 'Samira', [addDays(today, 14)]);
  const nothing = { databases: [], files: [], storage: [], cached: [], cookies: '' };
  expect(await leftBehind(page)).toEqual(nothing);
  await page.reload();
  await expect(app.heading).toHaveText(label('first-start:first-title'));
  expect(await leftBehind(page)).toEqual(nothing);
});

test('what a vault leaves behind is seen by the same look', async ({ app, page }) => {
  await app.seed();
  await app.open();
  const left = await leftBehind(page);
  expect(left.databases).toEqual(['herstelwijzer']);
  expect(left.files).not.toEqual([]);
});

test('what a page puts in a cache is seen by the same look', async ({ app, page }) => {
  await app.open();
  await page.evaluate(async () => (await caches.open('another')).put('/another', new Response('x')));
  expect((await leftBehind(page)).cached).toEqual([new URL('/another', page.url()).href]);
});

import { expect, type Page } from '@playwright/test';
import { addDays } from '../../src/domain/calendar.ts';
import { test } from '../support/app-test.ts';
import { CircleKeys, walkCircle } from '../support/circle-walk.ts';
import { TouchHand } from '../support/hands.ts';
import { label } from '../support/labels.ts';
import { expectFamilySheet } from '../support/sheet-check.ts';
import { REHEARSING, WholeMeeting } from '../support/whole-meeting.ts';

test.use({ hasTouch: true });

/** Everything that a page can leave behind in the browser. */
function leftBehind(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files,
      storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      caches: await caches.keys(),
      cookies: document.cookie,
    };
  });
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
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  expectFamilySheet(await meeting.sheetFor('Samira'), REHEARSING, 'Samira', [addDays(today, 14)]);
  const nothing = { databases: [], files: [], storage: [], caches: [], cookies: '' };
  expect(await leftBehind(page)).toEqual(nothing);
  await page.reload();
  await expect(app.heading).toHaveText(label('unlock:first-title'));
  expect(await leftBehind(page)).toEqual(nothing);
});

test('what a vault leaves behind is seen by the same look', async ({ app, page }) => {
  await app.seed();
  await app.open();
  const left = await leftBehind(page);
  expect(left.databases).toEqual(['herstelwijzer']);
  expect(left.files).not.toEqual([]);
});

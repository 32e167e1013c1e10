import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Locator } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { grantLittle, type Quota } from '../support/disk.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { KillableApp } from '../support/killable-app.ts';
import { label } from '../support/labels.ts';

// The files of the app take room as well, and are measured with it.
test.use({ mayBeKept: true });

/** More in a long run: `HERSTELWIJZER_FULL_DISKS=50`. */
const ROUNDS = Number(process.env['HERSTELWIJZER_FULL_DISKS'] ?? 2);
/** A browser that remembers how much room there was looks again within half a minute. */
const ROOM_IS_SEEN_WITHIN = 60_000;
const circle = eightInCircle(2);

const alarm = (app: AppPage) => app.page.getByRole('alert').filter({ hasText: label('not-kept:title') });
const savedMark = (app: AppPage) => app.page.locator('header').getByText(label('common:saved'), { exact: true });

async function openNote(app: AppPage): Promise<Locator> {
  await app.page.keyboard.press('o');
  const note = app.page.locator('[data-field^="answer/"]');
  await expect(note).toBeFocused();
  return note;
}

async function fullWhileTyping(app: AppPage): Promise<{ readonly note: Locator; readonly quota: Quota }> {
  const quota = await grantLittle(app.page);
  await app.unlock();
  await app.openRecord('Kievit');
  const note = await openNote(app);
  await note.pressSequentially('bewaard');
  await expect(savedMark(app)).toBeVisible();
  await quota.fill();
  await note.pressSequentially(' en nog niet');
  await expect(alarm(app)).toBeVisible();
  return { note, quota };
}

test('on a full disk typing goes on, is said in large letters not to be kept, and is kept by itself once there is room', async ({
  app,
  page,
}) => {
  test.setTimeout(180_000);
  await app.seed(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)));
  await app.open();
  const { note, quota } = await fullWhileTyping(app);
  await expect(alarm(app)).toContainText(label('errors:storage-full.what'));
  await expect(alarm(app)).toContainText(label('errors:storage-full.next'));
  const size = (words: Locator) => words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  expect(await size(alarm(app).getByText(label('not-kept:title')))).toBeGreaterThanOrEqual(28);
  await expectNoAxe(page, 'full disk in the meeting');
  for (const [width, height] of [
    [1366, 768],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectFits(page, `full disk at ${width} × ${height}`);
  }

  await expect(alarm(app)).toContainText(label('not-kept:no-recovery'));
  await expect(app.button(label('not-kept:file'))).toHaveCount(0);

  await note.pressSequentially(' maar hier');
  await expect(note).toHaveValue('bewaard en nog niet maar hier');
  await quota.grantAgain();
  await expect(alarm(app)).toBeHidden({ timeout: ROOM_IS_SEEN_WITHIN });
  await expect(savedMark(app)).toBeVisible();
  await app.reloadInto('Kievit');
  await expect(await openNote(app)).toHaveValue('bewaard en nog niet maar hier');
});

test('what a full disk does not keep goes into an encrypted file, and comes back from it', async ({ app, page }) => {
  test.setTimeout(240_000);
  // Else the term of what is brought back is over.
  await page.clock.setFixedTime(new Date('2026-03-11T10:00:00+01:00'));
  await app.seed(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)));
  const key = await app.recoveryKey();
  // A file goes to where somebody chooses, and headless nobody can.
  await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }));
  await app.open();
  await fullWhileTyping(app);
  const downloading = page.waitForEvent('download');
  await app.button(label('not-kept:file')).click();
  const download = await downloading;
  await expect(alarm(app)).toContainText(label('not-kept:file-made', { name: download.suggestedFilename() }));
  const copy = await readFile(await download.path());
  expect(copy.subarray(0, 21).toString('latin1')).toBe('age-encryption.org/v1');
  expect(copy.includes('nog niet')).toBe(false);

  // Closed while the disk is full: what was typed since is in the file only.
  page.on('dialog', (dialog) => void dialog.accept());
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin });
  await page.goto('about:blank');
  await session.send('Storage.clearDataForOrigin', { origin: new URL(download.url().replace('blob:', '')).origin, storageTypes: 'all' });
  await app.openVault();
  await app.openCopies();
  await app.lookInto(copy, key);
  await app.button(label('copies:put-back')).click();
  await expect(page.getByText(label('copies:restored', { count: 1 }))).toBeVisible();
  await app.button(label('common:all-records')).click();
  const answers = (await app.storedEvents('Kievit')).filter(({ type }) => type === 'answer.worded');
  expect(JSON.stringify(answers.at(-1))).toContain('bewaard en nog niet');
});

test(`${ROUNDS} times the disk is full at some moment of a meeting, and nothing that was kept is lost`, async ({
  seedingPage,
  baseURL,
}) => {
  test.setTimeout(60_000 + ROUNDS * 90_000);
  const laptop = await KillableApp.setUp(baseURL ?? '', seedingPage);
  try {
    let expected = '';
    await (await laptop.start()).seed(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)));
    await laptop.kill();
    for (let round = 0; round <= ROUNDS; round += 1) {
      const app = await laptop.start();
      const quota = await grantLittle(app.page);
      await app.unlock();
      await app.openRecord('Kievit');
      const note = await openNote(app);
      const found = await note.inputValue();
      expect(found.startsWith(expected), `round ${round}: "${found}" lost some of "${expected}"`).toBe(true);
      if (round === ROUNDS) break;
      await app.page.keyboard.press('Control+End');
      await note.pressSequentially('x'.repeat(1 + Math.floor(Math.random() * 12)));
      await expect(savedMark(app)).toBeVisible();
      expected = await note.inputValue();
      const filling = quota.fill();
      for (let letters = 5 + Math.floor(Math.random() * 20); letters > 0; letters -= 1) {
        await app.page.keyboard.press('y');
        await pause(Math.random() * 60);
      }
      await filling;
      await note.pressSequentially('z');
      await expect(alarm(app)).toBeVisible();
      // A way on that cannot be kept leaves the page and the words where they are.
      if (round % 2 === 1) {
        await app.page.keyboard.press('Control+Enter');
        await expect(note).toHaveValue(/z$/);
      } else {
        await quota.grantAgain();
        await expect(alarm(app)).toBeHidden({ timeout: ROOM_IS_SEEN_WITHIN });
        expected = await note.inputValue();
      }
      await laptop.kill();
    }
  } finally {
    await laptop.tearDown();
  }
});

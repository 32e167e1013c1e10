import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { SECURITY_HEADERS } from '../../build/serve.mjs';
import { addDays } from '../../src/domain/calendar.ts';
import { AppPage, test as base } from '../support/app-test.ts';
import { eightAt, eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { CircleKeys, walkCircle } from '../support/circle-walk.ts';
import { buildNextVersion, Deployment, Folders, runsNextVersion } from '../support/deployment.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { TouchHand } from '../support/hands.ts';
import { copyFor, label } from '../support/labels.ts';
import { expectFamilySheet } from '../support/sheet-check.ts';
import { NOTHING, Watch } from '../support/watch.ts';
import { REHEARSING, WholeMeeting } from '../support/whole-meeting.ts';

/** What `npm run build` made. */
const BUILT = 'dist';

const test = base.extend<{ host: Deployment; folders: Folders }, { next: string }>({
  next: [
    async ({ browserName: _ }, use) => {
      const { folder, remove } = await buildNextVersion();
      await use(folder);
      await remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  host: async ({ browserName: _ }, use) => {
    const host = new Deployment();
    await use(host);
    await host.stop();
  },
  folders: async ({ browserName: _ }, use) => {
    const folders = await Folders.make();
    await use(folders);
    await folders.remove();
  },
});

test.use({ mayBeKept: true });

/** Until the browser has kept the version that this window runs, and serves the window from it. */
async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

async function expectPdf(path: string): Promise<void> {
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(10_000);
}

test('one visit keeps all of the app: without a server, in a new browser, a whole rehearsal goes up to the sheet', async ({
  host,
  folders,
  seedingPage,
}) => {
  test.setTimeout(200_000);
  await host.deploy(BUILT);
  const visit = await folders.startBrowser(host.address);
  const first = new AppPage(await visit.newPage(), seedingPage, host.address);
  await first.open();
  await expectKept(first.page);
  const kept = await first.page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  const files = (await readdir(BUILT, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(BUILT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== 'service-worker.js' && !name.startsWith('.vite/'));
  expect(files.length).toBeGreaterThan(50);
  expect(kept.sort()).toEqual(files.sort());
  await visit.close();
  await host.stop();

  const context = await folders.startBrowser(host.address);
  const watch = await Watch.over(context, host.address, { seesHeadings: true });
  const app = new AppPage(await context.newPage(), seedingPage, host.address);
  const page = await app.page.goto('/');
  expect(page?.fromServiceWorker()).toBe(true);
  const headers = (await page?.allHeaders()) ?? {};
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()], name).toBe(value);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");

  const meeting = new WholeMeeting(app, new TouchHand(app.page), REHEARSING);
  await app.rehearse();
  await app.button(label('preconditions:to-day-card')).click();
  await meeting.door();
  await walkCircle(app, new CircleKeys(app.page), REHEARSING);
  await app.page.keyboard.press('ArrowRight');
  await meeting.agreements();
  await meeting.signatures([
    { name: 'Samira', way: 'typed' },
    { name: 'Peter', way: 'paper' },
    { name: 'Anouk', way: 'typed' },
  ]);
  const today = await app.page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const sheet = await meeting.sheetFor('Samira');
  await expectPdf(sheet);
  expectFamilySheet(sheet, REHEARSING, 'Samira', [addDays(today, 14)]);
  expect(watch.requests).toBeGreaterThan(10);
  expect(watch.misdeeds()).toEqual(NOTHING);
  await context.close();
});

test('every place opens again without a server', async ({ host, folders, seedingPage }) => {
  await host.deploy(BUILT);
  const context = await folders.startBrowser(host.address);
  const app = new AppPage(await context.newPage(), seedingPage, host.address);
  const circle = eightInCircle(2);
  await app.seed(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)), seedOf('Merel', eightAt('follow-up'), 'documents'));
  await app.open();
  await expectKept(app.page);
  await host.stop();

  await app.page.reload();
  await expect(app.heading).toHaveText(label('unlock:unlock-title'));
  await app.unlock();
  await app.reloadInto('Kievit');
  await expect(app.page.locator('[data-say]').or(app.heading).first()).toBeVisible();
  await app.reloadInto('Merel');
  await expect(app.heading).toHaveText(label('documents:title'));
  await expectPdf(await app.makeSheet('Hana'));
  await app.backToRecords();
  await app.button(label('records:settings')).click();
  await app.page.reload();
  await app.unlock();
  await app.page.goto('/een/oud/adres');
  await expect(app.heading).toHaveText(label('unlock:unlock-title'));
  await expect(app.page.getByText(label('errors:version-not-kept.what'))).toHaveCount(0);
  await context.close();
});

test('a newer version waits until no window has a record open; meanwhile the older one lacks nothing', async ({
  host,
  folders,
  next,
  seedingPage,
}) => {
  test.setTimeout(200_000);
  await host.deploy(BUILT);
  const context = await folders.startBrowser(host.address);
  const one = new AppPage(await context.newPage(), seedingPage, host.address);
  await one.seed(seedOf('Merel', eightAt('follow-up'), 'documents'));
  const watch = await Watch.over(context, host.address, { seesHeadings: true });
  await one.open();
  await expectKept(one.page);
  await one.unlock();
  await one.openRecord('Merel');
  const startedAt = await one.page.evaluate(() => performance.timeOrigin);

  await host.deploy(next);
  const notLoadedYet = (await readdir(join(BUILT, 'assets'))).filter((name) => name.startsWith('document-writer'));
  expect(notLoadedYet).toHaveLength(1);
  expect((await one.page.request.get(`/assets/${notLoadedYet[0]}`)).status()).toBe(404);

  const other = new AppPage(await context.newPage(), seedingPage, host.address);
  await other.open();
  const update = other.button(label('common:version.take'));
  await expect(update).toBeVisible({ timeout: 30_000 });
  expect(await runsNextVersion(other.page)).toBe(false);
  await update.click();
  await expect(other.page.getByText(label('common:version.in-use'))).toBeVisible();
  await expectNoAxe(other.page, 'a record is open elsewhere');
  await host.stop();

  await expectPdf(await one.makeSheet('Hana'));
  await expect(one.heading).toHaveText(copyFor('Hana'));
  expect(await one.page.evaluate(() => performance.timeOrigin)).toBe(startedAt);

  await one.backToRecords();
  await expect(one.button(label('common:version.take'))).toBeVisible();
  await expectNoAxe(one.page, 'a newer version waits');
  // The rehearsal holds its version too.
  await one.button(label('common:rehearse')).click();
  await expect(one.page.getByText(label('common:rehearsal-mark'))).toBeVisible();
  await update.click();
  await expect(other.page.getByText(label('common:version.in-use'))).toBeVisible();
  await one.button(label('common:leave-rehearsal')).click();
  await expect(one.button(label('common:version.take'))).toBeVisible();

  const reloads = [one, other].map(({ page }) => page.waitForEvent('load', { timeout: 30_000 }));
  await update.click();
  await Promise.all(reloads);
  for (const { page, heading } of [one, other]) {
    await expect(heading).toHaveText(label('unlock:unlock-title'));
    expect(await runsNextVersion(page)).toBe(true);
  }
  expect(watch.misdeeds()).toEqual(NOTHING);
  await context.close();
});

test('a window of an older version is not taken over by a newer one', async ({ host, folders, next }) => {
  // A deployment in mid-visit: the page came from the version before, what is kept is the next.
  const mixed = await folders.copy(next, BUILT);
  await copyFile(join(next, 'service-worker.js'), join(mixed, 'service-worker.js'));
  await host.deploy(mixed);
  const context = await folders.startBrowser(host.address);
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.close();
});

test('where the app cannot be kept, the first screen says so and everything works', async ({ host, folders, seedingPage }) => {
  const incomplete = await folders.copy(BUILT);
  await rm(join(incomplete, 'icons/icon-512.png'));
  await host.deploy(incomplete);
  const context = await folders.startBrowser(host.address);
  const app = new AppPage(await context.newPage(), seedingPage, host.address);
  await app.open();
  await expect(app.page.getByText(label('errors:version-not-kept.what'))).toBeVisible();
  await app.rehearse();
  await context.close();

  const refusing = await folders.startBrowser(host.address);
  await refusing.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('the policy of this school', 'SecurityError'));
  });
  const again = new AppPage(await refusing.newPage(), seedingPage, host.address);
  await again.open();
  await expect(again.page.getByText(label('errors:version-not-kept.what'))).toBeVisible();
  await again.rehearse();
  await refusing.close();
});

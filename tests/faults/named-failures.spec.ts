import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import englishWords from '../../locales/en/common.json' with { type: 'json' };
import en from '../../locales/en/errors.json' with { type: 'json' };
import type { FailureCode } from '../../src/app/failure.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { KillableApp } from '../support/killable-app.ts';
import { label } from '../support/labels.ts';

const FOLLOW_UP = seedOf('Kievit', eightAt('follow-up'), 'overview');
const SIZES = [
  [1366, 768],
  [820, 1180],
  [683, 384],
] as const;

/** What a browser takes away without asking: all of it when it needs room, its databases when it finds them damaged. */
async function clears(page: Page, kinds: string): Promise<void> {
  const { origin } = new URL(page.url());
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: kinds });
}

/** The failure fills the page with its three sentences, the way to rehearse included. */
async function expectSaid(app: AppPage, code: FailureCode): Promise<void> {
  await expect(app.heading).toHaveText(label(`errors:${code}.what`));
  await expect(app.heading).toBeFocused();
  await expect(app.page.getByText(label(`errors:${code}.kept`))).toBeVisible();
  await expect(app.page.getByText(label(`errors:${code}.next`))).toBeVisible();
  await expectNoAxe(app.page, code);
  for (const [width, height] of SIZES) {
    await app.page.setViewportSize({ width, height });
    await expectFits(app.page, `${code} at ${width} × ${height}`);
  }
  await app.page.setViewportSize({ width: 1366, height: 768 });
}

async function expectRehearsal(app: AppPage): Promise<void> {
  await app.button(label('common:rehearse')).click();
  await expect(app.button(label('overview:go-on-with', { stage: label('common:stage.preconditions') }))).toBeVisible();
}

test.describe('a vault that the browser cleared', () => {
  async function vaultWithCopy(app: AppPage) {
    await app.seed(FOLLOW_UP);
    const key = await app.recoveryKey();
    await app.open();
    await app.unlock();
    await app.openCopies();
    return { key, copy: (await app.makeCopy()).bytes };
  }

  async function restore(app: AppPage, copy: Uint8Array, key: string): Promise<void> {
    await expect(app.heading).toHaveText(label('settings:section.copies'), { timeout: 30_000 });
    await app.lookInto(copy, key);
    await app.button(label('copies:put-back')).click();
    await expect(app.page.getByText(label('copies:restored', { count: 1 }))).toBeVisible();
    await app.button(label('common:all-records')).click();
    await app.openRecord('Kievit');
    await expect(app.heading).toContainText('Mila');
  }

  test('is told from one that was never made, and a copy is offered and brings it back', async ({ app, page }) => {
    test.setTimeout(240_000);
    const { copy, key } = await vaultWithCopy(app);
    await clears(page, 'indexeddb,file_systems,cache_storage,service_workers');
    await app.open();
    await expectSaid(app, 'storage-evicted');
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ herstelwijzer: 'vault' });
    await app.button(label('common:restore-copy')).click();
    await expect(app.heading).toHaveText(label('first-start:first-title'));
    const passphrase = await app.offeredWords();
    await app.field('facilitator').fill('Femke');
    await app.field('new-passphrase').fill(passphrase);
    await app.button(label('first-start:make')).click();
    await app.button(label('recovery:later')).click({ timeout: 30_000 });
    await restore(app, copy, key);

    await clears(page, 'all');
    await app.open();
    await expect(app.heading).toHaveText(label('first-start:first-title'));
  });

  test('but for its keys is said once it is open, and the copy comes back under the same passphrase, settings included', async ({
    app,
    page,
  }) => {
    test.setTimeout(240_000);
    const { copy, key } = await vaultWithCopy(app);
    await clears(page, 'indexeddb');
    await app.open();
    await app.field('passphrase').fill('vijf losse woorden van mij');
    await app.button(label('unlock:open')).click();
    await expectSaid(app, 'storage-evicted');
    await app.button(label('common:restore-copy')).click();
    await restore(app, copy, key);
    await app.backToRecords();
    await expect(app.heading).toContainText('Anouk');
  });
});

test('a vault that a newer version wrote is not touched, and that is said', async ({ app, page }) => {
  await app.seed(FOLLOW_UP);
  await app.open();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('herstelwijzer', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await app.field('passphrase').fill('vijf losse woorden van mij');
  await app.button(label('unlock:open')).click();
  await expectSaid(app, 'vault-too-new');
});

async function damageFirstRow(page: Page, store: 'events' | 'settings'): Promise<void> {
  await page.evaluate(async (name) => {
    const opening = indexedDB.open('herstelwijzer');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const change = database.transaction(name, 'readwrite');
    change.objectStore(name).openCursor().onsuccess = (found) => {
      const row = (found.target as IDBRequest<IDBCursorWithValue>).result;
      row.update(Uint8Array.from([...row.value.slice(0, -1), 255 - row.value.at(-1)]));
    };
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    database.close();
  }, store);
}

test('of a record with a damaged row the rest opens, and that is said', async ({ app, page }) => {
  await app.seed(FOLLOW_UP);
  await app.open();
  await damageFirstRow(page, 'events');
  await app.unlock();
  await app.openRecord('Kievit');
  const said = page.getByRole('status').filter({ hasText: label('errors:row-damaged.what') });
  await expect(said).toContainText(label('errors:row-damaged.kept'));
  await expect(said).toContainText(label('errors:row-damaged.next'));
  await expectNoAxe(page, 'damaged row');
  // Whatever the damaged row said, and however far the record goes without it, its first page is there.
  await app.openStage('incident');
  await expect(app.field('incident/description')).toBeVisible();
});

test('with damaged settings the records open, once who works here is filled in again', async ({ app, page }) => {
  await app.seed(FOLLOW_UP);
  await app.open();
  await damageFirstRow(page, 'settings');
  await app.field('passphrase').fill('vijf losse woorden van mij');
  await app.button(label('unlock:open')).click();
  await expectSaid(app, 'settings-damaged');
  await app.button(label('common:fill-in-anew')).click();
  await app.field('facilitator').fill('Femke');
  await app.button(label('common:all-records')).click();
  await expect(app.heading).toContainText('Femke');
  await app.openRecord('Kievit');
});

/** What a browser, or the policy of a school, can take away. */
const TAKEN: readonly { readonly what: string; readonly code: FailureCode; take(context: BrowserContext): Promise<unknown> }[] = [
  {
    what: 'no databases',
    code: 'storage-blocked',
    take: (context) => context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined })),
  },
  {
    what: 'databases that a policy refuses',
    code: 'storage-blocked',
    take: (context) =>
      context.addInitScript(() => {
        const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
        IDBFactory.prototype.databases = refuse;
      }),
  },
  {
    what: 'no private files',
    code: 'storage-blocked',
    take: (context) => context.addInitScript(() => Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined })),
  },
  {
    what: 'private files that a policy refuses',
    code: 'storage-blocked',
    take: (context) =>
      context.addInitScript(() => {
        StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('denied', 'SecurityError'));
      }),
  },
  {
    what: 'no workers',
    code: 'computing-blocked',
    take: (context) => context.addInitScript(() => Object.defineProperty(window, 'Worker', { value: undefined })),
  },
  {
    what: 'no WebAssembly',
    code: 'computing-blocked',
    take: (context) => context.addInitScript(() => Object.defineProperty(window, 'WebAssembly', { value: undefined })),
  },
];

for (const { what, code, take } of TAKEN) {
  test(`in a browser with ${what} no real record is begun, that is said, and rehearsing is one press away`, async ({ app, context }) => {
    await take(context);
    await app.open();
    await expectSaid(app, code);
    await expectRehearsal(app);
    await app.button(label('common:leave-rehearsal')).click();
    await expect(app.heading).toHaveText(label(`errors:${code}.what`));
  });
}

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the same is said in the language of the browser', async ({ app, page, context }) => {
    await TAKEN[0]?.take(context);
    await app.open();
    await expect(app.heading).toHaveText(en['storage-blocked'].what);
    await expect(page.getByText(en['storage-blocked'].kept)).toBeVisible();
    await expect(page.getByText(en['storage-blocked'].next)).toBeVisible();
    await expectNoAxe(page, 'storage blocked, in English');
    await app.button(englishWords.rehearse).click();
    await expect(page.getByText(englishWords['rehearsal-mark'])).toBeVisible();
  });
});

test('where the browser compiles no WebAssembly for a worker, making a vault says so beside the button', async ({ app, page, watch }) => {
  await page.context().route(/key-derivation[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "script-src 'self'" } });
  });
  await app.open();
  const passphrase = await app.offeredWords();
  await app.field('facilitator').fill('Femke');
  await app.field('new-passphrase').fill(passphrase);
  await app.button(label('first-start:make')).click();
  const said = page.getByRole('status').filter({ hasText: label('errors:computing-blocked.what') });
  await expect(said).toContainText(label('errors:computing-blocked.kept'));
  await expect(said).toContainText(label('errors:computing-blocked.next'));
  await expectNoAxe(page, 'no WebAssembly in a worker');
  await expectRehearsal(app);
  watch.takeMisdeeds();
});

test('where the browser may keep nothing for any site, that is said, and rehearsing is one press away', async ({
  seedingPage,
  baseURL,
}) => {
  const laptop = await KillableApp.setUp(baseURL ?? '', seedingPage);
  try {
    await mkdir(join(laptop.profile, 'Default'), { recursive: true });
    const refused = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(laptop.profile, 'Default', 'Preferences'), JSON.stringify(refused));
    const app = await laptop.start();
    await expectSaid(app, 'storage-blocked');
    await expectRehearsal(app);
  } finally {
    await laptop.tearDown();
  }
});

test('where the browser promised nothing, as in a private window, that is said until there is a copy', async ({ app, page }) => {
  await app.seed(FOLLOW_UP);
  await app.recoveryKey();
  await app.open();
  await app.unlock();
  const said = page.getByText(label('records:copy-at-risk'));
  await expect(said).toBeVisible();
  await expectNoAxe(page, 'nothing promised');
  await app.openCopies();
  await app.makeCopy();
  await app.button(label('common:all-records')).click();
  await expect(
    page.getByText(label('records:last-copy', { day: new Intl.DateTimeFormat('nl', { weekday: 'long' }).format(new Date()) })),
  ).toBeVisible();
  await expect(said).toHaveCount(0);
});

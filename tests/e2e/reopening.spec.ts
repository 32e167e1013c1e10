import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { readCopy } from '../../src/adapters/pdf/read-copy.ts';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { documentOfStranger } from '../support/document-of-stranger.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { chooseByWords } from '../support/hands.ts';
import { label } from '../support/labels.ts';

const STORY = 'De tas lag in de sloot.';
const KIEVIT = seedOf('Kievit', eightAt('follow-up'), 'documents', null, { type: 'incident.worded', field: 'description', text: STORY });
const TIME = new Date('2026-03-12T10:00:00+01:00');

test.beforeEach(async ({ page }) => {
  // Within every term of this record.
  await page.clock.install({ time: TIME });
});

/** The full record with what was told, as Femke gets it; the app stands at its page of documents before and after. */
async function handOut(app: AppPage): Promise<Buffer> {
  const { page } = app;
  const kind = label('documents:kind.full-record-conversation');
  await app.button(label('documents:choose-whom-for', { kind })).click();
  await chooseByWords(page.getByRole('radio', { name: label('documents:another-colleague') }));
  await page.getByLabel(label('documents:recipient-who')).fill('Femke, intern begeleider');
  await chooseByWords(page.getByRole('radio', { name: label('documents:ground.team-handover') }));
  await page.getByLabel(label('documents:reason')).fill('Femke neemt het over.');
  await app.button(label('documents:in-two-weeks')).click();
  const downloading = page.waitForEvent('download');
  await app.button(label('documents:make-and-save')).click();
  const bytes = await readFile(await (await downloading).path());
  await app.button(label('documents:another')).click();
  return bytes;
}

/** Drags the file onto the page and lets go. */
async function drop(page: Page, bytes: Uint8Array): Promise<void> {
  await expect(page.getByText(label('reopen:drop-here'))).toBeVisible();
  await page.evaluate(
    (numbers) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(numbers)], 'dossier.pdf', { type: 'application/pdf' }));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    [...bytes],
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label('reopen:title'));
}

async function typeKey(app: AppPage, key: string): Promise<void> {
  await app.field('recovery-key').fill(key);
  await app.button(label('copies:look')).click();
}

/** How much lies in every store of the browser, and what its rows weigh: nothing can be added or changed unseen. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        });
        found.push(
          `${name} ${store} ${rows.length} ${rows.map((row) => JSON.stringify(row, (_, part) => (part instanceof Map ? [...part] : part))).join(' ')}`,
        );
      }
      database.close();
    }
    return found.join('\n');
  });
}

async function toSeals(app: AppPage): Promise<void> {
  await app.button(label('records:settings')).click();
  await app.button(label('settings:section.seals')).click();
  await expect(app.heading).toHaveText(label('settings:section.seals'));
}

const KEYS = ['Enter', 'Space', 'Escape', 'ArrowDown', 'Tab', 'Delete', ...'abcdefghijklmnopqrstuvwxyz0123456789?.'];

test('on another laptop the record of a laptop that nobody knows can be read and not kept, and comes in once it is known', async ({
  app,
  browser,
  seedingPage,
  baseURL,
}) => {
  test.setTimeout(240_000);
  await app.openVault(KIEVIT);
  const key = await app.recoveryKey();
  await app.openRecord('Kievit');
  const bytes = await handOut(app);
  const reading = await readSeal(new Uint8Array(bytes));
  if (reading.state !== 'intact') throw new Error(reading.fault);
  expect(await readCopy(new Uint8Array(bytes))).not.toBeNull();

  const context = await browser.newContext();
  await context.clock.install({ time: TIME });
  const fresh = new AppPage(await context.newPage(), seedingPage, baseURL ?? '');
  try {
    await fresh.openVault();
    await toSeals(fresh);
    await fresh.page.locator('p[lang="nl"]').first().waitFor();
    await fresh.button(label('common:all-records')).click();
    await expect(fresh.page.getByText(label('reopen:drop-here'))).toBeVisible();
    await expectNoAxe(fresh.page, 'the door for a document');
    const before = await everythingStored(fresh.page);
    await drop(fresh.page, bytes);
    await expect(fresh.page.getByText(label('seals:verdict.unknown-device.title'))).toBeVisible();
    await expectNoAxe(fresh.page, 'the key for a copy');
    await typeKey(fresh, key.toLowerCase());
    await expect(fresh.heading).toHaveText(label('reopen:only-looking'));
    await expect(fresh.heading).toBeFocused();
    await expect(fresh.page.getByText(label('reopen:reading-unknown'))).toBeVisible();
    const shown = fresh.page.getByRole('region', { name: label('reopen:record-text') });
    await expect(shown).toContainText(STORY);
    await expect(shown).toContainText('Mila');
    await expect(fresh.button(label('reopen:bring-in'))).toHaveCount(0);
    await expectNoAxe(fresh.page, 'a record that can only be read');
    await expectFits(fresh.page, 'a record that can only be read');
    await expect(shown.locator('input, textarea, button, select, [contenteditable]')).toHaveCount(0);
    const text = await shown.innerText();
    await shown.click();
    for (const one of KEYS) {
      await fresh.page.evaluate(() => document.querySelector<HTMLElement>('h1')?.focus());
      await fresh.page.keyboard.press(one);
    }
    expect(await shown.innerText()).toBe(text);
    expect(await everythingStored(fresh.page)).toBe(before);

    await fresh.button(label('reopen:to-list')).click();
    await fresh.field('device-name').fill('Laptop van Noor');
    await fresh.field('device-fingerprint').fill(reading.seal.fingerprint);
    await fresh.button(label('seals:compare')).click();
    await fresh.button(label('seals:words-are-same')).click();
    await expect(fresh.page.getByText(/^Laptop van Noor telt vanaf/)).toBeVisible();
    await fresh.button(label('common:all-records')).click();

    await drop(fresh.page, bytes);
    await expect(fresh.page.getByText('Laptop van Noor')).toBeVisible();
    await typeKey(fresh, key);
    await expect(fresh.page.getByText(label('copies:fresh', { count: 1 }))).toBeVisible();
    await expectNoAxe(fresh.page, 'before a record comes in');
    await expectFits(fresh.page, 'before a record comes in');
    await fresh.button(label('reopen:bring-in')).click();
    await expect(fresh.page.getByText(label('reopen:brought-in'))).toBeVisible();
    await fresh.button(label('reopen:open-record')).click();
    await fresh.openStage('incident');
    await expect(fresh.field('incident/description')).toHaveValue(STORY);
    const sent = (await app.storedEvents('Kievit')).filter(({ type }) => type !== 'document.exported');
    expect(await fresh.storedEvents('Kievit')).toEqual(sent);
  } finally {
    await context.close();
  }
});

test('a document that says it is gone by a day that has passed tells no more of what was told, and says why', async ({ app, page }) => {
  await app.openVault();
  for (const { destroyBy, isTold } of [
    { destroyBy: '2026-03-12', isTold: true },
    { destroyBy: '2026-03-11', isTold: false },
  ]) {
    const { identity, bytes } = await documentOfStranger(TIME.toISOString(), destroyBy);
    await drop(page, bytes);
    await typeKey(app, identity);
    const shown = page.getByRole('region', { name: label('reopen:record-text') });
    await expect(shown).toContainText('Mila');
    await expect(shown.getByText(STORY)).toHaveCount(isTold ? 1 : 0);
    await expect(page.getByText(/vernietig dit uiterlijk op woensdag 11 maart 2026/)).toHaveCount(isTold ? 0 : 1);
    await expectNoAxe(page, `a document that tells until ${destroyBy}`);
    await expectFits(page, `a document that tells until ${destroyBy}`);
    await app.button(label('common:all-records')).click();
  }
});

test('what was erased does not come back from the document, and each thing that can be wrong with one has its words', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  await app.openVault(KIEVIT, seedOf('Merel', eightAt('preparation'), 'overview'));
  await app.openRecord('Kievit');
  await expect(async () => {
    await app.button(label('documents:choose-whom-for', { kind: label('documents:kind.full-record') })).click();
    await expect(page.getByText(label('documents:reopening.no-recovery'))).toBeVisible();
  }).toPass();
  await app.button(label('common:cancel')).click();
  const without = await handOut(app);
  const key = await app.recoveryKey();
  const bytes = await handOut(app);
  const newer = await app.recoveryKey();
  await app.backToRecords();

  const failsWith = async (
    code: 'document-unreadable' | 'document-without-copy' | 'backup-other-key' | 'recovery-mistyped' | 'record-erased',
  ) => {
    await expect(page.getByText(label(`errors:${code}.what`))).toBeVisible();
    await expect(page.getByText(label(`errors:${code}.next`))).toBeVisible();
    await expect(app.button(label('reopen:bring-in'))).toHaveCount(0);
  };
  const choose = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'dossier.pdf', mimeType: 'application/pdf', buffer });
  await choose(Buffer.from('%PDF-1.7\n'));
  await failsWith('document-unreadable');
  await expectNoAxe(page, 'no document of ours');
  await choose(without);
  await failsWith('document-without-copy');
  await choose(bytes);
  await expect(page.getByText(label('seals:verdict.listed-device.title'))).toBeVisible();
  await typeKey(app, newer);
  await failsWith('backup-other-key');
  await typeKey(app, key.slice(0, -1));
  await failsWith('recovery-mistyped');
  const changed = Buffer.from(bytes);
  changed[changed.length >> 2] = (changed[changed.length >> 2] ?? 0) ^ 1;
  await choose(changed);
  await expect(page.getByText(label('seals:verdict.changed.title'))).toBeVisible();
  await typeKey(app, key);
  await expect(page.getByText(label('reopen:reading-changed'))).toBeVisible();
  await expectNoAxe(page, 'a record from a changed document');

  await app.button(label('common:all-records')).click();
  await app.openRecord('Kievit');
  await app.button(label('common:record-named', { name: 'Kievit' })).click();
  await app.button(label('overview:erase')).click();
  await chooseByWords(page.getByRole('radio', { name: label('erasing:part.record') }));
  await app.button(label('erasing:erase-now.record')).click();
  await app.button(label('erasing:yes-erase')).click();
  await expect(page.getByText('Merel')).toBeVisible();
  const before = await everythingStored(page);

  await test.step('by the check of a document, one press further', async () => {
    await toSeals(app);
    await choose(bytes);
    await expect(page.getByText(label('seals:verdict.listed-device.title'))).toBeVisible();
    await app.button(label('seals:reopen')).click();
    await typeKey(app, key);
    await failsWith('record-erased');
  });
  expect(await everythingStored(page)).toBe(before);
  await app.button(label('common:all-records')).click();
  await expect(page.getByText('Merel')).toBeVisible();
  await expect(page.getByText('Kievit')).toHaveCount(0);
});

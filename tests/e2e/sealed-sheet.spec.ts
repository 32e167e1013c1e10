import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { fingerprintInWords } from '../../src/domain/fingerprint.ts';
import { AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { label } from '../support/labels.ts';
import { CAN_READ_PDF, openPdf } from '../support/pdf-text.ts';

/** The sheet of somebody, once the page says that it left. */
async function sheetFor(app: AppPage, name: string): Promise<string> {
  const path = await app.makeSheet(name);
  await expect(app.page.getByRole('status').filter({ hasText: label('documents:handed-over') })).toBeVisible();
  await app.button(label('documents:another')).click();
  return path;
}

async function sealOf(path: string) {
  const reading = await readSeal(new Uint8Array(await readFile(path)));
  if (reading.state !== 'intact') throw new Error(`${reading.state}: ${reading.fault}`);
  return reading.seal;
}

test('a sheet that leaves is sealed by this laptop, the same one after a restart, and says so in words to compare', async ({ app }) => {
  await app.openSeeded(seedOf('Kievit', eightAt('follow-up'), 'documents'));
  const first = await sheetFor(app, 'Hana');
  const seal = await sealOf(first);
  await app.reloadInto('Kievit');
  const again = await sealOf(await sheetFor(app, 'Piet'));
  expect(again.fingerprint).toBe(seal.fingerprint);
  expect(Math.abs(Date.now() - Date.parse(seal.sealedAt))).toBeLessThan(10 * 60_000);

  const changed = new Uint8Array(await readFile(first));
  const at = changed.length >> 2;
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect((await readSeal(changed)).state).toBe('changed');

  if (!CAN_READ_PDF) return;
  const list = await readFile('src/adapters/vault/passphrase-words.nl.txt', 'utf8');
  const words = fingerprintInWords(seal.fingerprint, list.trim().split(/\s+/));
  expect(openPdf(first).holds(words.join(' '))).toBe(true);
});

test('a sheet is checked: as it was, changed, of a laptop that is not known yet, known, and lost', async ({
  app,
  page,
  browser,
  seedingPage,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ acceptDownloads: true });
  try {
    const other = new AppPage(await context.newPage(), seedingPage, baseURL ?? '');
    await other.openSeeded(seedOf('Wulp', eightAt('follow-up'), 'documents'));
    const foreign = await sheetFor(other, 'Hana');
    const { fingerprint } = await sealOf(foreign);
    await other.leaveToRecords();
    await toSeals(other);
    const words = await other.page.locator('p[lang="nl"]').first().innerText();

    await app.openSeeded(seedOf('Kievit', eightAt('follow-up'), 'documents'));
    const own = await readFile(await sheetFor(app, 'Hana'));
    await app.leaveToRecords();
    await toSeals(app);
    const verdictOf = async (bytes: Buffer) => {
      await page.locator('input[type=file]').setInputFiles({ name: 'blad.pdf', mimeType: 'application/pdf', buffer: bytes });
      return page.getByRole('status').filter({ hasText: /\S/ }).first();
    };
    const changed = Buffer.from(own);
    changed[changed.length >> 2] = (changed[changed.length >> 2] ?? 0) ^ 1;
    await expect(await verdictOf(own)).toContainText(label('seals:verdict.listed-device.title'));
    await expect(await verdictOf(changed)).toContainText(label('seals:verdict.changed.title'));
    await expect(await verdictOf(Buffer.from('%PDF-1.7\n'))).toContainText(label('seals:verdict.unreadable.title'));
    await expect(await verdictOf(Buffer.alloc(0))).toContainText(label('seals:verdict.unreadable.title'));
    await expect(await verdictOf(await readFile(foreign))).toContainText(label('seals:verdict.unknown-device.title'));

    await app.button(label('seals:compare')).click();
    await expect(page.getByText(label('seals:name-missing'))).toBeVisible();
    await app.field('device-name').fill('Laptop van Noor');
    await app.field('device-fingerprint').fill('12ab');
    await app.button(label('seals:compare')).click();
    await expect(page.getByText(label('seals:digits-missing'))).toBeVisible();
    await app.field('device-fingerprint').fill(` ${fingerprint.toUpperCase().replace(/.{4}/g, '$& ')}`);
    await app.button(label('seals:compare')).click();
    await expect(page.getByText(words, { exact: true })).toBeVisible();
    await app.button(label('seals:words-are-same')).click();
    await expect(page.getByText(/^Laptop van Noor telt vanaf [a-z]+ \d+ [a-z]+ \d{4}$/)).toBeVisible();
    await expect(await verdictOf(await readFile(foreign))).toContainText('Laptop van Noor');

    await page.reload();
    await app.unlock();
    await toSeals(app);
    await expect(await verdictOf(await readFile(foreign))).toContainText('Laptop van Noor');
    await app.button(label('seals:lost-named', { name: 'Laptop van Noor' })).click();
    await expect(page.getByText(label('seals:is-lost'))).toBeVisible();
    await expect(await verdictOf(await readFile(foreign))).toContainText(label('seals:verdict.unknown-device.title'));
  } finally {
    await context.close();
  }
});

async function toSeals(app: AppPage): Promise<void> {
  await app.button(label('records:settings')).click();
  await app.button(label('settings:section.seals')).click();
  await expect(app.heading).toHaveText(label('settings:section.seals'));
  await expect(app.page.locator('p[lang="nl"]').first()).toBeVisible();
}

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import print from '../../locales/nl/print.json' with { type: 'json' };
import { participantsOf } from '../../src/domain/participants.ts';
import { AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { chooseByWords } from '../support/hands.ts';
import { label } from '../support/labels.ts';
import { CAN_READ_PDF, openPdf } from '../support/pdf-text.ts';

const KIEVIT = seedOf('Kievit', eightAt('follow-up'), 'overview', null, {
  type: 'incident.worded',
  field: 'description',
  text: 'De tas lag in de sloot.',
});

const TIME = new Date('2026-03-12T10:00:00+01:00');

test.beforeEach(async ({ page }) => {
  // Within every term of these records.
  await page.clock.install({ time: TIME });
});

test('a record that was erased does not come back from a copy', async ({ app, page }) => {
  await app.openVault(KIEVIT, seedOf('Merel', eightAt('preparation'), 'overview'));
  const key = await app.recoveryKey();
  await expect(page.getByRole('button', { name: label('records:no-copy') })).toBeVisible();
  await app.openCopies();
  await expectNoAxe(page, 'making a copy');
  const copy = await app.makeCopy();
  expect(copy.name).toMatch(/^herstelwijzer-\d{4}-\d{2}-\d{2}\.age$/);
  expect(new TextDecoder().decode(copy.bytes)).not.toContain('sloot');
  await app.button(label('common:all-records')).click();
  await expect(page.getByRole('button', { name: label('records:last-copy', { day: '' }) })).toBeVisible();

  await app.openRecord('Kievit');
  await app.button(label('overview:erase')).click();
  await chooseByWords(page.getByRole('radio', { name: label('erasing:part.record') }));
  await chooseByWords(page.getByRole('checkbox', { name: label('erasing:copy.backup-all') }));
  await app.button(label('erasing:erase-now.record')).click();
  await app.button(label('erasing:yes-erase')).click();
  await expect(page.getByText('Merel')).toBeVisible();
  await expect(page.getByText('Kievit')).toHaveCount(0);
  // The copy was said to be gone, so it is not the last one any more.
  await expect(page.getByRole('button', { name: label('records:no-copy') })).toBeVisible();

  await app.openCopies();
  await app.lookInto(copy.bytes, key);
  await expect(page.getByText(label('copies:away', { count: 1 }))).toBeVisible();
  await expect(page.getByText(label('copies:nothing-new'))).toBeVisible();
  await expectNoAxe(page, 'before restoring');
  await app.button(label('copies:put-back')).click();
  await expect(page.getByText(label('copies:nothing-changed'))).toBeVisible();
  await app.button(label('common:all-records')).click();
  await expect(page.getByText('Merel')).toBeVisible();
  await expect(page.getByText('Kievit')).toHaveCount(0);
});

test('a paper kit without any name is saved for the cupboard', async ({ app, page }) => {
  await app.openVault(KIEVIT);
  await app.openCopies();
  const downloading = page.waitForEvent('download');
  await app.button(label('copies:paper-save')).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('lege-papieren-set.pdf');
  await expect(page.getByText(label('copies:paper-saved'))).toBeVisible();
  const file = await download.path();
  expect((await readFile(file)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  if (!CAN_READ_PDF) return;
  const pdf = openPdf(file);
  expect(pdf.holds(print.blank.person.harmed)).toBe(true);
  for (const { name } of participantsOf(KIEVIT.record)) expect(pdf.text).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
});

test('on another laptop the copy opens the same record', async ({ app, browser, seedingPage, baseURL }) => {
  await app.openVault(KIEVIT);
  const key = await app.recoveryKey();
  await app.openCopies();
  const copy = await app.makeCopy();

  const context = await browser.newContext();
  await context.clock.install({ time: TIME });
  const fresh = new AppPage(await context.newPage(), seedingPage, baseURL ?? '');
  await fresh.openVault();
  await fresh.openCopies();
  await expect(fresh.page.getByText(label('copies:restore-lead'))).toBeVisible();
  await fresh.lookInto(copy.bytes, key.toLowerCase());
  await expect(fresh.page.getByText(label('copies:fresh', { count: 1 }))).toBeVisible();
  await expect(fresh.page.getByText(label('copies:nothing-lost'))).toBeVisible();
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
    [820, 1180],
  ] as const) {
    await fresh.page.setViewportSize({ width, height });
    await expectFits(fresh.page, `before restoring at ${width} × ${height}`);
  }
  await fresh.button(label('copies:put-back')).click();
  await expect(fresh.page.getByText(label('copies:restored', { count: 1 }))).toBeVisible();
  await expect(fresh.field('recovery-key')).toHaveCount(0);
  await fresh.button(label('common:all-records')).click();
  await fresh.openRecord('Kievit');
  await fresh.openStage('incident');
  await expect(fresh.field('incident/description')).toHaveValue('De tas lag in de sloot.');
  expect(await fresh.storedEvents('Kievit')).toEqual(await app.storedEvents('Kievit'));
  await context.close();
});

test('a copy that cannot be read is named, and nothing changes', async ({ app, page }) => {
  await app.openVault(KIEVIT);
  const older = await app.recoveryKey();
  await app.openCopies();
  const { bytes } = await app.makeCopy();
  const newer = await app.recoveryKey();
  const before = await app.storedEvents('Kievit');
  const broken = bytes.slice();
  broken[broken.length - 20] = (broken[broken.length - 20] ?? 0) ^ 1;
  const cases = [
    ['backup-damaged', bytes.slice(0, -100), older],
    ['backup-damaged', broken, older],
    ['backup-foreign', new TextEncoder().encode('Beste ouders,'), older],
    ['backup-foreign', new Uint8Array(), older],
    ['backup-other-key', bytes, newer],
    ['recovery-mistyped', bytes, older.slice(0, -1)],
  ] as const;
  for (const [code, file, key] of cases) {
    await app.lookInto(file, key);
    await expect(page.getByText(label(`errors:${code}.what`))).toBeVisible();
    await expect(page.getByText(label(`errors:${code}.next`))).toBeVisible();
    await expect(app.button(label('copies:put-back'))).toHaveCount(0);
  }
  await expectNoAxe(page, 'a copy that cannot be read');
  expect(await app.storedEvents('Kievit')).toEqual(before);
});

test('without a recovery sheet there is no copy, and one step to make the sheet', async ({ app, page }) => {
  await app.openVault(KIEVIT);
  await page.getByRole('button', { name: label('records:no-copy') }).click();
  await expect(app.heading).toHaveText(label('settings:section.copies'));
  await expect(page.getByText(label('copies:no-recovery'))).toBeVisible();
  await expect(app.button(label('copies:make-now'))).toHaveCount(0);
  await expectNoAxe(page, 'no recovery sheet');
  await app.button(label('copies:to-lock')).click();
  await expect(app.heading).toHaveText(label('settings:section.lock'));
});

/** What a test does in the place of a person before the browser's own dialog. */
interface Chosen {
  written: number;
  names: string[];
}

test('a stick is chosen before the copy is made; a full one, or none, leaves no copy behind', async ({ app, page }) => {
  await page.addInitScript(() => {
    const chosen: Chosen & { answer: string } = { written: 0, names: [], answer: 'given' };
    Object.assign(window, {
      chosen,
      showSaveFilePicker: async (options: { suggestedName: string }) => {
        chosen.names.push(JSON.stringify(options));
        if (chosen.answer === 'none') throw new DOMException('', 'AbortError');
        return {
          createWritable: async () => ({
            write: async (bytes: Uint8Array) => {
              if (chosen.answer === 'full') throw new DOMException('', 'QuotaExceededError');
              chosen.written += bytes.length;
            },
            close: async () => undefined,
          }),
        };
      },
    });
  });
  const answer = (how: string) =>
    page.evaluate((one) => Object.assign((window as unknown as { chosen: object }).chosen, { answer: one }), how);
  await app.openVault(KIEVIT);
  await app.recoveryKey();
  await app.openCopies();
  const noCopy = page.getByText(label('records:no-copy'));
  await answer('none');
  await app.button(label('copies:make-now')).click();
  await expect(noCopy).toBeVisible();
  await answer('full');
  await app.button(label('copies:make-now')).click();
  await expect(page.getByText(label('errors:copy-not-written.what'))).toBeVisible();
  await expect(noCopy).toBeVisible();
  await answer('given');
  await app.button(label('copies:make-now')).click();
  await expect(page.getByText(/^De kopie is klaar: herstelwijzer-[\d-]+\.age$/)).toBeVisible();
  await expect(noCopy).toHaveCount(0);
  const chosen = await page.evaluate(() => (window as unknown as { chosen: Chosen }).chosen);
  expect(chosen.written).toBeGreaterThan(1000);
  for (const options of chosen.names) expect(options).toMatch(/^\{"suggestedName":"herstelwijzer-[\d-]+\.age"\}$/);
});

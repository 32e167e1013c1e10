import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { documentOfStranger } from '../support/document-of-stranger.ts';
import { EVERY_PAGE, nameOf, openPage } from '../support/every-page.ts';
import { expectFits, lossesAt } from '../support/expect-fits.ts';
import { axeViolations, expectNoAxe } from '../support/expect-no-axe.ts';
import { label } from '../support/labels.ts';

const LAPTOP = { width: 1366, height: 768 };

/** The laptop, the same with the browser's bars, at 200 % zoom, and a tablet held upright. */
const SIZES = [LAPTOP, { width: 1366, height: 625 }, { width: 683, height: 384 }, { width: 820, height: 1180 }] as const;

/** A test each, so that none of them takes minutes and two can run side by side. */
const QUARTERS = [0, 1, 2, 3].map((quarter) => EVERY_PAGE.filter((_, at) => at % 4 === quarter));

async function check(page: Page, name: string): Promise<void> {
  await expectNoAxe(page, name);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expectFits(page, `${name} at ${size.width} × ${size.height}`);
  }
  await page.setViewportSize(LAPTOP);
}

test('the checks see what they look for', async ({ app, page }) => {
  await app.open();
  expect(await axeViolations(page)).toEqual([]);
  expect(await lossesAt(page)).toEqual([]);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = '/icon.svg';
    const wide = document.createElement('p');
    wide.style.width = '3000px';
    const cut = document.createElement('p');
    cut.style.overflow = 'hidden';
    cut.style.blockSize = '8px';
    cut.textContent = 'woorden die niemand zo kan lezen';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'een knop';
    button.style.display = 'block';
    const over = document.createElement('p');
    over.style.marginBlockStart = '-1.5em';
    over.textContent = 'woorden over een knop';
    const overAgain = document.createElement('p');
    overAgain.style.marginBlockStart = '-1em';
    overAgain.textContent = 'nog meer woorden';
    const block = document.createElement('div');
    block.append(button, over, overAgain);
    const faint = document.createElement('p');
    faint.style.color = 'rgb(128 128 128 / 40%)';
    faint.textContent = 'woorden die niemand ziet';
    document.querySelector('main')?.append(faint, picture, wide, cut, block);
  });
  const violations = await axeViolations(page);
  expect(violations.filter((violation) => violation.includes('image-alt'))).toHaveLength(1);
  for (const theme of ['dag', 'avond']) expect(violations.join('\n')).toContain(`${theme} color-contrast `);
  await page.evaluate(() => {
    const lid = document.createElement('div');
    lid.style.position = 'fixed';
    lid.style.inset = '0';
    document.querySelector('main')?.append(lid);
  });
  const losses = (await lossesAt(page)).join('\n');
  expect(losses).toContain('sideways by');
  expect(losses).toContain('cut below: p "woorden die');
  expect(losses).toContain('covered: button');
  expect(losses).toContain('overlap: p "woorden over een knop" and p "nog meer woorden"');
  expect(losses).toContain('overlap: p "woorden over een knop" and button "een knop"');
});

test('the pages around the records pass axe in both themes, and lose nothing at any size', async ({ app, page }) => {
  test.setTimeout(180_000);
  await app.open();
  await check(page, 'first start');
  await app.button(label('first-start:make')).click();
  await check(page, 'first start, name missing');
  await app.seed();
  await app.open();
  await check(page, 'unlock');
  await app.button(label('unlock:lost')).click();
  await check(page, 'unlock, passphrase lost');
  await app.button(label('recovery:found-again')).click();
  await app.field('passphrase').fill('een andere zin dan die het was');
  await app.button(label('unlock:open')).click();
  await expect(page.getByText(label('errors:passphrase-wrong.what'))).toBeVisible({ timeout: 30_000 });
  await check(page, 'unlock, wrong passphrase');
  await app.unlock();
  await expect(app.button(label('reopen:open-from-pdf'))).toBeVisible();
  await check(page, 'no records');
  const { bytes, identity } = await documentOfStranger(new Date().toISOString());
  const choose = (buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name: 'dossier.pdf', mimeType: '', buffer });
  await choose(Buffer.from('%PDF-1.7\n'));
  await expect(page.getByText(label('errors:document-unreadable.what'))).toBeVisible();
  await check(page, 'no document of ours');
  await choose(Buffer.from(bytes));
  await app.field('recovery-key').fill(identity);
  await check(page, 'the key for a copy');
  await app.button(label('copies:look')).click();
  await expect(app.page.getByRole('region', { name: label('reopen:record-text') })).toBeVisible();
  await check(page, 'a record that can only be read');
  await app.button(label('common:all-records')).click();
  await app.button(label('records:settings')).click();
  for (const section of ['you', 'lock', 'copies', 'school', 'outcomes', 'seals'] as const) {
    await app.button(label(`settings:section.${section}`)).click();
    await expect(app.heading).toHaveText(label(`settings:section.${section}`));
    await check(page, `settings, ${section}`);
  }
});

for (const [at, quarter] of QUARTERS.entries()) {
  test(`every page of a record passes axe in both themes, loses nothing at any size and gives the focus to its heading, part ${at + 1}`, async ({
    app,
    page,
  }) => {
    test.setTimeout(300_000);
    await app.openVault(...quarter.map(({ seed }) => seed));
    await check(page, 'records');
    for (const pageOfRecord of quarter) {
      await openPage(app, pageOfRecord);
      // A page that a press opens may have put the focus in a field.
      if (pageOfRecord.reach === undefined) await expect.soft(app.heading, nameOf(pageOfRecord)).toBeFocused();
      await check(page, nameOf(pageOfRecord));
      await app.leaveToRecords();
    }
    expect(page.url()).toMatch(/\/$/);
    await expect(page).toHaveTitle(label('common:product'));
  });
}

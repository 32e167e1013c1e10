import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { EVERY_PAGE, nameOf, openPage } from '../support/every-page.ts';
import { expectFits, lossesAt } from '../support/expect-fits.ts';
import { axeViolations, expectNoAxe } from '../support/expect-no-axe.ts';
import { label } from '../support/labels.ts';

const LAPTOP = { width: 1366, height: 768 };

/** The laptop, the same with the browser's bars, at 200 % zoom, and a tablet held upright. */
const SIZES = [LAPTOP, { width: 1366, height: 625 }, { width: 683, height: 384 }, { width: 820, height: 1180 }] as const;

const HALVES = [EVERY_PAGE.filter((_, at) => at % 2 === 0), EVERY_PAGE.filter((_, at) => at % 2 === 1)] as const;

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
    const lid = document.createElement('div');
    lid.style.position = 'fixed';
    lid.style.inset = '0';
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
    document.querySelector('main')?.append(picture, wide, cut, block, lid);
  });
  expect((await axeViolations(page)).filter((violation) => violation.includes('image-alt'))).toHaveLength(2);
  const losses = (await lossesAt(page)).join('\n');
  expect(losses).toContain('sideways by');
  expect(losses).toContain('cut below: p "woorden die');
  expect(losses).toContain('covered: button');
  expect(losses).toContain('overlap: p "woorden over een knop" and p "nog meer woorden"');
  expect(losses).toContain('overlap: p "woorden over een knop" and button "een knop"');
});

test('the pages around the records pass axe in both themes, and lose nothing at any size', async ({ app, page }) => {
  test.setTimeout(180_000);
  const check = async (name: string) => {
    await expectNoAxe(page, name);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await expectFits(page, `${name} at ${size.width} × ${size.height}`);
    }
    await page.setViewportSize(LAPTOP);
  };
  await app.open();
  await check('first start');
  await app.button(label('unlock:make')).click();
  await check('first start, name missing');
  await app.seed();
  await app.open();
  await check('unlock');
  await app.button(label('unlock:lost')).click();
  await app.field('passphrase').fill('een andere zin dan die het was');
  await app.button(label('unlock:open')).click();
  await expect(page.getByText(label('errors:passphrase-wrong.what'))).toBeVisible({ timeout: 30_000 });
  await check('unlock, wrong passphrase');
  await app.unlock();
  await check('no records');
  await app.button(label('records:settings')).click();
  for (const section of ['you', 'school', 'outcomes'] as const) {
    await app.button(label(`settings:section.${section}`)).click();
    await expect(app.heading).toHaveText(label(`settings:section.${section}`));
    await check(`settings, ${section}`);
  }
});

for (const [at, half] of HALVES.entries()) {
  test(`every page of a record passes axe in both themes, part ${at + 1}`, async ({ app, page }) => {
    test.setTimeout(300_000);
    await app.openVault(...half.map(({ seed }) => seed));
    await expectNoAxe(page, 'records');
    for (const pageOfRecord of half) {
      await openPage(app, pageOfRecord);
      await expectNoAxe(page, nameOf(pageOfRecord));
      await app.leaveToRecords();
    }
  });

  test(`every page of a record loses nothing on a laptop, at 200 % zoom and on a tablet, part ${at + 1}`, async ({ app, page }) => {
    test.setTimeout(300_000);
    await app.openVault(...half.map(({ seed }) => seed));
    for (const pageOfRecord of half) {
      await openPage(app, pageOfRecord);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await expectFits(page, `${nameOf(pageOfRecord)} at ${size.width} × ${size.height}`);
      }
      await page.setViewportSize(LAPTOP);
      await app.leaveToRecords();
    }
  });
}

test('each new page gives the focus to its heading', async ({ app, page }) => {
  test.setTimeout(120_000);
  const plain = EVERY_PAGE.filter(({ reach }) => reach === undefined);
  await app.openVault(...plain.map(({ seed }) => seed));
  for (const pageOfRecord of plain) {
    await openPage(app, pageOfRecord);
    await expect.soft(app.heading, nameOf(pageOfRecord)).toBeFocused();
    await app.leaveToRecords();
  }
  expect(page.url()).toMatch(/\/$/);
  await expect(page).toHaveTitle(label('common:product'));
});

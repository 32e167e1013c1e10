import { expect } from '@playwright/test';
import { COVER_AFTER_MINUTES, LOCK_AFTER_MINUTES_AT_FIRST } from '../../src/domain/auto-lock.ts';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { label } from '../support/labels.ts';
import { circle, expectNothingToRead, PIN, pressEvery, turn } from '../support/nothing-to-read.ts';

const ALMOST = (LOCK_AFTER_MINUTES_AT_FIRST * 60 - 10) * 1000;
const LITTLE_MORE = 20_000;

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-10T10:00:00+01:00') });
});

test('a laptop that nobody touches locks by itself, and what was being typed is kept', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  await app.field('incident/description').pressSequentially('De tas lag in');
  await page.clock.fastForward(ALMOST);
  await page.keyboard.type(' de sloot');
  // A key starts the time anew.
  await page.clock.fastForward(ALMOST);
  await expect(app.field('incident/description')).toHaveValue('De tas lag in de sloot');
  await page.clock.fastForward(LITTLE_MORE);
  await expect(app.heading).toHaveText(label('unlock:locked-title'));
  await expect(page.getByText(label('unlock:locked-by.idle'))).toBeVisible();
  expect(await page.content()).not.toContain('sloot');
  expect(await page.content()).not.toContain('Kievit');
  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.field('incident/description')).toHaveValue('De tas lag in de sloot');
});

test('a running meeting is covered instead, and the code brings it back where it was', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(seedOf('Kievit', circle, 'meeting', turn));
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  const before = await app.heading.innerText();
  await page.keyboard.press('o');
  await page.keyboard.type('Ze knikt');
  await page.clock.fastForward((COVER_AFTER_MINUTES * 60 - 10) * 1000);
  await expect(app.heading).toHaveText(before);
  await page.clock.fastForward(LITTLE_MORE);
  await expect(app.heading).toHaveText(label('paused:covered-title'));
  await expectNothingToRead(app, 'covered', 'Kievit', 'Ze knikt');
  await expectNoAxe(page, 'covered');
  await pressEvery(app, 'covered', ['ArrowRight', 'n', 'b', 'Escape', 'a', 'p', 'k', '?']);
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(before);
  await page.keyboard.press('o');
  await expect(app.field(`answer/${turn}`)).toHaveValue(/Ze knikt$/);
});

test('after three wrong codes the passphrase opens the meeting itself, not the cover again', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(seedOf('Kievit', circle, 'meeting', turn));
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  const before = await app.heading.innerText();
  await page.clock.fastForward((COVER_AFTER_MINUTES * 60 + 10) * 1000);
  await expect(app.heading).toHaveText(label('paused:covered-title'));
  for (let tries = 0; tries < 3; tries += 1) {
    await app.field('return-code').fill('0000');
    await page.keyboard.press('Enter');
  }
  await expect(app.heading).toHaveText(label('unlock:locked-title'));
  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(before);
});

test('how long it waits is a choice', async ({ app, page }) => {
  await app.openVault();
  await app.button(label('records:settings')).click();
  await app.button(label('settings:section.lock')).click();
  await page.getByRole('radio', { name: label('settings:minutes', { count: 60 }), exact: true }).click();
  await app.button(label('common:all-records')).click();
  await page.clock.fastForward('59:00');
  await expect(app.button(label('records:new'))).toBeVisible();
  await page.clock.fastForward('01:30');
  await expect(app.heading).toHaveText(label('unlock:locked-title'));
});

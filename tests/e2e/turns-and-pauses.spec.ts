import { expect } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { turnOnPage } from '../support/circle-walk.ts';
import { label } from '../support/labels.ts';

const circle = eightInCircle(3);
const here = seedOf('Kievit', circle, 'meeting', turnAt(circle, 3));

async function pressAndTurn(app: AppPage, key: string): Promise<string> {
  const before = await turnOnPage(app.page);
  await app.page.keyboard.press(key);
  await expect.poll(() => turnOnPage(app.page)).not.toBe(before);
  await expect(app.heading).toBeFocused();
  return turnOnPage(app.page);
}

test('not now, later and next each go on, back returns, and each is kept as what it was', async ({ app, page }) => {
  await app.openSeeded(here);
  const first = await turnOnPage(page);
  const second = await pressAndTurn(app, 'x');
  const third = await pressAndTurn(app, 'l');
  await pressAndTurn(app, 'n');
  expect(await pressAndTurn(app, 'ArrowLeft')).toBe(third);
  expect(await pressAndTurn(app, 'ArrowLeft')).toBe(second);
  expect(await pressAndTurn(app, 'ArrowLeft')).toBe(first);
  // Going on over turns that were had changes nothing of them.
  await pressAndTurn(app, 'ArrowRight');
  await pressAndTurn(app, 'ArrowRight');
  await page.getByRole('button', { name: label('meeting:more') }).click();
  await app.button(label('meeting:to-record')).click();
  await app.button(label('common:product')).waitFor();
  const taken = (await app.storedEvents('Kievit')).flatMap((event) => (event.type === 'turn.taken' ? [event.status] : [])).slice(3);
  expect(taken).toEqual(['passed', 'later', 'answered']);
});

test('a break, a lost interpreter and going apart each come back to the same turn with the same half-typed words', async ({
  app,
  page,
}) => {
  await app.openSeeded(here);
  const goOn = page.locator('section[data-bar]').getByRole('button').last();
  await page.keyboard.press('o');
  const note = page.locator('[data-field^="answer/"]');
  await expect(note).toBeFocused();
  await page.keyboard.type('halve zi');
  await page.keyboard.press('Escape');
  const before = await turnOnPage(page);

  await page.keyboard.press('p');
  await expect(app.heading).toHaveText(label('paused:break-title'));
  await expect(page.locator('body')).not.toContainText('halve zi');
  await app.button(label('paused:go-on')).click();
  await expect(app.heading).toHaveText(label('paused:back-title'));
  await goOn.click();
  await expect(app.heading).toHaveText(before.split('\n')[0] ?? '');
  await page.keyboard.press('o');
  await expect(note).toHaveValue('halve zi');
  await page.keyboard.press('Escape');

  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await app.comeBack();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  const now = page.locator('main li[aria-current="step"]');
  await now.getByRole('radio', { name: label('paused:go-on-answer'), exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`^${label('paused:next-to', { name: '' })}`) }).click();
  await expect(goOn).not.toHaveAttribute('aria-disabled', 'true');
  await goOn.click();
  await expect(app.heading).toHaveText(before.split('\n')[0] ?? '');
  await page.keyboard.press('o');
  await expect(note).toHaveValue('halve zi');
});

test('a stop keeps the answers given so far, and another day begins at the gate', async ({ app, page }) => {
  await app.openSeeded(here);
  await page.keyboard.press('o');
  await page.keyboard.type('wat er al gezegd is');
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await app.button(label('paused:go-on')).click();
  await app.button(label('paused:stop')).click();
  await app.button(label('paused:stop-confirm')).click();
  await expect(app.heading).toHaveText(label('stopped:title'));
  const kept = await app.storedEvents('Kievit');
  expect(kept.some((event) => event.type === 'answer.worded' && event.text === 'wat er al gezegd is')).toBe(true);
  await page.getByRole('button', { name: label('common:another-day') }).click();
  await app.button(label('common:another-day-confirm')).click();
  await expect(app.heading).toHaveText(/./);
  await expect(page.getByText(label('preconditions:eyebrow')).first()).toBeVisible();
});

test('a blank screen holds nothing of the meeting, and comes back where it was', async ({ app, page }) => {
  await app.openSeeded(here);
  const before = await turnOnPage(page);
  await page.keyboard.press('b');
  await expect(app.heading).toHaveText(label('meeting:blank-title'));
  expect((await page.locator('body').innerText()).split('\n').length).toBeLessThan(4);
  await page.keyboard.press('Escape');
  await expect.poll(() => turnOnPage(page)).toBe(before);
});

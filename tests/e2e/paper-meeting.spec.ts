import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { label } from '../support/labels.ts';

test('after a laptop that died the rest is entered from paper, by keyboard, and stays marked as that', async ({ app, page }) => {
  const circle = eightInCircle(2);
  await app.openSeeded(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)));
  await app.button(label('meeting:more')).click();
  await app.button(label('meeting:paper-enter')).click();
  await expect(app.heading).toHaveText(label('meeting:paper-title'));
  await expect(app.button(label('meeting:to-agreements'))).toBeDisabled();

  const turns = page.getByRole('group');
  const third = turns.nth(2);
  await third.getByRole('radio', { name: label('meeting:paper-status.answered') }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(third.getByRole('radio', { name: label('meeting:paper-status.passed') })).toBeChecked();

  // Words alone say that the turn was taken.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('het was lastig');
  await page.keyboard.press('Tab');
  await expect(turns.nth(3).getByRole('radio', { name: label('meeting:paper-status.answered') })).toBeChecked();

  await page.getByRole('button', { name: /^Alle \d+ open beurten: gezegd$/ }).click();
  await page.getByLabel(label('meeting:paper-day')).fill('2026-03-10');
  await app.button(label('meeting:to-agreements')).click();
  await expect(app.heading).toHaveText(label('agreements:title'));

  const stored = await app.storedEvents('Kievit');
  const entered = stored.flatMap((event) => (event.type === 'turn.taken' && event.onPaper ? [event] : []));
  expect(entered[0]?.status).toBe('passed');
  expect(entered[1]?.status).toBe('answered');
  expect(entered.every(({ wording }) => wording !== '')).toBe(true);
  expect(stored.filter((event) => event.type === 'turn.taken' && !event.onPaper)).toHaveLength(2);
  await app.button(label('common:record-named', { name: 'Kievit' })).click();
  await expect(page.getByText(/^op papier op dinsdag 10 maart, ingevoerd door /)).toBeVisible();
});

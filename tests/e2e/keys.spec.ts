import { expect } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { label } from '../support/labels.ts';

/** What stands on the printed sheet: the groups of the key, in order. It is in the page for the printer alone. */
async function printedGroups(app: AppPage): Promise<readonly string[]> {
  const groups = app.page.locator('article ol').first().locator('li');
  await expect(groups.first()).toBeAttached();
  await expect(groups.first()).not.toBeVisible();
  await app.page.emulateMedia({ media: 'print' });
  await expect(groups.first()).toBeVisible();
  await expect(app.page.getByRole('img', { name: label('recovery:code') })).toBeVisible();
  const texts = await groups.allInnerTexts();
  await app.page.emulateMedia({ media: null });
  return texts;
}

/** Types the two groups over that are asked for; `change` makes a slip of the pen. */
async function typeGroups(app: AppPage, groups: readonly string[], change = (group: string) => group): Promise<void> {
  for (const at of [0, 1]) {
    const field = app.field(`recovery-group-${at}`);
    const asked = (await field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent)) ?? '';
    const group = groups[Number(/\d+/.exec(asked)?.[0]) - 1] ?? '';
    await field.fill(change(group.toLowerCase()));
  }
}

/** Makes a vault and its recovery sheet, tried out; gives back what stands on paper. */
async function withSheet(app: AppPage): Promise<readonly string[]> {
  await app.field('facilitator').fill('Anouk');
  await app.field('new-passphrase').fill(await app.offeredWords());
  await app.button(label('first-start:make')).click();
  await app.button(label('recovery:make')).click({ timeout: 30_000 });
  await expect(app.button(label('recovery:print'))).toBeVisible({ timeout: 30_000 });
  const groups = await printedGroups(app);
  await app.button(label('recovery:next-try')).click();
  await typeGroups(app, groups);
  await app.button(label('recovery:tried')).click();
  await app.button(label('records:new')).waitFor();
  return groups;
}

test('the sheet is made, tried out, and opens the vault when the passphrase is lost', async ({ app, page }) => {
  test.setTimeout(180_000);
  await app.open();
  await app.field('facilitator').fill('Anouk');
  const words = await app.offeredWords();
  await app.field('new-passphrase').fill(words.toUpperCase().replaceAll(' ', '   '));
  await app.button(label('first-start:make')).click();
  await expect(app.heading).toHaveText(label('recovery:title'), { timeout: 30_000 });
  await expectNoAxe(page, 'before the sheet');
  await app.button(label('recovery:make')).click();
  const groups = await printedGroups(app);
  expect(groups.join('')).toMatch(/^[A-Z0-9]{58}$/);
  await app.button(label('recovery:next-try')).click();
  await expectNoAxe(page, 'trying the sheet');

  // A sheet that came out wrong is found out now.
  await typeGroups(app, groups, (group) => `${group.slice(1)}${group[0] === 'q' ? 'p' : 'q'}`);
  await app.button(label('recovery:tried')).click();
  await expect(page.getByText(label('recovery:try-wrong'))).toBeVisible();
  await typeGroups(app, groups);
  await app.button(label('recovery:tried')).click();
  await app.button(label('records:new')).waitFor();
  expect(await page.content()).not.toContain(groups[0]);

  await page.reload();
  await app.button(label('unlock:lost')).click();
  await app.field('recovery-key').fill('age-secret-key-1 qqqq');
  await app.button(label('unlock:open')).click();
  await expect(page.getByText(label('errors:recovery-mistyped.what'))).toBeVisible({ timeout: 30_000 });
  await app.field('recovery-key').fill(groups.join(' ').toLowerCase());
  await app.button(label('unlock:open')).click();
  await expect(app.heading).toHaveText(label('recovery:choose-another'), { timeout: 30_000 });
  const another = await app.offeredWords();
  await app.field('new-passphrase').fill(another);
  await app.button(label('recovery:keep-passphrase')).click();
  await app.button(label('records:new')).waitFor({ timeout: 30_000 });

  await page.reload();
  await app.field('passphrase').fill(words);
  await app.button(label('unlock:open')).click();
  await expect(page.getByText(label('errors:passphrase-wrong.what'))).toBeVisible({ timeout: 30_000 });
  await app.unlock(another);
});

test('known to others: another passphrase and another sheet, and the ones before open nothing', async ({ app, page }) => {
  test.setTimeout(180_000);
  await app.open();
  const words = await app.offeredWords();
  const before = await withSheet(app);
  await app.button(label('records:settings')).click();
  await app.button(label('settings:section.lock')).click();
  await expect(page.getByText(/uitgeprobeerd op/)).toBeVisible();
  await app.button(label('settings:keys.known.title')).click();
  await app.field('passphrase').waitFor();
  await expectNoAxe(page, 'known to others');
  await app.field('passphrase').fill(words);
  const another = await app.offeredWords();
  await app.field('new-passphrase').fill(another);
  await app.button(label('settings:keys.known.do')).click();
  await app.button(label('recovery:make')).click({ timeout: 30_000 });
  await expect(page.getByText(label('recovery:on-paper'))).toBeVisible();
  const after = await printedGroups(app);
  expect(after.join('')).not.toBe(before.join(''));
  await app.button(label('recovery:next-try')).click();
  await typeGroups(app, after);
  await app.button(label('settings:sheet-done')).click();
  await expect(page.getByText(/uitgeprobeerd op/)).toBeVisible();

  await page.reload();
  await app.button(label('unlock:lost')).click();
  await app.field('recovery-key').fill(before.join(''));
  await app.button(label('unlock:open')).click();
  await expect(page.getByText(label('errors:recovery-wrong.what'))).toBeVisible({ timeout: 30_000 });
  await app.button(label('recovery:found-again')).click();
  await app.unlock(another);
});

import { expect } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { EVERY_PAGE, nameOf, openPage, type PageOfRecord } from '../support/every-page.ts';
import { label } from '../support/labels.ts';

/** Pages whose place is kept on this device, and those of them where somebody types: one or more of every stage. */
const PLACES = [
  'incident',
  'participant',
  'participants-none',
  'safety',
  'preparation-talk',
  'preparation-after',
  'gate-shut',
  'other-form',
  'day-card',
  'asking',
  'opening',
  'ground-rules',
  'turn-note',
  'turn-memory',
  'closing',
  'pause-apart',
  'pause-break',
  'stopped',
  'agreement-writing',
  'agreement-reading',
  'if-wrong',
  'signatures',
  'signer-hand-over',
  'follow-up',
  'follow-up-talk',
  'follow-up-protecting',
  'closed',
  'documents',
  'record-order',
  'overview',
] as const;

const PAGES = PLACES.map((name): PageOfRecord => {
  const found = EVERY_PAGE.find((page) => nameOf(page) === name);
  if (!found) throw new Error(`no page ${name}`);
  return found;
});

interface Left {
  readonly heading: string;
  /** The field with half-typed words, and the words; null on pages where nobody types. */
  readonly field: string | null;
  readonly text: string;
}

/** Types half a word into the last text field of the page and stays in it. */
async function typeHalf(app: AppPage, name: string): Promise<Left> {
  const heading = await app.heading.innerText();
  const fields = app.page.locator('main [data-field]:not([data-field="search"])');
  if ((await fields.count()) === 0) return { heading, field: null, text: '' };
  const field = fields.last();
  await field.click();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.type(` half ${name.slice(0, 6)}`);
  return { heading, field: await field.getAttribute('data-field'), text: await field.inputValue() };
}

/** Reloads at once. Where the last letters are still on their way, the browser asks: one stays, and goes when they are kept. */
async function reloadAtOnce({ page }: AppPage): Promise<void> {
  const gone = page.waitForEvent('load').then(() => null);
  const asked = page.waitForEvent('dialog', { timeout: 0 }).catch(() => null);
  await page.evaluate(() => void setTimeout(() => window.location.reload()));
  const dialog = await Promise.race([gone, asked]);
  if (dialog === null) return;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(page.locator('header').getByText(label('common:saved'), { exact: true })).toBeVisible();
  await page.reload();
  await gone;
}

test('a reload in the middle of every stage returns to the same page, turn, person and half-typed words', async ({ app }) => {
  test.setTimeout(400_000);
  await app.openVault(...PAGES.map(({ seed }) => seed));
  let typed = 0;
  for (const pageOfRecord of PAGES) {
    const name = nameOf(pageOfRecord);
    await openPage(app, pageOfRecord);
    const left = await typeHalf(app, name);
    if (left.field !== null) typed += 1;
    await reloadAtOnce(app);
    await app.unlock();
    await app.openRecord(name);
    await expect.soft(app.heading, name).toHaveText(left.heading);
    if (left.field !== null) {
      // The panels beside a turn are opened again by the person; the words are in them.
      if (!(await app.field(left.field).isVisible())) await pageOfRecord.reach?.(app);
      await expect.soft(app.field(left.field), name).toHaveValue(left.text);
      await expect.soft(app.field(left.field), name).toBeFocused();
    }
    await app.leaveToRecords();
  }
  expect(typed).toBeGreaterThan(12);
});

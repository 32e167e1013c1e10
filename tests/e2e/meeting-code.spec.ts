import { expect } from '@playwright/test';
import { REHEARSAL_PIN } from '../../src/domain/meeting-pin.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { seedOf } from '../support/cases.ts';
import { roadTo } from '../support/course.ts';
import { label } from '../support/labels.ts';
import { circle, expectNothingToRead, HARMED_SAID, inThePage, PIN, turn } from '../support/nothing-to-read.ts';
import { PASSPHRASE } from '../support/seeding-page.ts';

const here = seedOf('Kievit', circle, 'meeting', turn);

/** What the code field holds is never looked at: only that it is masked, and takes four digits. */
async function typePin(app: AppPage, digits: string): Promise<void> {
  await app.page.keyboard.type(digits);
  await app.page.keyboard.press('Enter');
}

test('only the code leads back from two rooms; three that do not fit lock everything, and nothing is lost', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(here);
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expect(app.button(label('paused:go-on'))).toHaveCount(0);
  const code = app.field('return-code');
  await expect(code).toHaveAttribute('autocomplete', 'off');
  await expect(code).toHaveAttribute('inputmode', 'numeric');
  await expect(code).toHaveAttribute('type', 'password');
  await page.keyboard.type(`${PIN}99x`);
  await expect(code).toHaveValue(PIN);
  expect(await inThePage(app)).not.toContain(PIN);
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  expect(await inThePage(app)).not.toContain(PIN);
  await expect(page.locator('main li[aria-current="step"]')).toContainText('De bibliotheek');
  await expect(page.locator('main li[aria-current="step"]')).toContainText('Meester Wim');

  // Shut again, it asks anew; the key for a blank screen shuts as well.
  await page.keyboard.press('b');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  for (const left of [2, 1]) {
    await typePin(app, '1111');
    await expect(page.getByText(label('paused:door.wrong', { count: left }))).toBeVisible();
    await expectNothingToRead(app, `after a wrong code, ${left} left`, '1111');
  }
  await typePin(app, '1111');
  await expect(app.heading).toHaveText(label('unlock:locked-title'));
  await expect(page.getByText(label('unlock:locked-by.three-tries'))).toBeVisible();
  await expectNothingToRead(app, 'locked', 'Kievit');

  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  // Whoever opened the record came through the passphrase; only what is shut after that asks again.
  await app.button(label('paused:go-on')).click();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  await app.button(label('paused:again-shut')).click();
  await app.comeBack(PIN);
  const stored = JSON.stringify(await app.storedEvents('Kievit'));
  expect(stored).toContain(HARMED_SAID);
  expect(stored).not.toContain(PIN);
});

test('without a code the passphrase is asked in its place', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openSeeded(here);
  await page.keyboard.press('a');
  await expect(page.getByText(label('paused:door.no-code'))).toBeVisible();
  await app.field('passphrase').fill('een andere zin dan die het was');
  await page.keyboard.press('Enter');
  await expect(page.getByText(label('paused:door.wrong', { count: 2 }))).toBeVisible({ timeout: 30_000 });
  await expectNothingToRead(app, 'after a passphrase that does not fit', PASSPHRASE);
  await app.comeBack();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  expect(await inThePage(app)).not.toContain(PASSPHRASE);
});

test('a rehearsal prints its code, and says what three tries would do', async ({ app, page }) => {
  await app.rehearse();
  await app.button(label('preconditions:to-day-card')).click();
  await expect(page.getByText(label('meeting:pin-title'))).toHaveCount(0);
  await app.button(label('meeting:ask-once-more')).click();
  const now = page.locator('li[aria-current="step"]');
  await expect(now).toHaveCount(1);
  for (let asked = 0; asked < 7; asked += 1) {
    const who = (await now.allInnerTexts()).join();
    await now.getByRole('radio', { name: label('meeting:answer-yes'), exact: true }).click();
    await page
      .getByRole('button', { name: new RegExp(`^(${label('meeting:next-to', { name: '' })}|${label('meeting:asked-all')})`) })
      .click();
    await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(who);
  }
  await app.button(label('meeting:begin')).click();
  await expect(app.heading).toHaveText(label('meeting:opening-title'));
  await page.keyboard.press('a');
  await expect(page.getByText(label('paused:door.rehearsal', { pin: REHEARSAL_PIN }))).toBeVisible();
  for (let tries = 0; tries < 3; tries += 1) await typePin(app, '9999');
  await expect(page.getByText(label('paused:door.rehearsal-lock'))).toBeVisible();
  await typePin(app, REHEARSAL_PIN);
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Yara' }));
});

test('the day card offers to choose a code in its place; too easy and mistyped ones are refused', async ({ app, page }) => {
  const door = roadTo(EMPTY_RECORD, ({ confirmed }) => confirmed.preconditions !== undefined, CASE_OF_EIGHT);
  await app.openSeeded(seedOf('Kievit', door, 'meeting', 'day-card'));
  await app.button(label('paused:pin.choose')).click();
  await typePin(app, REHEARSAL_PIN);
  await expect(page.getByText(label('paused:pin.fault.too-easy'))).toBeVisible();
  await typePin(app, '12');
  await expect(page.getByText(label('paused:pin.fault.not-four-digits'))).toBeVisible();
  await typePin(app, PIN);
  await expect(page.getByText(label('paused:pin.again'))).toBeVisible();
  await typePin(app, '4072');
  await expect(page.getByText(label('paused:pin.fault.not-the-same'))).toBeVisible();
  await typePin(app, PIN);
  await typePin(app, PIN);
  await expect(page.getByText(label('paused:pin.kept'))).toBeVisible();
  expect(await inThePage(app)).not.toContain(PIN);
  await app.backToRecords();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(label('meeting:day-card-title'));
  await expect(page.getByText(label('meeting:pin-title'))).toHaveCount(0);
});

import { expect } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { turnOnPage } from '../support/circle-walk.ts';
import { label } from '../support/labels.ts';

const circle = eightInCircle(4);
const turn = turnAt(circle, 4);
const withdrawn = { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'sem' } as const;
const NAMES = CASE_OF_EIGHT.people.map(({ name }) => name);
const SPOKEN_TO = ['Mila', 'Hana', 'Sem', 'Piet', 'Iris', 'Tom'];

/** Chooses an answer of the one who is asked now, and goes on. */
async function answer(app: AppPage, words: string): Promise<void> {
  const now = app.page.locator('main li[aria-current="step"]');
  const who = (await now.allInnerTexts()).join();
  await now.getByRole('radio', { name: words, exact: true }).click();
  const bar = app.page.locator('section[data-bar]');
  await bar.getByRole('button', { name: new RegExp(`^(${label('paused:next-to', { name: '' })}|${label('paused:noted')})`) }).click();
  await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(who);
}

/** The button that goes on at the turn; it stays where it is, shut. */
function goOnButton(app: AppPage) {
  return app.page.locator('section[data-bar]').getByRole('button').last();
}

async function expectShut(app: AppPage): Promise<void> {
  const goOn = goOnButton(app);
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await goOn.click({ force: true });
  await goOn.focus();
  for (const key of ['Enter', 'Space', 'ArrowRight', 'n']) await app.page.keyboard.press(key);
  await expect(app.page.getByText(label('paused:only-when')).first()).toBeVisible();
}

test('a condition taken back from a card pauses at once, and only the harmed child and a new yes lead back to the same turn', async ({
  app,
  page,
}) => {
  await app.openSeeded(seedOf('Kievit', circle, 'meeting', turn));
  const before = await turnOnPage(page);
  await page.keyboard.press('k');
  await page.keyboard.press('2');
  await app.button(label('meeting:withdraw')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: label('meeting:withdraw-confirm') })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('radio', { name: label('common:condition.will-listen'), exact: true }).click();
  await dialog.getByRole('button', { name: label('meeting:withdraw-confirm') }).click();

  await expect(app.heading).toHaveText(label('paused:apart-title'));
  for (const name of NAMES) await expect(page.locator('body')).not.toContainText(name);
  await expect(page.locator('body')).not.toContainText(label('common:condition.will-listen'));

  await app.comeBack();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  await expect(page.locator('main li[aria-current="step"]')).toHaveCount(1);
  await expectShut(app);
  // Before the harmed child was asked, nobody can say that the condition is a yes again.
  await expect(page.getByText(label('paused:again-title', { condition: label('common:condition.will-listen') }))).toHaveCount(0);
  await answer(app, label('paused:go-on-answer'));
  await expectShut(app);

  const again = page
    .locator('section, div')
    .filter({ hasText: label('paused:again-title', { condition: label('common:condition.will-listen') }) })
    .filter({ has: page.locator('fieldset') })
    .last();
  for (const outcome of ['not-yet', 'no', 'unknown'] as const) {
    await again.getByRole('radio', { name: label(`common:${outcome}`), exact: true }).click();
    await again.getByRole('button', { name: label('paused:noted') }).click();
    await expectShut(app);
    // Another answer than yes is a pause of its own, so the harmed child is asked anew.
    await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
    await answer(app, label('paused:go-on-answer'));
    await expectShut(app);
  }
  await again.getByRole('radio', { name: label('common:yes'), exact: true }).click();
  await again.getByRole('button', { name: label('paused:noted') }).click();
  await expect(goOnButton(app)).not.toHaveAttribute('aria-disabled', 'true');
  await goOnButton(app).click();
  await expect(app.heading).toBeFocused();
  expect(await turnOnPage(page)).toBe(before);
});

test('one who wants it otherwise keeps the circle apart, also after the condition is a yes again', async ({ app, page }) => {
  await app.openSeeded(
    seedOf('Kievit', circle, 'meeting', turn, withdrawn, { type: 'return.answered', participant: 'mila', answer: 'go-on' }),
  );
  await app.button(label('paused:go-on')).click();
  await answer(app, label('paused:other-way'));
  const again = page
    .locator('section, div')
    .filter({ hasText: label('paused:again-title', { condition: label('common:condition.will-listen') }) })
    .filter({ has: page.locator('fieldset') })
    .last();
  await again.getByRole('radio', { name: label('common:yes'), exact: true }).click();
  await again.getByRole('button', { name: label('paused:noted') }).click();
  await expectShut(app);
  const asked = await page.locator('ol[aria-label] li:not([aria-current])').allInnerTexts();
  for (const line of asked) expect(line).not.toContain(label('paused:other-way'));
});

test('besides the same turn, a withdrawal leads to another day, another form or a stop, and nowhere else', async ({ app, page }) => {
  const seeds = ['dag', 'vorm', 'stop'].map((name) => seedOf(name, circle, 'meeting', turn, withdrawn));
  await app.openVault(...seeds);
  const openReturn = async (name: string) => {
    await app.openRecord(name);
    await app.button(label('paused:go-on')).click();
    await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  };

  await openReturn('dag');
  await app.button(label('common:another-day')).click();
  await app.button(label('common:another-day-confirm')).click();
  await expect(app.heading).toHaveText(label('preconditions:shut-title'));
  await app.backToRecords();

  await openReturn('vorm');
  await app.button(label('paused:another-form')).click();
  await page
    .getByRole('dialog')
    .getByRole('radio', { name: label('common:form.go-between'), exact: true })
    .click();
  await app.button(label('common:form-chosen.confirm')).click();
  await expect(page.getByText(label('common:form.go-between')).first()).toBeVisible();
  await app.backToRecords();

  await openReturn('stop');
  await app.button(label('paused:stop')).click();
  await app.button(label('paused:stop-confirm')).click();
  await expect(app.heading).toHaveText(label('stopped:title'));
  await expect(page.locator('main')).toContainText(label('stopped:not-kept'));
  // Both families and the teacher are spoken to the same day: they stand there alike, and nowhere else.
  const talks = page.getByRole('list').filter({ has: page.getByRole('button', { name: label('stopped:told', { name: 'Hana' }) }) });
  await expect(talks.getByRole('listitem')).toHaveCount(SPOKEN_TO.length);
  for (const name of SPOKEN_TO) await expect(talks.getByRole('button', { name: label('stopped:told', { name }) })).toHaveCount(1);
  await talks.evaluate((list) => list.remove());
  for (const name of NAMES) await expect(page.locator('main')).not.toContainText(name);
  await page.reload();
  await app.unlock();
  await expect(page.getByText(label('records:next.preconditions'))).toHaveCount(1);
  await expect(page.getByText(label('records:next.other-form'))).toHaveCount(1);
  await expect(page.getByText(label('records:next.stopped'))).toHaveCount(1);

  // Nothing stored says of whom it was or why it ended, but that a condition was no yes any more.
  const events = await app.storedEvents('stop');
  expect(events.at(-1)).toMatchObject({ type: 'meeting.stopped', code: 'today-ends' });
});

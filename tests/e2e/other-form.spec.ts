import { expect } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { chooseByWords, KeyboardHand } from '../support/hands.ts';
import { copyFor, label } from '../support/labels.ts';

const circle = eightInCircle(2);
const STOP: Fact = { type: 'meeting.stopped', code: 'today-ends' };
const GIVEN_ALONG = 'Ik wil dat het bij de gymzaal stopt.';
const FOR_MILA_ONLY = 'Tom loopt elke dag met Mila naar binnen.';
const FOR_BOTH = 'Tom kijkt elke pauze mee op het plein.';

async function stepOn(app: AppPage): Promise<void> {
  await app.button(label('other-form:next')).click();
}

/** An agreement in own words, until it is read aloud; `family` names the button of whose it is. */
async function agree(app: AppPage, what: string, family: string): Promise<void> {
  const { page } = app;
  await app.button(label('agreements:block.own-words')).click();
  await page.getByLabel(label('agreements:field.what')).fill(what);
  await page.getByLabel(label('agreements:field.owner')).selectOption({ label: 'Tom' });
  await page.getByLabel(label('agreements:field.helper')).fill('Anna');
  await page.getByLabel(label('agreements:field.seen')).fill('Anna vraagt het elke vrijdag.');
  await app.button(label('agreements:in-weeks', { count: 2 })).click();
  const radio = page.getByRole('radio', { name: family, exact: true });
  await chooseByWords(radio);
  await app.button(label('agreements:read-aloud')).click();
}

test('after a stop everyone is spoken to the same day, and another form leads all the way to a sheet', async ({ app, page }) => {
  test.slow();
  const hand = new KeyboardHand(page);
  await app.openSeeded(seedOf('Merel', circle, 'meeting', turnAt(circle, 2), STOP));
  await expect(app.heading).toHaveText(label('stopped:title'));
  const words = page.getByRole('button', { name: label('stopped:words-for', { name: 'Hana' }), exact: true });
  await hand.press(words);
  await expect(page.locator('main')).toContainText('Ik bel over uw kind. Het gesprek is gestopt.');
  const told = page.getByRole('button', { name: label('stopped:told', { name: 'Hana' }), exact: true });
  await hand.press(told);
  await expect(told).toHaveAttribute('aria-pressed', 'true');
  await app.reloadInto('Merel');
  await expect(told).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: new RegExp(label('common:form-chosen.title')) }).click();
  await chooseByWords(page.getByRole('radio', { name: label('common:form.go-between') }));
  await app.button(label('common:form-chosen.confirm')).click();
  await expect(app.heading).toHaveText(label('other-form:step.to-harmed', { names: 'Mila' }));
  await app.field('other-form/go-between.to-harmed').fill(GIVEN_ALONG);
  await stepOn(app);
  // Her words go along to him, word for word.
  await expect(app.heading).toHaveText(label('other-form:step.to-responsible', { names: 'Sem' }));
  await expect(page.locator('main')).toContainText(`“${GIVEN_ALONG}”`);
  await stepOn(app);
  await stepOn(app);
  await expect(app.field('other-form/go-between.agreements.mila')).toBeVisible();
  await expect(app.field('other-form/go-between.agreements.sem')).toBeVisible();
  await app.button(label('other-form:to-agreements')).click();

  await expect(app.heading).toHaveText(label('agreements:title'));
  // What she needs lies open before the first agreement.
  await expect(page.locator('main')).toContainText(`“${GIVEN_ALONG}”`);
  await app.button(label('agreements:first')).click();
  await agree(app, FOR_MILA_ONLY, label('agreements:family.one', { name: 'Mila' }));
  const now = page.locator('li[aria-current="step"]');
  for (const name of ['Mila', 'Hana', 'Tom']) {
    await expect(now).toContainText(name);
    await now.getByRole('button').first().click();
  }
  await app.button(label('agreements:agreed-go-on')).click();
  await app.button(label('agreements:another')).click();
  await agree(app, FOR_BOTH, label('agreements:family.both'));
  for (const name of ['Mila', 'Hana', 'Sem', 'Piet', 'Tom']) {
    await expect(now).toContainText(name);
    await now.getByRole('button').first().click();
  }
  await app.button(label('agreements:agreed-go-on')).click();
  await app.button(label('agreements:to-signatures')).click();

  await expect(app.heading).toHaveText(label('signatures:title'));
  await app.button(label('signatures:hand-over-to', { name: 'Piet' })).click();
  await app.button(label('signatures:i-am', { name: 'Piet' })).click();
  await expect(page.locator('main')).toContainText(FOR_BOTH);
  await expect(page.locator('main')).not.toContainText(FOR_MILA_ONLY);
  await chooseByWords(page.getByRole('radio', { name: label('signatures:way.typed'), exact: true }));
  await page.getByLabel(label('signatures:type-your-name')).fill('Piet');
  await app.button(label('signatures:done-hand-back')).click();
  await app.button(label('signatures:i-am', { name: 'Anna' })).click();
  await app.button(label('signatures:hand-over-to', { name: 'Hana' })).click();
  await app.button(label('signatures:i-am', { name: 'Hana' })).click();
  await expect(page.locator('main')).toContainText(FOR_MILA_ONLY);
  await app.button(label('signatures:sign-later')).click();
  await app.button(label('signatures:i-am', { name: 'Anna' })).click();
  await app.button(label('signatures:hand-over-to', { name: 'Anna' })).click();
  await chooseByWords(page.getByRole('radio', { name: label('signatures:way.later'), exact: true }));
  await app.button(label('signatures:done')).click();
  await app.button(label('signatures:to-follow-up')).click();

  // Talks are planned as after a circle.
  const events = await app.storedEvents('Merel');
  expect(events.filter(({ type }) => type === 'follow-up.planned')).toHaveLength(3);
  await app.button(label('common:record-named', { name: 'Merel' })).click();
  await app.button(label('overview:documents')).click();
  await app.button(copyFor('Piet')).click();
  await app.button(label('documents:preview')).click();
  const sheet = page.locator('main');
  await expect(sheet).toContainText('We kozen een andere vorm dan een gesprek in de kring.');
  await expect(sheet).toContainText(FOR_BOTH);
  for (const never of ['deden allebei mee', FOR_MILA_ONLY, GIVEN_ALONG]) await expect(sheet).not.toContainText(never);
});

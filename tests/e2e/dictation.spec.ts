import { expect } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { eightAt, seedOf, WITH_INTERPRETER } from '../support/cases.ts';
import { roadTo } from '../support/course.ts';
import { KeyboardHand } from '../support/hands.ts';
import { copyFor, label } from '../support/labels.ts';

const agreeing = eightAt('agreements');

test('what the interpreter dictates is kept at each key, read again when the Dutch changes, signed, and on the sheet', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const hand = new KeyboardHand(page);
  const [first, second] = ['يقف المعلم توم عند رف الدراجات', ' كل يوم.'];
  const slot = 'agreement/agreement-1/translation/ar';
  const record = roadTo(agreeing, ({ held }) => held['assent/agreement-1/mila'] !== undefined, CASE_OF_EIGHT);
  const arabic: Fact = { type: 'participant.set', participant: 'hana', choice: { field: 'language', value: 'ar' } };
  await app.openSeeded(seedOf('Merel', record, 'agreements', 'agreement-1/read-back', ...WITH_INTERPRETER, arabic));

  await test.step('the field stands beside the Dutch, from right to left, with who says it; a closed laptop keeps it', async () => {
    const field = page.getByLabel(label('agreements:translation.dictated-by', { language: 'Arabisch', name: 'Nadia' }));
    await expect(field).toHaveAttribute('data-field', slot);
    await expect(field).toHaveAttribute('dir', 'rtl');
    await expect(field).toHaveAttribute('lang', 'ar');
    await expect(field).toHaveValue('');
    await hand.type(field, first);
    await expect(page.getByText(label('common:saved'), { exact: true })).toBeVisible();
    await app.reloadInto('Merel');
    await expect(app.field(slot)).toHaveValue(first);
    await hand.reach(app.field(slot));
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(second);
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await app.storedEvents('Merel')).filter(({ type }) => type === 'agreement.translated')).toHaveLength(1);
    const given = (await app.storedEvents('Merel')).find(({ type }) => type === 'agreement.translated');
    expect(given).toMatchObject({ agreement: 'agreement-1', language: 'ar', text: first + second, translatedBy: 'Nadia' });
  });

  await test.step('the Dutch changes: it says so, until somebody says that the translation is still right', async () => {
    await expect(page.getByText(label('agreements:translation.dutch-changed'))).toHaveCount(0);
    await app.button(label('agreements:change')).click();
    await app.field('agreement/agreement-1/what').fill('Tom staat elke dag bij het fietsenrek.');
    await app.button(label('agreements:read-aloud')).click();
    await expect(page.getByText(label('agreements:translation.dutch-changed'))).toBeVisible();
    await hand.press(app.button(label('agreements:translation.still-right')));
    await expect(page.getByText(label('agreements:translation.dutch-changed'))).toHaveCount(0);
    await expect(app.field(slot)).toHaveValue(first + second);
    await expect(app.field(slot)).toBeFocused();
  });

  await test.step('everyone agrees, and Hana signs what was read to her: both texts, and who translated', async () => {
    const now = page.locator('li[aria-current="step"]');
    while ((await now.count()) > 0) {
      const before = await now.innerText();
      await now.getByRole('button', { name: new RegExp(`: ${label('agreements:assent.agreed')}$`) }).click();
      await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(before);
    }
    await expect(app.button(label('agreements:agreed-go-on'))).toBeFocused();
    await page.keyboard.press('Enter');
    await app.button(label('agreements:to-signatures')).click();
    await app.button(label('signatures:hand-over-to', { name: 'Hana' })).click();
    await app.button(label('signatures:i-am', { name: 'Hana' })).click();
    await expect(page.locator('main p[lang="ar"]')).toHaveText(first + second);
    await expect(page.locator('main')).toContainText('Vertaald door Nadia, tolk.');
    await expect(page.locator('main')).toContainText(label('signatures:dutch-decides'));
    await expect(page.getByRole('radio', { name: label('signatures:way.typed'), exact: true })).toHaveCount(0);
    await hand.tick(page.getByRole('checkbox', { name: label('signatures:read-and-retold') }));
    await hand.choose(page.getByRole('radio', { name: label('signatures:way.typed'), exact: true }));
    await hand.type(page.getByLabel(label('signatures:type-your-name')), 'Hana');
    await hand.press(app.button(label('signatures:done-hand-back')));
    await hand.press(app.button(label('signatures:i-am', { name: 'Anna' })));
    const given = (await app.storedEvents('Merel')).find((event) => event.type === 'signature.given');
    expect(given).toMatchObject({ participant: 'hana', readToBy: 'Nadia', text: expect.stringContaining(first + second) });
    expect(given).toMatchObject({ text: expect.stringContaining('Tom staat elke dag bij het fietsenrek.') });
  });

  await test.step('her sheet holds it beside the Dutch; Piet’s does not', async () => {
    await app.button(label('common:record-named', { name: 'Merel' })).click();
    await app.button(label('overview:documents')).click();
    for (const [name, count] of [
      ['Hana', 1],
      ['Piet', 0],
    ] as const) {
      await app.button(copyFor(name)).click();
      await app.button(label('documents:preview')).click();
      const sheet = page.getByRole('region', { name: label('documents:preview-label') });
      await expect(sheet).toContainText('Tom staat elke dag bij het fietsenrek.');
      await expect(sheet.locator('p[lang="ar"]')).toHaveCount(count);
      await expect(sheet.getByText('Vertaald door Nadia, tolk.')).toHaveCount(count);
      await app.button(label('common:cancel')).click();
    }
  });
});

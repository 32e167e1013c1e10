import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { KeyboardHand } from '../support/hands.ts';
import { label } from '../support/labels.ts';

const agreeing = eightAt('agreements');

test('an agreement from a building block, by keyboard alone, as it will stand', async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await app.openSeeded(seedOf('Merel', agreeing, 'agreements'));
  await hand.press(app.button(label('agreements:first')));
  await hand.choose(page.getByRole('radio', { name: label('agreements:block.owner.child'), exact: true }));
  const repair = page.getByRole('list', { name: label('agreements:block.choose') }).getByRole('button', { name: /maakt .* heel/ });
  await hand.press(repair);
  // Nothing filled itself in.
  const slot = (ask: 'owner' | 'thing' | 'helper' | 'minutes' | 'until') =>
    page.getByRole('button', { name: new RegExp(`^${label(`agreements:ask.${ask}`).replace('?', '\\?')}`) });
  for (const ask of ['owner', 'thing', 'helper', 'minutes', 'until'] as const)
    await expect(slot(ask)).toContainText(label(`agreements:blank.${ask}`));

  await hand.press(page.getByRole('group', { name: label('agreements:ask.owner') }).getByRole('button', { name: 'Sem' }));
  const thing = app.field(`agreement/${await idOf(page)}/fills/thing`);
  await expect(thing).toBeFocused();
  await page.keyboard.type('de tas van Mila');
  await page.keyboard.press('Enter');
  const helpers = page.getByRole('group', { name: label('agreements:ask.helper') });
  await expect(helpers.getByRole('button').first()).toBeFocused();
  await hand.press(helpers.getByRole('button', { name: 'Tom' }));
  await hand.press(page.getByRole('group', { name: label('agreements:ask.minutes') }).getByRole('button', { name: '10' }));
  await hand.press(page.getByRole('button', { name: label('agreements:in-weeks', { count: 2 }), exact: true }));
  await hand.press(app.button(label('agreements:block.next')));
  await expect(app.button(label('agreements:read-aloud'))).toBeFocused();
  await expect(page.getByText(label('agreements:hint.damaged-property'))).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Sem maakt de tas van Mila heel. Klaar op ');
  await expect(page.locator('main')).toContainText('Tom helpt 10 minuten mee.');
  await expect(page.locator('li[aria-current="step"]')).toContainText('Mila');

  await app.reloadInto('Merel');
  await expect(page.locator('main')).toContainText('Sem maakt de tas van Mila heel. Klaar op ');
});

/** Id of the one agreement on the page, from the name of its field. */
async function idOf(page: Page): Promise<string> {
  const field = await page.locator('[data-field^="agreement/"]').first().getAttribute('data-field');
  return field?.split('/')[1] ?? '';
}

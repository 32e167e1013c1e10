import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { label } from '../support/labels.ts';

test('that it still happens leads to protecting first; pressed by mistake it is taken back, once protected it is not', async ({
  app,
  page,
}) => {
  test.setTimeout(60_000);
  await app.openSeeded(seedOf('Kievit', eightAt('follow-up'), 'follow-up'));
  const talkWithMila = page.getByRole('button', { name: new RegExp(`^${label('follow-up:talk-with', { name: 'Mila' })}`) }).first();
  const protect = app.button(label('follow-up:protect-now'));
  const mistake = app.button(label('follow-up:no-longer-happening'));
  await app.button(label('follow-up:plan-extra')).click();
  await talkWithMila.click();
  await app.button(label('follow-up:still-happening')).click();
  await expect(app.heading).toHaveText(label('follow-up:thank-you-for-telling', { name: 'Mila' }));
  await app.button(label('follow-up:back-to-talk')).click();
  await app.button(label('follow-up:back-to-plan')).click();
  await protect.click();
  await mistake.click();
  await expect(app.heading).toHaveText(label('follow-up:how-is-it', { name: 'Mila' }));
  await expect(app.heading).toBeFocused();
  await app.button(label('follow-up:back-to-plan')).click();
  await expect(app.heading).toHaveText(label('follow-up:title'));
  await expect(protect).toHaveCount(0);

  await talkWithMila.click();
  await app.button(label('follow-up:still-happening')).click();
  for (const field of ['protection/watches', 'protection/goes-to']) {
    await app.field(field).fill('juf Anouk');
    await page.keyboard.press('Tab');
  }
  await app.button(label('follow-up:keep-starts-now')).click();
  await expect(page.getByText(label('follow-up:still-noted'))).toBeVisible();
  await app.button(label('follow-up:still-happening')).click();
  await expect(app.heading).toHaveText(label('follow-up:thank-you-for-telling', { name: 'Mila' }));
  await expect(mistake).toHaveCount(0);
});

import { expect } from '@playwright/test';
import { ENTRY_STOPS } from '../../src/domain/safety.ts';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { label } from '../support/labels.ts';

test('another route leaves the same in the record, whichever line it was', async ({ app, page }) => {
  const lines = [ENTRY_STOPS[0], ENTRY_STOPS[3], ENTRY_STOPS[7]];
  await app.openVault(...lines.map((stop) => seedOf(stop, eightAt('safety'), 'safety')));
  const kept: unknown[] = [];
  for (const stop of lines) {
    await app.openRecord(stop);
    const line = page.getByRole('listitem').filter({ hasText: label(`safety:stop.${stop}`) });
    await expect(line.locator('a, button, input, select, [tabindex], [role]')).toHaveCount(0);
    await line.click();
    await line.dblclick();
    await expect(app.heading).toHaveText(label('safety:title'));
    await page.getByRole('radio', { name: label('safety:at-least-one'), exact: true }).click();
    await expect(app.heading).toHaveText(label('safety:route-title'));
    for (const other of ENTRY_STOPS) await expect(page.locator('main')).not.toContainText(label(`safety:stop.${other}`));
    await app.button(label('safety:route-close')).click();
    await expect(app.heading).not.toHaveText(label('safety:route-title'));
    await app.backToRecords();
    const events = await app.storedEvents(stop);
    kept.push(events.slice(-2).map(({ id: _, time: __, previous: ___, basedOn: ____, ...event }) => event));
    expect(JSON.stringify(events.slice(-2))).not.toContain(stop);
  }
  expect(kept[1]).toEqual(kept[0]);
  expect(kept[2]).toEqual(kept[0]);
});

test('a circumstance noticed after the check shows as an open point until it has a measure', async ({ app, page }) => {
  await app.openSeeded(seedOf('Merel', eightAt('preparation'), 'overview', null, { type: 'flag.raised', flag: 'interpreter' }));
  await expect(page.getByText(label('overview:left-open', { count: 1 }))).toBeVisible();
  // Which one it is does not stand where more people look.
  await expect(page.locator('main')).not.toContainText(label('safety:flag.interpreter'));
  await app.button(label('overview:to-measures')).click();
  const measure = app.field('flag/interpreter');
  await expect(measure).toHaveAccessibleDescription(new RegExp(label('safety:no-measure')));
  await measure.fill('Nadia komt mee.');
  await measure.blur();
  await expect(page.getByText(label('safety:no-measure'))).toBeHidden();
  await app.button(label('common:to-record')).click();
  await expect(page.getByText(label('overview:left-open', { count: 1 }))).toBeHidden();
  await expect(page.getByText(label('overview:now.preparation'))).toBeVisible();
});

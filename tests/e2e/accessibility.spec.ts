import { expect, type Page } from '@playwright/test';
import { stageOf } from '../../src/domain/stage.ts';
import { test } from '../support/app-test.ts';
import { axeFindings, clippedOn, expectAccessible } from '../support/axe.ts';
import { eightAt, eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { label } from '../support/labels.ts';
import type { Seed } from '../support/seeding-page.ts';

const circle = eightInCircle(4);
const SEEDS: readonly Seed[] = [
  seedOf('incident', eightAt('incident'), 'incident'),
  seedOf('overview', eightAt('preconditions'), 'overview'),
  seedOf('participants', eightAt('participants'), 'participants'),
  seedOf('safety', eightAt('safety'), 'safety'),
  seedOf('another-route', eightAt('safety'), 'safety', null, { type: 'entry-stops.answered', outcome: 'another-route' }),
  seedOf('preparation', eightAt('preparation'), 'preparation'),
  seedOf('preconditions', eightAt('preconditions'), 'preconditions'),
  seedOf('other-form', eightAt('preconditions'), 'other-form'),
  seedOf('form-script', eightAt('preconditions'), 'other-form', null, { type: 'other-form.chosen', form: 'go-between' }),
  seedOf('day-card', eightAt('meeting'), 'meeting'),
  seedOf('asking', eightAt('meeting'), 'meeting', 'asking'),
  seedOf('turn', circle, 'meeting', turnAt(circle, 4)),
  seedOf('paused', circle, 'meeting', null, { type: 'meeting.paused', code: 'apart' }),
  seedOf('stopped', circle, 'meeting', null, { type: 'meeting.stopped', code: 'today-ends' }),
  seedOf('agreements', eightAt('agreements'), 'agreements'),
  seedOf('signatures', eightAt('signatures'), 'signatures'),
  seedOf('documents', eightAt('signatures'), 'documents'),
  seedOf('print', eightAt('preconditions'), 'print'),
  seedOf('follow-up', eightAt('follow-up'), 'follow-up'),
  seedOf('closed', eightAt('closed'), 'closed'),
];

const SIZES = [
  { name: 'a laptop', width: 1366, height: 768 },
  { name: 'a tablet', width: 820, height: 1180 },
  { name: '200 % zoom', width: 683, height: 384 },
];

async function focusIsOnHeading(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement?.tagName === 'H1' || document.querySelector('h1')?.contains(document.activeElement) === true,
  );
}

test('every page of a record: no finding by day or evening, nothing lost at any size, focus on its heading', async ({ app, page }) => {
  test.setTimeout(600_000);
  await app.openVault(...SEEDS);
  await expectAccessible(page);
  for (const { record } of SEEDS) {
    const codeName = record.opened?.codeName ?? '';
    await test.step(`${codeName} (${stageOf(record)})`, async () => {
      await page.setViewportSize({ width: 1366, height: 768 });
      await app.openRecord(codeName);
      await app.heading.waitFor();
      await expect.poll(() => focusIsOnHeading(page), codeName).toBe(true);
      await expectAccessible(page);
      for (const { name, width, height } of SIZES) {
        await page.setViewportSize({ width, height });
        expect(await clippedOn(page), `${codeName} on ${name}`).toEqual([]);
      }
      await page.reload();
      await app.unlock();
    });
  }
});

test('the first screen, the lock and the settings are as accessible', async ({ app, page }) => {
  await app.open();
  await expectAccessible(page);
  await app.seed(seedOf('Kievit', eightAt('incident'), 'overview'));
  await page.reload();
  await app.heading.waitFor();
  await expectAccessible(page);
  await app.unlock();
  await app.button(label('records:settings')).click();
  await expectAccessible(page);
});

test('the checks see a planted fault', async ({ app, page }) => {
  await app.open();
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.inlineSize = '3000px';
    document.body.append(button);
  });
  expect((await axeFindings(page)).join()).toContain('button-name');
  expect((await clippedOn(page)).join()).toContain('page:');
});

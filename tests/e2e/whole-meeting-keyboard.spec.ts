import { expect } from '@playwright/test';
import { addDays } from '../../src/domain/calendar.ts';
import { test } from '../support/app-test.ts';
import { CircleKeys, walkCircle } from '../support/circle-walk.ts';
import { KeyboardHand } from '../support/hands.ts';
import { expectFamilySheet } from '../support/sheet-check.ts';
import { EIGHT, WholeMeeting } from '../support/whole-meeting.ts';

test('a meeting of eight, from the first start to the sheet, by keyboard alone', async ({ app, page }) => {
  test.setTimeout(480_000);
  const meeting = new WholeMeeting(app, new KeyboardHand(page), EIGHT);
  await meeting.firstStart();
  await meeting.incident();
  await meeting.participants();
  await meeting.safety();
  await meeting.preparation();
  await meeting.preconditions();
  await meeting.door();
  await walkCircle(app, new CircleKeys(page), EIGHT);
  await page.keyboard.press('ArrowRight');
  await meeting.agreements();
  await meeting.signatures([
    { name: 'Fatima', way: 'typed' },
    { name: 'Erik', way: 'later' },
    { name: 'Anouk', way: 'typed' },
  ]);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const sheet = expectFamilySheet(await meeting.sheetFor('Fatima'), EIGHT, 'Fatima', [addDays(today, 14), addDays(today, 28)]);
  expect(sheet?.strokes ?? []).toEqual([]);
});

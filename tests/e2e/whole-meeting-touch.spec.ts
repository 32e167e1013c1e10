import { expect, type Locator } from '@playwright/test';
import { addDays } from '../../src/domain/calendar.ts';
import { test } from '../support/app-test.ts';
import { CircleButtons, walkCircle } from '../support/circle-walk.ts';
import { TouchHand } from '../support/hands.ts';
import { expectFamilySheet } from '../support/sheet-check.ts';
import { EIGHT, WholeMeeting } from '../support/whole-meeting.ts';

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

/** Strokes across the pad, each of so many points. */
function drawing(strokes: readonly number[]) {
  return async (pad: Locator): Promise<void> => {
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('there is no pad to sign on');
    const { mouse } = pad.page();
    for (const [at, points] of strokes.entries()) {
      const left = box.x + 30 + at * 90;
      await mouse.move(left, box.y + box.height / 2);
      await mouse.down();
      for (let point = 1; point <= points; point += 1) {
        await mouse.move(left + point * 4, box.y + box.height / 2 + Math.sin(point) * (box.height / 4));
      }
      await mouse.up();
    }
  };
}

test('a meeting of eight, from the first start to the sheets, by mouse and touch', async ({ app, page }) => {
  test.setTimeout(480_000);
  const hand = new TouchHand(page);
  const meeting = new WholeMeeting(app, hand, EIGHT);
  const circle = new CircleButtons(hand);
  await meeting.firstStart();
  await meeting.incident();
  await meeting.participants();
  await meeting.safety();
  await meeting.preparation();
  await meeting.preconditions();
  await meeting.door();
  await walkCircle(app, circle, EIGHT);
  await circle.next();
  await meeting.agreements();
  await meeting.signatures([
    { name: 'Fatima', way: 'drawn', draw: drawing([12, 15]) },
    { name: 'Erik', way: 'drawn', draw: drawing([30, 24, 27]) },
    { name: 'Sem', way: 'later' },
    { name: 'Anouk', way: 'paper' },
  ]);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const until = [addDays(today, 14), addDays(today, 28)];
  const own = expectFamilySheet(await meeting.sheetFor('Fatima'), EIGHT, 'Fatima', until);
  const other = expectFamilySheet(await meeting.sheetFor('Erik'), EIGHT, 'Erik', until);
  // Each sheet holds its own family's strokes, and none of the other's.
  expect(own?.strokes ?? [1, 1]).toHaveLength(2);
  expect(other?.strokes ?? [1, 1, 1]).toHaveLength(3);
});

import { test } from '../support/app-test.ts';
import { CircleKeys, walkCircle } from '../support/circle-walk.ts';
import { KeyboardHand } from '../support/hands.ts';
import { WholeMeeting } from '../support/whole-meeting.ts';

test('a meeting of eight, from the first start to the sheet, by keyboard alone', async ({ app, page }) => {
  test.setTimeout(600_000);
  const meeting = new WholeMeeting(app, new KeyboardHand(page));
  await meeting.firstStart();
  await meeting.incident();
  await meeting.participants();
  await meeting.safety();
  await meeting.preparation();
  await meeting.preconditions();
  await meeting.door();
  await walkCircle(app, new CircleKeys(page));
  await page.keyboard.press('ArrowRight');
  await meeting.agreements();
});

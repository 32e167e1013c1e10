import { expect, type Locator } from '@playwright/test';
import { fold } from '../../src/domain/fold.ts';
import { seatedParticipants } from '../../src/domain/participants.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { fillDisk } from '../support/disk.ts';
import { label } from '../support/labels.ts';

const START = ['Hana', 'Mila', 'Zoë', 'Tom', 'Kai', 'Gijs', 'Sem', 'Piet'];

const seat = (app: AppPage, name: string) => app.page.locator('[data-circle]').getByRole('button', { name, exact: true });

/** Names clockwise, as the hidden list of seats reads them, the facilitator left out. */
async function seated(app: AppPage): Promise<readonly string[]> {
  const lines = await app.page
    .getByRole('list', { name: label('common:circle.list') })
    .getByRole('listitem')
    .allTextContents();
  return lines.slice(1).map((line) => line.split(',')[0] ?? '');
}

async function moves(app: AppPage, codeName: string): Promise<number> {
  return (await app.storedEvents(codeName)).filter(({ type }) => type === 'seats.arranged').length;
}

async function middleOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('somebody is moved by button, by arrow key and by dragging, each move kept once', async ({ app, page }) => {
  await app.openSeeded(seedOf('Reiger', eightAt('safety'), 'participants'));
  expect(await seated(app)).toEqual(START);

  await seat(app, 'Sem').click();
  await expect(seat(app, 'Sem')).toHaveAttribute('aria-pressed', 'true');
  await app.button(label('participants:seat.further-of', { name: 'Sem' })).click();
  await expect.poll(() => seated(app)).toEqual(['Hana', 'Mila', 'Zoë', 'Tom', 'Kai', 'Gijs', 'Piet', 'Sem']);
  await expect(page.getByText('Sem zit tussen Piet en Anna')).toBeVisible();

  await seat(app, 'Sem').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => seated(app)).toEqual(START);
  await expect(seat(app, 'Sem')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => seated(app)).toEqual(['Hana', 'Mila', 'Zoë', 'Tom', 'Kai', 'Sem', 'Gijs', 'Piet']);
  expect(await moves(app, 'Reiger')).toBe(3);

  const from = await middleOf(seat(app, 'Mila'));
  const to = await middleOf(seat(app, 'Kai'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y - 40, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => seated(app)).toEqual(['Hana', 'Zoë', 'Tom', 'Kai', 'Mila', 'Sem', 'Gijs', 'Piet']);
  expect(await moves(app, 'Reiger')).toBe(4);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('somebody is moved, and the page does not scroll under it', async ({ app, page }) => {
    await page.setViewportSize({ width: 820, height: 640 });
    await app.openSeeded(seedOf('Reiger', eightAt('safety'), 'participants'));
    await seat(app, 'Mila').scrollIntoViewIfNeeded();
    const circleTop = async () => Math.round((await page.locator('[data-circle]').boundingBox())?.y ?? 0);
    const [from, to, before] = [await middleOf(seat(app, 'Mila')), await middleOf(seat(app, 'Kai')), await circleTop()];
    const screen = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', ...points: { x: number; y: number }[]) =>
      screen.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const drag = async () => {
      await touch('touchStart', from);
      for (let step = 1; step <= 8; step += 1)
        await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 8, y: from.y + ((to.y - from.y) * step) / 8 });
    };

    // The system takes the finger away, as for a call: nobody has moved.
    await drag();
    await touch('touchCancel');
    await expect.poll(() => seated(app)).toEqual(START);

    await drag();
    expect(await circleTop()).toBe(before);
    await touch('touchEnd');
    await expect.poll(() => seated(app)).toEqual(['Hana', 'Zoë', 'Tom', 'Kai', 'Mila', 'Gijs', 'Sem', 'Piet']);
    expect(await moves(app, 'Reiger')).toBe(1);
  });
});

test('a move that cannot be kept is said, and the seat goes back; after that it can be done again', async ({ app, page }) => {
  await app.openSeeded(seedOf('Reiger', eightAt('safety'), 'participants'));
  const disk = await fillDisk(page);
  const failure = page.getByRole('alert').filter({ hasText: label('errors:storage-full.what') });
  const from = await middleOf(seat(app, 'Mila'));
  const to = await middleOf(seat(app, 'Kai'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(failure).toBeVisible();
  await expect.poll(() => middleOf(seat(app, 'Mila')).then(({ x }) => Math.round(x))).toBe(Math.round(from.x));
  await seat(app, 'Mila').focus();
  await page.keyboard.press('ArrowRight');
  await app.button(label('participants:seat.further-of', { name: 'Mila' })).click();
  expect(await seated(app)).toEqual(START);

  await disk.hasRoomAgain();
  await app.button(label('participants:seat.further-of', { name: 'Mila' })).click();
  await expect(failure).toBeHidden();
  await expect.poll(() => seated(app)).toEqual(['Hana', 'Zoë', 'Mila', 'Tom', 'Kai', 'Gijs', 'Sem', 'Piet']);
  // The key that failed does not take the focus away afterwards.
  await expect(app.button(label('participants:seat.further-of', { name: 'Mila' }))).toBeFocused();
  expect(await moves(app, 'Reiger')).toBe(1);
});

test('a drag that ends where it began, or is broken off, moves nobody', async ({ app, page }) => {
  await app.openSeeded(seedOf('Reiger', eightAt('safety'), 'participants'));
  const from = await middleOf(seat(app, 'Mila'));
  const to = await middleOf(seat(app, 'Kai'));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.move(to.x - 5, to.y);
  await page.mouse.up();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.move(from.x, from.y, { steps: 6 });
  await page.mouse.up();
  expect(await seated(app)).toEqual(START);
  expect(await moves(app, 'Reiger')).toBe(0);
});

test('the chairs can be moved again on the day card, with names only', async ({ app }) => {
  await app.openSeeded(seedOf('Reiger', eightAt('meeting'), 'meeting', 'day-card'));
  await seat(app, 'Piet').click();
  await app.button(label('participants:seat.back', { name: 'Piet' })).click();
  await expect(app.page.getByText('Piet zit tussen Gijs en Sem')).toBeVisible();
  const arranged = seatedParticipants(fold(await app.storedEvents('Reiger'))).map(({ name }) => name);
  expect(arranged).toEqual(['Hana', 'Mila', 'Zoë', 'Tom', 'Kai', 'Gijs', 'Piet', 'Sem']);
});

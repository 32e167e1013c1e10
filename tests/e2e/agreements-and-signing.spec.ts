import { expect, type Page } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
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
  await expect(app.button(label('agreements:read-aloud'))).toBeFocused();
  await expect(page.getByText(label('agreements:hint.damaged-property'))).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toContainText('Sem maakt de tas van Mila heel. Klaar op ');
  await expect(page.locator('main')).toContainText('Tom helpt 10 minuten mee.');
  await expect(page.locator('li[aria-current="step"]')).toContainText('Mila');

  await app.reloadInto('Merel');
  await expect(page.locator('main')).toContainText('Sem maakt de tas van Mila heel. Klaar op ');
});

const ID = 'own-agreement';
const day = (field: 'from' | 'until', value: string): Fact => ({ type: 'agreement.set', agreement: ID, choice: { field, value } });

test('a last day before the first is said at the field, and leads nowhere until one of the two is changed', async ({ app, page }) => {
  const begun: readonly Fact[] = [
    { type: 'agreement.added', agreement: ID, block: null },
    ...(['what', 'helper', 'seen'] as const).map(
      (field): Fact => ({ type: 'agreement.worded', agreement: ID, field, text: 'Tom kijkt mee.' }),
    ),
    { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'tom' } },
    day('from', '2026-04-11'),
    day('until', '2026-04-10'),
  ];
  await app.openSeeded(seedOf('Merel', agreeing, 'agreements', ID, ...begun));
  const until = page.getByRole('textbox', { name: label('agreements:field.until'), exact: true });
  await expect(until).toHaveAttribute('aria-invalid', 'true');
  await expect(until).toHaveAccessibleDescription(label('agreements:until-before-from'));
  await app.button(label('agreements:read-aloud')).click();
  await page
    .getByRole('group', { name: label('agreements:missing-title') })
    .getByRole('button', { name: label('agreements:until-before-from') })
    .click();
  await expect(until).toBeFocused();
  await page.getByLabel(label('agreements:field.from'), { exact: true }).fill('2026-04-10');
  await expect(until).not.toHaveAttribute('aria-invalid', 'true');
  await app.button(label('agreements:read-aloud')).click();
  await expect(page.locator('li[aria-current="step"]')).toContainText('Mila');
});

test('what is typed for how we see it takes the place of the building block’s line, which fills nothing in by itself', async ({
  app,
  page,
}) => {
  const begun: readonly Fact[] = [
    { type: 'agreement.added', agreement: ID, block: 'parent-calls-school', asks: ['owner', 'helper', 'from', 'until'] },
    { type: 'agreement.set', agreement: ID, choice: { field: 'owner', value: 'piet' } },
    { type: 'agreement.filled', agreement: ID, ask: 'helper', choice: 'tom', text: '' },
    day('from', '2026-04-10'),
    day('until', '2026-04-24'),
  ];
  await app.openSeeded(seedOf('Merel', agreeing, 'agreements', ID, ...begun));
  const seen = app.field(`agreement/${ID}/seen`);
  await expect(seen).toHaveValue('');
  const suggested = page.locator('main').getByText(/Leeg blijft: “(.+)”/);
  const [, line = ''] = /“(.+)”/.exec(await suggested.innerText()) ?? [];
  const sentence = page.locator('main p').filter({ hasText: 'niet de andere ouders' });
  await expect(sentence).toContainText(line);
  await seen.fill('Piet belt op vrijdag.');
  await seen.blur();
  await expect(sentence).not.toContainText(line);
  await app.button(label('agreements:read-aloud')).click();
  await expect(page.locator('main')).toContainText('Piet belt op vrijdag.');
  await expect(page.locator('main')).not.toContainText(line);
});

/** Id of the one agreement on the page, from the name of its field. */
async function idOf(page: Page): Promise<string> {
  const field = await page.locator('[data-field^="agreement/"]').first().getAttribute('data-field');
  return field?.split('/')[1] ?? '';
}

const signing = eightAt('signatures');

async function drawStroke(page: Page, from: number, to: number): Promise<void> {
  const pad = await page.locator('canvas').boundingBox();
  if (!pad) throw new Error('no field to sign in');
  await page.mouse.move(pad.x + pad.width * from, pad.y + pad.height * 0.3);
  await page.mouse.down();
  for (let step = 1; step <= 8; step += 1)
    await page.mouse.move(pad.x + pad.width * (from + ((to - from) * step) / 8), pad.y + pad.height * (0.3 + 0.05 * (step % 4)));
  await page.mouse.up();
}

/** Where ink lies, on a coarse grid: the same picture at any size. */
async function inkOn(page: Page): Promise<string> {
  return page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const cells = Array.from({ length: 20 * 4 }, (_, cell) => {
      const [left, top] = [Math.floor(((cell % 20) * width) / 20), Math.floor((Math.floor(cell / 20) * height) / 4)];
      for (let y = top; y < top + height / 4; y += 1)
        for (let x = left; x < left + width / 20; x += 1) if ((pixels[(y * width + x) * 4 + 3] ?? 0) > 60) return '#';
      return '.';
    });
    return cells.join('');
  });
}

test('strokes survive turning the screen and a closed laptop, and are signed as they were drawn', async ({ app, page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await app.openSeeded(seedOf('Merel', signing, 'signatures', 'sheet/piet'));
  await page.locator('canvas').waitFor();
  await drawStroke(page, 0.1, 0.4);
  const first = await inkOn(page);
  expect(first).toContain('#');
  await page.setViewportSize({ width: 820, height: 1180 });
  await expect.poll(() => inkOn(page)).toBe(first);
  await drawStroke(page, 0.5, 0.9);
  await page.setViewportSize({ width: 1366, height: 768 });
  const both = await inkOn(page);
  expect(both).not.toBe(first);

  await expect(page.getByText(label('common:saved'), { exact: true })).toBeVisible();
  await app.reloadInto('Merel');
  await expect.poll(() => inkOn(page)).toBe(both);

  await app.button(label('signatures:done-hand-back')).click();
  await expect(app.heading).toHaveText(label('signatures:thank-you'));
  const given = (await app.storedEvents('Merel')).find((event) => event.type === 'signature.given');
  const strokes = given?.type === 'signature.given' ? given.strokes : [];
  expect(strokes).toHaveLength(2);
  const xs = strokes.map((stroke) => [stroke[0]?.x ?? 0, stroke.at(-1)?.x ?? 0]);
  for (const [at, [from, to]] of (
    [
      [100, 400],
      [500, 900],
    ] as const
  ).entries()) {
    expect(Math.abs((xs[at]?.[0] ?? 0) - from)).toBeLessThan(12);
    expect(Math.abs((xs[at]?.[1] ?? 0) - to)).toBeLessThan(12);
  }
});

test('read aloud and told back comes before the pad; later and not signing need none of it', async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await app.openSeeded(seedOf('Merel', signing, 'signatures', 'sheet/hana'));
  await expect(page.getByText(label('signatures:read-first', { name: 'Hana' }))).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
  for (const way of ['sign-later', 'i-disagree', 'i-do-not-sign'] as const)
    await expect(app.button(label(`signatures:${way}`))).toBeVisible();
  await hand.tick(page.getByRole('checkbox', { name: label('signatures:read-and-retold') }));
  await hand.choose(page.getByRole('radio', { name: label('signatures:way.typed'), exact: true }));
  await hand.press(app.button(label('signatures:done-hand-back')));
  await expect(page.getByRole('group', { name: label('signatures:missing-title') })).toBeFocused();
  await hand.type(page.getByLabel(label('signatures:type-your-name')), 'Hana');
  await expect(page.getByText(label('common:saved'), { exact: true })).toBeVisible();
  await app.reloadInto('Merel');
  await expect(page.getByLabel(label('signatures:type-your-name'))).toHaveValue('Hana');
  await hand.press(app.button(label('signatures:done-hand-back')));
  await expect(app.heading).toHaveText(label('signatures:thank-you'));
  const given = (await app.storedEvents('Merel')).find((event) => event.type === 'signature.given');
  expect(given).toMatchObject({ participant: 'hana', manner: 'typed', typed: 'Hana', readToBy: 'Anna' });
});

test('not signing opens nothing again and asks for no reason; not agreeing opens exactly that agreement', async ({ app, page }) => {
  const hand = new KeyboardHand(page);
  await app.openSeeded(seedOf('Merel', signing, 'signatures', 'hand-over/piet'));
  await hand.press(app.button(label('signatures:i-am', { name: 'Piet' })));
  // Whoever holds the laptop sees nothing of how others stand, and no word for what anybody is in this.
  await expect(page.locator('body')).not.toContainText(/Hana|getekend|tekent niet|dader|slachtoffer|pester/i);
  await hand.press(app.button(label('signatures:i-do-not-sign')));
  await expect(page.locator('main').locator('input, textarea')).toHaveCount(0);
  await hand.press(app.button(label('signatures:keep-and-go-on')));
  await hand.press(app.button(label('signatures:i-am', { name: 'Anna' })));
  await expect(page.getByRole('listitem').filter({ hasText: 'Piet' })).toContainText(label('signatures:state.does-not-sign'));
  await expect(app.heading).toHaveText(label('signatures:title'));

  await hand.press(app.button(label('signatures:hand-over-to', { name: 'Hana' })));
  await hand.press(app.button(label('signatures:i-am', { name: 'Hana' })));
  await hand.press(app.button(label('signatures:i-disagree')));
  await hand.choose(page.getByRole('radio', { name: /^1\. / }));
  await hand.press(app.button(label('signatures:talk-again')));
  // Given back first: until then nobody can see what was chosen.
  await expect(app.heading).toHaveText(label('signatures:thank-you'));
  await hand.press(app.button(label('signatures:i-am', { name: 'Anna' })));
  await expect(app.heading).toHaveText(label('agreements:title'));
  await expect(app.button(label('agreements:read-aloud'))).toBeVisible();
  await expect(app.field('agreement/agreement-1/what')).toBeVisible();
});

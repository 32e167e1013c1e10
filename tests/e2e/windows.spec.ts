import type { BrowserContext } from '@playwright/test';
import { expect } from '@playwright/test';
import { AppPage, test as base } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { chooseByWords } from '../support/hands.ts';
import { label } from '../support/labels.ts';
import { circle, expectNothingToRead, inThePage, turn } from '../support/nothing-to-read.ts';

const test = base.extend<{ readonly anotherWindow: () => Promise<AppPage> }>({
  anotherWindow: async ({ context, seedingPage, baseURL }, use) => {
    await use(async () => {
      const app = new AppPage(await context.newPage(), seedingPage, baseURL ?? '');
      await app.open();
      await app.unlock();
      return app;
    });
  },
});

const says = (app: AppPage, lead: 'elsewhere' | 'lost' | 'refused') =>
  expect(app.page.getByText(`${label(`windows:${lead}.what`)} ${label(`windows:${lead}.kept`)}`)).toBeVisible();

/** Windows that nobody tells when another one takes their record over, as when they were asleep. */
async function hearingNothing(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // There are none in the empty page that a window begins with.
    if (navigator.locks === undefined) return;
    const request = navigator.locks.request.bind(navigator.locks) as (...asked: unknown[]) => Promise<unknown>;
    navigator.locks.request = ((...asked: unknown[]) =>
      request(...asked).catch((error: Error) =>
        error.name === 'AbortError' ? new Promise(() => undefined) : Promise.reject(error),
      )) as typeof navigator.locks.request;
  });
}

test('a second window shows the record, follows the first, and takes over with every letter', async ({ app, anotherWindow }) => {
  test.setTimeout(180_000);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  await app.field('incident/description').fill('De tas');
  const other = await anotherWindow();
  await other.openRecord('Kievit');
  await says(other, 'elsewhere');
  await expect(other.field('incident/description')).toHaveValue('De tas');
  await expect(other.field('incident/description')).toBeDisabled();
  await expect(other.button(label('common:lock'))).toBeDisabled();
  await expectNoAxe(other.page, 'following');

  await app.field('incident/place').fill('het plein');
  await app.field('incident/description').pressSequentially(' lag in');
  await expect(other.field('incident/place')).toHaveValue('het plein');
  await app.button(label('common:record-named', { name: 'Kievit' })).click();
  await app.button(label('overview:erase')).waitFor();
  const heading = await app.heading.innerText();
  await expect(other.heading).toHaveText(heading);
  await app.openStage('incident');
  await expect(other.field('incident/place')).toBeVisible();

  await app.field('incident/place').fill('het plein bij de kl');
  await other.button(label('windows:work-here')).click();
  await expect(other.field('incident/place')).toBeEnabled();
  await expect(other.field('incident/place')).toHaveValue('het plein bij de kl');
  await expect(other.page.getByText(label('windows:elsewhere.what'))).toHaveCount(0);
  await says(app, 'lost');
  await expect(app.field('incident/place')).toBeDisabled();
  await expect(app.field('incident/place')).toHaveValue('het plein bij de kl');

  await other.field('incident/place').pressSequentially('imrek');
  await other.field('incident/description').focus();
  await expect(app.field('incident/place')).toHaveValue('het plein bij de klimrek');
  await app.button(label('windows:work-here')).click();
  await expect(app.field('incident/place')).toBeEnabled();
  await says(other, 'lost');
});

test('a window that did not hear of it can write nothing, says so, and what was typed there is kept', async ({
  app,
  context,
  anotherWindow,
}) => {
  test.setTimeout(180_000);
  await hearingNothing(context);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  await app.field('incident/description').fill('De tas');
  const other = await anotherWindow();
  await other.openRecord('Kievit');
  await other.button(label('windows:work-here')).click();
  await expect(other.field('incident/description')).toBeEnabled();
  await other.field('incident/place').fill('het plein');
  await other.field('incident/description').focus();

  // Typed on in the window that was asleep, in the field that the other one has too.
  await expect(app.field('incident/description')).toBeEnabled();
  await app.field('incident/description').pressSequentially(' lag in de sloot');
  await app.button(label('incident:kind.online')).evaluate((chip: HTMLButtonElement) => chip.click());
  await says(app, 'refused');
  await expect(app.field('incident/description')).toBeDisabled();
  await expect
    .poll(async () => (await app.storedEvents('Kievit')).flatMap((event) => (event.type === 'incident.worded' ? event.text : [])))
    .toEqual(expect.arrayContaining(['het plein', 'De tas lag in de sloot']));
});

test('who locks one window locks them all, at once', async ({ app, anotherWindow }) => {
  test.setTimeout(180_000);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  await app.field('incident/description').fill('De tas lag in de sloot');
  const following = await anotherWindow();
  await following.openRecord('Kievit');
  const listing = await anotherWindow();
  await listing.button(label('common:lock')).click();
  for (const window of [app, following]) {
    await expect(window.page.getByText(label('unlock:locked-by.elsewhere'))).toBeVisible();
    for (const words of ['Kievit', 'sloot']) expect(await inThePage(window)).not.toContain(words);
  }
  await expect(listing.heading).toHaveText(label('unlock:unlock-title'));
  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.field('incident/description')).toHaveValue('De tas lag in de sloot');
  await expect(app.field('incident/description')).toBeEnabled();
});

test('one key blanks every window, and each comes back by itself', async ({ app, anotherWindow }) => {
  test.setTimeout(180_000);
  await app.openSeeded(seedOf('Kievit', circle, 'meeting', turn));
  const before = await app.heading.innerText();
  const following = await anotherWindow();
  await following.openRecord('Kievit');
  await expect(following.heading).toHaveText(before);
  const listing = await anotherWindow();
  // Only the window that leads has keys.
  await following.page.keyboard.press('ArrowRight');
  await following.page.keyboard.press('b');
  await expect(app.heading).toHaveText(before);
  await expectNoAxe(following.page, 'following a turn');
  await app.page.keyboard.press('b');
  for (const window of [app, following, listing]) {
    await expect(window.heading).toHaveText(label('meeting:blank-title'));
    await expectNothingToRead(window, 'blank', 'Kievit');
  }
  await app.page.keyboard.press('Escape');
  await expect(app.heading).toHaveText(before);
  await expect(following.heading).toHaveText(label('meeting:blank-title'));
  await following.page.keyboard.press('b');
  await expect(following.heading).toHaveText(before);
  await listing.page.keyboard.press('Escape');
  await expect(listing.button(label('records:new'))).toBeVisible();
});

test('two rooms lock every other window, and no window is a way around the code', async ({ app, anotherWindow }) => {
  test.setTimeout(180_000);
  await app.openSeeded(seedOf('Kievit', circle, 'meeting', turn));
  const other = await anotherWindow();
  await other.openRecord('Kievit');
  await app.page.keyboard.press('a');
  await expect(other.page.getByText(label('unlock:locked-by.elsewhere'))).toBeVisible();
  await expectNothingToRead(other, 'locked by two rooms', 'Kievit');
  // The one who knows the passphrase goes on in the other window; the laptop in the first room shows nothing.
  await other.unlock();
  await other.openRecord('Kievit');
  await other.button(label('windows:work-here')).click();
  await expect(other.page.getByText(label('windows:elsewhere.what'))).toHaveCount(0);
  await expect(app.page.getByText(label('unlock:locked-by.elsewhere'))).toBeVisible();
});

test('a record that one window erases leaves the list of another', async ({ app, anotherWindow }) => {
  test.setTimeout(180_000);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  const other = await anotherWindow();
  await expect(other.page.getByText('Kievit')).toBeVisible();
  await app.button(label('common:record-named', { name: 'Kievit' })).click();
  await app.button(label('overview:erase')).click();
  await chooseByWords(app.page.getByRole('radio', { name: label('erasing:part.record') }));
  await app.button(label('erasing:erase-now.record')).click();
  await app.button(label('erasing:yes-erase')).click();
  await expect(app.button(label('records:new'))).toBeVisible();
  await expect(other.page.getByText('Kievit')).toHaveCount(0);
});

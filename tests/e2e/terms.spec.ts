import { expect, type Page } from '@playwright/test';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { chooseByWords } from '../support/hands.ts';
import { copyFor, label } from '../support/labels.ts';

/** Said in the conversation, and nowhere else. */
const TOLD = 'sloot';
const WORDS: readonly Fact[] = [
  { type: 'incident.worded', field: 'description', text: `De tas lag in de ${TOLD}.` },
  { type: 'answer.worded', turn: turnAt(eightInCircle(0), 0), text: `Ik gooide hem in de ${TOLD}.` },
  { type: 'note.worded', note: 'record', text: `Let op de ${TOLD}. Mila’s moeder belde.` },
];
const STOPPED = seedOf('Merel', eightInCircle(8), 'overview', null, ...WORDS, { type: 'meeting.stopped', code: 'today-ends' });
const FOLLOW_UP = seedOf('Kievit', eightAt('follow-up'), 'overview', null, ...WORDS);

/** Every record here was last written to on 10 March 2026; after a stop the conversation stays 42 days. */
const PROPOSED = '2026-04-22';
const DESTROYED = '2026-05-22';

const SIZES = [
  [1366, 625],
  [683, 384],
  [820, 1180],
] as const;

test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-11T10:00:00+01:00') });
});

async function unlockOn(app: AppPage, day: string): Promise<void> {
  await app.page.clock.setSystemTime(new Date(`${day}T10:00:00+02:00`));
  await app.page.reload();
  await app.unlock();
}

const wordsIn = async (app: AppPage) => (await app.storedEvents('Merel')).filter(({ type }) => LAYER_OF[type] !== 'agreement').length;
/** How many unfinished texts are on the disk: typing and closing the laptop in the same instant is no test of either. */
const draftsKept = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('herstelwijzer');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('drafts').objectStore('drafts').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => resolve(counting.result);
          opening.result.close();
        };
      }),
  );
const proposal = (app: AppPage) => app.page.getByText(/^Het gespreksdeel mag weg/);
const ended = (app: AppPage) => app.page.getByText(label('records:term-ended-part.conversation', { name: 'Merel' }));

test('what is over is proposed, waits thirty days, is destroyed, and that is said once', async ({ app, page }) => {
  await app.openVault(STOPPED);
  await unlockOn(app, '2026-04-21');
  await page.clock.runFor(2000);
  await expect(proposal(app)).toHaveCount(0);
  await unlockOn(app, PROPOSED);
  await expect(proposal(app)).toHaveText(label('records:may-go-part.conversation', { day: '22 mei' }));
  await expectNoAxe(page, 'a proposal on the start screen');
  await app.button('Merel').click();
  await expect(app.heading).toHaveText(label('erasing:may-go'));
  await expect(page.getByText('vrijdag 22 mei 2026')).toBeVisible();
  await expect(app.heading).toBeFocused();
  await expectNoAxe(page, 'may go');
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expectFits(page, `may go at ${width} × ${height}`);
  }
  await unlockOn(app, '2026-05-21');
  await expect(proposal(app)).toBeVisible();
  expect(await wordsIn(app)).toBeGreaterThan(0);
  await unlockOn(app, DESTROYED);
  await expect(ended(app)).toBeVisible();
  await expectNoAxe(page, 'destroyed by its term');
  await expect(proposal(app)).toHaveCount(0);
  expect(await wordsIn(app)).toBe(0);
  await app.button(label('records:seen')).click();
  await expect(ended(app)).toHaveCount(0);
  await unlockOn(app, '2026-05-23');
  await page.clock.runFor(2000);
  await expect(ended(app)).toHaveCount(0);
  await app.openRecord('Merel');
  expect(await page.content()).not.toContain(TOLD);
});

test('it is kept longer once, only with a reason, and then destroyed without a question', async ({ app, page }) => {
  await app.openVault(STOPPED);
  await unlockOn(app, PROPOSED);
  await proposal(app).waitFor();
  await app.button('Merel').click();
  await app.button(label('erasing:longer')).click();
  await app.button(label('erasing:keep')).click();
  await expect(page.getByText(label('erasing:reason-missing'))).toBeVisible();
  await expect(app.field('erasing/reason')).toBeFocused();
  await expectNoAxe(page, 'reason missing');
  await app.field('erasing/reason').fill('Een ouder vroeg');
  await expect.poll(() => draftsKept(page)).toBe(1);
  await unlockOn(app, PROPOSED);
  // What was typed of the reason outlives the page, and a look into the record.
  await app.openRecord('Merel');
  await app.leaveToRecords();
  await proposal(app).waitFor();
  await app.button('Merel').click();
  await expect(app.field('erasing/reason')).toHaveValue('Een ouder vroeg');
  await app.field('erasing/reason').fill('Een ouder vroeg om inzage.');
  await app.button(label('erasing:keep')).click();
  await expect(page.getByText(label('erasing:kept-longer', { day: 'woensdag 3 juni 2026' }))).toBeVisible();
  await expect(app.button(label('erasing:longer'))).toHaveCount(0);
  await expectNoAxe(page, 'kept longer');
  await unlockOn(app, '2026-06-03');
  await page.clock.runFor(2000);
  await expect(proposal(app)).toHaveCount(0);
  expect(await wordsIn(app)).toBeGreaterThan(0);
  await unlockOn(app, '2026-06-04');
  await expect(ended(app)).toBeVisible();
  expect(await wordsIn(app)).toBe(0);
});

test('a clock that is set back is said, and extends nothing', async ({ app, page }) => {
  await app.openVault(STOPPED);
  await unlockOn(app, PROPOSED);
  await proposal(app).waitFor();
  await page.clock.runFor(2000);
  await expect(page.getByText(label('errors:clock-behind.what'))).toHaveCount(0);
  await unlockOn(app, '2019-01-01');
  await expect(proposal(app)).toHaveText(label('records:may-go-part.conversation', { day: '22 mei' }));
  const said = page.getByRole('status').filter({ hasText: label('errors:clock-behind.what') });
  await expect(said).toContainText(label('errors:clock-behind.kept'));
  await expect(said).toContainText(label('errors:clock-behind.next'));
  await expectNoAxe(page, 'a clock that is behind');
  await unlockOn(app, DESTROYED);
  await expect(ended(app)).toBeVisible();
  expect(await wordsIn(app)).toBe(0);
});

/** What was told after a talk belonged to the conversation; that there was one, and how it went on, does not. */
async function expectNothingToTell(app: AppPage): Promise<void> {
  await app.button(label('preparation:write-down-of', { name: 'Mila' })).click();
  await expect(app.button(label('preparation:save'))).toBeVisible();
  await expect(app.page.getByText(label('preparation:apology-wish', { name: 'Mila' }))).toHaveCount(0);
  await expect(app.page.getByText(label('preparation:held-on'))).toHaveCount(0);
  await app.button(label('preparation:save')).click();
  await expect(app.heading).toHaveText(label('preparation:title'));
}

async function expectNoFaces(app: AppPage): Promise<void> {
  await app.button(label('follow-up:plan-extra')).click();
  await app.page
    .getByRole('button', { name: new RegExp(`^${label('follow-up:talk-with', { name: 'Mila' })}`) })
    .first()
    .click();
  await expect(app.button(label('follow-up:still-happening'))).toBeVisible();
  await expect(app.page.getByText(label('follow-up:which-face'))).toHaveCount(0);
  await app.button(label('follow-up:back-to-plan')).click();
}

test('without the conversation the stage, the signatures, the sheet and the follow-up are the same', async ({ app, page }) => {
  await app.openVault(FOLLOW_UP);
  await app.openRecord('Kievit');
  const look = async () => {
    const seen: string[] = [];
    for (const stage of ['signatures', 'follow-up'] as const) {
      await app.openStage(stage);
      await expect(app.heading).toBeFocused();
      seen.push(await page.locator('main').innerText());
      await app.button(label('common:record-named', { name: 'Kievit' })).click();
    }
    await app.button(label('overview:documents')).click();
    await app.button(copyFor('Hana')).click();
    await app.button(label('documents:preview')).click();
    await expect(page.getByRole('region', { name: label('documents:preview-label') })).toContainText('getekend op');
    seen.push(await page.locator('main').innerText());
    await app.button(label('common:record-named', { name: 'Kievit' })).click();
    return seen;
  };
  const before = { pages: await look(), events: await app.storedEvents('Kievit') };
  expect(JSON.stringify(before.events)).toContain(TOLD);

  await app.button(label('overview:erase')).click();
  await expect(app.heading).toBeFocused();
  await expectNoAxe(page, 'erasing');
  await app.button(label('erasing:erase-now.conversation')).click();
  await expectNoAxe(page, 'asked once');
  await app.button(label('erasing:yes-erase')).click();
  await expect(page.getByText(label('overview:conversation-erased'))).toBeVisible();
  await expectNoAxe(page, 'without its conversation');
  expect(await look()).toEqual(before.pages);
  expect(await app.storedEvents('Kievit')).toEqual(before.events.filter(({ type }) => LAYER_OF[type] === 'agreement'));
  for (const stage of ['incident', 'safety', 'preparation', 'follow-up'] as const) {
    await app.openStage(stage);
    await expect(app.heading).toBeFocused();
    expect(await page.content(), stage).not.toContain(TOLD);
    if (stage === 'safety') await expect(page.getByText(label('safety:flags'))).toHaveCount(0);
    if (stage === 'preparation') await expectNothingToTell(app);
    if (stage === 'follow-up') await expectNoFaces(app);
    // A field in which nothing could be kept is not there.
    await expect(app.field('incident/description')).toHaveCount(0);
    await app.button(label('common:record-named', { name: 'Kievit' })).click();
  }
  await expect(page.getByText(label('common:memory-aid.title'))).toHaveCount(0);
});

test('what one child told goes, with its name where somebody says so, and the agreements of the others stay', async ({ app, page }) => {
  await app.openVault(FOLLOW_UP);
  const before = await app.storedEvents('Kievit');
  await app.openRecord('Kievit');
  await app.button(label('overview:erase')).click();
  await chooseByWords(page.getByRole('radio', { name: label('erasing:part.person') }));
  await page.getByLabel(label('erasing:person'), { exact: true }).selectOption({ label: 'Mila' });
  await app.button(label('erasing:erase-now.person', { name: 'Mila' })).click();
  await expect(page.getByText(label('erasing:instead-missing'))).toBeVisible();
  await expect(app.field('erasing/pseudonym')).toBeFocused();
  await expectNoAxe(page, 'one person');
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await expectFits(page, `one person at ${width} × ${height}`);
  }
  await app.field('erasing/pseudonym').fill('medeleerling');
  const passages = page.locator('[data-field^="erasing/passage/"]');
  await expect(passages).not.toHaveCount(0);
  for (const passage of await passages.all()) await passage.fill((await passage.inputValue()).replaceAll('Mila', 'een kind'));
  await app.button(label('erasing:erase-now.person', { name: 'Mila' })).click();
  await expectNoAxe(page, 'one person, asked once');
  await app.button(label('erasing:yes-erase')).click();
  await app.button(label('overview:erase')).waitFor();
  await expect(page.locator('main')).not.toContainText('Mila');
  const after = await app.storedEvents('Kievit');
  const unsigned = after.filter(({ type }) => type !== 'signature.given');
  expect(JSON.stringify(unsigned)).not.toContain('Mila');
  expect(JSON.stringify(unsigned)).toContain('een kind');
  expect(stageOf(fold(after))).toBe(stageOf(fold(before)));
  expect(after.filter(({ type }) => type === 'signature.given')).toEqual(before.filter(({ type }) => type === 'signature.given'));
});

test('a sheet that was handed over is a known copy, until somebody says that it is gone', async ({ app, page }) => {
  await app.openVault(FOLLOW_UP);
  await app.openRecord('Kievit');
  await app.button(label('overview:documents')).click();
  await app.button(copyFor('Hana')).click();
  await app.button(label('documents:make-and-save')).click();
  await expect(page.getByText(label('documents:handed-over'))).toBeVisible({ timeout: 30_000 });
  await app.button(label('common:record-named', { name: 'Kievit' })).click();
  await app.button(label('overview:erase')).click();
  const sheet = page.getByRole('checkbox', { name: label('documents:kind.agreement') });
  await chooseByWords(sheet);
  await app.button(label('erasing:back')).click();
  await app.button(label('overview:erase')).click();
  await expect(page.getByText(label('erasing:no-copies'))).toBeVisible();
});

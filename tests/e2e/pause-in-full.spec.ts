import { expect } from '@playwright/test';
import { isChild, participantById } from '../../src/domain/participants.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { eightAt, named, seedOf, WITH_INTERPRETER } from '../support/cases.ts';
import { turnOnPage } from '../support/circle-walk.ts';
import { roadTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';
import { label } from '../support/labels.ts';
import {
  circle,
  expectNothingToRead,
  HARMED_SAID,
  inThePage,
  KEYS,
  kept,
  PIN,
  pressEvery,
  ROLE_WORDS,
  turn,
} from '../support/nothing-to-read.ts';

/** The moment at which the seeded meetings were opened. */
const OPENED = new Date('2026-03-10T10:00:00.000Z');
const here = seedOf('Kievit', circle, 'meeting', turn);

test('in a pause, at the code and on a blank screen no key brings anything of the meeting into the page', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(here);
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  const before = await turnOnPage(page);
  await page.keyboard.press('o');
  await expect(page.locator('[data-field^="answer/"]')).toHaveValue(HARMED_SAID);
  await page.keyboard.press('Escape');
  // The check sees what it looks for.
  await expect(expectNothingToRead(app, 'turn')).rejects.toThrow('Mila');

  await page.keyboard.press('b');
  await expect(app.heading).toHaveText(label('meeting:blank-title'));
  await pressEvery(app, 'blank');
  await page.keyboard.press('Escape');
  await expect.poll(() => turnOnPage(page)).toContain(before.split('\n')[0]);
  // The note had the focus, and has it again; keys are text there.
  await page.keyboard.press('Escape');

  await page.keyboard.press('p');
  await expect(app.heading).toHaveText(label('paused:break-title'));
  await expectNothingToRead(app, 'break');
  await pressEvery(app, 'break', [...KEYS, 'b', 'Escape']);
  await app.button(label('paused:go-on')).click();
  await page.locator('section[data-bar]').getByRole('button').last().click();
  await expect(app.heading).toHaveText(before.split('\n')[0] ?? '');

  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expectNothingToRead(app, 'apart');
  // Enter would try the code, so it is left out here.
  await pressEvery(app, 'at the code', [...KEYS.filter((key) => key !== 'Enter'), 'b', 'Escape']);
});

test('a lost interpreter is one key: the number, the same turn told again, and after ten minutes another day', async ({ app, page }) => {
  test.setTimeout(120_000);
  await page.clock.install({ time: OPENED });
  await app.openSeeded(here);
  const before = await turnOnPage(page);
  await page.keyboard.press('t');
  await expect(page.getByText('De tolk is weg. We wachten samen.')).toBeVisible();
  await expect(page.getByText('Nadia: 0123 456 711.')).toBeVisible();
  const shown = `${await page.title()}\n${await page.locator('body').innerText()}`;
  expect([...Object.keys(kept), ...ROLE_WORDS].filter((words) => shown.includes(words))).toEqual([]);
  await app.button(label('paused:named-back', { name: 'Nadia' })).click();
  await expect(app.heading).toHaveText(before.split('\n')[0] ?? '');
  await expect(page.getByText('De tolk is terug. We zeggen het laatste stuk opnieuw.')).toBeVisible();
  await page.keyboard.press('n');
  await expect.poll(() => turnOnPage(page)).not.toContain('De tolk is terug.');

  await page.keyboard.press('t');
  // The minutes count from a pause that is written, on a page whose clock runs: its heading takes the focus in the same step.
  await expect(app.heading).toHaveText(label('paused:eyebrow.interpreter'));
  await expect(app.heading).toBeFocused();
  await expect(page.getByText(label('paused:wait-over'))).toHaveCount(0);
  await page.clock.fastForward('09:00');
  await expect(page.getByText(label('paused:since', { pause: label('paused:eyebrow.interpreter'), count: 9 }))).toBeVisible();
  await expect(page.getByText(label('paused:wait-over'))).toHaveCount(0);
  await page.clock.fastForward('01:30');
  await expect(page.getByText(label('paused:wait-over'))).toBeVisible();
  await app.button(label('common:another-day')).click();
  await app.button(label('common:another-day-confirm')).click();
  await expect(page.getByText(label('preconditions:eyebrow')).first()).toBeVisible();
});

test('at the agreements a lost interpreter and two rooms are one press away, and nobody assents meanwhile', async ({ app, page }) => {
  const reading = roadTo(eightAt('agreements'), ({ held }) => held['assent/agreement-1/hana'] !== undefined, CASE_OF_EIGHT);
  await app.openSeeded(seedOf('Kievit', reading, 'agreements', 'agreement-1/read-back', ...WITH_INTERPRETER));
  const assents = page.getByRole('list').filter({ has: page.locator('li[aria-current="step"]') });
  await expect(assents).toHaveCount(1);
  await app.button(label('common:interpreter-gone')).click();
  await expect(page.getByText('De tolk is weg. We wachten samen.')).toBeVisible();
  await expect(assents).toHaveCount(0);
  await expect(page.getByText('Nadia: 0123 456 711.')).toBeVisible();
  await app.button(label('paused:named-back', { name: 'Nadia' })).click();
  await expect(assents).toHaveCount(1);
  await app.button(label('common:apart')).click();
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expectNothingToRead(app, 'apart at the agreements');
});

test('the keys of two rooms and of a lost interpreter work at the agreements and signatures, and are letters in a field', async ({
  app,
  page,
}) => {
  const agreeing = named(withFacts(eightAt('agreements'), ...WITH_INTERPRETER), 'Kievit');
  await app.openVault(
    { record: agreeing, cursor: { screen: 'agreements', at: 'if-wrong', field: null } },
    seedOf('Merel', eightAt('signatures'), 'signatures'),
  );
  await app.openRecord('Kievit');
  const ifWrong = app.field('if-wrong');
  await ifWrong.focus();
  await page.keyboard.type('at?');
  await expect(ifWrong).toHaveValue('at?');
  // Letters stay letters on a page with a field, wherever the focus is.
  await app.heading.focus();
  for (const key of ['a', 't', '?']) await page.keyboard.press(key);
  await expect(ifWrong).toHaveValue('at?');
  await app.button(label('agreements:keep')).click();
  await expect(ifWrong).toHaveCount(0);
  await app.heading.focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: label('meeting:keys-title') });
  for (const action of ['apart', 'interpreter', 'help'] as const) await expect(help).toContainText(label(`meeting:keys.${action}`));
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await app.button(label('paused:named-back', { name: 'Nadia' })).click();
  await app.heading.focus();
  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));

  // Nobody speaks through an interpreter here: its key is none, and not in the list.
  await app.reloadInto('Merel');
  await page.keyboard.press('t');
  await page.keyboard.press('?');
  await expect(help).toContainText(label('meeting:keys.apart'));
  await expect(help).not.toContainText(label('meeting:keys.interpreter'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
});

test('the children go after 25 minutes and the adults go on; the clock tells quietly when the planned time is passed', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await page.clock.install({ time: OPENED });
  await app.openSeeded(here);
  const mayLeave = app.button(label('meeting:children-may-leave'));
  await expect(mayLeave).toHaveCount(0);
  await app.button(label('meeting:more')).click();
  await expect(mayLeave).toBeVisible();
  await page.keyboard.press('Escape');

  await page.clock.fastForward('25:30');
  await expect(page.getByText(label('meeting:minutes', { minutes: 25 }), { exact: true })).toBeVisible();
  await mayLeave.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Mila, Zoë, Gijs, Sem en Kai');
  await expect(dialog).toContainText('Meester Wim');
  await dialog.getByRole('button', { name: label('meeting:children-leave-confirm') }).click();
  await expect(dialog).toHaveCount(0);
  await expect(mayLeave).toHaveCount(0);

  const events = await app.storedEvents('Kievit');
  const left = events.find(({ type }) => type === 'children.left');
  expect(left).toMatchObject({ participants: ['mila', 'zoe', 'gijs', 'sem', 'kai'] });
  // Words noted in the turn of a child that went are its answer.
  expect(events.some((event) => event.type === 'turn.taken' && event.turn === turn && event.status === 'answered')).toBe(true);

  await app.reloadInto('Kievit');
  const adults = planTurns(circle, CASE_OF_EIGHT.structure).filter(({ participant }) => {
    const person = participantById(circle, participant);
    return person !== undefined && !isChild(person);
  });
  for (const { participant } of adults) {
    const name = participantById(circle, participant)?.name ?? '';
    await expect(page.getByText(`${label('common:say-to')} ${name}`).first()).toBeVisible();
    const shown = await turnOnPage(page);
    await page.keyboard.press('n');
    await expect.poll(() => turnOnPage(page), { intervals: [20, 50, 100] }).not.toBe(shown);
  }
  await expect(app.heading).toHaveText(label('meeting:closing-title'));
  await expect(page.getByText(label('meeting:closing-open'))).toHaveCount(0);

  // Somebody touches the laptop now and then, so that it does not cover the meeting.
  await page.clock.fastForward('25:00');
  await page.mouse.move(10, 10);
  await page.clock.fastForward('28:00');
  await page.mouse.move(30, 30);
  await page.clock.fastForward('10:00');
  await expect(page.getByText(/^\d+ min, gepland \d+$/)).toBeVisible();
});

test('a disclosure pauses without a name on any screen; behind the code stand the school’s procedure and the seal', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const TOLD = 'Wat alleen de begeleider mag lezen';
  await app.openVault(here);
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  const question = await app.heading.innerText();
  await page.keyboard.press('o');
  await page.locator('[data-field^="answer/"]').fill(TOLD);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.keyboard.press('9');
  await expect(page.getByText('We nemen nu even pauze.')).toBeVisible();
  const NAMED = ['meldcode', 'Meldcode', 'hulp', 'geheim', 'disclosure'];
  const card = await page.locator('body').innerText();
  expect(NAMED.filter((word) => card.includes(word))).toEqual([]);
  await page.keyboard.press('n');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expectNothingToRead(app, 'paused after a disclosure', TOLD, ...NAMED);

  await app.comeBack(PIN);
  await expect(app.heading).toHaveText(label('paused:care.title'));
  await expect(page.locator('main')).toContainText('Handboek 325, Meldcode huiselijk geweld en kindermishandeling');
  await expect(page.locator('main')).toContainText('Ik heb je gehoord.');
  expect(await inThePage(app)).not.toContain(TOLD);
  await app.button(label('paused:care.seal')).click();
  await expect(page.getByText(label('paused:care.sealed'))).toBeVisible();

  // It outlives a closed laptop: the help comes first until somebody went on.
  await app.reloadInto('Kievit');
  await app.button(label('paused:go-on')).click();
  await expect(app.heading).toHaveText(label('paused:care.title'));
  await app.button(label('paused:care.covered')).click();
  await expect(app.field(`answer/${turn}`)).toHaveValue(TOLD);
  await app.button(label('paused:care.go-on', { name: 'Mila' })).click();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  await page
    .locator('main li[aria-current="step"]')
    .getByRole('radio', { name: label('paused:go-on-answer'), exact: true })
    .click();
  await page.getByRole('button', { name: new RegExp(`^${label('paused:next-to', { name: '' })}`) }).click();
  await page.locator('section[data-bar]').getByRole('button').last().click();
  // Back at the turn, what was sealed is there, and covered by words that tell nobody why.
  await expect(app.heading).toHaveText(question);
  await page.keyboard.press('o');
  await expect(app.button(label('meeting:covered'))).toBeVisible();
  expect(await inThePage(app)).not.toContain(TOLD);

  const events = await app.storedEvents('Kievit');
  expect(events.filter(({ type }) => type === 'answer.sealed')).toHaveLength(1);
  const pauses = events.filter(({ type }) => type === 'meeting.paused');
  expect(pauses).toMatchObject([{ code: 'apart' }]);
});

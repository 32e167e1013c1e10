import { expect } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { REHEARSAL_PIN } from '../../src/domain/meeting-pin.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { isChild, participantById } from '../../src/domain/participants.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { turnOnPage } from '../support/circle-walk.ts';
import { roadTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';
import { label } from '../support/labels.ts';
import { PASSPHRASE } from '../support/seeding-page.ts';

const PIN = '4071';
/** The moment at which the seeded meetings were opened. */
const OPENED = new Date('2026-03-10T10:00:00.000Z');
const HARMED_SAID = 'Dit zei Mila in de kring';

const plain = eightInCircle(4);
const turn = turnAt(plain, 4);
const kept: Readonly<Record<string, Fact>> = {
  [HARMED_SAID]: { type: 'answer.worded', turn, text: HARMED_SAID },
  'Dit zei Sem in de kring': { type: 'answer.worded', turn: turnAt(plain, 0), text: 'Dit zei Sem in de kring' },
  'Geheugensteun over Mila': { type: 'note.worded', note: turn, text: 'Geheugensteun over Mila' },
  'Bang voor het plein': { type: 'preparation.worded', participant: 'mila', field: 'fears-and-needs', text: 'Bang voor het plein' },
  'Eigen woorden van Sem': {
    type: 'precondition.worded',
    precondition: 'will-listen',
    participant: 'sem',
    text: 'Eigen woorden van Sem',
  },
  Achternaam: { type: 'participant.worded', participant: 'mila', field: 'surname', text: 'Achternaam' },
  'De moeder van Mila': { type: 'participant.worded', participant: 'hana', field: 'relation', text: 'De moeder van Mila' },
};
const interpreter: readonly Fact[] = [
  { type: 'participant.worded', participant: 'hana', field: 'interpreter', text: 'Nadia' },
  { type: 'participant.worded', participant: 'hana', field: 'interpreter-phone', text: '0123 456 711' },
];
const circle = withFacts(plain, ...Object.values(kept), ...interpreter);
const here = seedOf('Kievit', circle, 'meeting', turn);

const NAMES = [...CASE_OF_EIGHT.people.map(({ name }) => name), 'Nadia'];
const ROLE_WORDS = [
  ...(['harmed', 'responsible', 'supporter', 'staff'] as const).map((role) => label(`participants:is.${role}`)),
  'harmed',
  'responsible',
  'supporter',
  'dader',
  'slachtoffer',
];

/** Every key of the meeting but those that bring a blank screen back. */
const KEYS = ['ArrowRight', 'n', 'ArrowLeft', 'x', 'l', 'p', 'a', 't', 'k', ...'123456789', 'v', 's', 'd', 'w', 'o', 'm', '?', 'Enter'];

/** All that is in the page now, seen or not, and its title. */
function inThePage(app: AppPage): Promise<string> {
  return app.page.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`);
}

async function expectNothingToRead(app: AppPage, state: string, ...more: readonly string[]): Promise<void> {
  const page = await inThePage(app);
  const found = [...Object.keys(kept), ...ROLE_WORDS, ...NAMES, ...more].filter((words) => page.includes(words));
  expect(found, state).toEqual([]);
}

async function pressEvery(app: AppPage, state: string, ...more: readonly string[]): Promise<void> {
  const heading = await app.heading.innerText();
  for (const key of [...KEYS, ...more]) {
    await app.page.keyboard.press(key);
    await expectNothingToRead(app, `${state}, after ${key}`, PIN);
    expect(await app.heading.innerText(), `${state}, after ${key}`).toBe(heading);
  }
}

/** What the code field holds is never looked at: only that it is masked, and takes four digits. */
async function typePin(app: AppPage, digits: string): Promise<void> {
  await app.page.keyboard.type(digits);
  await app.page.keyboard.press('Enter');
}

test('in a pause, at the code and on a blank screen no key brings anything of the meeting into the page', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(here);
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  const before = await turnOnPage(page);
  await page.keyboard.press('o');
  await expect(page.locator('[data-field^="answer/"]')).toHaveValue(HARMED_SAID);
  await page.keyboard.press('Escape');

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
  await pressEvery(app, 'break', 'b', 'Escape');
  await app.button(label('paused:go-on')).click();
  await page.locator('section[data-bar]').getByRole('button').last().click();
  await expect(app.heading).toHaveText(before.split('\n')[0] ?? '');

  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expectNothingToRead(app, 'apart');
  // Enter would try the code, so it is left out here.
  for (const key of KEYS.filter((one) => one !== 'Enter')) {
    await page.keyboard.press(key);
    await expectNothingToRead(app, `at the code, after ${key}`, PIN);
    await expect(app.heading).toHaveText(label('paused:apart-title'));
  }
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  await expectNothingToRead(app, 'at the code, after blank');
});

test('only the code leads back from two rooms; three that do not fit lock everything, and nothing is lost', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openVault(here);
  await app.choosePin(PIN);
  await app.openRecord('Kievit');
  await page.keyboard.press('a');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  await expect(app.button(label('paused:go-on'))).toHaveCount(0);
  const code = app.field('return-code');
  await expect(code).toHaveAttribute('autocomplete', 'off');
  await expect(code).toHaveAttribute('inputmode', 'numeric');
  await expect(code).toHaveAttribute('type', 'password');
  await page.keyboard.type(`${PIN}99x`);
  await expect(code).toHaveValue(PIN);
  expect(await inThePage(app)).not.toContain(PIN);
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  expect(await inThePage(app)).not.toContain(PIN);
  await expect(page.locator('main li[aria-current="step"]')).toContainText('De bibliotheek');
  await expect(page.locator('main li[aria-current="step"]')).toContainText('Meester Wim');

  // Shut again, it asks anew; the key for a blank screen shuts as well.
  await page.keyboard.press('b');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  for (const left of [2, 1]) {
    await typePin(app, '1111');
    await expect(page.getByText(label('paused:door.wrong', { count: left }))).toBeVisible();
    await expectNothingToRead(app, `after a wrong code, ${left} left`, '1111');
  }
  await typePin(app, '1111');
  await expect(app.heading).toHaveText(label('unlock:locked-title'));
  await expect(page.getByText(label('unlock:locked-by.three-tries'))).toBeVisible();
  await expectNothingToRead(app, 'locked', 'Kievit');

  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(label('paused:apart-title'));
  // Whoever opened the record came through the passphrase; only what is shut after that asks again.
  await app.button(label('paused:go-on')).click();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  await app.button(label('paused:again-shut')).click();
  await app.comeBack(PIN);
  const stored = JSON.stringify(await app.storedEvents('Kievit'));
  expect(stored).toContain(HARMED_SAID);
  expect(stored).not.toContain(PIN);
});

test('without a code the passphrase is asked in its place', async ({ app, page }) => {
  test.setTimeout(120_000);
  await app.openSeeded(here);
  await page.keyboard.press('a');
  await expect(page.getByText(label('paused:door.no-code'))).toBeVisible();
  await app.field('passphrase').fill('een andere zin dan die het was');
  await page.keyboard.press('Enter');
  await expect(page.getByText(label('paused:door.wrong', { count: 2 }))).toBeVisible({ timeout: 30_000 });
  await expectNothingToRead(app, 'after a passphrase that does not fit', PASSPHRASE);
  await app.comeBack();
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  expect(await inThePage(app)).not.toContain(PASSPHRASE);
});

test('a rehearsal prints its code, and says what three tries would do', async ({ app, page }) => {
  await app.rehearse();
  await app.button(label('preconditions:to-day-card')).click();
  await expect(page.getByText(label('meeting:pin-title'))).toHaveCount(0);
  await app.button(label('meeting:ask-once-more')).click();
  const now = page.locator('li[aria-current="step"]');
  await expect(now).toHaveCount(1);
  for (let asked = 0; asked < 7; asked += 1) {
    const who = (await now.allInnerTexts()).join();
    await now.getByRole('radio', { name: label('meeting:answer-yes'), exact: true }).click();
    await page
      .getByRole('button', { name: new RegExp(`^(${label('meeting:next-to', { name: '' })}|${label('meeting:asked-all')})`) })
      .click();
    await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(who);
  }
  await app.button(label('meeting:begin')).click();
  await expect(app.heading).toHaveText(label('meeting:opening-title'));
  await page.keyboard.press('a');
  await expect(page.getByText(label('paused:door.rehearsal', { pin: REHEARSAL_PIN }))).toBeVisible();
  for (let tries = 0; tries < 3; tries += 1) await typePin(app, '9999');
  await expect(page.getByText(label('paused:door.rehearsal-lock'))).toBeVisible();
  await typePin(app, REHEARSAL_PIN);
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Yara' }));
});

test('the day card offers to choose a code in its place; too easy and mistyped ones are refused', async ({ app, page }) => {
  const door = roadTo(EMPTY_RECORD, ({ confirmed }) => confirmed.preconditions !== undefined, CASE_OF_EIGHT);
  await app.openSeeded(seedOf('Kievit', door, 'meeting', 'day-card'));
  await app.button(label('common:pin.choose')).click();
  await typePin(app, REHEARSAL_PIN);
  await expect(page.getByText(label('common:pin.fault.too-easy'))).toBeVisible();
  await typePin(app, '12');
  await expect(page.getByText(label('common:pin.fault.not-four-digits'))).toBeVisible();
  await typePin(app, PIN);
  await expect(page.getByText(label('common:pin.again'))).toBeVisible();
  await typePin(app, '4072');
  await expect(page.getByText(label('common:pin.fault.not-the-same'))).toBeVisible();
  await typePin(app, PIN);
  await typePin(app, PIN);
  await expect(page.getByText(label('common:pin.kept'))).toBeVisible();
  expect(await inThePage(app)).not.toContain(PIN);
  await app.backToRecords();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(label('meeting:day-card-title'));
  await expect(page.getByText(label('meeting:pin-title'))).toHaveCount(0);
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

  await page.clock.fastForward('59:00');
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
  // Back at the turn, what was sealed is there, and covered.
  await expect(app.heading).toHaveText(question);
  await page.keyboard.press('o');
  await expect(app.button(label('meeting:sealed-note'))).toBeVisible();
  expect(await inThePage(app)).not.toContain(TOLD);

  const events = await app.storedEvents('Kievit');
  expect(events.filter(({ type }) => type === 'answer.sealed')).toHaveLength(1);
  const pauses = events.filter(({ type }) => type === 'meeting.paused');
  expect(pauses).toMatchObject([{ code: 'apart' }]);
});

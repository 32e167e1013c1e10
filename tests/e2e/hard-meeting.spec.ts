import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { parse } from 'yaml';
import { CARD_IDS } from '../../src/domain/conversation-script.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { seedOf } from '../support/cases.ts';
import { turnOnPage } from '../support/circle-walk.ts';
import { roadTo } from '../support/course.ts';
import { chooseByWords, KeyboardHand } from '../support/hands.ts';
import { label } from '../support/labels.ts';
import { type Cast, WholeMeeting } from '../support/whole-meeting.ts';

const PIN = '4071';
const SPEAKERS = ['Mila', 'Hana', 'Zoë', 'Sem', 'Gijs', 'Piet', 'Tom', 'Kai'];
const CAST: Cast = {
  facilitator: 'Anna',
  harmed: 'Mila',
  responsible: 'Sem',
  speakers: SPEAKERS,
  unnamed: ['Zoë', 'Gijs', 'Kai'],
  readTo: ['Hana'],
  agreements: [{ what: 'De school kijkt elke pauze mee.', owner: 'Tom', helper: 'juf Iris', seen: 'Tom noteert of het rustig was.' }],
  withoutName: '',
  isRehearsal: false,
};
const WITH_INTERPRETER: readonly Fact[] = [
  { type: 'participant.worded', participant: 'hana', field: 'interpreter', text: 'Nadia' },
  { type: 'participant.worded', participant: 'hana', field: 'interpreter-phone', text: '0123 456 711' },
];
const door = roadTo(EMPTY_RECORD, ({ confirmed }) => confirmed.preconditions !== undefined, CASE_OF_EIGHT);

/** Words for a role: on nothing that the circle can read. */
const ROLE_WORDS = ['dader', 'slachtoffer', 'pester', 'gepeste', 'getuige', 'begeleider'];

interface Cards {
  readonly cards: Readonly<Record<string, Readonly<Record<'first' | 'second' | 'stop-when', readonly [string]>>>>;
}
const WORDING = new URL('../../scripts-content/restorative-meeting/wording.nl.yaml', import.meta.url);
const { cards }: Cards = parse(readFileSync(WORDING, 'utf8'));

/** The parts of a line between its slots, since who fills them differs from card to card. */
const spoken = (line: string) => line.split(/\{[^}]+\}/).filter((part) => part.trim().length > 3);

async function expectForTheCircle(app: AppPage, moment: string): Promise<void> {
  const shown = (await app.page.locator('body').innerText()).toLowerCase();
  expect(
    ROLE_WORDS.filter((word) => shown.includes(word)),
    moment,
  ).toEqual([]);
}

/** The key, and the turn that it leads to. */
async function pressTo(app: AppPage, key: string): Promise<string> {
  const before = await turnOnPage(app.page);
  await app.page.keyboard.press(key);
  await expect.poll(() => turnOnPage(app.page), { intervals: [20, 50, 100] }).not.toBe(before);
  return turnOnPage(app.page);
}

/** Through the code, the harmed child first, a withdrawn condition a yes again, and on at the same turn. */
async function comeBackFromTwoRooms(app: AppPage, shown: string, condition?: string): Promise<void> {
  await app.comeBack(PIN);
  await expect(app.heading).toHaveText(label('paused:ask-title', { name: 'Mila' }));
  const now = app.page.locator('main li[aria-current="step"]');
  const goOn = app.page.locator('section[data-bar]').getByRole('button').last();
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await now.getByRole('radio', { name: label('paused:go-on-answer'), exact: true }).click();
  await app.page
    .locator('section[data-bar]')
    .getByRole('button', { name: new RegExp(`^(${label('paused:next-to', { name: '' })}|${label('paused:noted')})`) })
    .click();
  if (condition) {
    await expect(goOn).toHaveAttribute('aria-disabled', 'true');
    const again = app.page
      .locator('section, div')
      .filter({ hasText: label('paused:again-title', { condition }) })
      .filter({ has: app.page.locator('fieldset') })
      .last();
    await again.getByRole('radio', { name: label('common:yes'), exact: true }).click();
    await again.getByRole('button', { name: label('paused:noted') }).click();
  }
  await expect(goOn).not.toHaveAttribute('aria-disabled', 'true');
  await goOn.click();
  await expect.poll(() => turnOnPage(app.page)).toContain(shown.split('\n')[0]);
}

/** Everyone about one agreement, one by one; `refuses` does not agree. */
async function askEveryone(app: AppPage, refuses: string | null): Promise<void> {
  const now = app.page.locator('li[aria-current="step"]');
  await now.waitFor();
  while ((await now.count()) > 0) {
    const before = (await now.allInnerTexts()).join();
    const isRefusing = refuses !== null && before.startsWith(refuses);
    const answer = label(isRefusing ? 'agreements:assent.not-agreed' : 'agreements:assent.agreed');
    await now.getByRole('button', { name: new RegExp(`: ${answer}$`) }).click();
    await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(before);
  }
}

test('a meeting that gets hard, moment by moment: what stands on the screen, what does not, and what the next key does', async ({
  app,
  page,
}) => {
  test.setTimeout(300_000);
  const meeting = new WholeMeeting(app, new KeyboardHand(page), CAST);
  await app.openVault(seedOf('Kievit', door, 'meeting', 'day-card', ...WITH_INTERPRETER));
  await app.choosePin(PIN);
  await app.openRecord('Kievit');

  await test.step('half an hour before: the day card, with the minutes beforehand', async () => {
    await expect(page.getByText('0123 456 711').or(page.getByText('Nadia')).first()).toBeVisible();
    await expect(page.getByText(label('meeting:length'))).toBeVisible();
    await expectForTheCircle(app, 'day card');
  });
  await test.step('five minutes before: everyone apart, Mila first', () => meeting.door());

  await test.step('the circle opens: one sentence, no note, no role word', async () => {
    await page.keyboard.press('n');
    await expect(app.heading).toHaveText(label('meeting:ground-rules-title'));
    await page.keyboard.press('n');
    await expect(page.getByText(`${label('common:say-to')} Sem`).first()).toBeVisible();
    await expect(page.locator('[data-field]')).toHaveCount(0);
    await expectForTheCircle(app, 'first turn');
  });

  await test.step('nine cards, one key each; back leads to the same turn', async () => {
    const turn = await turnOnPage(page);
    for (const [at, id] of CARD_IDS.entries()) {
      await page.keyboard.press('k');
      await page.keyboard.press(String(at + 1));
      const lines = cards[id];
      if (!lines) throw new Error(`no card ${id}`);
      for (const part of spoken(lines.first[0])) await expect(page.locator('main'), id).toContainText(part);
      // What is told to one child alone stands on no screen that others can see.
      const isForAll = id !== 'disclosure';
      for (const part of spoken(lines.second[0]))
        await expect(page.locator('main').filter({ hasText: part }), id).toHaveCount(isForAll ? 1 : 0);
      await expectForTheCircle(app, id);
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => turnOnPage(page), id).toBe(turn);
    }
  });

  await test.step('"het was maar een grapje": a condition is no yes any more, and nothing leads on but the ways back', async () => {
    const turn = await turnOnPage(page);
    await page.keyboard.press('k');
    await page.keyboard.press('1');
    await app.button(label('meeting:withdraw')).click();
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: label('common:condition.takes-responsibility'), exact: true })
      .click();
    await app.button(label('meeting:withdraw-confirm')).click();
    await expect(app.heading).toHaveText(label('paused:apart-title'));
    for (const name of SPEAKERS) await expect(page.locator('body')).not.toContainText(name);
    await page.keyboard.press('n');
    await expect(app.heading).toHaveText(label('paused:apart-title'));
    await comeBackFromTwoRooms(app, turn, label('common:condition.takes-responsibility'));
  });

  await test.step('something new and serious: next is the pause that the line speaks of, and Mila is asked first', async () => {
    const turn = await turnOnPage(page);
    await page.keyboard.press('k');
    await page.keyboard.press('8');
    await expect(page.locator('main')).toContainText('We nemen pauze.');
    await expect(page.locator('section[data-bar]').getByRole('button').last()).toHaveText(label('meeting:withdraw-confirm'));
    await page.keyboard.press('n');
    await expect(app.heading).toHaveText(label('paused:apart-title'));
    for (const name of SPEAKERS) await expect(page.locator('body')).not.toContainText(name);
    await comeBackFromTwoRooms(app, turn);
  });

  await test.step('Mila freezes: not now, and the circle goes on', async () => {
    let turn = await turnOnPage(page);
    while (!turn.includes(`${label('common:say-to')} Mila\n`)) turn = await pressTo(app, 'n');
    await page.keyboard.press('k');
    await page.keyboard.press('3');
    await expect(page.locator('main')).toContainText('We wachten. Stil zijn is goed.');
    await page.keyboard.press('ArrowLeft');
    await pressTo(app, 'x');
    await expect(page.getByText('Nu niet is goed. We gaan verder.')).toBeVisible();
  });

  await test.step('the interpreter drops off: one key, the number, and the last turn is told again', async () => {
    let turn = await turnOnPage(page);
    while (!turn.includes(`${label('common:say-to')} Hana\n`)) turn = await pressTo(app, 'n');
    await page.keyboard.press('t');
    await expect(page.getByText('De tolk is weg. We wachten samen.')).toBeVisible();
    await expect(page.getByText('0123 456 711')).toBeVisible();
    await expectForTheCircle(app, 'interpreter');
    await app.button(label('paused:named-back', { name: 'Nadia' })).click();
    await expect.poll(() => turnOnPage(page)).toContain(turn.split('\n')[0]);
    await expect(page.getByText('De tolk is terug. We zeggen het laatste stuk opnieuw.')).toBeVisible();
  });

  await test.step('a father stands up: two rooms, an empty screen, the code', async () => {
    const turn = await turnOnPage(page);
    await page.keyboard.press('a');
    await expect(app.heading).toHaveText(label('paused:apart-title'));
    for (const key of ['n', 'x', 'k', 'o', 'm', 'ArrowRight']) await page.keyboard.press(key);
    for (const name of SPEAKERS) await expect(page.locator('body')).not.toContainText(name);
    await comeBackFromTwoRooms(app, turn);
  });

  await test.step('the children go, and the adults are asked to the end', async () => {
    await app.button(label('meeting:more')).click();
    await app.button(label('meeting:children-may-leave')).click();
    await app.button(label('meeting:children-leave-confirm')).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const children = ['Mila', 'Sem', 'Zoë', 'Gijs', 'Kai'];
    for (let turns = 0; turns < 40; turns += 1) {
      const turn = await turnOnPage(page);
      if (turn.startsWith(label('meeting:closing-title'))) break;
      for (const name of children) expect(turn).not.toContain(`${label('common:say-to')} ${name}\n`);
      await pressTo(app, 'n');
    }
    await expect(app.heading).toHaveText(label('meeting:closing-title'));
    await app.button(label('meeting:to-agreements')).click();
  });

  await test.step('an agreement that Piet does not agree with stays open, and says what a public word asks of a child', async () => {
    await app.button(label('agreements:first')).click();
    await app.button(label('agreements:block.own-words')).click();
    await page.getByLabel(label('agreements:field.what')).fill('Sem zegt sorry voor de hele school.');
    await page.getByLabel(label('agreements:field.owner')).selectOption({ label: 'Sem' });
    await page.getByLabel(label('agreements:field.helper')).fill('Piet');
    await page.getByLabel(label('agreements:field.seen')).fill('Tom is erbij.');
    await app.button(label('agreements:in-weeks', { count: 2 })).click();
    await expect(page.locator('main')).toContainText(label('agreements:hint.public-statement'));
    await app.button(label('agreements:read-aloud')).click();
    await askEveryone(app, 'Piet');
    await expect(app.button(label('agreements:agreed-go-on'))).toHaveCount(0);
    await expect(app.button(label('agreements:to-signatures'))).toHaveCount(0);
  });

  await test.step('the agreement becomes another, everyone is asked anew, and now all agree', async () => {
    await app.button(label('agreements:change')).click();
    const what = page.getByLabel(label('agreements:field.what'));
    await what.fill('Tom zegt in de groep: uitlachen stopt.');
    await page.getByLabel(label('agreements:field.owner')).selectOption({ label: 'Tom' });
    await app.button(label('agreements:read-aloud')).click();
    await askEveryone(app, null);
    await app.button(label('agreements:agreed-go-on')).click();
    await app.button(label('agreements:if-wrong')).click();
    await app.field('if-wrong').fill('Vertel het dezelfde dag aan juf Iris.');
    await app.button(label('agreements:keep')).click();
    await app.button(label('agreements:to-signatures')).click();
  });

  await test.step('Piet does not sign: nobody asks why, and nobody who signs sees it', async () => {
    await app.button(label('signatures:hand-over-to', { name: 'Piet' })).click();
    await app.button(label('signatures:i-am', { name: 'Piet' })).click();
    await app.button(label('signatures:i-do-not-sign')).click();
    await expect(page.locator('main').locator('input, textarea')).toHaveCount(0);
    await app.button(label('signatures:keep-and-go-on')).click();
    for (const name of SPEAKERS.filter((one) => one !== 'Piet')) await expect(page.locator('main')).not.toContainText(name);
    await app.button(label('signatures:i-am', { name: 'Anna' })).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Piet' })).toContainText(label('signatures:state.does-not-sign'));
    await app.button(label('signatures:hand-over-to', { name: 'Hana' })).click();
    await app.button(label('signatures:i-am', { name: 'Hana' })).click();
    await expect(page.locator('body')).not.toContainText(label('signatures:state.does-not-sign'));
    await app.button(label('signatures:i-do-not-sign')).click();
    await app.button(label('signatures:keep-and-go-on')).click();
    await app.button(label('signatures:i-am', { name: 'Anna' })).click();
  });

  await test.step('somebody walks out: two rooms from the signatures too, a stop, and another form as a full way on', async () => {
    await app.button(label('common:apart')).click();
    await expect(app.heading).toHaveText(label('paused:apart-title'));
    for (const name of SPEAKERS) await expect(page.locator('body')).not.toContainText(name);
    await app.comeBack(PIN);
    await app.button(label('paused:stop')).click();
    await app.button(label('paused:stop-confirm')).click();
    await expect(app.heading).toHaveText(label('stopped:title'));
    await expect(page.locator('main')).toContainText(label('stopped:not-kept'));
    await page.getByRole('button', { name: new RegExp(label('common:form-chosen.title')) }).click();
    await chooseByWords(page.getByRole('radio', { name: label('common:form.go-between') }));
    await app.button(label('common:form-chosen.confirm')).click();
    await expect(app.heading).toHaveText(label('other-form:step.to-harmed', { names: 'Mila' }));
  });

  const events = await app.storedEvents('Kievit');
  expect(events.filter(({ type }) => type === 'precondition.withdrawn')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'meeting.paused').map((event) => 'code' in event && event.code)).toEqual([
    'apart',
    'interpreter',
    'apart',
    'apart',
  ]);
  expect(events.slice(-2)).toMatchObject([{ type: 'meeting.stopped', code: 'today-ends' }, { type: 'other-form.chosen' }]);
  expect(events.some((event) => event.type === 'assent.given' && event.answer === 'not-agreed')).toBe(true);
});

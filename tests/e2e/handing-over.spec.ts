import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { FILE_NAMES } from '../../src/app/export-document.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { expectFits } from '../support/expect-fits.ts';
import { expectNoAxe } from '../support/expect-no-axe.ts';
import { KeyboardHand } from '../support/hands.ts';
import { copyFor, label } from '../support/labels.ts';
import { CAN_READ_PDF, type OpenedPdf, openPdf } from '../support/pdf-text.ts';

/** Mila reads English. */
const AFTER = seedOf('Kievit', eightAt('follow-up'), 'documents', null, {
  type: 'participant.set',
  participant: 'mila',
  choice: { field: 'language', value: 'en' },
});
const BEFORE = seedOf('Merel', eightAt('preparation'), 'preparation');
const REASON = 'Femke neemt het over van Anna.';

/** The log at the end, the latest first. */
const LOGGED: readonly (readonly string[])[] = [
  [label('documents:whose-copy', { kind: label('documents:kind.child-sheet'), name: 'Sem' }), 'Piet', label('documents:way.paper')],
  [label('documents:kind.full-record-conversation'), 'Femke', label('documents:way.paper'), 'woensdag 25 maart 2026'],
  [label('documents:kind.full-record-conversation'), 'Femke', label('documents:ground.team-handover'), label('documents:way.file')],
  [label('documents:kind.full-record'), 'Tom', label('documents:ground.school-file')],
  [label('documents:kind.child-notice'), 'Zoë', label('documents:ground.duty-to-inform')],
  [label('documents:kind.parents-notice'), 'Omar', label('documents:ground.duty-to-inform')],
  [label('documents:kind.child-sheet'), 'Sem', label('documents:ground.child-copy')],
  [label('documents:kind.child-sheet'), 'Mila', label('documents:ground.child-copy')],
  [label('documents:kind.agreement'), 'Hana', label('documents:ground.parent-copy'), label('documents:way.file'), '11 mrt 2026'],
];

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-03-11T10:00:00+01:00'));
  // What asks the printer; a window without one answers at once.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-asked-printer', 'yes');
  });
});

const status = (app: AppPage) => app.page.getByRole('status').filter({ hasText: /\S/ });
const log = (app: AppPage) => app.page.getByRole('region', { name: label('documents:log') }).getByRole('listitem');
const radio = (app: AppPage, legend: string, name: string | RegExp): Locator =>
  app.page.getByRole('group', { name: legend }).getByRole('radio', { name });

/** Presses the button that makes the file, and gives back the file with its name. */
async function made(app: AppPage, hand: KeyboardHand): Promise<{ readonly name: string; readonly path: string }> {
  const downloading = app.page.waitForEvent('download');
  await hand.press(app.button(label('documents:make-and-save')));
  const download = await downloading;
  await expect(status(app)).toContainText(label('documents:handed-over'));
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** What the printer gets, once it was asked; nothing where no PDF can be read. */
async function printed({ page }: AppPage): Promise<Pick<OpenedPdf, 'text' | 'pages'>> {
  await expect(page.getByRole('status').filter({ hasText: label('documents:printed') })).toBeVisible();
  await expect(page.locator('html[data-asked-printer]')).toHaveCount(1);
  const path = test.info().outputPath('printed.pdf');
  await writeFile(path, await page.pdf({ preferCSSPageSize: true }));
  return CAN_READ_PDF ? openPdf(path) : { text: '', pages: [] };
}

test('every document leaves by keyboard: asked for whom and why, logged, sealed, under a name that tells nothing', async ({
  app,
  page,
  context,
}) => {
  test.setTimeout(180_000);
  await app.openVault(AFTER, BEFORE);
  const hand = new KeyboardHand(page);
  const another = () => hand.press(app.button(label('documents:another')));

  await test.step('before anybody is spoken to there are the letters, and nothing else', async () => {
    await app.openRecord('Merel');
    await hand.press(app.button(label('preparation:letters')));
    await expect(app.heading).toHaveText(label('documents:title'));
    await expect(app.heading).toBeFocused();
    await expect(app.button(copyFor('Hana', 'parents-notice'))).toBeVisible();
    await expect(app.button(copyFor('Hana'))).toHaveCount(0);
    await expect(page.getByText(label('documents:awaits.agreements'))).toHaveCount(2);
    await app.leaveToRecords();
  });

  await app.openRecord('Kievit');
  await test.step('what lasts is stopped, and what fails has its name; neither is in the log', async () => {
    // A font that never comes, and then fonts that are refused.
    let asked = 0;
    await context.route('**/fonts/pdf/**', () => {
      asked += 1;
    });
    await hand.press(app.button(copyFor('Hana')));
    await hand.press(app.button(label('documents:make-and-save')));
    await expect(status(app)).toHaveText(label('documents:making'));
    await expect.poll(() => asked).toBeGreaterThan(0);
    await hand.press(app.button(label('documents:stop')));
    await expect(status(app)).toHaveText(label('documents:stopped'));
    await context.route('**/fonts/pdf/**', (route) => route.abort());
    await hand.press(app.button(label('documents:make-and-save')));
    await expect(status(app).filter({ hasText: label('errors:document-failed.what') })).toBeVisible();
    await context.unroute('**/fonts/pdf/**');
    await expectNoAxe(page, 'a document that failed');
    await hand.press(app.button(label('common:cancel')));
    await expect(app.heading).toHaveText(label('documents:title'));
    await expect(log(app)).toHaveCount(0);
  });

  const files: { readonly name: string; readonly path: string }[] = [];
  await test.step('two presses for what is somebody’s own', async () => {
    for (const [kind, name] of [
      ['agreement', 'Hana'],
      ['child-sheet', 'Mila'],
      ['child-sheet', 'Sem'],
      ['parents-notice', 'Omar'],
      ['child-notice', 'Zoë'],
    ] as const) {
      await hand.press(app.button(copyFor(name, kind)));
      await expect(app.heading).toHaveText(copyFor(name, kind));
      const file = await made(app, hand);
      expect(file.name).toBe(FILE_NAMES[kind]);
      files.push(file);
      await another();
    }
  });

  await test.step('the record only after for whom and why', async () => {
    await hand.press(app.button(label('documents:choose-whom-for', { kind: label('documents:kind.full-record') })));
    await hand.press(app.button(label('documents:make-and-save')));
    await expect(page.getByText(label('documents:recipient-missing'))).toBeVisible();
    await hand.choose(radio(app, label('documents:recipient'), /^Tom/));
    await hand.press(app.button(label('documents:make-and-save')));
    await expect(page.getByText(label('documents:ground-missing'))).toBeVisible();
    await hand.choose(radio(app, label('documents:ground-heading'), label('documents:ground.school-file')));
    files.push(await made(app, hand));
    expect(files.at(-1)?.name).toBe('dossier.pdf');
    await another();
  });

  await test.step('what was told only with a reason and a last day besides', async () => {
    await hand.press(app.button(label('documents:choose-whom-for', { kind: label('documents:kind.full-record-conversation') })));
    await hand.choose(radio(app, label('documents:recipient'), label('documents:another-colleague')));
    await hand.choose(radio(app, label('documents:ground-heading'), label('documents:ground.team-handover')));
    await hand.press(app.button(label('documents:make-and-save')));
    await expect(page.getByText(label('documents:reason-missing'))).toBeVisible();
    await expect(page.getByText(label('documents:destroy-by-missing'))).toBeVisible();
    await expect(page.getByText(label('documents:recipient-missing'))).toBeVisible();
    await hand.type(page.getByLabel(label('documents:recipient-who')), 'Femke, intern begeleider');
    await hand.type(page.getByLabel(label('documents:reason')), REASON);
    await hand.press(app.button(label('documents:in-two-weeks')));
    files.push(await made(app, hand));
    expect(files.at(-1)?.name).toBe('dossier-met-gesprek.pdf');
    await hand.press(app.button(label('documents:print')));
    const { text, pages } = await printed(app);
    if (CAN_READ_PDF) for (const part of ['Het dossier', 'Wat er is verteld', REASON]) expect(text).toContain(part);
    for (const page of pages) expect(page.replace(/\s+/g, ' ')).toContain('Vernietig dit uiterlijk op woensdag 25 maart 2026');
    await another();
  });

  await test.step('on paper, with nothing of the page around it and a title that tells nothing', async () => {
    await hand.press(app.button(copyFor('Sem', 'child-sheet')));
    await hand.choose(radio(app, label('documents:recipient'), /^Piet/));
    await hand.choose(radio(app, label('documents:ground-heading'), label('documents:ground.access-request')));
    await hand.press(app.button(label('documents:print')));
    const { text } = await printed(app);
    await expect(page).toHaveTitle(label('common:product'));
    if (CAN_READ_PDF)
      for (const part of ['Dit spreken we af', 'Dit blad is voor Sem.', 'Zet het niet op internet']) expect(text).toContain(part);
    for (const part of [label('documents:recipient'), label('common:lock')]) expect(text).not.toContain(part);
    await another();
  });

  await expect(log(app)).toHaveCount(9);
  const lines = await log(app).allInnerTexts();
  for (const [at, parts] of LOGGED.entries()) for (const part of parts) expect(lines[at]).toContain(part);
  await expectNoAxe(page, 'the log');
  await expectFits(page, 'the log');

  for (const { path } of files) expect((await readSeal(new Uint8Array(await readFile(path)))).state).toBe('intact');
  if (CAN_READ_PDF) {
    const texts = files.map(({ path }) => openPdf(path).text);
    for (const [at, title] of [
      'Onze afspraken',
      'This is what we do',
      'Dit spreken we af',
      'Herstelgesprek: wat wij over uw kind bewaren',
      'Wat we van je bewaren',
      'Het dossier',
      'Het dossier',
    ].entries())
      expect(texts[at]?.replace(/\s+/g, ' ')).toContain(title);
    expect(texts[6]).toContain(REASON);
    expect(texts[6]).toContain('woensdag 25 maart 2026');
  }

  await test.step('each of them is a known copy when the record is erased', async () => {
    await hand.press(app.button(label('common:record-named', { name: 'Kievit' })));
    await hand.press(app.button(label('overview:erase')));
    await expect(page.getByRole('checkbox', { name: label('documents:kind.child-sheet') })).toHaveCount(3);
    await expect(page.getByText(label('documents:destroyed-by', { day: 'woensdag 25 maart 2026' }))).toHaveCount(2);
    await expectFits(page, 'known copies');
  });
});

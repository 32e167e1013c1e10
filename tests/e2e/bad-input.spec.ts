import { expect } from '@playwright/test';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { EVERY_PAGE, nameOf, openPage, type PageOfRecord } from '../support/every-page.ts';
import { lossesAt } from '../support/expect-fits.ts';
import { copyFor, label } from '../support/labels.ts';

/** Everything at once that a careless program runs, fills in, turns round or cuts short; a line of one field cannot hold a new line. */
const HOSTILE =
  '<script>document.title="x"</script><img src=x onerror="document.title=1"> {{name}} {{key}} $t(common:saved) \\u0041 %00 🦊👩‍👩‍👧 \u202Eomgekeerd\u202C \u0007\u001B[31m \u200B ’ or 1=1 é';
const LONG = 'lang '.repeat(2000);

/** One of the pages on which each text field of the app stands. */
const PAGES = [
  'incident',
  'participants-none',
  'participant',
  'safety',
  'preparation-after',
  'preparation-after-adult',
  'other-form',
  'turn-note',
  'turn-memory',
  'stopped',
  'agreement-writing',
  'if-wrong',
  'follow-up-talk',
  'follow-up-protecting',
  'closed',
  'overview',
].map((name): PageOfRecord => {
  const found = EVERY_PAGE.find((page) => nameOf(page) === name);
  if (!found) throw new Error(`no page ${name}`);
  return found;
});

/** Every text field that is open on the page. */
async function fieldsOn(app: AppPage): Promise<readonly string[]> {
  const uncover = app.button(label('common:memory-aid.covered'));
  if (await uncover.isVisible()) await uncover.click();
  return app.page.locator('main [data-field]').evaluateAll((all) => all.map((element) => element.getAttribute('data-field') ?? ''));
}

/** The way out of the circle leads to the overview, which then is the open page; a closed laptop keeps the turn open. */
async function leave(app: AppPage, pageOfRecord: PageOfRecord): Promise<void> {
  if (!nameOf(pageOfRecord).startsWith('turn-')) return app.leaveToRecords();
  await expect(app.page.getByText(label('common:saved'), { exact: true }).first()).toBeVisible();
  await app.page.reload();
  await app.unlock();
}

async function fillAll(app: AppPage, text: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const filled = new Map<string, readonly string[]>();
  for (const pageOfRecord of PAGES) {
    await openPage(app, pageOfRecord);
    const fields = await fieldsOn(app);
    for (const field of fields) await app.field(field).fill(text);
    filled.set(nameOf(pageOfRecord), fields);
    await leave(app, pageOfRecord);
  }
  return filled;
}

async function expectAll(app: AppPage, filled: ReadonlyMap<string, readonly string[]>, text: string): Promise<void> {
  for (const pageOfRecord of PAGES) {
    await openPage(app, pageOfRecord);
    await fieldsOn(app);
    for (const field of filled.get(nameOf(pageOfRecord)) ?? [])
      await expect.soft(app.field(field), `${nameOf(pageOfRecord)} ${field}`).toHaveValue(text);
    expect.soft(await lossesAt(app.page), nameOf(pageOfRecord)).toEqual([]);
    await leave(app, pageOfRecord);
  }
}

for (const [name, text] of [
  ['hostile text', HOSTILE],
  ['10,000 characters', LONG],
  ['nothing', ''],
] as const) {
  test(`${name} in every text field is kept as typed, and shown as text`, async ({ app, page }) => {
    test.setTimeout(400_000);
    await app.openVault(...PAGES.map(({ seed }) => seed));
    const filled = await fillAll(app, text);
    const kinds = new Set(
      [...filled.values()]
        .flat()
        .map((field) => field.replace(/\/(hana|mila|piet|agreement-1|talk-1|[a-z-]+\.[a-z-]+\.[a-z]+).*?(?=\/|$)/, '')),
    );
    expect(kinds.size).toBeGreaterThan(20);
    await page.reload();
    await app.unlock();
    await expectAll(app, filled, text);
    await expect(page).toHaveTitle(label('common:product'));
  });
}

test('a hostile name stands as it was typed wherever a name is shown, and on no sheet as anything else', async ({ app, page }) => {
  test.setTimeout(120_000);
  const name = '{{name}} $t(common:saved) <b>Hana</b>';
  const text = { type: 'participant.worded', participant: 'hana', field: 'name', text: name } as const;
  await app.openVault(
    seedOf('kring', eightAt('meeting'), 'overview', null, text),
    seedOf('lijst', eightAt('preparation'), 'preparation', null, text),
    seedOf('tekenen', eightAt('signatures'), 'signatures', null, text),
    seedOf('blad', eightAt('follow-up'), 'documents', null, text),
  );
  for (const record of ['kring', 'lijst', 'tekenen', 'blad']) {
    await app.openRecord(record);
    await expect(page.locator('main')).toContainText(record === 'kring' ? '{{name}}' : name);
    await expect(page.locator('main')).not.toContainText(label('common:saved'));
    await app.backToRecords();
  }
});

test('the sheet says which character no font can write, before it leaves, and fetches only the fonts that it needs', async ({
  app,
  page,
}) => {
  const name = 'Hana ሃና हना';
  const fonts = new Set<string>();
  page.on('request', (request) => fonts.add(/[^/]+\.ttf$/.exec(request.url())?.[0] ?? ''));
  const text = { type: 'participant.worded', participant: 'hana', field: 'name', text: name } as const;
  await app.openSeeded(seedOf('Kievit', eightAt('follow-up'), 'documents', null, text));
  await app.button(copyFor(name)).click();
  await app.button(label('documents:make-and-save')).click();
  await expect(page.getByText(label('documents:missing-title'))).toBeVisible({ timeout: 30_000 });
  for (const character of ['ह', 'ना'])
    await expect(page.getByRole('region').or(page.getByRole('status')).filter({ hasText: character }).first()).toBeVisible();
  const used = ['noto-sans-400.ttf', 'noto-sans-700.ttf', 'noto-sans-ethiopic-400.ttf', 'noto-sans-ethiopic-700.ttf'];
  expect([...fonts].filter((file) => file !== '').sort()).toEqual(used.sort());
  const download = page.waitForEvent('download');
  await app.button(label('documents:hand-over-anyway')).click();
  await download;
});

test('a wrong passphrase is a clear sentence and costs nothing', async ({ app, page }) => {
  await app.seed(seedOf('Kievit', eightAt('incident'), 'incident'));
  await app.open();
  for (const wrong of ['', 'vijf losse woorden van jou', HOSTILE]) {
    await app.field('passphrase').fill(wrong);
    await app.button(label('unlock:open')).click();
    await expect(page.getByText(label('errors:passphrase-wrong.what'))).toBeVisible({ timeout: 30_000 });
    await expect(app.field('passphrase')).toBeFocused();
  }
  await app.unlock();
  await app.openRecord('Kievit');
  await expect(app.heading).toHaveText(label('incident:title'));
});

test('a passphrase that is too short, and no name, are said before anything is made', async ({ app, page }) => {
  await app.open();
  await app.button(label('first-start:make')).click();
  await expect(page.getByText(label('first-start:name-missing'))).toBeVisible();
  await app.field('facilitator').fill(HOSTILE);
  await app.field('new-passphrase').fill('vier heel andere woorden');
  await app.button(label('first-start:make')).click();
  await expect(page.getByText(label('passphrase:type-over-wrong'))).toBeVisible();
  await app.button(label('passphrase:own-sentence')).click();
  await app.field('new-passphrase').fill('kort');
  await expect(page.getByText(label('passphrase:passphrase-strong'))).toHaveCount(0);
  await app.button(label('first-start:make')).click();
  await expect(page.getByText(label('passphrase:passphrase-weak'))).toBeVisible();
  await app.field('new-passphrase').fill('vijf losse woorden van mij');
  await expect(page.getByText(label('passphrase:passphrase-strong'))).toBeVisible();
  await app.button(label('first-start:make')).click();
  await app.button(label('recovery:later')).click({ timeout: 30_000 });
  await app.button(label('records:new')).waitFor();
  await app.button(label('records:new')).click();
  await app.backToRecords();
  // In the greeting the name stands as it was typed.
  await expect(app.heading).toContainText('{{name}} {{key}} $t(common:saved)');
});

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { stageOf } from '../../src/domain/stage.ts';
import { type AppPage, test } from '../support/app-test.ts';
import { eightAt, eightInCircle, seedOf } from '../support/cases.ts';
import { documentOfStranger } from '../support/document-of-stranger.ts';
import { EVERY_PAGE, nameOf, openPage, type PageOfRecord } from '../support/every-page.ts';
import { label } from '../support/labels.ts';
import { withPalette } from '../support/palette-picture.ts';
import { CHAPTERS, type Chapter, type Picture, screensPage } from '../support/screens-page.ts';

const FOLDER = new URL('../../docs/screens/', import.meta.url);
const PAGE = new URL('../../docs/screens.md', import.meta.url);

const DAY = { width: 1366, height: 768 };
const TABLET = { width: 820, height: 1180 };

/** Pages that stand open in the room, so they must be right in the evening and on a tablet too. */
const IN_THE_ROOM: readonly Chapter[] = ['meeting', 'paused', 'preconditions', 'signatures'];

/** A start screen as it is in a school year: six records, each at another stage. */
const SIX_RECORDS = [
  seedOf('Kievit', eightAt('incident'), 'overview'),
  seedOf('Merel', eightAt('preparation'), 'overview'),
  seedOf('Reiger', eightAt('preconditions'), 'overview'),
  seedOf('Roodborst', eightInCircle(4), 'overview'),
  seedOf('Sijs', eightAt('follow-up'), 'overview'),
  seedOf('Zwaluw', eightAt('closed'), 'overview'),
];

const pictures: Picture[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
});

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-03-10T10:00:00+01:00'));
});

async function show(page: Page, theme: 'dag' | 'avond', size: typeof DAY): Promise<void> {
  await page.setViewportSize(size);
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
}

async function take(app: AppPage, chapter: Chapter, name: string): Promise<void> {
  const { page } = app;
  const heading = (await app.heading.first().textContent())?.trim() ?? name;
  const shots = [
    { file: name, theme: 'dag', size: DAY },
    ...(IN_THE_ROOM.includes(chapter) && !name.startsWith('crowded-')
      ? ([
          { file: `${name}-evening`, theme: 'avond', size: DAY },
          { file: `${name}-tablet`, theme: 'dag', size: TABLET },
        ] as const)
      : []),
  ] as const;
  for (const { file, theme, size } of shots) {
    await show(page, theme, size);
    await writeFile(new URL(`${file}.png`, FOLDER), await withPalette(page, await page.screenshot()));
    pictures.push({ chapter, file, heading });
  }
  await show(page, 'dag', DAY);
}

test('the pages around the records', async ({ app }) => {
  test.setTimeout(120_000);
  await app.open();
  await take(app, 'start', 'first-start');
  await app.seed();
  await app.open();
  await take(app, 'start', 'unlock');
  await app.unlock();
  await take(app, 'start', 'records-none');
  const { bytes, identity } = await documentOfStranger('2026-03-10T09:00:00.000Z');
  await app.page.locator('input[type=file]').setInputFiles({ name: 'dossier.pdf', mimeType: '', buffer: Buffer.from(bytes) });
  await app.field('recovery-key').waitFor();
  await take(app, 'start', 'reopen-key');
  await app.field('recovery-key').fill(identity);
  await app.button(label('copies:look')).click();
  await app.page.getByRole('region', { name: label('reopen:record-text') }).waitFor();
  await take(app, 'start', 'reopen-reading');
  await app.button(label('common:all-records')).click();
  await app.button(label('records:settings')).click();
  await expect(app.heading).toHaveText(label('settings:section.you'));
  await take(app, 'settings', 'settings');
});

test('a start screen with six records', async ({ app }) => {
  await app.openVault(...SIX_RECORDS);
  await take(app, 'start', 'records');
});

test('every page of a record', async ({ app }) => {
  test.setTimeout(600_000);
  await app.openVault(...EVERY_PAGE.map(({ seed }) => seed));
  for (const pageOfRecord of EVERY_PAGE) {
    await openPage(app, pageOfRecord);
    await take(app, chapterOf(pageOfRecord), nameOf(pageOfRecord));
    await app.leaveToRecords();
  }
  await writeFile(PAGE, screensPage(pictures));
});

function chapterOf({ seed: { record, cursor } }: PageOfRecord): Chapter {
  const stage = stageOf(record);
  return stage === 'paused' || stage === 'stopped' ? stage : (CHAPTERS.find((screen) => screen === cursor?.screen) ?? 'overview');
}

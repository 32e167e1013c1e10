import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { EVERY_PAGE, nameOf, openPage } from '../support/every-page.ts';
import { KillableApp } from '../support/killable-app.ts';
import { label } from '../support/labels.ts';
import { randomMarker, searchProfile } from '../support/profile-search.ts';

/** So long a browser may take to write its session files. */
const WAIT_MS = 40_000;

/** Pages with a field that a press opens. */
const REACHED_TO_TYPE: readonly string[] = ['turn-note', 'turn-memory', 'signer-typed'];

test('nothing that was typed in any field of the app can be read on the disk after the power went', async ({ seedingPage, baseURL }) => {
  test.setTimeout(300_000 + WAIT_MS);
  const laptop = await KillableApp.setUp(baseURL ?? '', seedingPage);
  try {
    const app = await laptop.start();
    const markers = new Map<string, string>();
    const inTheOpen = randomMarker();
    const mark = async (place: string) => {
      const fields = await app.page
        .locator('main [data-field]')
        .evaluateAll((all) => all.map((element) => element.getAttribute('data-field') ?? ''));
      for (const field of fields) {
        const marker = randomMarker();
        markers.set(`${place} ${field}`, marker);
        await app.field(field).fill(marker);
      }
    };
    await mark('first start');
    const pages = EVERY_PAGE.filter((page) => page.reach === undefined || REACHED_TO_TYPE.includes(nameOf(page)));
    await app.seed(...pages.map(({ seed }) => seed));
    await app.page.reload();
    await app.heading.waitFor();
    await mark('unlock');
    await app.button(label('unlock:open')).click();
    await expect(app.page.getByText(label('errors:passphrase-wrong.what'))).toBeVisible({ timeout: 30_000 });
    await app.unlock();
    await app.page.evaluate((marker) => localStorage.setItem('control', marker), inTheOpen);
    await mark('records');
    await app.field('search').fill('');
    await app.button(label('records:settings')).click();
    for (const section of ['you', 'lock', 'copies', 'school', 'outcomes'] as const) {
      await app.button(label(`settings:section.${section}`)).click();
      await expect(app.heading).toHaveText(label(`settings:section.${section}`));
      await mark(`settings, ${section}`);
    }
    await app.button(label('settings:section.you')).click();
    await app.button(label('common:all-records')).click();
    await app.button(label('records:new')).waitFor();
    for (const one of pages) {
      await openPage(app, one);
      const uncover = app.button(label('common:memory-aid.covered'));
      if (await uncover.isVisible()) await uncover.click();
      await mark(nameOf(one));
      await app.leaveToRecords();
    }
    const places = [...markers.keys()];
    for (const place of ['first start new-passphrase', 'unlock passphrase', 'records search']) expect(places).toContain(place);
    for (const section of ['you', 'school']) expect(places.filter((place) => place.startsWith(`settings, ${section}`))).not.toEqual([]);
    expect(markers.size).toBeGreaterThan(25);
    await pause(WAIT_MS);
    await laptop.kill();
    const found = await searchProfile(laptop.profile, [...markers.values(), inTheOpen]);
    expect(found.files).toBeGreaterThan(10);
    const hits = found.hits.filter(({ marker }) => marker !== inTheOpen);
    expect(hits.map(({ marker, file }) => `${[...markers].find(([, one]) => one === marker)?.[0]} in ${file}`)).toEqual([]);
    expect(found.hits.some(({ marker }) => marker === inTheOpen)).toBe(true);
  } finally {
    await laptop.tearDown();
  }
});

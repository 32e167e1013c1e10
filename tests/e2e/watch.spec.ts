import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { NOTHING } from '../support/watch.ts';

test('the watch sees what it watches for', async ({ app, page, watch }) => {
  await app.open();
  expect(watch.requests).toBeGreaterThan(3);
  expect(watch.misdeeds()).toEqual(NOTHING);
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'http://127.0.0.1:9/foreign.png';
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
  });
  // Twice: the page's own policy and the server's header each refuse it.
  await expect.poll(() => new Set(watch.misdeeds().violations)).toEqual(new Set(['img-src http://127.0.0.1:9/foreign.png']));
  await expect.poll(() => watch.misdeeds().errors.join('\n')).toContain('nobody caught this');
  // For one frame alone.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const heading = document.querySelector('h1');
        heading?.style.setProperty('display', 'none');
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            heading?.style.removeProperty('display');
            done();
          }),
        );
      }),
  );
  await expect.poll(() => watch.misdeeds().headless).toHaveLength(1);
  expect(watch.takeMisdeeds().foreignRequests).toEqual(['http://127.0.0.1:9/foreign.png']);
});

test('a record that was put into the vault opens where it was left', async ({ app }) => {
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  await expect(app.field('incident/description')).toBeVisible();
  await app.reloadInto('Kievit');
  await expect(app.field('incident/description')).toBeVisible();
});

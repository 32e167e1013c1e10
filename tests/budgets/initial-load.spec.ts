import { gzipSync } from 'node:zlib';
import { expect, type Response } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightInCircle, seedOf } from '../support/cases.ts';
import budgets from './budgets.json' with { type: 'json' };

test('scripts and styles up to the unlocked start screen stay within the budget', async ({ app, page }) => {
  await app.seed(seedOf('Kievit', eightInCircle(3), 'overview'));
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$/.test(new URL(response.url()).pathname)) responses.push(response);
  });
  await app.open();
  const beforeUnlocking = responses.length;
  await app.unlock();
  const files = await Promise.all(
    responses.map(async (response) => ({
      file: new URL(response.url()).pathname,
      // Asked again: a browser lets go of the bodies of scripts that it has run.
      bytes: gzipSync(await (await page.request.get(response.url())).body(), { level: 9 }).length,
    })),
  );
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const largest = files.sort((one, other) => other.bytes - one.bytes).map(({ file, bytes }) => `${bytes} ${file}`);
  test.info().annotations.push({ type: 'gzipped bytes', description: String(total) });
  expect(beforeUnlocking).toBeGreaterThan(1);
  expect(files.length).toBeGreaterThan(beforeUnlocking);
  expect(total, largest.join('\n')).toBeLessThanOrEqual(budgets.initialLoad.gzippedBytes);
});

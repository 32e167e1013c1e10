import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import budgets from './budgets.json' with { type: 'json' };

test('scripts and styles up to the unlocked start screen stay within the budget', async ({ app, page }) => {
  await app.seed(seedOf('Kievit', eightAt('participants'), 'overview'));
  const loaded = new Map<string, number>();
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(js|css)$/.test(pathname)) return;
    reading.push(response.body().then((body) => void loaded.set(pathname, gzipSync(body, { level: 9 }).length)));
  });
  await app.open();
  await app.unlock();
  await page.waitForLoadState('networkidle');
  await Promise.all(reading);
  const total = [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0);
  test.info().annotations.push({ type: 'bytes gzipped', description: `${total} in ${loaded.size} files` });
  expect(loaded.size).toBeGreaterThan(3);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(budgets['initial-bytes-gzipped']);
});

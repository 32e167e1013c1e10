import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { label } from '../support/labels.ts';

test('the policy stands as a header on every response and in the page itself', async ({ app, page }) => {
  const policies: (string | undefined)[] = [];
  page.on('response', (response) => void policies.push(response.headers()['content-security-policy']));
  await app.rehearse();
  expect(policies.length).toBeGreaterThan(5);
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  }
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(meta).toContain("default-src 'none'");
});

test('a fetch to another origin is refused in the page', async ({ app, page, watch }) => {
  await app.open();
  const outcome = await page.evaluate(() =>
    fetch('http://localhost:9/secret').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  await expect.poll(() => watch.misdeeds().violations.join()).toContain('connect-src');
  const misdeeds = watch.takeMisdeeds();
  expect(misdeeds.violations.join()).toContain('http://localhost:9');
});

test('a fetch to another origin is refused in a worker, under the policy its own response carries', async ({ app, page, watch }) => {
  // The worker's address and headers are the app's; only what it does is the test's.
  await page.route(/key-derivation.*\.js$/, async (route) => {
    const response = await route.fetch();
    const body = "fetch('http://localhost:9/secret').then(() => { self.outcome = 'sent'; }, () => { self.outcome = 'refused'; });";
    await route.fulfill({ response, body });
  });
  await app.open();
  const started = page.waitForEvent('worker');
  await app.field('facilitator').fill('Anouk');
  await app.field('passphrase').fill('vijf losse woorden van mij');
  await app.button(label('unlock:begin')).click();
  const worker = await started;
  // Put there by the script above, so no type knows it.
  await expect.poll(() => worker.evaluate(() => (self as unknown as { outcome?: string }).outcome)).toBe('refused');
  expect(watch.takeMisdeeds().foreignRequests).toEqual([]);
});

test('a page of another origin cannot frame the app', async ({ app, page, watch }) => {
  await app.open();
  const headers = (await page.request.get('/')).headers();
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(watch.requests).toBeGreaterThan(0);
});

import { expect, type Response } from '@playwright/test';
import { CONTENT_SECURITY_POLICY } from '../../build/csp.ts';
import { SECURITY_HEADERS } from '../../build/serve.mjs';
import { test } from '../support/app-test.ts';
import { label } from '../support/labels.ts';

test.use({ mayBeKept: true });

const FOREIGN = 'http://127.0.0.1:9/foreign';

test('the policy comes with every response, and stands in the page as well', async ({ app, page }) => {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await app.rehearse();
  expect(responses.length).toBeGreaterThan(10);
  for (const response of responses) {
    const headers = await response.allHeaders();
    expect(headers['content-security-policy'], response.url()).toBe(SECURITY_HEADERS['Content-Security-Policy']);
    expect(headers['x-content-type-options'], response.url()).toBe('nosniff');
  }
  expect(SECURITY_HEADERS['Content-Security-Policy']).toContain("default-src 'none'");
  expect(SECURITY_HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', CONTENT_SECURITY_POLICY);
});

test('nothing in the page reaches another origin, whatever runs there', async ({ app, page, watch }) => {
  await app.open();
  const refused = await page.evaluate(async (foreign) => {
    const outcome = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'went out',
        () => 'refused',
      );
    const socket = () =>
      new Promise((resolve, reject) => {
        const opened = new WebSocket(foreign.replace('http', 'ws'));
        opened.onopen = resolve;
        opened.onerror = reject;
      });
    const frame = document.createElement('iframe');
    frame.src = foreign;
    document.body.append(frame);
    return {
      fetch: await outcome(fetch(foreign)),
      beacon: navigator.sendBeacon(foreign, 'x'),
      socket: await outcome(Promise.resolve().then(socket)),
      module: await outcome(import(/* @vite-ignore */ `${foreign}.js`)),
    };
  }, FOREIGN);
  expect(refused).toEqual({ fetch: 'refused', beacon: refused.beacon, socket: 'refused', module: 'refused' });
  await expect
    .poll(() => [...new Set(watch.misdeeds().violations.map((violation) => violation.split(' ')[0]))].sort())
    .toEqual(['connect-src', 'frame-src', 'script-src-elem']);
  watch.takeMisdeeds();
});

test('a worker of the app cannot reach another origin either', async ({ app, page, watch }) => {
  await app.open();
  const started = page.waitForEvent('worker');
  await app.firstStart('Anouk');
  await started;
  // The worker that writes the keyring lives as long as the vault is open.
  const worker = page.workers().find((one) => one.url().includes('keyring-file'));
  if (!worker) throw new Error('no worker of the app is running');
  const outcomes = await worker.evaluate(async (foreign) => {
    const outcome = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'went out',
        () => 'refused',
      );
    return { foreign: await outcome(fetch(foreign)), own: await outcome(fetch('/icon.svg')) };
  }, FOREIGN);
  expect(outcomes).toEqual({ foreign: 'refused', own: 'went out' });
  watch.takeMisdeeds();
});

test('the service worker that serves the page is our own one, and cannot reach another origin either', async ({
  app,
  page,
  context,
  baseURL,
  watch,
}) => {
  const starts = context.waitForEvent('serviceworker');
  await app.open();
  const worker = await starts;
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${baseURL}/service-worker.js`);
  expect(context.serviceWorkers().map((one) => one.url())).toEqual([`${baseURL}/service-worker.js`]);
  const outcomes = await worker.evaluate(async (foreign) => {
    const outcome = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'went out',
        () => 'refused',
      );
    return { foreign: await outcome(fetch(foreign, { mode: 'no-cors' })), own: await outcome(fetch('/icon.svg')) };
  }, FOREIGN);
  expect(outcomes).toEqual({ foreign: 'refused', own: 'went out' });
  const foreignPage = await page.evaluate(
    (foreign) => navigator.serviceWorker.register(foreign).catch((error: Error) => error.name),
    FOREIGN,
  );
  expect(foreignPage).toBe('TypeError');
  watch.takeMisdeeds();
});

test('code that somebody smuggles in does not run', async ({ app, page, watch }) => {
  await app.open();
  const outcomes = await page.evaluate(async () => {
    const outcome = (attempt: () => unknown) => {
      try {
        attempt();
        return 'ran';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const script = document.createElement('script');
    // What the test itself runs is exempt from the policy; what runs in a task of the page is not.
    const evaluated = await new Promise((tell) => setTimeout(() => tell(outcome(() => Reflect.get(globalThis, 'eval')('1')))));
    return {
      eval: evaluated,
      html: outcome(() => {
        document.body.innerHTML += '<img src=x>';
      }),
      script: outcome(() => {
        script.textContent = "document.title = 'smuggled'";
      }),
      attribute: outcome(() => document.body.setAttribute('onclick', "document.title = 'smuggled'")),
      worker: outcome(() => new Worker('/assets/any.js')),
      policy: outcome(() => window.trustedTypes?.createPolicy('another', { createScriptURL: (url) => url })),
      title: document.title,
    };
  });
  expect(outcomes).toEqual({
    eval: 'EvalError',
    html: 'TypeError',
    script: 'TypeError',
    attribute: 'TypeError',
    worker: 'TypeError',
    policy: 'TypeError',
    title: label('common:product'),
  });
  await expect.poll(() => watch.misdeeds().violations.length).toBeGreaterThan(3);
  watch.takeMisdeeds();
});

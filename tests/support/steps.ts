import type { Page } from '@playwright/test';

/** From here on the page measures from a key to the frame in which its new content is drawn. */
export async function measureSteps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const steps = { from: 0, text: '', last: 0 };
    Object.assign(window, { steps });
    const textNow = () => document.querySelector('main')?.textContent ?? '';
    window.addEventListener(
      'keydown',
      (event) => {
        steps.from = event.timeStamp;
        steps.text = textNow();
        steps.last = 0;
      },
      { capture: true },
    );
    new MutationObserver(() => {
      if (steps.from === 0 || textNow() === steps.text) return;
      const { from } = steps;
      steps.from = 0;
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => {
          steps.last = performance.now() - from;
        };
        drawn.port2.postMessage(null);
      });
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
}

/** Milliseconds from the key to the frame. */
export async function step(page: Page, key = 'n'): Promise<number> {
  await page.bringToFront();
  // Coming to the front is no part of the step.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
  await page.keyboard.press(key);
  const last = await page.waitForFunction(() => (window as unknown as { steps: { last: number } }).steps.last || null);
  return Number(await last.jsonValue());
}

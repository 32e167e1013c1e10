import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import type { Drawn } from '../support/floor/floor.tsx';
import { FloorPage } from '../support/floor-page.ts';
import budgets from './budgets.json' with { type: 'json' };

const TURNS = 40;

/** From here on the page measures from a key to the frame in which its new content is drawn. */
async function measureSteps(page: Page): Promise<void> {
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
async function step(page: Page): Promise<number> {
  await page.bringToFront();
  await page.keyboard.press('n');
  const last = await page.waitForFunction(() => (window as unknown as { steps: { last: number } }).steps.last || null);
  return Number(await last.jsonValue());
}

async function drawnNow(page: Page): Promise<Drawn> {
  return page.evaluate(() => {
    const draw = (node: Element): Drawn => ({
      tag: node.tagName.toLowerCase() === node.tagName ? node.tagName : node.tagName.toLowerCase(),
      attributes: Object.fromEntries(Array.from(node.attributes, ({ name, value }) => [name, value])),
      children: Array.from(node.childNodes).flatMap((child) =>
        child instanceof Element ? [draw(child)] : child.nodeType === Node.TEXT_NODE ? [child.textContent ?? ''] : [],
      ),
    });
    const root = document.querySelector('#root > *');
    if (root === null) throw new Error('nothing is drawn');
    return draw(root);
  });
}

async function slow(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

const p95 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

/** One walk is too short to tell a slow page from a busy machine: three are counted together. */
const WALKS = ['Kievit', 'Reiger', 'Sijs'];

test('forty turns, by one key each, are as fast as the same pages on bare React', async ({ app, page }) => {
  test.setTimeout(300_000);
  const circle = eightInCircle(0);
  const first = turnAt(circle, 0);
  await app.openVault(...['Merel', ...WALKS].map((name) => seedOf(name, circle, 'meeting', first)));
  await app.openRecord('Merel');
  await measureSteps(page);
  const pages: Drawn[] = [await drawnNow(page)];
  for (let at = 0; at < TURNS; at += 1) {
    await step(page);
    pages.push(await drawnNow(page));
  }
  await app.leaveToRecords();
  const ours: number[] = [];
  const bare: number[] = [];
  for (const name of WALKS) {
    await app.openRecord(name);
    const floor = await FloorPage.open(page, pages);
    try {
      await measureSteps(floor.page);
      await slow(page, 4);
      await slow(floor.page, 4);
      for (let at = 0; at < TURNS; at += 1) {
        bare.push(await step(floor.page));
        ours.push(await step(page));
      }
      await slow(page, 1);
    } finally {
      await floor.remove();
    }
    await app.leaveToRecords();
  }
  const ratio = p95(ours) / p95(bare);
  const all = `ours ${ours.map(Math.round).join(' ')}; bare ${bare.map(Math.round).join(' ')}`;
  test.info().annotations.push({ type: 'p95 ours / bare', description: `${ratio.toFixed(2)}: ${all}` });
  expect(ratio, all).toBeLessThanOrEqual(budgets.turns.p95ToBareReact);
});

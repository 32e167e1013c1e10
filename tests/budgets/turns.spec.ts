import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import type { Drawn } from '../support/floor/floor.tsx';
import { FloorPage } from '../support/floor-page.ts';
import { measureSteps, step } from '../support/steps.ts';
import budgets from './budgets.json' with { type: 'json' };

const TURNS = 40;

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

/** The slowest twentieth of forty steps is two steps; of five walks together it is ten, which a busy second moves less. */
const WALKS = ['Kievit', 'Reiger', 'Sijs', 'Fitis', 'Putter'];

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
  const walks: { readonly ours: number[]; readonly bare: number[] }[] = [];
  for (const name of WALKS) {
    const ours: number[] = [];
    const bare: number[] = [];
    walks.push({ ours, bare });
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
  const ratio = p95(walks.flatMap(({ ours }) => ours)) / p95(walks.flatMap(({ bare }) => bare));
  const all = walks.map(({ ours, bare }) => `ours ${ours.map(Math.round).join(' ')}; bare ${bare.map(Math.round).join(' ')}`).join(' / ');
  const description = `${ratio.toFixed(2)}: ${all}`;
  test.info().annotations.push({ type: 'p95 ours / bare', description });
  expect(ratio, description).toBeLessThanOrEqual(budgets.turns.p95ToBareReact);
});

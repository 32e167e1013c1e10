import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { EVERY_PAGE, nameOf, openPage } from '../support/every-page.ts';
import { label } from '../support/labels.ts';
import budgets from './budgets.json' with { type: 'json' };

/** What React tells its developer tools, also in a built app. */
interface Renders {
  commits: number;
}

async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const renders: Renders = { commits: 0 };
    Object.assign(window, {
      renders,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        isDisabled: false,
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        checkDCE: () => undefined,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: () => {
          renders.commits += 1;
        },
      },
    });
  });
}

function commits(page: Page): Promise<number> {
  // Put there by the script above.
  return page.evaluate(() => (window as unknown as { renders: Renders }).renders.commits);
}

/** Until nothing renders any more: what opening the page started is over. */
async function settle(page: Page): Promise<number> {
  for (let before = -1, now = await commits(page); ; ) {
    if (before === now) return now;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
    before = now;
    now = await commits(page);
  }
}

const KEYSTROKES = 'een paar woorden';

test('a keystroke in any text field renders at most one component tree once', async ({ app, page }) => {
  test.setTimeout(240_000);
  await countRenders(page);
  const pages = EVERY_PAGE.filter((one) =>
    /^(incident|participant|safety|preparation-after|other-form|turn-(note|memory)|stopped|agreement-writing|if-wrong|signer-typed|follow-up-(talk|protecting)|closed|overview)$/.test(
      nameOf(one),
    ),
  );
  await app.openVault(...pages.map(({ seed }) => seed));
  const search = await rendersWhileTyping(page, 'search');
  expect(search / KEYSTROKES.length, 'search').toBeLessThanOrEqual(budgets.typing.commitsPerKeystroke);
  await app.field('search').fill('');
  let fieldsSeen = 0;
  for (const one of pages) {
    await openPage(app, one);
    const uncover = app.button(label('common:memory-aid.covered'));
    if (await uncover.isVisible()) await uncover.click();
    const fields = await page
      .locator('main [data-field]')
      .evaluateAll((all) => all.map((element) => element.getAttribute('data-field') ?? ''));
    for (const field of fields) {
      fieldsSeen += 1;
      const rendered = await rendersWhileTyping(page, field);
      expect.soft(rendered / KEYSTROKES.length, `${nameOf(one)} ${field}`).toBeLessThanOrEqual(budgets.typing.commitsPerKeystroke);
    }
    await app.leaveToRecords();
  }
  expect(fieldsSeen).toBeGreaterThan(25);
});

async function rendersWhileTyping(page: Page, field: string): Promise<number> {
  await page.locator(`[data-field="${field}"]`).click();
  const before = await settle(page);
  await page.keyboard.type(KEYSTROKES);
  return (await settle(page)) - before;
}

test('the count sees a render', async ({ app, page }) => {
  await countRenders(page);
  await app.open();
  const before = await settle(page);
  await page.getByRole('radio', { name: label('first-start:profile-policy') }).click();
  expect(await settle(page)).toBeGreaterThan(before);
});

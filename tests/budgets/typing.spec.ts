import { expect, type Page } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightAt, eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import budgets from './budgets.json' with { type: 'json' };

/** Counts what React commits, from the hook that its developer tools use; it works in the built app too. */
async function countCommits(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hook = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot: () => (hook.commits += 1),
      commits: 0,
    };
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
  });
}

function commits(page: Page): Promise<number> {
  // Put there by the init script above.
  return page.evaluate(
    () => (window as unknown as { __REACT_DEVTOOLS_GLOBAL_HOOK__: { commits: number } }).__REACT_DEVTOOLS_GLOBAL_HOOK__.commits,
  );
}

const circle = eightInCircle(3);
const noteOf = `answer/${turnAt(circle, 3)}`;

const PLACES = [
  { name: 'the description of the incident', seed: seedOf('Kievit', eightAt('incident'), 'incident'), field: 'incident/description' },
  { name: 'the second room', seed: seedOf('Kievit', eightAt('participants'), 'participants'), field: 'room/second-room' },
  { name: 'the note in the meeting', seed: seedOf('Kievit', circle, 'meeting', turnAt(circle, 3)), field: noteOf },
];

for (const { name, seed, field } of PLACES) {
  test(`a keystroke in ${name} renders at most one component and every one is durable`, async ({ app, page }) => {
    await countCommits(page);
    await app.openSeeded(seed);
    if (field === noteOf) await page.keyboard.press('o');
    const typed = app.field(field);
    await typed.focus();
    await page.keyboard.type('x');
    await page.waitForTimeout(200);
    const before = await commits(page);
    expect(before).toBeGreaterThan(0);
    await page.keyboard.type('twintig tekens meer!', { delay: 25 });
    await page.waitForTimeout(300);
    const perKeystroke = ((await commits(page)) - before) / 20;
    test.info().annotations.push({ type: 'renders per keystroke', description: String(perKeystroke) });
    expect(perKeystroke).toBeLessThanOrEqual(budgets['renders-per-keystroke']);
    await page.reload();
    await app.unlock();
    await app.openRecord('Kievit');
    if (field === noteOf) await page.keyboard.press('o');
    await expect(app.field(field)).toHaveValue(/xtwintig tekens meer!$/);
  });
}

test('the count sees a render where there is one', async ({ app, page }) => {
  await countCommits(page);
  await app.openSeeded(seedOf('Kievit', eightAt('incident'), 'incident'));
  const before = await commits(page);
  await app.backToRecords();
  expect(await commits(page)).toBeGreaterThan(before);
});

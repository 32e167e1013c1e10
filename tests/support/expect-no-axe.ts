import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules that the page breaks in the light and in the dark theme, each with the element. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['dag', 'avond'] as const) {
    await page.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    // The page shows its new colours before they are judged.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)));
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    // A theme changes colours and nothing else, so the second one is asked for them alone.
    const { violations } = await (theme === 'dag' ? axe : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${theme} ${id} ${target.join(' ')}`)));
  }
  return found;
}

export async function expectNoAxe(page: Page, name: string): Promise<void> {
  expect.soft(await axeViolations(page), name).toEqual([]);
}

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on the page as it is now: one line a finding, rule and element. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** No finding by day and by evening. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await axeFindings(page), colorScheme).toEqual([]);
  }
}

/** Elements that stick out at the side, and texts that their own box cuts off. */
export function clippedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth + 1 ? [`page: ${root.scrollWidth} in ${root.clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, button, label, legend, dt, dd, li')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).overflowX === 'hidden' && element.clientWidth > 2)
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).textOverflow !== 'ellipsis')
      .map((element) => `${element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`);
    return [...wide, ...cut];
  });
}

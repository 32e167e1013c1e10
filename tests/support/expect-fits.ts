import { expect, type Page } from '@playwright/test';
import { overlapsAt } from './overlaps.ts';

/**
 * What a page loses at its size: it must be scrolled sideways, words are cut off or lie over each other, or a control
 * lies under something else. Empty when nothing is lost.
 */
export async function lossesAt(page: Page): Promise<readonly string[]> {
  return [...(await overlapsAt(page)), ...(await cutsAt(page))];
}

function cutsAt(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const losses: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) losses.push(`sideways by ${scrollWidth - clientWidth}px`);
    const isHiddenOnPurpose = (element: Element | null): boolean => {
      if (element === null || element === document.body) return false;
      const { clipPath, position } = getComputedStyle(element);
      return (position === 'absolute' && clipPath !== 'none') || isHiddenOnPurpose(element.parentElement);
    };
    const describe = (element: Element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('svg, option, [aria-hidden="true"]')) continue;
      if (isHiddenOnPurpose(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      if (words.width === 0 || words.height === 0) continue;
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const frame = box.getBoundingClientRect();
        const isCutX = style.overflowX === 'hidden' || style.overflowX === 'clip';
        const isCutY = style.overflowY === 'hidden' || style.overflowY === 'clip';
        if (isCutX && (words.right > frame.right + 1 || words.left < frame.left - 1)) losses.push(`cut beside: ${describe(element)}`);
        if (isCutY && (words.bottom > frame.bottom + 2 || words.top < frame.top - 2)) losses.push(`cut below: ${describe(element)}`);
        if (style.overflowX === 'auto' || style.overflowX === 'scroll' || style.overflowY === 'auto' || style.overflowY === 'scroll') break;
        if (style.position === 'fixed') break;
      }
      if (words.right > clientWidth + 1 && !element.closest('dialog')) losses.push(`off the page: ${describe(element)}`);
    }
    // A control that lies under something else cannot be pressed, though all its words can be read.
    const top = document.querySelector('dialog[open]') ?? document;
    for (const control of top.querySelectorAll<HTMLElement>('button, select, textarea, input:not([type="radio"], [type="checkbox"])')) {
      if (!control.checkVisibility({ visibilityProperty: true }) || isHiddenOnPurpose(control)) continue;
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, top: above, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, above + height / 2);
      if (hit === null || !(control.contains(hit) || hit.contains(control)))
        losses.push(`covered: ${describe(control)} ${control.ariaLabel ?? ''}`);
    }
    return [...new Set(losses)];
  });
}

export async function expectFits(page: Page, name: string): Promise<void> {
  expect.soft(await lossesAt(page), name).toEqual([]);
}

import type { Page } from '@playwright/test';

/**
 * Words that lie over other words, or over a control that they do not belong to, as far as both can be seen now.
 * Words count by the lines that they are set in, a little less high than their line box, so that tight lines do not count.
 * What waits at an edge (`sticky`) is judged where it stands when scrolling has brought it home: till then it lies over
 * what can be scrolled from under it, and that each control can is asked in `expect-fits.ts`.
 */
export function overlapsAt(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Frame {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    interface Thing {
      readonly element: Element;
      readonly frames: readonly Frame[];
    }
    /** Rounded corners, tails of letters and half pixels meet without anybody noticing. */
    const SLACK = 2;

    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isHiddenOnPurpose = (element: Element) => {
      const { clipPath, position } = getComputedStyle(element);
      return position === 'absolute' && clipPath !== 'none';
    };
    /** The part of a frame that its scrolling surroundings leave to be seen; null when nothing is left. */
    const seenPart = (element: Element, frame: Frame): Frame | null => {
      let { left, right, top, bottom } = frame;
      for (let box: Element | null = element; box && box !== document.documentElement; box = box.parentElement) {
        if (isHiddenOnPurpose(box)) return null;
        const { overflowX, overflowY, position } = getComputedStyle(box);
        if (box !== document.body && (overflowX !== 'visible' || overflowY !== 'visible') && !(box instanceof SVGElement)) {
          const edge = box.getBoundingClientRect();
          left = Math.max(left, edge.left);
          right = Math.min(right, edge.right);
          top = Math.max(top, edge.top);
          bottom = Math.min(bottom, edge.bottom);
        }
        if (position === 'fixed') break;
      }
      return right - left > SLACK && bottom - top > SLACK ? { left, right, top, bottom } : null;
    };
    const part = (element: Element, frames: Iterable<DOMRect>, trim: number): Thing => ({
      element,
      frames: [...frames].flatMap(({ left, right, top, bottom, height }) => {
        const seen = seenPart(element, { left, right, top: top + height * trim, bottom: bottom - height * trim });
        return seen ? [seen] : [];
      }),
    });
    const describe = ({ element }: Thing) =>
      `${element.tagName.toLowerCase()} "${(element.textContent?.trim() || element.ariaLabel || element.id).slice(0, 30)}"`;
    const meet = (one: Thing, other: Thing) =>
      one.frames.some((a) =>
        other.frames.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK,
        ),
      );

    const waiting = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => getComputedStyle(one).position === 'sticky');
    for (const one of waiting) one.style.position = 'static';
    const top = document.querySelector('dialog[open]') ?? document.body;
    const words: Thing[] = [];
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || element.closest('option, [aria-hidden="true"]') || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      words.push(part(element, range.getClientRects(), 0.2));
    }
    const controls = [...top.querySelectorAll('button, select, textarea, input:not([type="radio"], [type="checkbox"]), a[href]')]
      .filter((control) => isSeen(control) && !control.closest('[aria-hidden="true"]'))
      .map((control) => part(control, control.getClientRects(), 0));

    const found = words.flatMap((one, at) =>
      [
        ...words.slice(at + 1).filter((other) => meet(one, other)),
        ...controls.filter((control) => !control.element.contains(one.element) && meet(one, control)),
      ].map((other) => `overlap: ${describe(one)} and ${describe(other)}`),
    );
    for (const one of waiting) one.style.removeProperty('position');
    return [...new Set(found)];
  });
}

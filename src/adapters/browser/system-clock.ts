import type { Clock } from '../../app/ports.ts';

/** Longer than any frame takes; a page that is hidden draws none. */
const LONGEST_FRAME = 100;

/** The machine's own clock and time zone, in a browser and in Node. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  drawn() {
    if (!('requestAnimationFrame' in globalThis)) return Promise.resolve();
    return new Promise((resolve) => {
      setTimeout(resolve, LONGEST_FRAME);
      // The callback comes before its frame is drawn.
      requestAnimationFrame(() => setTimeout(resolve));
    });
  },
};

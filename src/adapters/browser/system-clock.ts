import type { Clock } from '../../app/ports.ts';

/** The machine's own clock and time zone, in a browser and in Node. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today() {
    const now = new Date();
    const two = (part: number) => String(part).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};

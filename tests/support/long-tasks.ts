import type { Page } from '@playwright/test';

/** Milliseconds that the planted task takes. */
const PLANTED = 80;

/** From here on the page notes each of its tasks in which nobody is heard for 50 ms or more (Long Tasks API). */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: { readonly at: number; readonly took: number }[] = [];
    Object.assign(window, { longTasks });
    const note = (list: PerformanceObserverEntryList) => {
      for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, took: duration });
    };
    new PerformanceObserver(note).observe({ type: 'longtask' });
  });
}

export interface LongTasks {
  /** Milliseconds of each that the page had by itself. */
  readonly own: readonly number[];
  /** Milliseconds of the one that was planted, as the page noted it. */
  readonly planted: number;
}

/**
 * The long tasks since the page began to note them. Ends with a task of its own that is planted to be noted: once that
 * is there all before it are, and a page that notes nothing cannot pass for one that has nothing to note.
 */
export async function longTasks(page: Page): Promise<LongTasks> {
  const from = await page.evaluate(
    (planted) =>
      new Promise<number>((resolve) => {
        setTimeout(() => {
          const begin = performance.now();
          while (performance.now() - begin < planted);
          resolve(begin);
        });
      }),
    PLANTED,
  );
  const noted = await page.waitForFunction(
    ([begin, planted]) => {
      // Put there by the page's own notes above.
      const { longTasks } = window as unknown as { longTasks: readonly { readonly at: number; readonly took: number }[] };
      const isPlanted = ({ at, took }: { at: number; took: number }) => at <= begin && at + took >= begin + planted;
      const found = longTasks.find(isPlanted);
      return found && { own: longTasks.filter(({ at }) => at < found.at).map(({ took }) => took), planted: found.took };
    },
    [from, PLANTED - 1] as const,
  );
  const seen = await noted.jsonValue();
  if (!seen) throw new Error('the planted task is not noted');
  return seen;
}

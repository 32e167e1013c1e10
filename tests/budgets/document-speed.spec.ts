import { type CDPSession, expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { HarnessPage } from '../support/harness-page.ts';
import { viteInNode } from '../support/vite-in-node.ts';
import budgets from './budgets.json' with { type: 'json' };

type RehearsedDocuments = typeof import('../support/rehearsed-documents.ts');
type SealedDocument = typeof import('../support/sealed-document.ts');

const WRITERS = ['ours', 'plain'] as const;
/** One sheet in a fresh page, where all code is read and the fonts are opened; and ten where that was done. */
const COURSES = [
  { name: 'first', before: 0, times: 1, rounds: 24, limit: budgets.documentSpeed.firstToPlain },
  { name: 'again', before: 1, times: 10, rounds: 8, limit: budgets.documentSpeed.againToPlain },
] as const;

/** Milliseconds of processor time of all that draws pages, all its threads together; who waits for anything else costs none. */
async function processorTime(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return 1000 * processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** The mean of the middle half: once in a while a round takes half as long again, whoever writes. */
function middle(values: readonly number[]): number {
  const quarter = values.length / 4;
  const half = values.toSorted((a, b) => a - b).slice(quarter, -quarter);
  return half.reduce((total, value) => total + value, 0) / half.length;
}

test('a sheet with tags and seal costs no more processor time than jsPDF and its table plugin take for the same text, the first one of a page and later ones', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const session = await browser.newBrowserCDPSession();
  const harness = await HarnessPage.build('speed-harness');
  const vite = await viteInNode();
  try {
    const { documentsOf } = (await vite.ssrLoadModule('/tests/support/rehearsed-documents.ts')) as RehearsedDocuments;
    const { deviceKey, withSeal } = (await vite.ssrLoadModule('/tests/support/sealed-document.ts')) as SealedDocument;
    // In one language alone, where the other has two fonts to read and not four.
    const sheet = (await documentsOf('agreement', 'nl')).find(({ reader }) => reader === 'peter');
    if (!sheet) throw new Error('the rehearsal gives no sheet');
    const made = await deviceKey();
    const key = { ...made, certificate: [...made.certificate], privateKey: [...made.privateKey] };
    const document = await withSeal(sheet.document, key.fingerprint);

    const timed = async (writer: (typeof WRITERS)[number], before: number, times: number) => {
      const context = await browser.newContext();
      try {
        return await harness.on(context, baseURL ?? '', async (page) => {
          const write = (count: number) =>
            page.evaluate(([name, ...asked]) => window.speedHarness[name](...asked), [writer, document, count, key] as const);
          if (before > 0) await write(before);
          const from = await processorTime(session);
          expect(await write(times)).toBeGreaterThan(10_000);
          return (await processorTime(session)) - from;
        });
      } finally {
        await context.close();
      }
    };

    for (const { name, before, times, rounds, limit } of COURSES) {
      const spent = { ours: [] as number[], plain: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        // Who goes first may find the machine in another state.
        for (const writer of round % 2 === 0 ? WRITERS : WRITERS.toReversed()) spent[writer].push(await timed(writer, before, times));
      }
      const each = (values: readonly number[]) => `${Math.round(middle(values) / times)} (${values.map(Math.round).join(' ')})`;
      const description = `${name}: ours ${each(spent.ours)}, plain ${each(spent.plain)}`;
      test.info().annotations.push({ type: 'ms of processor time', description });
      // Its figures are what somebody asks this test for.
      process.stdout.write(`${description}\n`);
      expect.soft(middle(spent.ours) / middle(spent.plain), description).toBeLessThanOrEqual(limit);
    }
  } finally {
    await vite.close();
    await harness.remove();
  }
});

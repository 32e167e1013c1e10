import { test } from '@playwright/test';
import { VaultDesk } from '../support/vault-desk.ts';
test('latency', async () => {
  const desk = await VaultDesk.setUp();
  const { page } = await desk.startWithRecord('r');
  for (const gap of [25, 100]) {
    console.log(process.env.LABEL, 'gap', gap, JSON.stringify(await page.evaluate(async (ms) => {
      const { store } = window.harness; const times: number[] = []; const all: Promise<void>[] = [];
      for (let at = 0; at < 200; at += 1) { const t = performance.now();
        const p = store?.saveDraft({ field: 'a', text: 'x'.repeat(at), basedOn: null, layer: 'conversation' }).then(() => { times.push(performance.now() - t); }); if (p) all.push(p);
        await new Promise((r) => setTimeout(r, ms)); }
      await Promise.all(all); times.sort((a, b) => a - b);
      const q = (f: number) => Math.round((times[Math.floor(times.length * f)] ?? 0) * 10) / 10;
      return { p50: q(0.5), p95: q(0.95), p99: q(0.99), max: q(0.999), slowerThanGap: times.filter((t) => t > ms).length };
    }, gap)));
  }
  await desk.tearDown();
});

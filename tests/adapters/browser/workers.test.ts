import { afterEach, beforeEach, expect, test, vi } from 'vitest';

class FakeWorker {
  static readonly started: string[] = [];
  onmessage: ((message: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(url: string) {
    FakeWorker.started.push(url);
  }

  postMessage(question: string): void {
    queueMicrotask(() => {
      if (question === 'break') this.onerror?.();
      else if (question === 'refuse') this.onmessage?.({ data: { done: false, reason: 'NotAllowedError' } });
      else this.onmessage?.({ data: { done: true, value: `${question}!` } });
    });
  }
}

beforeEach(() => {
  vi.resetModules();
  FakeWorker.started.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', new URL('https://school.example/app/'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('all workers go through one policy, made once', async () => {
  const createPolicy = vi.fn((_name: string, rules: object) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const { startWorker } = await import('../../../src/adapters/browser/workers.ts');
  startWorker('/assets/one.js');
  startWorker('/assets/two.js');
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['herstelwijzer']);
  expect(FakeWorker.started).toEqual(['https://school.example/assets/one.js', 'https://school.example/assets/two.js']);
});

test.each(['https://elsewhere.example/x.js', '//elsewhere.example/x.js', 'data:text/javascript,1', 'blob:https://elsewhere.example/1'])(
  'a worker never comes from %s',
  async (url) => {
    const { startWorker } = await import('../../../src/adapters/browser/workers.ts');
    expect(() => startWorker(url)).toThrow(TypeError);
    expect(FakeWorker.started).toEqual([]);
  },
);

test('questions are answered one at a time, and one that failed does not stop the next', async () => {
  const { startAskedWorker } = await import('../../../src/adapters/browser/workers.ts');
  const worker = startAskedWorker('/assets/one.js');
  const answers = await Promise.allSettled(['a', 'refuse', 'break', 'b'].map((question) => worker.ask(question)));
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))).toEqual([
    'a!',
    'NotAllowedError',
    'computing-blocked',
    'b!',
  ]);
});

import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What one browser window and its workers did that no window of this app may do. */
export interface Misdeeds {
  /** Requests to any other origin than the app's own. */
  readonly foreignRequests: readonly string[];
  /** What the content security policy or Trusted Types refused: directive and address. */
  readonly violations: readonly string[];
  /** Errors on the console and errors that nobody caught. */
  readonly errors: readonly string[];
}

const NOTHING: Misdeeds = { foreignRequests: [], violations: [], errors: [] };

/** Watches every page and worker of a context, from its first request to its last. */
export class Watch {
  #seen: Misdeeds = NOTHING;
  #requests = 0;
  readonly #origin: string;

  private constructor(origin: string) {
    this.#origin = origin;
  }

  static async over(context: BrowserContext, address: string): Promise<Watch> {
    const watch = new Watch(new URL(address).origin);
    await context.exposeFunction('reportViolation', (violation: string) => watch.#note({ violations: [violation] }));
    await context.addInitScript(() => {
      // Put there by the test, so no type of the page knows it.
      const { reportViolation } = window as unknown as { reportViolation(violation: string): Promise<void> };
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        reportViolation(`${effectiveDirective} ${blockedURI}`).catch(() => undefined);
      });
    });
    context.on('request', (request) => watch.#noteRequest(request.url()));
    context.on('console', (message) => watch.#noteConsole(message));
    context.on('weberror', (error) => watch.#note({ errors: [String(error.error())] }));
    return watch;
  }

  /** How many requests went out, so that a watch over nothing cannot pass for a clean one. */
  get requests(): number {
    return this.#requests;
  }

  misdeeds(): Misdeeds {
    return this.#seen;
  }

  /** Everything seen so far, and a clean slate: for tests that misbehave on purpose. */
  takeMisdeeds(): Misdeeds {
    const seen = this.#seen;
    this.#seen = NOTHING;
    return seen;
  }

  #noteRequest(address: string): void {
    const { origin, protocol } = new URL(address);
    if (protocol === 'data:' || (protocol === 'blob:' && origin === this.#origin)) return;
    this.#requests += 1;
    if (origin !== this.#origin) this.#note({ foreignRequests: [address] });
  }

  #noteConsole(message: ConsoleMessage): void {
    if (message.type() === 'error') this.#note({ errors: [message.text()] });
  }

  #note(more: Partial<Misdeeds>): void {
    this.#seen = {
      foreignRequests: [...this.#seen.foreignRequests, ...(more.foreignRequests ?? [])],
      violations: [...this.#seen.violations, ...(more.violations ?? [])],
      errors: [...this.#seen.errors, ...(more.errors ?? [])],
    };
  }
}

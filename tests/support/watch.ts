import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What one browser window and its workers did that no window of this app may do. */
export interface Misdeeds {
  /** Requests to any other origin than the app's own. */
  readonly foreignRequests: readonly string[];
  /** What the content security policy or Trusted Types refused: directive and address. */
  readonly violations: readonly string[];
  /** Errors on the console and errors that nobody caught. */
  readonly errors: readonly string[];
  /** Pages that were drawn without a heading, be it for a moment: their first words. */
  readonly headless: readonly string[];
}

export const NOTHING: Misdeeds = { foreignRequests: [], violations: [], errors: [], headless: [] };

/** Watches every page and worker of a context, from its first request to its last. */
export class Watch {
  #seen: Misdeeds = NOTHING;
  #requests = 0;
  readonly #origin: string;

  private constructor(origin: string) {
    this.#origin = origin;
  }

  /** `seesHeadings` looks at each frame, which a test that times frames leaves out. */
  static async over(context: BrowserContext, address: string, { seesHeadings }: { readonly seesHeadings: boolean }): Promise<Watch> {
    const watch = new Watch(new URL(address).origin);
    if (seesHeadings) await watch.#lookAtHeadings(context);
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

  /** Whoever hears the page, or comes to it anew, finds its place by the heading; so no frame may be without. */
  async #lookAtHeadings(context: BrowserContext): Promise<void> {
    await context.exposeFunction('reportHeadless', (words: string) => this.#note({ headless: [words] }));
    await context.addInitScript(() => {
      // Put there by the test, so no type of the page knows it.
      const { reportHeadless } = window as unknown as { reportHeadless(words: string): Promise<void> };
      // A test that holds the clock still holds up the page's frames, and not these.
      const nextFrame = window.requestAnimationFrame.bind(window);
      const isOnScreen = () => !matchMedia('print').matches;
      const look = () => {
        const main = document.querySelector('main');
        const hasHeading = Array.from(document.querySelectorAll('h1')).some((heading) => heading.checkVisibility());
        if (main !== null && !hasHeading && isOnScreen()) reportHeadless(main.textContent.trim().slice(0, 80)).catch(() => undefined);
        nextFrame(look);
      };
      nextFrame(look);
    });
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
      headless: [...new Set([...this.#seen.headless, ...(more.headless ?? [])])],
    };
  }
}

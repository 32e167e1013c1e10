import { cp, mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { build, type Plugin } from 'vite';
import { serve } from '../../build/serve.mjs';
import config from '../../playwright.config.ts';

/** A host of the app on a port of its own, which can put another version in place of the one it serves, or be gone. */
export class Deployment {
  #server: Server | null = null;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  async deploy(folder: string): Promise<void> {
    await this.stop();
    this.#server = await serve(folder, this.#port);
    const bound = this.#server.address();
    if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
    this.#port = bound.port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

/** Folders of a test: a profile of the browser that outlives it, and versions of the app. */
export class Folders {
  readonly #root: string;

  private constructor(root: string) {
    this.#root = root;
  }

  static async make(): Promise<Folders> {
    return new Folders(await mkdtemp(join(tmpdir(), 'versions-')));
  }

  /** Starts a browser on the profile, as it was left, for the app at this address. */
  startBrowser(baseURL: string): Promise<BrowserContext> {
    const { launchOptions, locale = 'nl', timezoneId = 'UTC', viewport = null } = config.use ?? {};
    const profile = join(this.#root, 'profile');
    return chromium.launchPersistentContext(profile, { ...launchOptions, locale, timezoneId, viewport, baseURL, hasTouch: true });
  }

  /** A copy of built apps, each laid over the one before. */
  async copy(...folders: readonly string[]): Promise<string> {
    const copy = await mkdtemp(join(this.#root, 'copy-'));
    for (const folder of folders) await cp(folder, copy, { recursive: true });
    return copy;
  }

  async remove(): Promise<void> {
    await rm(this.#root, { recursive: true, force: true, maxRetries: 5 });
  }
}

const MARK = 'two';

/** The app as it is built, with other bytes and another name for every script of the page, and a mark in its page. */
export async function buildNextVersion(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'next-version-'));
  await build({
    logLevel: 'error',
    plugins: [marking],
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { output: { banner: `globalThis.mark = '${MARK}';` } } },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const marking: Plugin = {
  name: 'marking',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'version', content: MARK }, injectTo: 'head' }],
};

/** Whether this window runs the next version. */
export const runsNextVersion = async (page: Page) => (await page.locator(`meta[name="version"][content="${MARK}"]`).count()) === 1;

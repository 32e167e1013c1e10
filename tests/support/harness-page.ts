import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { type Harness, harness, harnessPath } from './harness.config.ts';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/**
 * A page that does one part of the app's work with the app's own code. It answers at the app's own address, so that it
 * shares with the app what belongs to an address, and it is built apart, so that nothing of it is in the app.
 */
export class HarnessPage {
  readonly #name: Harness;
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, string>;

  private constructor(name: Harness, folder: string, files: ReadonlyMap<string, string>) {
    this.#name = name;
    this.#folder = folder;
    this.#files = files;
  }

  static async build(name: Harness): Promise<HarnessPage> {
    const folder = await mkdtemp(join(tmpdir(), `${name}-`));
    await build(harness(name, folder));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new HarnessPage(name, folder, new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file])));
  }

  /** What the work on the page gives; the page is open only meanwhile. */
  async on<Result>(context: BrowserContext, address: string, work: (page: Page) => Promise<Result>): Promise<Result> {
    const isOwn = (url: URL) => this.#files.has(url.pathname);
    await context.route(isOwn, async (route) => {
      const file = this.#files.get(new URL(route.request().url()).pathname) ?? '';
      await route.fulfill({ body: await readFile(file), contentType: MIME[extname(file)] ?? 'application/octet-stream' });
    });
    const page = await context.newPage();
    await page.goto(new URL(harnessPath(this.#name), address).href);
    const result = await work(page);
    await page.close();
    await context.unroute(isOwn);
    return result;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

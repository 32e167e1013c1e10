import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Drawn } from './floor/floor.tsx';

/** Pages of the app, drawn by bare React in the app's own styles: the floor that speed is measured against. */
export class FloorPage {
  readonly page: Page;
  readonly #folder: string;

  private constructor(page: Page, folder: string) {
    this.page = page;
    this.#folder = folder;
  }

  static async open(app: Page, pages: readonly Drawn[]): Promise<FloorPage> {
    const address = new URL(app.url()).origin;
    const styles = await app.evaluate(() => Array.from(document.styleSheets, ({ href }) => href ?? ''));
    const folder = await mkdtemp(join(tmpdir(), 'floor-page-'));
    const root = fileURLToPath(new URL('./floor', import.meta.url));
    await build({
      configFile: false,
      logLevel: 'error',
      root,
      base: '/floor/',
      plugins: [react()],
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: join(root, 'floor.html') } },
    });
    const page = await app.context().newPage();
    await page.route('**/floor/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice('/floor/'.length);
      const contentType = extname(path) === '.html' ? 'text/html' : 'text/javascript';
      await route.fulfill({ body: await readFile(join(folder, path)), contentType });
    });
    await page.goto(`${address}/floor/floor.html`);
    for (const url of styles.filter((href) => href !== '')) await page.addStyleTag({ url });
    await page.evaluate((drawn) => window.showFloor(drawn), pages);
    await page.locator('h1').first().waitFor();
    return new FloorPage(page, folder);
  }

  async remove(): Promise<void> {
    await this.page.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppPage } from './app-test.ts';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';
import type { SeedingPage } from './seeding-page.ts';

/** The app on a laptop that can lose its power: one profile that outlives its browsers. */
export class KillableApp {
  readonly profile: string;
  readonly #folder: string;
  readonly #address: string;
  readonly #seedingPage: SeedingPage;
  #browser: KillableBrowser | null = null;

  private constructor(folder: string, address: string, seedingPage: SeedingPage) {
    this.#folder = folder;
    this.profile = join(folder, 'profile');
    this.#address = address;
    this.#seedingPage = seedingPage;
  }

  static async setUp(address: string, seedingPage: SeedingPage): Promise<KillableApp> {
    return new KillableApp(await mkdtemp(join(tmpdir(), 'killable-app-')), address, seedingPage);
  }

  /** Opens the browser on the profile, as it was left, with the app in it. */
  async start(): Promise<AppPage> {
    this.#browser = await startKillableBrowser(this.profile, this.#address);
    const app = new AppPage(this.#browser.page, this.#seedingPage, this.#address);
    await app.heading.waitFor();
    return app;
  }

  async kill(): Promise<void> {
    await this.#browser?.kill();
    this.#browser = null;
  }

  async tearDown(): Promise<void> {
    await this.kill().catch(() => undefined);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../build/serve.mjs';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';
import { vaultHarness } from './vault-harness.config.ts';

export const PASSPHRASE = 'vijf losse woorden van mij';

/** A laptop: the built harness on an address of its own, and one profile that outlives its browsers. */
export class VaultDesk {
  readonly profile: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #address: string;
  /** Each browser started on the profile, the one that is still starting included: a test may time out meanwhile. */
  readonly #started: Promise<KillableBrowser>[] = [];

  private constructor(folder: string, server: Server) {
    this.#folder = folder;
    this.profile = join(folder, 'profile');
    this.#server = server;
    const at = server.address();
    this.#address = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/vault-harness.html`;
  }

  static async setUp(): Promise<VaultDesk> {
    const folder = await mkdtemp(join(tmpdir(), 'vault-desk-'));
    const built = join(folder, 'built');
    await build(vaultHarness(built));
    return new VaultDesk(folder, await serve(built, 0));
  }

  get address(): string {
    return this.#address;
  }

  /** Opens the browser on the profile, as it was left. */
  async start(): Promise<KillableBrowser> {
    const browser = startKillableBrowser(this.profile, this.#address);
    this.#started.push(browser);
    return browser;
  }

  /** Opens the browser and makes a vault with one record, which stays open. */
  async startWithRecord(record: string): Promise<KillableBrowser> {
    const browser = await this.start();
    await this.makeVault(browser.page, record);
    return browser;
  }

  async makeVault(page: Page, record: string): Promise<void> {
    await page.evaluate(
      async ([passphrase, name]) => {
        const { harness } = window;
        await harness.vault.create(passphrase, harness.settings);
        harness.store = await harness.vault.createRecord(name);
      },
      [PASSPHRASE, record] as const,
    );
  }

  /** Opens the browser, the vault and the record. */
  async startAgain(record: string): Promise<KillableBrowser> {
    const browser = await this.start();
    await openAgain(browser.page, record);
    return browser;
  }

  async clear(): Promise<void> {
    for (const started of await Promise.allSettled(this.#started.splice(0))) {
      if (started.status === 'fulfilled') await started.value.kill();
    }
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async tearDown(): Promise<void> {
    await this.clear();
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function openAgain(page: Page, record: string): Promise<void> {
  await page.evaluate(
    async ([passphrase, name]) => {
      const { harness } = window;
      await harness.vault.unlock(passphrase);
      harness.store = await harness.vault.openRecord(name);
    },
    [PASSPHRASE, record] as const,
  );
}

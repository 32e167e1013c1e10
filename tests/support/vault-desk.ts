import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../build/serve.mjs';
import type { IndexRow } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import { stamp } from './event-builder.ts';
import { harness, harnessPath } from './harness.config.ts';
import { type KillableBrowser, startKillableBrowser } from './killable-browser.ts';
import { type KillableFirefox, startKillableFirefox, type WorkingPage } from './killable-firefox.ts';

export const PASSPHRASE = 'vijf losse woorden van mij';

/** What the list shows of a record in a test that is not about the list. */
export const INDEX_ROW: IndexRow = {
  record: 'record-1',
  codeName: 'Kievit',
  initials: ['Y', 'D'],
  groups: ['4', '8'],
  stage: 'incident',
  seats: ['harmed', 'responsible'],
  due: null,
  changedAt: '2026-03-10T10:00:00.000Z',
};

/** A fact as each write of a test stores it, under an id and with a text of its own. */
export const WORDED_EVENT = {
  ...stamp(fold([]), { type: 'incident.worded', field: 'place', text: '' }, { id: 'e' }),
  type: 'incident.worded',
  field: 'place',
} as const;

/** A laptop: the built harness on an address of its own, and one profile that outlives its browsers. */
export class VaultDesk {
  readonly profile: string;
  readonly #folder: string;
  readonly #server: Server;
  readonly #address: string;
  /** Each browser started on the profile, the one that is still starting included: a test may time out meanwhile. */
  readonly #started: Promise<{ kill(): Promise<void> }>[] = [];

  private constructor(folder: string, server: Server, disk: string) {
    this.#folder = folder;
    this.profile = join(disk, 'profile');
    this.#server = server;
    const at = server.address();
    this.#address = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}${harnessPath('vault-harness')}`;
  }

  /** `disk` is the folder in which the profile lies; one of its own when none is named. */
  static async setUp(disk?: string): Promise<VaultDesk> {
    const folder = await mkdtemp(join(tmpdir(), 'vault-desk-'));
    const built = join(folder, 'built');
    await build(harness('vault-harness', built));
    return new VaultDesk(folder, await serve(built, 0), disk ?? folder);
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

  /** As `start` does, with Firefox. */
  async startFirefox(): Promise<KillableFirefox> {
    const browser = startKillableFirefox(this.profile, this.#address);
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

/** The same door to a page of Chromium as Firefox has. */
export function workingPage(page: Page): WorkingPage {
  // Playwright's own type also takes handles apart, which no work here is given.
  return { evaluate: (work, asked) => page.evaluate(work as never, asked as never) };
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

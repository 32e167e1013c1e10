import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { Cursor, Draft } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { vaultHarness } from './vault-harness.config.ts';

export const PASSPHRASE = 'vijf losse woorden van mij';

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** What a vault holds when a test begins. */
export interface Seed {
  readonly record: MeetingRecord;
  readonly cursor?: Cursor;
  readonly drafts?: readonly Draft[];
}

/**
 * A page that puts records into the vault with the vault's own code. It answers at the app's own address, so that the
 * app finds them there, and it is built apart, so that nothing of it is in the app.
 */
export class SeedingPage {
  readonly #folder: string;
  readonly #files: ReadonlyMap<string, string>;

  private constructor(folder: string, files: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#files = files;
  }

  static async build(): Promise<SeedingPage> {
    const folder = await mkdtemp(join(tmpdir(), 'seeding-page-'));
    await build(vaultHarness(folder));
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return new SeedingPage(folder, new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file])));
  }

  /** Makes a vault with this passphrase and these records in it. */
  async seed(context: BrowserContext, address: string, seeds: readonly Seed[]): Promise<void> {
    const records = seeds.map(({ record, cursor, drafts }) => ({
      indexRow: indexRowOf(record),
      events: record.journal,
      cursor: cursor ?? null,
      drafts: drafts ?? [],
    }));
    await this.#onPage(context, address, (page) =>
      page.evaluate(
        async ([passphrase, profile, stored]) => {
          const { vault, settings } = window.harness;
          await vault.create(passphrase, { ...settings, profile });
          for (const { indexRow, events, cursor, drafts } of stored) {
            const store = await vault.createRecord(indexRow.record);
            await store.commit({ events, draftsDone: [], indexRow, cursor });
            for (const draft of drafts) await store.saveDraft(draft);
          }
        },
        [PASSPHRASE, POLICY_PROFILE, records] as const,
      ),
    );
  }

  /** Puts so many records into the vault that is here. */
  async fill(context: BrowserContext, address: string, count: number): Promise<void> {
    await this.#onPage(context, address, (page) =>
      page.evaluate(([passphrase, many]) => window.harness.fill(passphrase, many), [PASSPHRASE, count] as const),
    );
  }

  /** The events of a record in the order they were written. */
  async eventsOf(context: BrowserContext, address: string, record: string): Promise<readonly MeetingEvent[]> {
    const events = await this.#onPage(context, address, (page) =>
      page.evaluate(
        async ([passphrase, name]) => {
          const { vault } = window.harness;
          await vault.unlock(passphrase);
          return (await (await vault.openRecord(name)).events()).events;
        },
        [PASSPHRASE, record] as const,
      ),
    );
    return fold(events).journal;
  }

  /** Makes a recovery key for the vault, in the place of one that was there, and gives back what would stand on paper. */
  async recoveryKey(context: BrowserContext, address: string): Promise<string> {
    return this.#onPage(context, address, (page) =>
      page.evaluate(async (passphrase) => {
        const { vault } = window.harness;
        await vault.unlock(passphrase);
        return (await vault.care()).makeRecovery({ passphrase }, new Date().toISOString());
      }, PASSPHRASE),
    );
  }

  async #onPage<Result>(context: BrowserContext, address: string, work: (page: Page) => Promise<Result>): Promise<Result> {
    const isOwn = (url: URL) => this.#files.has(url.pathname);
    await context.route(isOwn, async (route) => {
      const file = this.#files.get(new URL(route.request().url()).pathname) ?? '';
      await route.fulfill({ body: await readFile(file), contentType: MIME[extname(file)] ?? 'application/octet-stream' });
    });
    const page = await context.newPage();
    await page.goto(new URL('/vault-harness.html', address).href);
    const result = await work(page);
    await page.close();
    await context.unroute(isOwn);
    return result;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

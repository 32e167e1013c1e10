import type { BrowserContext } from '@playwright/test';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { Cursor, Draft } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { HarnessPage } from './harness-page.ts';

export const PASSPHRASE = 'vijf losse woorden van mij';

/** What a vault holds when a test begins. */
export interface Seed {
  readonly record: MeetingRecord;
  readonly cursor?: Cursor;
  readonly drafts?: readonly Draft[];
}

/** A page that puts records into the vault with the vault's own code. */
export class SeedingPage {
  readonly #page: HarnessPage;

  private constructor(page: HarnessPage) {
    this.#page = page;
  }

  static async build(): Promise<SeedingPage> {
    return new SeedingPage(await HarnessPage.build('vault-harness'));
  }

  /** Makes a vault with this passphrase and these records in it. */
  async seed(context: BrowserContext, address: string, seeds: readonly Seed[]): Promise<void> {
    const records = seeds.map(({ record, cursor, drafts }) => ({
      indexRow: indexRowOf(record),
      events: record.journal,
      cursor: cursor ?? null,
      drafts: drafts ?? [],
    }));
    await this.#page.on(context, address, (page) =>
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
    await this.#page.on(context, address, (page) =>
      page.evaluate(([passphrase, many]) => window.harness.fill(passphrase, many), [PASSPHRASE, count] as const),
    );
  }

  /** The events of a record in the order they were written. */
  async eventsOf(context: BrowserContext, address: string, record: string): Promise<readonly MeetingEvent[]> {
    const events = await this.#page.on(context, address, (page) =>
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
    return this.#page.on(context, address, (page) =>
      page.evaluate(async (passphrase) => {
        const { vault } = window.harness;
        await vault.unlock(passphrase);
        return (await vault.care()).makeRecovery({ passphrase }, new Date().toISOString());
      }, PASSPHRASE),
    );
  }

  async remove(): Promise<void> {
    await this.#page.remove();
  }
}

import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import type { Application } from '../../src/app/application.ts';
import { restoreBackup } from '../../src/app/backups.ts';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { Vault } from '../../src/app/ports.ts';
import { fold } from '../../src/domain/fold.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { courseAt } from './any-event.ts';
import { countingEntropy, windowsTogether } from './fake-ports.ts';
import { LaptopInMemory, PASSPHRASE } from './vault-in-memory.ts';

/** The record that a desk writes to when none is named. */
export const RECORD = courseAt('follow-up').opened?.record ?? '';

/** Somebody at a laptop in memory, who keeps copies. */
export class BackupDesk {
  now = '2026-03-10T10:00:00.000Z';
  readonly application: Application;
  readonly vault: Vault;

  private constructor(vault: Vault) {
    this.vault = vault;
    const clock = { now: () => this.now, today: () => this.now.slice(0, 10) };
    // Of the application backups need these four.
    const [windows] = windowsTogether(1);
    this.application = { vault, clock, windows, entropy: countingEntropy() } as unknown as Application;
  }

  static async setUp(): Promise<BackupDesk> {
    return new BackupDesk(await new LaptopInMemory().withVault());
  }

  async put(events: readonly MeetingEvent[], record = RECORD): Promise<void> {
    const store = await this.vault.createRecord(record);
    await store.commit({ events, draftsDone: [], indexRow: { ...indexRowOf(fold(events)), record }, cursor: null });
    await store.close();
  }

  async recovery(): Promise<string> {
    return (await this.vault.care()).makeRecovery({ passphrase: PASSPHRASE }, this.now);
  }

  async events(record = RECORD): Promise<readonly MeetingEvent[]> {
    return fold((await (await this.vault.openRecord(record)).events()).events).journal;
  }

  async restore(bytes: Uint8Array, identity: string) {
    return restoreBackup(this.application, await ageBackups.read(bytes, identity));
  }

  async everything() {
    const care = await this.vault.care();
    const records = await care.records();
    const events = await Promise.all(records.map(({ record }) => this.events(record)));
    return { records, events, ledger: await care.ledger(), index: await this.vault.index(), settings: await this.vault.settings() };
  }
}

import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { nodeFonts } from '../../src/adapters/pdf/node-fonts.ts';
import { readCopy } from '../../src/adapters/pdf/read-copy.ts';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { makeSealKey } from '../../src/adapters/pdf/seal-key.ts';
import { writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { recoveryKeyFrom } from '../../src/adapters/vault/recovery-slot.ts';
import type { Application } from '../../src/app/application.ts';
import type { SealKey } from '../../src/app/document-seal.ts';
import { orderOf } from '../../src/app/every-document.ts';
import { makeForHandingOver } from '../../src/app/export-document.ts';
import type { RecordCopy } from '../../src/app/ports.ts';
import { lookAtDocument, type Reopened, reopenDocument } from '../../src/app/reopen-document.ts';
import type { HandedOut } from '../../src/domain/disclosure-grounds.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import type { SealingDevice } from '../../src/domain/sealing-devices.ts';
import { BackupDesk } from './backup-desk.ts';
import { sealedWith } from './sealed-document.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** Somebody at a laptop in memory who hands out documents of a record, and opens them again. */
export class ReopeningDesk {
  readonly desk: BackupDesk;
  readonly application: Application;

  private constructor(desk: BackupDesk) {
    this.desk = desk;
    const documents: Application['documents'] = {
      write: (document, key) => writePdf(document, nodeFonts, key),
      readSeal,
      readCopy,
      newSealKey: makeSealKey,
    };
    this.application = { ...desk.application, documents, labels: documentLabels, scripts: bundledScripts };
  }

  static async setUp(): Promise<ReopeningDesk> {
    return new ReopeningDesk(await BackupDesk.setUp());
  }

  /** What this laptop seals with. */
  async key(): Promise<SealKey> {
    return (await this.desk.vault.care()).sealing(() => makeSealKey(this.desk.now));
  }

  /** Puts these laptops on the list of this one, as after comparing words. */
  async lists(...devices: readonly SealingDevice[]): Promise<void> {
    await this.desk.vault.saveSettings({ ...(await this.desk.vault.settings()), sealingDevices: devices });
  }

  /** This laptop as it stands on the list of another. */
  async asListed(): Promise<SealingDevice> {
    return { fingerprint: (await this.key()).fingerprint, name: 'Laptop van Noor', from: '2026-01-01', until: null, lost: false };
  }

  /** A document that is sealed by this laptop and holds this copy, whatever it says; for whoever has the recovery sheet of another. */
  async sealing(copy: RecordCopy, identity: string, key?: SealKey): Promise<Bytes> {
    const { recipient } = await recoveryKeyFrom(identity);
    const bytes = await ageBackups.write(copy, [recipient]);
    const attachment = { name: 'dossier.age', description: 'Kopie', bytes };
    return (await sealedWith(key ?? (await this.key()), { attachment })).bytes;
  }

  /** Chooses the document here, and types the key from paper. */
  async opens(bytes: Bytes, identity: string): Promise<Reopened> {
    return reopenDocument(this.application, await lookAtDocument(this.application, bytes, 'deze laptop'), identity);
  }

  async handOut(record: MeetingRecord, kind: HandedOut = 'full-record-conversation', isRehearsal = false): Promise<Bytes> {
    const conversation = { reason: 'Tom neemt het over.', destroyBy: '2026-03-25' };
    const order = orderOf(kind, null, { language: 'nl', profile: POLICY_PROFILE, isRehearsal, conversation });
    if (!order) throw new Error(`no ${kind}`);
    const made = await makeForHandingOver(this.application, record, order, new AbortController().signal);
    if (!made) throw new Error('nothing was made');
    return Uint8Array.from(made.bytes);
  }
}

import { Failure } from '../../app/failure.ts';
import type { IndexRow, RecordStore, Settings, Vault } from '../../app/ports.ts';
import { passphraseIsStrongEnough } from '../../domain/passphrase.ts';
import { fromBase64 } from './base64.ts';
import type { Keyring } from './keyring.ts';
import { type Ring, withRecord } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';
import { indexName, nullWhenDamaged, openRow, sealRow } from './sealed-row.ts';
import { isIndexRow, isSettings } from './start-shapes.ts';
import { SETTINGS_KEY, type VaultDatabase } from './vault-database.ts';
import { WriteLanes } from './write-lanes.ts';

const SETTINGS_NAME = 'settings';

/** One stretch between unlocking and locking. Its keys go with it. */
interface Session {
  readonly vaultKey: CryptoKey;
  ring: Ring;
  readonly lanes: Map<string, WriteLanes>;
}

export interface VaultParts {
  readonly keyring: Keyring;
  readonly database: VaultDatabase;
  /** Called when the first record is made: from then on there is something to lose. */
  readonly askForLastingStorage: () => Promise<void>;
}

/** Slots and ring in the keyring, everything else sealed in the database. */
export class EncryptedVault implements Vault {
  readonly #parts: VaultParts;
  #session: Session | null = null;

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  async state(): Promise<'none' | 'locked' | 'open'> {
    if (this.#session !== null) return 'open';
    this.#parts.database.mustExist();
    return (await this.#parts.keyring.exists()) ? 'locked' : 'none';
  }

  async create(passphrase: string, settings: Settings): Promise<void> {
    if (!passphraseIsStrongEnough(passphrase)) throw new Failure('passphrase-too-short');
    const opened = await this.#parts.keyring.create(passphrase, (vaultKey) => this.#storeSettings(vaultKey, settings));
    this.#session = { ...opened, lanes: new Map() };
  }

  async unlock(passphrase: string): Promise<void> {
    const opened = await this.#parts.keyring.unlock(passphrase);
    await this.lock();
    this.#session = { ...opened, lanes: new Map() };
  }

  async opensWith(passphrase: string): Promise<boolean> {
    try {
      await this.#parts.keyring.unlock(passphrase);
      return true;
    } catch (failure) {
      if (failure instanceof Failure && failure.code === 'passphrase-wrong') return false;
      throw failure;
    }
  }

  async lock(): Promise<void> {
    const session = this.#session;
    this.#session = null;
    if (session === null) return;
    await Promise.all(Array.from(session.lanes.values(), (lanes) => lanes.idle()));
    await this.#parts.database.close();
  }

  async settings(): Promise<Settings> {
    const { vaultKey } = this.#mustBeOpen();
    const sealed = await this.#parts.database.read((database) => database.get('settings', SETTINGS_KEY));
    if (sealed === undefined) throw new Failure('row-damaged');
    return openRow(vaultKey, SETTINGS_NAME, sealed, isSettings);
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.#storeSettings(this.#mustBeOpen().vaultKey, settings);
  }

  async index(): Promise<{ readonly rows: readonly IndexRow[]; readonly damaged: number }> {
    const session = this.#mustBeOpen();
    const sealedRows = await this.#parts.database.read(async (database) => {
      const { store } = database.transaction('index');
      const [locators, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return values.map((sealed, at): [string, Bytes] => [locators[at] ?? '', sealed]);
    });
    let keys = agreementKeys(session.ring);
    if (sealedRows.some(([locator]) => !keys.has(locator))) {
      // Another window may have begun a record.
      session.ring = await this.#parts.keyring.reread(session.vaultKey);
      keys = agreementKeys(session.ring);
    }
    const opened = await Promise.all(
      sealedRows.map(async ([locator, sealed]) => {
        const key = keys.get(locator);
        if (key === undefined) return null;
        return openRow(await envelopeKey(fromBase64(key)), indexName(locator), sealed, isIndexRow).catch(nullWhenDamaged);
      }),
    );
    const rows = opened.filter((row) => row !== null).sort((one, other) => other.changedAt.localeCompare(one.changedAt));
    return { rows, damaged: opened.length - rows.length };
  }

  async createRecord(record: string): Promise<RecordStore> {
    const session = this.#mustBeOpen();
    const isFirst = Object.keys(session.ring.records).length === 0;
    session.ring = await this.#parts.keyring.change(session.vaultKey, (ring) => withRecord(ring, record));
    // The answer changes nothing here, and in some browsers a person has to give it first.
    if (isFirst) this.#parts.askForLastingStorage().catch(() => undefined);
    return this.openRecord(record);
  }

  async openRecord(record: string): Promise<RecordStore> {
    const session = this.#mustBeOpen();
    if (!Object.hasOwn(session.ring.records, record)) session.ring = await this.#parts.keyring.reread(session.vaultKey);
    const entry = Object.hasOwn(session.ring.records, record) ? session.ring.records[record] : undefined;
    if (entry === undefined) throw new Failure('record-missing');
    const lanes = session.lanes.get(record) ?? new WriteLanes();
    session.lanes.set(record, lanes);
    // The start screen opens no record, so it need not know what one holds.
    const { openRecordStore } = await import('./record-store.ts');
    return openRecordStore(this.#parts.database, entry, lanes, () => this.#session !== session);
  }

  async #storeSettings(vaultKey: CryptoKey, settings: Settings): Promise<void> {
    const sealed = await sealRow(vaultKey, SETTINGS_NAME, settings);
    await this.#parts.database.write(['settings'], (write) => write.objectStore('settings').put(sealed, SETTINGS_KEY));
  }

  #mustBeOpen(): Session {
    if (this.#session === null) throw new Failure('vault-locked');
    return this.#session;
  }
}

/** Data key of each agreement layer, by where its index row lies. */
function agreementKeys(ring: Ring): Map<string, string> {
  const entries = Object.values(ring.records).flatMap((record) => record.agreement ?? []);
  return new Map(entries.map(({ locator, key }) => [locator, key]));
}

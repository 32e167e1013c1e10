import { Failure } from '../../app/failure.ts';
import type { Entropy, IndexRow, RecordStore, Settings, Vault, VaultCare, WayIn } from '../../app/ports.ts';
import { normalisedPassphrase } from '../../domain/passphrase.ts';
import type { LastingStorage } from '../browser/lasting-storage.ts';
import type { VaultMarker } from '../browser/vault-marker.ts';
import { fromBase64 } from './base64.ts';
import type { Exclusively, Keyring, OpenKeyring } from './keyring.ts';
import { openIndex } from './open-index.ts';
import type { RecordLead } from './record-lead.ts';
import type { HoldRecord } from './record-lock.ts';
import { type Ring, withRecord, withSettingsKey } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';
import { nullWhenDamaged, openRow, sealRow } from './sealed-row.ts';
import { isSettings } from './start-shapes.ts';
import type { VaultDatabase } from './vault-database.ts';
import { SETTINGS_KEY } from './vault-stores.ts';
import { dutchWords } from './word-list.ts';
import { WriteLanes } from './write-lanes.ts';
import type { WrongTries } from './wrong-tries.ts';

const SETTINGS_NAME = 'settings';

/** Asked only when a passphrase is chosen. */
const strength = () => import('../../domain/passphrase-strength.ts');

/** One stretch between unlocking and locking. Its keys go with it. */
interface Session {
  vaultKey: CryptoKey;
  ring: Ring;
  readonly lanes: Map<string, WriteLanes>;
  /** Records that this window leads. */
  readonly leads: Set<RecordLead>;
}

export interface VaultParts {
  readonly keyring: Keyring;
  readonly database: VaultDatabase;
  readonly storage: LastingStorage;
  readonly marker: VaultMarker;
  /** @throws Failure `computing-blocked` where this browser cannot make a key at all */
  readonly mustCompute: () => void;
  readonly tries: WrongTries;
  readonly entropy: Entropy;
  /** Erasing is done by one window at a time. */
  readonly oneErasesAtATime: Exclusively;
  readonly holdRecord: HoldRecord;
  /** Keeps what a power cut tore from costing the rest; nobody waits for it. */
  readonly beginFreshLog: () => void;
}

/** Slots and ring in the keyring, everything else sealed in the database. */
export class EncryptedVault implements Vault {
  readonly #parts: VaultParts;
  #session: Session | null = null;
  /** What was offered in this window: strong without looking so. */
  readonly #offered = new Set<string>();

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  async state(): Promise<'none' | 'evicted' | 'locked' | 'open'> {
    if (this.#session !== null) return 'open';
    this.#parts.mustCompute();
    await this.#parts.database.mustBeAllowed();
    if (await this.#parts.keyring.exists()) return 'locked';
    return this.#parts.marker.stands() ? 'evicted' : 'none';
  }

  lasts(): Promise<boolean> {
    return this.#parts.storage.isPromised();
  }

  async offerPassphrase(): Promise<string> {
    const [{ offeredPassphrase }, words] = await Promise.all([strength(), dutchWords()]);
    const offered = offeredPassphrase(words, (below) => this.#parts.entropy.below(below));
    this.#offered.add(normalisedPassphrase(offered));
    return offered;
  }

  async create(passphrase: string, settings: Settings): Promise<void> {
    if (!(await this.#mayGuard(passphrase))) throw new Failure('passphrase-too-short');
    const opened = await this.#parts.keyring.create(passphrase, (ring) => this.#storeSettings(ring, settings));
    this.#session = { ...opened, lanes: new Map(), leads: new Set() };
    this.#parts.marker.put();
  }

  unlock(passphrase: string): Promise<void> {
    return this.#unlock({ passphrase });
  }

  unlockWithRecovery(typed: string): Promise<void> {
    return this.#unlock({ recovery: typed });
  }

  secondsToWait(): Promise<number> {
    return this.#parts.tries.secondsToWait();
  }

  async opensWith(passphrase: string): Promise<boolean> {
    try {
      await this.#parts.tries.once(() => this.#parts.keyring.unlock({ passphrase }));
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
    await Promise.all(Array.from(session.leads, (lead) => lead.leave()));
    await this.#parts.database.close();
  }

  async settings(): Promise<Settings> {
    const session = this.#mustBeOpen();
    const sealed = await this.#parts.database.read((database) => database.get('settings', SETTINGS_KEY));
    // They are written before the keyring is, so that they were there.
    if (sealed === undefined) throw new Failure('storage-evicted');
    const found = (await openSettings(session, sealed)) ?? (await openSettings(await this.#reread(session), sealed));
    if (found === null) throw new Failure('settings-damaged');
    return found;
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.#storeSettings(await this.#changeRing(withSettingsKey), settings);
  }

  async index(): Promise<{ readonly rows: readonly IndexRow[]; readonly damaged: number }> {
    const session = this.#mustBeOpen();
    return openIndex(this.#parts.database, session.ring, async () => (await this.#reread(session)).ring);
  }

  async createRecord(record: string): Promise<RecordStore> {
    const session = this.#mustBeOpen();
    const isFirst = Object.keys(session.ring.records).length === 0;
    await this.#changeRing((ring) => withRecord(ring, record));
    // The answer changes nothing here, and in some browsers a person has to give it first.
    if (isFirst) this.#parts.storage.ask().catch(() => undefined);
    return this.openRecord(record);
  }

  async openRecord(record: string): Promise<RecordStore> {
    const session = this.#mustBeOpen();
    if (!Object.hasOwn(session.ring.records, record)) await this.#reread(session);
    const entry = Object.hasOwn(session.ring.records, record) ? session.ring.records[record] : undefined;
    if (entry === undefined) throw new Failure('record-missing');
    const lanes = session.lanes.get(record) ?? new WriteLanes();
    session.lanes.set(record, lanes);
    // The start screen opens no record, so it need not know what one holds.
    const { openRecordStore } = await import('./record-store.ts');
    this.#parts.beginFreshLog();
    const { database, holdRecord } = this.#parts;
    return openRecordStore(entry, { database, holdRecord, leads: session.leads, lanes, isLocked: () => this.#session !== session });
  }

  async care(): Promise<VaultCare> {
    const session = this.#mustBeOpen();
    const { SealedVaultCare } = await import('./vault-care.ts');
    return new SealedVaultCare({
      ...this.#parts,
      change: (next) => this.#changeRing(next),
      ring: async () => (await this.#reread(this.#mustBeOpen())).ring,
      goOnWith: ({ vaultKey, ring }) => {
        session.vaultKey = vaultKey;
        session.ring = ring;
      },
      settled: async (record) => session.lanes.get(record)?.idle(),
      mayGuard: (passphrase) => this.#mayGuard(passphrase),
      freeSettings: async () => this.saveSettings(await this.settings()),
    });
  }

  async #unlock(way: WayIn): Promise<void> {
    const opened = await this.#parts.tries.once(() => this.#parts.keyring.unlock(way));
    await this.lock();
    this.#session = { ...opened, lanes: new Map(), leads: new Set() };
    this.#parts.marker.put();
    if (opened.ring.leaving.length > 0) await this.#finishErasing().catch(() => undefined);
  }

  /** What an erasure left when it was cut off. A disk that refuses now is asked again at the next unlocking. */
  async #finishErasing(): Promise<void> {
    const { finishErasing } = await import('./erasing.ts');
    const parts = { database: this.#parts.database, change: (next: (ring: Ring) => Ring) => this.#changeRing(next) };
    await this.#parts.oneErasesAtATime(async () => finishErasing(parts, (await this.#reread(this.#mustBeOpen())).ring));
  }

  async #mayGuard(passphrase: string): Promise<boolean> {
    return this.#offered.has(normalisedPassphrase(passphrase)) || (await strength()).passphraseIsStrongEnough(passphrase);
  }

  async #changeRing(next: (ring: Ring) => Ring): Promise<Ring> {
    const session = this.#mustBeOpen();
    session.ring = await this.#whileKeyFits(session, this.#parts.keyring.change(session.vaultKey, next));
    return session.ring;
  }

  async #reread(session: Session): Promise<Session> {
    session.ring = await this.#whileKeyFits(session, this.#parts.keyring.reread(session.vaultKey));
    return session;
  }

  /** The keys were renewed in another window: this one has none that open anything, so it is locked. */
  async #whileKeyFits(session: Session, ring: Promise<Ring>): Promise<Ring> {
    try {
      return await ring;
    } catch (failure) {
      if (failure instanceof Failure && failure.code === 'vault-locked' && this.#session === session) await this.lock();
      throw failure;
    }
  }

  async #storeSettings({ settings: key }: Ring, settings: Settings): Promise<void> {
    if (key === undefined) throw new Failure('vault-damaged');
    const sealed = await sealRow(await envelopeKey(fromBase64(key)), SETTINGS_NAME, settings);
    await this.#parts.database.write(['settings'], (write) => write.objectStore('settings').put(sealed, SETTINGS_KEY));
  }

  #mustBeOpen(): Session {
    if (this.#session === null) throw new Failure('vault-locked');
    return this.#session;
  }
}

/** The settings, under the key of their own or, as version 1 left them, under the vault key; null when neither opens them. */
async function openSettings({ vaultKey, ring }: OpenKeyring, sealed: Bytes): Promise<Settings | null> {
  const own = ring.settings === undefined ? [] : [await envelopeKey(fromBase64(ring.settings))];
  for (const key of [...own, vaultKey]) {
    const found = await openRow(key, SETTINGS_NAME, sealed, isSettings).catch(nullWhenDamaged);
    if (found !== null) return found;
  }
  return null;
}

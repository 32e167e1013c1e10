import { Failure } from '../../app/failure.ts';
import type { Leading } from '../../app/ports.ts';
import type { LayerKeys } from './layer-keys.ts';
import type { HoldRecord, Release } from './record-lock.ts';
import type { Bytes } from './sealed-envelope.ts';
import { sealRow } from './sealed-row.ts';
import type { VaultDatabase } from './vault-database.ts';
import type { StrictWrite } from './vault-stores.ts';

export interface LeadParts {
  readonly database: VaultDatabase;
  readonly holdRecord: HoldRecord;
  /** Every lead of this window, so that locking lets go of them. */
  readonly leads: Set<RecordLead>;
}

/**
 * The right to write to one record, which one window has at a time. The lock tells who has it; the number, in a row that
 * every write compares in its own transaction, refuses what a window still writes that has lost it and does not know.
 */
export class RecordLead {
  readonly #parts: LeadParts;
  readonly #keys: LayerKeys;
  /** How the last asking came out; null when nobody asked. */
  #asked: Promise<boolean> | null = null;
  /** The sealed row as it was written: no two are the same, so it is compared as it lies there. Null while another leads. */
  #row: Bytes | null = null;
  #release: Release | null = null;
  #onLost: () => void = () => undefined;

  constructor(parts: LeadParts, agreement: LayerKeys) {
    this.#parts = parts;
    this.#keys = agreement;
  }

  /** Whether this window leads from now on. @throws Failure `layer-erased`, `storage-full`, `storage-failed` */
  take(how: Leading, onLost = this.#onLost): Promise<boolean> {
    this.#onLost = onLost;
    const asked = this.#takeNow(how);
    this.#asked = asked;
    asked.catch(() => {
      if (this.#asked === asked) this.#asked = null;
    });
    return asked;
  }

  /** Whether this window leads, as far as it knows. When nobody asked yet, it takes a lead that is free. */
  async stands(): Promise<boolean> {
    await (this.#asked ?? this.take('when-free'));
    return this.#row !== null;
  }

  /** For within a transaction, before anything is written. @throws Failure `record-elsewhere` */
  async mustStand(write: StrictWrite): Promise<void> {
    const found = await write.objectStore('leads').get(this.#keys.locator);
    if (this.#row === null || found === undefined || !isSame(found, this.#row)) throw new Failure('record-elsewhere');
  }

  /** Another window may lead from here on. */
  async leave(): Promise<void> {
    const release = this.#release;
    this.#forget();
    await release?.();
  }

  async #takeNow(how: Leading): Promise<boolean> {
    await this.leave();
    const { locator, sealing } = this.#keys;
    let isLost = false;
    const release = await this.#parts.holdRecord(locator, how, () => {
      isLost = true;
      this.#forget();
      this.#onLost();
    });
    if (release === null) return false;
    this.#release = release;
    this.#parts.leads.add(this);
    const [number] = crypto.getRandomValues(new Uint32Array(1));
    const row = await sealRow(sealing, `lead/${locator}`, number);
    try {
      await this.#parts.database.write(['leads'], (write) => write.objectStore('leads').put(row, locator), [locator]);
    } catch (failure) {
      await this.leave();
      throw failure;
    }
    if (!isLost) this.#row = row;
    return !isLost;
  }

  #forget(): void {
    this.#row = null;
    this.#release = null;
    this.#parts.leads.delete(this);
  }
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

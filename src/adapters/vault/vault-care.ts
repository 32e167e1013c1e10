import type { SealKey } from '../../app/document-seal.ts';
import { Failure } from '../../app/failure.ts';
import type { Erasure, Rewriting, VaultCare, WayIn } from '../../app/ports.ts';
import { fingerprintInWords } from '../../domain/fingerprint.ts';
import { LAYERS } from '../../domain/layers.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { ledgerSchema } from '../../domain/ledger-schema.ts';
import { ageBackups } from './backup-files.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type ErasingParts, eraseLayers, rewriteRecord } from './erasing.ts';
import type { Exclusively, Keyring, OpenKeyring, Unwrapped } from './keyring.ts';
import type { Ring } from './ring.ts';
import { withSlot } from './slots.ts';
import { dutchWords } from './word-list.ts';
import type { WrongTries } from './wrong-tries.ts';

/** What the open vault lends for its care. */
export interface CareParts extends ErasingParts {
  readonly keyring: Keyring;
  readonly tries: WrongTries;
  readonly oneErasesAtATime: Exclusively;
  readonly ring: () => Promise<Ring>;
  /** The keyring was written anew; the open vault goes on with it. */
  readonly goOnWith: (opened: OpenKeyring) => void;
  /** Resolves when nothing is on its way to the record any more. */
  readonly settled: (record: string) => Promise<void>;
  readonly mayGuard: (passphrase: string) => Promise<boolean>;
  /** Settings lie under a key of their own from here on, so that another vault key leaves them alone. */
  readonly freeSettings: () => Promise<void>;
}

export class SealedVaultCare implements VaultCare {
  readonly backups = ageBackups;
  readonly #parts: CareParts;

  constructor(parts: CareParts) {
    this.#parts = parts;
  }

  async ledger(): Promise<Ledger> {
    return checked((await this.#parts.ring()).ledger);
  }

  async keep(change: (ledger: Ledger) => Ledger): Promise<void> {
    await this.#parts.change((ring) => {
      const ledger = change(ring.ledger);
      return ledger === ring.ledger ? ring : { ...ring, ledger: checked(ledger) };
    });
  }

  async makeRecovery(way: WayIn, at: string): Promise<string> {
    const { newRecoveryKey, recoverySlotFor } = await recoverySlots();
    const { identity, recipient } = await newRecoveryKey();
    await this.#rewrap(way, async (now) => withRecovery(now, await recoverySlotFor(recipient, now.rawKey), recipient, at));
    return identity;
  }

  async opensWithRecovery(typed: string, at: string): Promise<boolean> {
    try {
      await this.#parts.tries.once(() => this.#parts.keyring.unlock({ recovery: typed }));
    } catch (failure) {
      if (failure instanceof Failure && failure.code === 'recovery-wrong') return false;
      throw failure;
    }
    await this.keep((ledger) => (ledger.recovery === null ? ledger : { ...ledger, recovery: { ...ledger.recovery, triedAt: at } }));
    return true;
  }

  async changePassphrase(way: WayIn, passphrase: string): Promise<void> {
    if (!(await this.#parts.mayGuard(passphrase))) throw new Failure('passphrase-too-short');
    await this.#rewrap(way, async (now) => ({
      ...now,
      slots: withSlot(now.slots, await this.#parts.keyring.passphraseSlot(passphrase, now.rawKey)),
    }));
  }

  async renewKeys(way: WayIn, passphrase: string, at: string): Promise<string> {
    if (!(await this.#parts.mayGuard(passphrase))) throw new Failure('passphrase-too-short');
    await this.#parts.freeSettings();
    const { newRecoveryKey, recoverySlotFor } = await recoverySlots();
    const { identity, recipient } = await newRecoveryKey();
    await this.#rewrap(way, async ({ ring }) => {
      const rawKey = crypto.getRandomValues(new Uint8Array(32));
      // No slot of a kind that we do not know goes along: it opens the key that others may have.
      const slots = [await this.#parts.keyring.passphraseSlot(passphrase, rawKey)];
      // Whoever could open the keyring could take the seal of this device along.
      const { seal: _, ...kept } = ring;
      return withRecovery({ rawKey, slots, ring: kept }, await recoverySlotFor(recipient, rawKey), recipient, at);
    });
    return identity;
  }

  async sealing(make: () => Promise<SealKey>) {
    const kept = (await this.#parts.ring()).seal ?? (await this.#keepSeal(sealToRing(await make())));
    return sealFromRing(kept);
  }

  async inWords(fingerprint: string): Promise<readonly string[]> {
    return fingerprintInWords(fingerprint, await dutchWords());
  }

  async records() {
    const { records } = await this.#parts.ring();
    return Object.entries(records).map(([record, entry]) => ({ record, layers: LAYERS.filter((layer) => entry[layer] !== undefined) }));
  }

  async erase(erasure: Erasure): Promise<void> {
    await this.#parts.settled(erasure.record);
    await this.#parts.oneErasesAtATime(() => eraseLayers(this.#parts, erasure));
  }

  async rewrite(rewriting: Rewriting): Promise<void> {
    await this.#parts.settled(rewriting.record);
    await this.#parts.oneErasesAtATime(async () => rewriteRecord(this.#parts, await this.#parts.ring(), rewriting));
  }

  /** What the ring holds then: another window may have been first. */
  async #keepSeal(made: KeptSeal): Promise<KeptSeal> {
    const { seal = made } = await this.#parts.change((ring) => (ring.seal ? ring : { ...ring, seal: made }));
    return seal;
  }

  async #rewrap(way: WayIn, next: (now: Unwrapped) => Promise<Unwrapped>): Promise<void> {
    this.#parts.goOnWith(await this.#parts.tries.once(() => this.#parts.keyring.rewrap(way, next)));
  }
}

/** Book-keeping is read at each unlocking, and waits for no code that only a recovery key needs. */
function recoverySlots() {
  return import('./recovery-slot.ts');
}

/** @throws Failure `vault-damaged` */
function checked(ledger: Ledger): Ledger {
  const found = ledgerSchema.safeParse(ledger);
  if (!found.success) throw new Failure('vault-damaged');
  return ledger;
}

type KeptSeal = NonNullable<Ring['seal']>;

function sealToRing({ fingerprint, certificate, privateKey }: SealKey): KeptSeal {
  return { fingerprint, certificate: toBase64(certificate), privateKey: toBase64(privateKey) };
}

function sealFromRing({ fingerprint, certificate, privateKey }: KeptSeal): SealKey {
  return { fingerprint, certificate: fromBase64(certificate), privateKey: fromBase64(privateKey) };
}

function withRecovery(now: Unwrapped, slot: Unwrapped['slots'][number], recipient: string, at: string): Unwrapped {
  const ledger = { ...now.ring.ledger, recovery: { recipient, madeAt: at, triedAt: null } };
  return { ...now, slots: withSlot(now.slots, slot), ring: { ...now.ring, ledger } };
}

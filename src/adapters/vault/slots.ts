import * as z from 'zod/mini';
import type { WayIn } from '../../app/ports.ts';
import { normalisedPassphrase } from '../../domain/passphrase.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { type Bytes, envelopeKey, open, seal } from './sealed-envelope.ts';
import type { Slot } from './slot.ts';

/** How a passphrase becomes a key. Stored in its slot, so that it can rise without locking anybody out. */
export interface Derivation {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Argon2id of the passphrase in UTF-8: 32 bytes. @throws Failure `key-derivation-unavailable` */
export type DeriveKey = (passphrase: string, salt: Bytes, derivation: Derivation) => Promise<Bytes>;

/** 64 MiB and three passes: about 0.3 s on a school laptop, with room for a guess to cost real memory. */
export const DERIVATION_NOW: Derivation = { memoryKiB: 65_536, passes: 3, lanes: 1 };

const SALT_LENGTH = 16;
const WRAPPED_NAME = 'slot/passphrase';

const passphraseSlot = z.object({
  kind: z.literal('passphrase'),
  salt: z.string(),
  // Bounded, so that a slot written by somebody else cannot freeze the laptop.
  memoryKiB: z.number().check(z.int(), z.gte(8), z.lte(1_048_576)),
  passes: z.number().check(z.int(), z.gte(1), z.lte(64)),
  lanes: z.number().check(z.int(), z.gte(1), z.lte(16)),
  /** The vault key in an envelope under the derived key. */
  wrapped: z.string(),
});

/** A slot from which the passphrase gives the vault key back. */
export async function passphraseSlotFor(passphrase: string, vaultKey: Bytes, derive: DeriveKey): Promise<Slot> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_LENGTH));
  const key = await envelopeKey(await derive(normalisedPassphrase(passphrase), salt, DERIVATION_NOW));
  const wrapped = await seal(key, WRAPPED_NAME, vaultKey);
  const slot: z.infer<typeof passphraseSlot> = {
    kind: 'passphrase',
    salt: toBase64(salt),
    ...DERIVATION_NOW,
    wrapped: toBase64(wrapped),
  };
  return slot;
}

/** The vault key from the first slot that this way opens; null when it opens none. @throws Failure `recovery-mistyped` */
export async function vaultKeyFrom(known: readonly Slot[], way: WayIn, derive: DeriveKey): Promise<Bytes | null> {
  if ('passphrase' in way) return vaultKeyFromPassphrase(known, way.passphrase, derive);
  const { vaultKeyFromRecovery } = await import('./recovery-slot.ts');
  return vaultKeyFromRecovery(known, way.recovery);
}

/** The slots with this one in the place of the one of its kind; the passphrase, which is tried most, stands first. */
export function withSlot(known: readonly Slot[], slot: Slot): Slot[] {
  const others = known.filter(({ kind }) => kind !== slot.kind);
  return slot.kind === 'passphrase' ? [slot, ...others] : [...others, slot];
}

/** Whether a passphrase slot asks less of a guess than new ones do. */
export function asksTooLittle(known: readonly Slot[]): boolean {
  return known.some((candidate) => {
    const slot = passphraseSlot.safeParse(candidate);
    if (!slot.success) return false;
    const { memoryKiB, passes } = slot.data;
    return memoryKiB < DERIVATION_NOW.memoryKiB || memoryKiB * passes < DERIVATION_NOW.memoryKiB * DERIVATION_NOW.passes;
  });
}

async function vaultKeyFromPassphrase(known: readonly Slot[], passphrase: string, derive: DeriveKey): Promise<Bytes | null> {
  // Argon2 refuses an empty text, and no vault is made with one.
  if (passphrase === '') return null;
  for (const candidate of known) {
    const slot = passphraseSlot.safeParse(candidate);
    if (!slot.success) continue;
    const { salt, wrapped, memoryKiB, passes, lanes } = slot.data;
    const derived = await derive(normalisedPassphrase(passphrase), fromBase64(salt), { memoryKiB, passes, lanes });
    const opened = await open(await envelopeKey(derived), WRAPPED_NAME, fromBase64(wrapped)).catch(() => null);
    if (opened !== null) return opened;
  }
  return null;
}

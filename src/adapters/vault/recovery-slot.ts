import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import { normalisedRecoveryKey } from '../../domain/recovery-key.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Bytes } from './sealed-envelope.ts';
import type { Slot } from './slot.ts';

const recoverySlot = z.object({
  kind: z.literal('recovery'),
  /** The vault key in an age file for the recovery key. */
  wrapped: z.string(),
});

export interface RecoveryKey {
  /** The secret, printed once and kept nowhere. */
  readonly identity: string;
  /** For whom a file is encrypted that only the identity opens. */
  readonly recipient: string;
}

export async function newRecoveryKey(): Promise<RecoveryKey> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The key that somebody typed over from paper. @throws Failure `recovery-mistyped` when its checksum does not fit */
export async function recoveryKeyFrom(typed: string): Promise<RecoveryKey> {
  const identity = normalisedRecoveryKey(typed);
  try {
    return { identity, recipient: await identityToRecipient(identity) };
  } catch (cause) {
    throw new Failure('recovery-mistyped', { cause });
  }
}

export async function recoverySlotFor(recipient: string, vaultKey: Bytes): Promise<Slot> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const slot: z.infer<typeof recoverySlot> = { kind: 'recovery', wrapped: toBase64(await encrypter.encrypt(vaultKey)) };
  return slot;
}

/** The vault key from the first slot that the recovery key opens; null when it opens none. @throws Failure `recovery-mistyped` */
export async function vaultKeyFromRecovery(known: readonly Slot[], typed: string): Promise<Bytes | null> {
  const { identity } = await recoveryKeyFrom(typed);
  for (const candidate of known) {
    const slot = recoverySlot.safeParse(candidate);
    if (!slot.success) continue;
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      return Uint8Array.from(await decrypter.decrypt(fromBase64(slot.data.wrapped)));
    } catch {
      // Made for another recovery key.
    }
  }
  return null;
}

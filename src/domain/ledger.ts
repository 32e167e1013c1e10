import type * as z from 'zod/mini';
import type { copySchema, destructionSchema, ledgerSchema, termAnswerSchema, tombstoneSchema } from './ledger-schema.ts';

// Apart from its schema, which the start screen does not wait for.

export type Tombstone = z.infer<typeof tombstoneSchema>;
export type Destruction = z.infer<typeof destructionSchema>;
export type Copy = z.infer<typeof copySchema>;
export type TermAnswer = z.infer<typeof termAnswerSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

export const EMPTY_LEDGER: Ledger = { recovery: null, latestDay: null, erased: [], destroyed: [], copies: [], terms: [] };

/** The ledger with what another copy of the vault knows more: nothing that stands here is lost, and nothing is doubled. */
export function mergedLedger(ledger: Ledger, other: Pick<Ledger, 'erased' | 'destroyed' | 'copies' | 'terms'>): Ledger {
  return {
    ...ledger,
    erased: union(ledger.erased, other.erased, (one) => JSON.stringify([one.record, one.layer, one.events ?? null])),
    destroyed: union(ledger.destroyed, other.destroyed, (one) => JSON.stringify([one.record, one.what, one.at])),
    copies: union(ledger.copies, other.copies, (one) => one.copy),
    terms: union(ledger.terms, other.terms, (one) => `${one.record}/${one.layer}`),
  };
}

/** The ledger with one more copy known. */
export function withCopy(ledger: Ledger, copy: Copy): Ledger {
  return { ...ledger, copies: union(ledger.copies, [copy], (one) => one.copy) };
}

/** The ledger after a person said that a copy is gone, or, with null, that it is there after all. */
export function withCopyGone(ledger: Ledger, copy: string, at: string | null): Ledger {
  return { ...ledger, copies: ledger.copies.map((one) => (one.copy === copy ? { ...one, goneAt: at && (one.goneAt ?? at) } : one)) };
}

/** When the latest copy of everything was made, of those that are still there; null when there is none. */
export function lastBackup(ledger: Ledger): string | null {
  const made = ledger.copies.filter((one) => one.what === 'backup' && one.record === null && one.goneAt === null).map(({ at }) => at);
  return made.reduce<string | null>((latest, at) => (latest === null || at > latest ? at : latest), null);
}

/** Copies that still hold something of this record, as far as we know. */
export function copiesLeft(ledger: Ledger, record: string): readonly Copy[] {
  return ledger.copies.filter((copy) => copy.goneAt === null && (copy.record === null || copy.record === record));
}

function union<One>(known: readonly One[], more: readonly One[], keyOf: (one: One) => string): One[] {
  const keys = new Set(known.map(keyOf));
  return [...known, ...more.filter((one) => !keys.has(keyOf(one)) && keys.add(keyOf(one)))];
}

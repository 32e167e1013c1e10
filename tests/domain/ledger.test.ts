import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Copy,
  copiesLeft,
  EMPTY_LEDGER,
  type Ledger,
  lastBackup,
  mergedLedger,
  withCopy,
  withCopyGone,
} from '../../src/domain/ledger.ts';
import { ledgerSchema } from '../../src/domain/ledger-schema.ts';

const AT = '2026-11-26T13:30:00.000Z';
const copy = (name: string, record: string | null): Copy => ({ copy: name, record, what: 'backup', at: AT, where: 'stick', goneAt: null });

test('a copy is known until a person says that it is gone', () => {
  const known = withCopy(withCopy(withCopy(EMPTY_LEDGER, copy('c1', 'r1')), copy('c2', null)), copy('c1', 'r1'));
  expect(copiesLeft(known, 'r1').map((one) => one.copy)).toEqual(['c1', 'c2']);
  expect(copiesLeft(known, 'r2').map((one) => one.copy)).toEqual(['c2']);
  const gone = withCopyGone(known, 'c1', '2026-12-01T09:00:00.000Z');
  expect(copiesLeft(gone, 'r1').map((one) => one.copy)).toEqual(['c2']);
  expect(withCopyGone(gone, 'c1', '2027-01-01T09:00:00.000Z')).toEqual(gone);
});

test('a text has no place in the book-keeping where a name could stand', () => {
  expect(ledgerSchema.safeParse(withCopy(EMPTY_LEDGER, copy('c1', null))).success).toBe(true);
  expect(ledgerSchema.safeParse({ ...EMPTY_LEDGER, copies: [{ ...copy('c1', null), where: 'bij Noor thuis' }] }).success).toBe(false);
});

const anyLedger: fc.Arbitrary<Ledger> = fc
  .record({
    erased: fc.array(fc.record({ record: fc.constantFrom('r1', 'r2'), layer: fc.constantFrom('notes', 'agreement'), at: fc.constant(AT) })),
    copies: fc.array(fc.constantFrom('c1', 'c2', 'c3').map((name) => copy(name, null))),
  })
  .map((parts) => mergedLedger(EMPTY_LEDGER, { ...EMPTY_LEDGER, ...parts }));

test('merging loses nothing, doubles nothing, and may be done again', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (one, other) => {
      const merged = mergedLedger(one, other);
      expect(mergedLedger(merged, other)).toEqual(merged);
      expect(mergedLedger(merged, one)).toEqual(merged);
      for (const tombstone of [...one.erased, ...other.erased]) expect(merged.erased).toContainEqual(tombstone);
      expect(new Set(merged.copies.map((known) => known.copy)).size).toBe(merged.copies.length);
    }),
  );
});

test('a copy that was said to be gone may turn out to be there after all', () => {
  const known = withCopy(EMPTY_LEDGER, { copy: 'c1', record: null, what: 'backup', at: AT, where: 'stick', goneAt: null });
  expect(withCopyGone(withCopyGone(known, 'c1', AT), 'c1', null)).toEqual(known);
});

test('the last copy is the latest of everything that is still there', () => {
  const copy = (name: string, day: string, change: object = {}) =>
    ({ copy: name, record: null, what: 'backup', at: `${day}T09:00:00.000Z`, where: 'stick', goneAt: null, ...change }) as const;
  const ledger = [
    copy('c1', '2026-03-01'),
    copy('c2', '2026-03-05'),
    copy('c3', '2026-03-02'),
    copy('c4', '2026-04-01', { goneAt: AT }),
    copy('c5', '2026-04-02', { record: 'r1' }),
    copy('c6', '2026-04-03', { what: 'document' }),
  ].reduce(withCopy, EMPTY_LEDGER);
  expect(lastBackup(ledger)).toBe('2026-03-05T09:00:00.000Z');
  expect(lastBackup(EMPTY_LEDGER)).toBeNull();
});

import { readFile } from 'node:fs/promises';
import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { ageBackups } from '../../../src/adapters/vault/backup-files.ts';
import { backupFromLines, copyToLines, recordCopyFromLines } from '../../../src/adapters/vault/backup-lines.ts';
import { newRecoveryKey } from '../../../src/adapters/vault/recovery-slot.ts';
import { FAILURE_CODES, Failure } from '../../../src/app/failure.ts';
import type { Backup } from '../../../src/app/ports.ts';
import { EMPTY_LEDGER } from '../../../src/domain/ledger.ts';
import { courseAt } from '../../support/any-event.ts';
import { SETTINGS } from '../../support/vault-in-memory.ts';

const LONG = process.env['HERSTELWIJZER_LONG'] === '1';
const MUTATIONS = LONG ? 10_000 : 200;
const SEED = Number(process.env['HERSTELWIJZER_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const course = courseAt('agreements');
const record = course.opened?.record ?? '';
const { recovery: _, latestDay: __, ...ledger } = EMPTY_LEDGER;
const BACKUP: Backup = {
  madeAt: '2026-03-10T10:00:00.000Z',
  settings: SETTINGS,
  ledger: { ...ledger, erased: [{ record: 'MEREL', layer: 'notes', at: '2026-03-09T10:00:00.000Z' }] },
  records: [{ record, events: course.journal }],
};
const { identity, recipient } = await newRecoveryKey();

async function encrypted(lines: string | Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(lines);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await ageBackups.read(bytes, identity);
    return 'read';
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    return failure.code;
  }
}

const lines = copyToLines(BACKUP).trimEnd().split('\n');
const linesWith = (at: number, change: (line: Record<string, unknown>) => unknown) =>
  lines.map((line, index) => (index === at ? JSON.stringify(change(JSON.parse(line))) : line)).join('\n');

test('what is written is read again as it was', async () => {
  expect(await ageBackups.read(await ageBackups.write(BACKUP, [recipient]), identity)).toEqual(BACKUP);
});

test('a backup that was stored by version 1 is read for ever', async () => {
  const stored = await readFile(new URL('./stored/backup.v1.jsonl', import.meta.url));
  const { records, madeAt, settings } = backupFromLines(stored);
  expect(records.map((one) => [one.record, one.events.map(({ type }) => type)])).toEqual([
    ['KIEVIT', ['record.opened', 'incident.worded', 'note.worded']],
  ]);
  expect([madeAt, settings.facilitator]).toEqual(['2026-03-10T10:00:00.000Z', 'Anouk']);
  const age = Uint8Array.from(await readFile(new URL('./stored/backup.v1.age', import.meta.url)));
  const key = (await readFile(new URL('./stored/backup.v1.identity.txt', import.meta.url), 'utf8')).trim();
  expect(await ageBackups.read(age, key)).toEqual(backupFromLines(stored));
});

test('the copy inside a document, as version 1 stored it, is read for ever', async () => {
  const stored = await readFile(new URL('./stored/record.v1.jsonl', import.meta.url));
  const copy = recordCopyFromLines(stored);
  expect(copy.records.map((one) => [one.record, one.events.map(({ type }) => type)])).toEqual([
    ['KIEVIT', ['record.opened', 'incident.worded']],
  ]);
  const age = Uint8Array.from(await readFile(new URL('./stored/record.v1.age', import.meta.url)));
  const key = (await readFile(new URL('./stored/backup.v1.identity.txt', import.meta.url), 'utf8')).trim();
  expect(await ageBackups.readCopy(age, key)).toEqual(copy);
  expect(copyToLines(copy)).toBe(stored.toString());
});

test.each([
  ['nothing', 'backup-foreign', async () => new Uint8Array()],
  ['a picture', 'backup-foreign', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['an age file of something else', 'backup-foreign', () => encrypted('een brief')],
  ['JSON of something else', 'backup-foreign', () => encrypted('{"kind":"header","format":"iets anders","v":1}\n')],
  ['bytes that are no text', 'backup-foreign', () => encrypted(Uint8Array.from([255, 254, 0, 1]))],
  ['a later version', 'backup-too-new', () => encrypted(linesWith(0, (line) => ({ ...line, v: 2, strange: true })))],
  ['an event of a later version', 'backup-too-new', () => encrypted(linesWith(5, (line) => ({ ...line, event: { v: 2, type: 'x' } })))],
  ['a file without its end', 'backup-damaged', () => encrypted(lines.slice(0, -1).join('\n'))],
  ['a file with a line less', 'backup-damaged', () => encrypted([...lines.slice(0, 6), ...lines.slice(7)].join('\n'))],
  ['settings of another shape', 'backup-refused', () => encrypted(linesWith(1, () => ({ kind: 'settings', settings: { theme: 'x' } })))],
  ['a ledger of another shape', 'backup-refused', () => encrypted(linesWith(2, () => ({ kind: 'ledger', ledger: { erased: 1 } })))],
  ['an event of another shape', 'backup-refused', () => encrypted(linesWith(5, (line) => ({ ...line, event: { v: 1, type: 'x' } })))],
  ['an event in another layer', 'backup-refused', () => encrypted(linesWith(4, (line) => ({ ...line, layer: 'notes' })))],
  ['an event of a record that was not begun', 'backup-refused', () => encrypted(linesWith(5, (line) => ({ ...line, record: 'WULP' })))],
  [
    'a record under the name of another',
    'backup-refused',
    () =>
      encrypted(
        lines
          .join('\n')
          .replaceAll(`"record":"${record}","layer"`, '"record":"WULP","layer"')
          .replace(`{"kind":"record","record":"${record}"}`, '{"kind":"record","record":"WULP"}'),
      ),
  ],
  ['a record twice', 'backup-refused', () => encrypted(linesWith(5, () => ({ kind: 'record', record })))],
  [
    'a record that is a word of the language',
    'backup-refused',
    () => encrypted(linesWith(3, () => ({ kind: 'record', record: '__proto__' }))),
  ],
] as const)('%s is told as %s', async (_name, code, make) => {
  expect(await codeOf(await make())).toBe(code);
});

test('a cut or changed file, and one for another key, are told apart', async () => {
  const whole = await ageBackups.write(BACKUP, [recipient]);
  for (const length of [whole.length - 1, whole.length - 5000, 300]) expect(await codeOf(whole.slice(0, length))).toBe('backup-damaged');
  expect(await codeOf(whole.map((byte, at) => (at === whole.length - 50 ? byte ^ 1 : byte)))).toBe('backup-damaged');
  const other = await newRecoveryKey();
  expect(await codeOf(await ageBackups.write(BACKUP, [other.recipient]))).toBe('backup-other-key');
  await expect(ageBackups.read(whole, 'AGE-SECRET-KEY-1QQ')).rejects.toMatchObject({ code: 'recovery-mistyped' });
});

test(
  `${MUTATIONS} changed files are each a named failure, or what was written (seed ${SEED})`,
  async () => {
    const draw = drawing(SEED);
    const whole = await ageBackups.write(BACKUP, [recipient]);
    const inside = new TextEncoder().encode(copyToLines(BACKUP));
    const codes = new Map<string, number>();
    for (let at = 0; at < MUTATIONS; at += 1) {
      const isOutside = at % 3 === 0;
      const changed = async () =>
        isOutside ? mutated(whole, draw) : encrypted(at % 3 === 1 ? mutated(inside, draw) : respelled(inside, draw));
      const code = await codeOf(await changed()).catch((error) => {
        throw new Error(`mutation ${at} of seed ${SEED}`, { cause: error });
      });
      // Outside, age guards every byte; inside, a letter of a text may be another and still be a backup.
      if (isOutside) expect(code, `mutation ${at} of seed ${SEED}`).not.toBe('read');
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    for (const code of codes.keys()) expect(['read', ...FAILURE_CODES]).toContain(code);
    // Cut, foreign and refused come up in any two hundred; the rest by chance.
    expect(codes.size, JSON.stringify([...codes])).toBeGreaterThan(2);
  },
  LONG ? 1_800_000 : 120_000,
);

function drawing(seed: number): (below: number) => number {
  let state = (seed % 2147483646) + 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** One letter or digit is another, which leaves it JSON; what it says may be impossible then. */
function respelled(bytes: Uint8Array, draw: (below: number) => number): Uint8Array {
  const isWord = (byte: number) => /[a-z0-9]/.test(String.fromCharCode(byte));
  let at = draw(bytes.length);
  while (!isWord(bytes[at] ?? 0)) at = (at + 1) % bytes.length;
  const other = 'abcdefghijklmnopqrstuvwxyz0123456789'.charCodeAt(draw(36));
  return bytes.map((byte, index) => (index === at ? (byte === other ? byte ^ 1 : other) : byte));
}

/** One to three changes: a byte flipped, a piece cut out, a piece doubled, the end cut off, or bytes put in. */
function mutated(bytes: Uint8Array, draw: (below: number) => number): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let change = draw(3); change >= 0; change -= 1) {
    const at = draw(changed.length);
    const length = 1 + draw(64);
    const [head, piece, tail] = [changed.subarray(0, at), changed.subarray(at, at + length), changed.subarray(at + length)];
    const parts = [
      [head, piece.map((byte) => byte ^ (1 << draw(8))), tail],
      [head, tail],
      [head, piece, piece, tail],
      [head],
      [head, Uint8Array.from(piece, () => draw(256)), piece, tail],
    ][draw(5)];
    changed = Uint8Array.from((parts ?? []).flatMap((part) => [...part]));
    if (changed.length === 0) return changed;
  }
  // Changes may undo each other.
  return Buffer.compare(changed, bytes) === 0 ? changed.subarray(1) : changed;
}

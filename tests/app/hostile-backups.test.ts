import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { backupFromLines, copyToLines } from '../../src/adapters/vault/backup-lines.ts';
import { newRecoveryKey } from '../../src/adapters/vault/recovery-slot.ts';
import { restoreBackup } from '../../src/app/backups.ts';
import { Failure, type FailureCode } from '../../src/app/failure.ts';
import type { Backup } from '../../src/app/ports.ts';
import { restorePlan } from '../../src/app/restore-plan.ts';
import { EMPTY_LEDGER } from '../../src/domain/ledger.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { BackupDesk } from '../support/backup-desk.ts';
import { stored } from '../support/stored-vault.ts';
import { SETTINGS } from '../support/vault-in-memory.ts';

const LONG = process.env['HERSTELWIJZER_LONG'] === '1';
/** Of about ten thousand files, so many are tried; each run begins at another. */
const EVERY = LONG ? 1 : 40;
const FIRST = Number(process.env['HERSTELWIJZER_SEED'] ?? Math.floor(Math.random() * 2 ** 31)) % EVERY;

/** Each as it would stand in the file, which need not be what JSON.stringify would write. */
const PAYLOADS: readonly string[] = [
  '"__proto__"',
  '"constructor"',
  '"../../../../etc/passwd"',
  '"<script>globalThis.polluted=1</script><img src=x onerror=alert(1)>"',
  '"\\u0000\\u202e\\ud800{{key}}$t(key)"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '[{"__proto__":{"polluted":1}}]',
  '1e999',
  '-9007199254740993',
  'null',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
];

/** Every way to put a payload in the place of one value, or beside the values of one object, anywhere in a line. */
function places(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    [...path, '__proto__'],
    ...Object.keys(value).flatMap((key) => places((value as Record<string, unknown>)[key], [...path, key])),
  ];
}

/** The line as JSON with the payload at the path. */
function lineWith(value: unknown, [first, ...rest]: readonly string[], payload: string): string {
  if (first === undefined) return payload;
  const known = Array.isArray(value) ? value.map((one, at) => [String(at), one] as const) : Object.entries(value as object);
  const parts = first === '__proto__' ? [...known, [first, null] as const] : known;
  const written = parts.map(([key, one]) => {
    const json = key === first ? lineWith(one, rest, payload) : JSON.stringify(one);
    return Array.isArray(value) && key !== '__proto__' ? json : `${JSON.stringify(key)}:${json}`;
  });
  return Array.isArray(value) && first !== '__proto__' ? `[${written.join()}]` : `{${written.join()}}`;
}

const { recovery: _, latestDay: __, ...ledger } = EMPTY_LEDGER;
const BASE: Backup = {
  madeAt: '2026-03-10T10:00:00.000Z',
  settings: SETTINGS,
  ledger: {
    ...ledger,
    erased: [{ record: 'WULP', layer: 'notes', at: '2026-03-09T10:00:00.000Z', events: ['e1'] }],
    destroyed: [{ record: 'WULP', what: 'notes', at: '2026-03-09T10:00:00.000Z', rule: 'term' }],
    copies: [{ copy: 'c1', record: null, what: 'backup', at: '2026-03-09T10:00:00.000Z', where: 'stick', goneAt: null }],
    terms: [
      { record: 'WULP', layer: 'notes', proposedOn: '2026-03-01', extended: { on: '2026-03-02', until: '2026-04-01', reason: 'klacht' } },
    ],
  },
  records: [],
};

/** The lines of a file with one record of this id, which holds its beginning and one event of the type in question. */
function linesFor(record: string, opened: MeetingEvent, event: MeetingEvent): unknown[] {
  const events = event.type === 'record.opened' ? [] : [{ ...event, id: 'hostile-1', time: BASE.madeAt }];
  const begun = { ...opened, record, time: BASE.madeAt } as MeetingEvent;
  return copyToLines({ ...BASE, records: [{ record, events: [begun, ...events] }] })
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

interface Case {
  readonly record: string;
  readonly name: string;
  readonly text: string;
}

async function hostileFiles(): Promise<Case[]> {
  const events: readonly MeetingEvent[] = await stored('events.v1.json');
  const [opened] = events;
  if (opened?.type !== 'record.opened') throw new Error('a record begins with its beginning');
  const cases: Case[] = [];
  let at = 0;
  for (const [index, event] of events.entries()) {
    const lines = linesFor('R-0', opened, event);
    const last = lines.length - 2;
    // What stands before the event is tried with the first event only.
    for (const line of index === 0 ? lines.keys() : [last]) {
      for (const path of places(lines[line])) {
        for (const payload of PAYLOADS) {
          at += 1;
          if (at % EVERY !== FIRST) continue;
          const record = `R-${at}`;
          const own = linesFor(record, opened, event);
          const text = own.map((one, number) => (number === line ? lineWith(one, path, payload) : JSON.stringify(one))).join('\n');
          cases.push({ record, text, name: `${event.type} line ${line} ${path.join('.')}: ${payload.slice(0, 60)}` });
        }
      }
    }
  }
  return cases;
}

function expectUnpolluted(name: string): void {
  expect(Object.keys(Object.prototype), name).toEqual([]);
  expect('polluted' in {}, name).toBe(false);
  expect('polluted' in globalThis, name).toBe(false);
}

const { identity, recipient } = await newRecoveryKey();

/** The code of the failure, or the backup. Anything else that is thrown is a crash. */
async function readOrCode(text: string, isWhole: boolean): Promise<Backup | FailureCode> {
  try {
    if (!isWhole) return backupFromLines(new TextEncoder().encode(text));
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    return await ageBackups.read(await encrypter.encrypt(text), identity);
  } catch (failure) {
    if (failure instanceof Failure) return failure.code;
    throw failure;
  }
}

const REFUSALS: readonly FailureCode[] = ['backup-refused', 'backup-foreign', 'backup-damaged', 'backup-too-new'];

test(
  `hostile contents in a correctly encrypted file are refused by name, or are a text like any other (every ${EVERY}th from ${FIRST})`,
  async () => {
    const cases = await hostileFiles();
    expect(cases.length).toBeGreaterThan(200);
    const desk = await BackupDesk.setUp();
    await desk.put([], 'MEREL');
    await desk.recovery();
    const before = await desk.everything();
    const readable: (Case & { readonly backup: Backup })[] = [];
    const codes = new Map<string, number>();
    for (const [at, one] of cases.entries()) {
      // age itself is no part of what is tried here, so not each file goes through it.
      const read = await readOrCode(one.text, at % 20 === 0).catch((error) => {
        throw new Error(one.name, { cause: error });
      });
      expectUnpolluted(one.name);
      if (typeof read === 'string') {
        expect(REFUSALS, one.name).toContain(read);
        codes.set(read, (codes.get(read) ?? 0) + 1);
      } else readable.push({ ...one, backup: read });
    }
    expect(await desk.everything()).toEqual(before);
    expect(codes.size, JSON.stringify([...codes])).toBeGreaterThan(1);
    expect(readable.length).toBeGreaterThan(10);

    for (const { name, backup } of readable) {
      const known = new Set((await (await desk.vault.care()).records()).map(({ record }) => record));
      await restorePlan(desk.application, backup)
        .then(() => restoreBackup(desk.application, backup))
        .catch((error) => {
          throw new Error(name, { cause: error });
        });
      expectUnpolluted(name);
      const now = (await (await desk.vault.care()).records()).map(({ record }) => record).filter((record) => !known.has(record));
      expect(
        now.filter((record) => !backup.records.some((one) => one.record === record)),
        name,
      ).toEqual([]);
      // What came in is read back as it stood in the file, and makes a record that opens.
      for (const { record, events } of backup.records) {
        if (!now.includes(record)) continue;
        const found = (await (await desk.vault.openRecord(record)).events()).events;
        expect(found.map((event) => JSON.stringify(event)).sort(), name).toEqual(events.map((event) => JSON.stringify(event)).sort());
      }
    }
    // Each of them folds into a record, whatever it holds.
    const after = await desk.everything();
    expect(after.index.damaged).toBe(0);
    expect(after.settings).toEqual(before.settings);
    expect(after.records.map(({ record }) => record)).toContain('MEREL');
  },
  LONG ? 1_800_000 : 120_000,
);

test.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  'a record may be called %s and is a record like any other',
  async (record) => {
    const desk = await BackupDesk.setUp();
    const [opened] = await stored('events.v1.json');
    const backup = backupFromLines(
      new TextEncoder().encode(copyToLines({ ...BASE, records: [{ record, events: [{ ...opened, record }] }] })),
    );
    expect(await restoreBackup(desk.application, backup)).toMatchObject({ records: 1, events: 1 });
    expect(await desk.events(record)).toEqual([{ ...opened, record }]);
    await (await desk.vault.care()).erase({ record, layers: ['agreement'], rule: 'asked', at: desk.now });
    expect(await restoreBackup(desk.application, backup)).toMatchObject({ records: 0, events: 0 });
  },
);

test.each(['', 'morgen', '2026-03-10', '2026-02-30T10:00:00.000Z', '2026-03-10T25:00:00.000Z', '2026-03-10T10:00:00+01:00', '<b>9999</b>'])(
  'an event that says it happened at "%s" is refused, since no date can be written from it',
  async (time) => {
    const [opened] = await stored('events.v1.json');
    const read = (at: string) =>
      readOrCode(copyToLines({ ...BASE, records: [{ record: 'R-1', events: [{ ...opened, record: 'R-1', time: at }] }] }), false);
    expect(await read(time)).toBe('backup-refused');
    expect(await read('2028-02-29T23:59:59.999Z')).toMatchObject({ records: [{ record: 'R-1' }] });
  },
);

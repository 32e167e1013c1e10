import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import type { Backup, RecordCopy } from '../../app/ports.ts';
import { LAYER_OF, LAYERS } from '../../domain/layers.ts';
import { ledgerSchema } from '../../domain/ledger-schema.ts';
import type { MeetingEvent } from '../../domain/meeting-events.ts';
import { isMeetingEvent } from './record-shapes.ts';
import { isSettings } from './start-shapes.ts';

/**
 * A backup inside its age file, for ever: JSON, one object a line. First the header, then the settings and the
 * book-keeping, then each record and its events, and at the end how many lines there were. The copy inside a document
 * is the same without settings, under a name of its own, so that neither is taken for the other.
 */
const BACKUP = 'herstelwijzer/backup';
const RECORD_COPY = 'herstelwijzer/record';
type Format = typeof BACKUP | typeof RECORD_COPY;
const VERSION = 1;

/** Letters, digits and dashes, so that no name of a record means anything to a program. */
const recordId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/));
const header = z.object({ kind: z.literal('header'), format: z.string(), v: z.number() });
const instant = z.iso.datetime();
const headerNow = z.object({ v: z.literal(VERSION), madeAt: instant });
const settingsLine = z.object({ kind: z.literal('settings'), settings: z.unknown() });
const ledgerLine = z.object({ kind: z.literal('ledger'), ledger: z.omit(ledgerSchema, { recovery: true, latestDay: true }) });
const recordLine = z.object({ kind: z.literal('record'), record: recordId });
const eventLine = z.object({ kind: z.literal('event'), record: recordId, layer: z.enum(LAYERS), event: z.unknown() });
/** Screens and documents write dates from it, and the app never wrote anything else. */
const stamped = z.object({ time: instant });
const endLine = z.object({ kind: z.literal('end'), lines: z.number() });

export function copyToLines(copy: Backup | RecordCopy): string {
  const { madeAt, ledger, records } = copy;
  const { erased, destroyed, copies, terms } = ledger;
  const settings = 'settings' in copy ? [{ kind: 'settings', settings: copy.settings }] : [];
  const format: Format = 'settings' in copy ? BACKUP : RECORD_COPY;
  const lines: unknown[] = [
    { kind: 'header', format, v: VERSION, madeAt },
    ...settings,
    { kind: 'ledger', ledger: { erased, destroyed, copies, terms } },
    ...records.flatMap(({ record, events }) => [
      { kind: 'record', record },
      ...events.map((event) => ({ kind: 'event', record, layer: LAYER_OF[event.type], event })),
    ]),
  ];
  return `${[...lines, { kind: 'end', lines: lines.length + 1 }].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/**
 * The backup that these bytes are, all of it or none.
 * @throws Failure `backup-foreign`, `backup-too-new`, `backup-damaged` when it is not complete, `backup-refused` when
 * something in it cannot be
 */
export function backupFromLines(bytes: Uint8Array): Backup {
  const { madeAt, lines } = linesOf(bytes, BACKUP);
  const { settings } = shaped(settingsLine, lines[0]);
  if (!isSettings(settings)) throw new Failure('backup-refused');
  return { madeAt, settings, ...recordsAndLedger(lines.slice(1)) };
}

/** As `backupFromLines`, of the copy inside a document. */
export function recordCopyFromLines(bytes: Uint8Array): RecordCopy {
  const { madeAt, lines } = linesOf(bytes, RECORD_COPY);
  return { madeAt, ...recordsAndLedger(lines) };
}

/** The lines between the first and the last, which say that these are all. */
function linesOf(bytes: Uint8Array, wanted: Format): { readonly madeAt: string; readonly lines: readonly unknown[] } {
  const lines = jsonLines(bytes);
  // Where a line goes deeper than any of ours, writing it down again can use up the stack.
  if (lines.some((line) => isDeeperThan(line, DEEPEST))) throw new Failure('backup-refused');
  const [first] = lines;
  const version = header.safeParse(first);
  if (!version.success || version.data.format !== wanted) throw new Failure('backup-foreign');
  if (version.data.v > VERSION) throw new Failure('backup-too-new');
  const end = endLine.safeParse(lines.at(-1));
  if (!end.success || end.data.lines !== lines.length) throw new Failure('backup-damaged');
  return { madeAt: shaped(headerNow, first).madeAt, lines: lines.slice(1, -1) };
}

function recordsAndLedger([first, ...records]: readonly unknown[]): Pick<RecordCopy, 'ledger' | 'records'> {
  return { ledger: shaped(ledgerLine, first).ledger, records: recordsFrom(records) };
}

function recordsFrom(lines: readonly unknown[]): Backup['records'] {
  const records = new Map<string, MeetingEvent[]>();
  for (const line of lines) {
    const begun = recordLine.safeParse(line);
    if (begun.success) {
      if (records.has(begun.data.record)) throw new Failure('backup-refused');
      records.set(begun.data.record, []);
      continue;
    }
    const { record, layer, event } = shaped(eventLine, line);
    const events = records.get(record);
    if (events === undefined || !isEvent(event) || LAYER_OF[event.type] !== layer) throw new Failure('backup-refused');
    // A record is the one that it says it is, or the list would show one under the name of another.
    if (event.type === 'record.opened' && event.record !== record) throw new Failure('backup-refused');
    events.push(event);
  }
  return Array.from(records, ([record, events]) => ({ record, events }));
}

function isEvent(value: unknown): value is MeetingEvent {
  try {
    return isMeetingEvent(value) && stamped.safeParse(value).success;
  } catch (cause) {
    throw new Failure('backup-too-new', { cause });
  }
}

/** Levels of objects and lists in one line; strokes, the deepest that we write, have five. */
const DEEPEST = 20;

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}

function jsonLines(bytes: Uint8Array): readonly unknown[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line)]));
  } catch (cause) {
    throw new Failure('backup-foreign', { cause });
  }
}

function shaped<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value {
  const found = schema.safeParse(value);
  if (!found.success) throw new Failure('backup-refused');
  return found.data;
}

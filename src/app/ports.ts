import type { ScriptStructure, Wording } from '../domain/conversation-script.ts';
import type { Layer } from '../domain/layers.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import type { SheetLabels } from './documents/agreement-sheet-labels.ts';
import type { PrintDocument } from './documents/document-block.ts';

/** Today and now, so that rules and tests never ask the machine themselves. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
  /** Calendar date on the facilitator's wall, YYYY-MM-DD. */
  today(): string;
}

/** Randomness and hashing. */
export interface Entropy {
  /** A random id: 26 characters, no meaning. */
  id(): string;
  /** SHA-256 of the text in UTF-8, 64 lower-case hex digits. */
  sha256(text: string): Promise<string>;
}

/** Text that is being typed and is no fact yet. */
export interface Draft {
  /** The slot the text will be a value of, such as `answer/what-happened.ask.p1`. */
  readonly field: string;
  readonly text: string;
  /** The event whose value was shown when typing began; null when there was none. */
  readonly basedOn: string | null;
  readonly layer: Layer;
}

/** Which page is open on this device. Not part of the record; ignored when it no longer fits. */
export interface Cursor {
  readonly screen: string;
  /** Turn, participant, agreement or talk that is open on that screen. */
  readonly at: string | null;
  /** Field that had the focus. */
  readonly field: string | null;
}

/** What the start screen shows of a record without opening it. At most 512 bytes as JSON. */
export interface IndexRow {
  readonly record: string;
  readonly codeName: string;
  /** Initials only, both children's sides together, in seat order. */
  readonly initials: readonly string[];
  readonly groups: readonly string[];
  readonly stage: string;
  /** Role of each seat, for the small circle. */
  readonly seats: readonly string[];
  /** Date of the next planned talk, YYYY-MM-DD. */
  readonly due: string | null;
  /** Wall time of the last event. */
  readonly changedAt: string;
}

/** One change to a record: all of it is durable, or none. */
export interface Commit {
  readonly events: readonly MeetingEvent[];
  /** Fields whose drafts became events in this commit. */
  readonly draftsDone: readonly string[];
  readonly indexRow: IndexRow;
  readonly cursor: Cursor | null;
}

/** One open record. Every promise resolves only when the bytes are durable. */
export interface RecordStore {
  /** All events that decrypt, in no particular order, and how many rows did not. */
  events(): Promise<{ readonly events: readonly MeetingEvent[]; readonly damaged: number }>;
  drafts(): Promise<readonly Draft[]>;
  cursor(): Promise<Cursor | null>;
  /** @throws Failure `storage-full`, `storage-failed` */
  commit(change: Commit): Promise<void>;
  /** Never more than one write in flight per field; the latest text wins. Resolves when this or a later text is durable. */
  saveDraft(draft: Draft): Promise<void>;
  saveCursor(cursor: Cursor): Promise<void>;
  close(): void;
}

export interface Settings {
  readonly facilitator: string;
  readonly language: 'nl' | 'en';
  readonly theme: 'system' | 'dag' | 'avond';
  readonly profile: SchoolProfile;
  /** Four digits that bring a meeting back from two rooms; absent until somebody chose them. */
  readonly meetingPin?: string | undefined;
  /** Random id of this installation, part of every event. */
  readonly device: string;
}

/** The encrypted vault on this device. */
export interface Vault {
  /** Whether a vault is here, without asking for a passphrase. @throws Failure `storage-blocked` */
  state(): Promise<'none' | 'locked' | 'open'>;
  /** @throws Failure `vault-exists`, `passphrase-too-short`, `key-derivation-unavailable`, `storage-blocked` */
  create(passphrase: string, settings: Settings): Promise<void>;
  /** @throws Failure `passphrase-wrong`, `vault-damaged`, `vault-too-new`, `key-derivation-unavailable` */
  unlock(passphrase: string): Promise<void>;
  /** Whether this passphrase opens the vault; an open one stays as it is. @throws Failure as `unlock` does, but for a wrong passphrase */
  opensWith(passphrase: string): Promise<boolean>;
  /** Forgets every key. Waits for writes in flight. */
  lock(): Promise<void>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Rows that decrypt, newest change first, and how many did not. */
  index(): Promise<{ readonly rows: readonly IndexRow[]; readonly damaged: number }>;
  /** Makes data keys for a new record and opens it. Nothing is listed before its first commit. */
  createRecord(record: string): Promise<RecordStore>;
  /** @throws Failure `record-missing` */
  openRecord(record: string): Promise<RecordStore>;
}

/** The conversation: structure and wording, compiled at build time and loaded when asked for. */
export interface ScriptSource {
  structure(): Promise<ScriptStructure>;
  /** Only languages in which the wording is complete are there. @throws Failure `content-unavailable` */
  wording(language: string): Promise<Wording>;
}

/** What documents themselves say, in the reader's language, which need not be the tool's. */
export interface DocumentLabels {
  /** Languages in which every document is complete. */
  languages(): readonly string[];
  /** @throws Failure `document-language-unknown` */
  agreementSheet(language: string): Promise<SheetLabels>;
}

/** Writes a document as a tagged, archival PDF. */
export interface DocumentWriter {
  /**
   * `missing` holds the characters for which no font has a glyph; they are printed as U+FFFD and must be shown to
   * the person who exports.
   * @throws Failure `document-failed`
   */
  write(document: PrintDocument): Promise<{ readonly bytes: Uint8Array; readonly missing: readonly string[] }>;
}

/** Hands a finished file to the person: a download in the browser, a path in Node. */
export interface FileOut {
  /** `name` is neutral: it holds no name and no date of birth. */
  save(bytes: Uint8Array, name: string, mime: string): Promise<void>;
}

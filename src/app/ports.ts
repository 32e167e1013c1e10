import type { ScriptStructure, Wording } from '../domain/conversation-script.ts';
import type { Layer } from '../domain/layers.ts';
import type { Destruction, Ledger } from '../domain/ledger.ts';
import type { MeetingEvent } from '../domain/meeting-events.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import type { SealingDevice } from '../domain/sealing-devices.ts';
import type { SealKey } from './document-seal.ts';

/** Today and now, so that rules and tests never ask the machine themselves. */
export interface Clock {
  /** ISO 8601 instant, UTC. */
  now(): string;
  /** Calendar date on the facilitator's wall, YYYY-MM-DD. */
  today(): string;
  /** Resolves when what is shown now has been drawn; at once, or after a tenth of a second, where nothing is drawn. */
  drawn(): Promise<void>;
}

/** Randomness and hashing. */
export interface Entropy {
  /** A random id: 26 characters, no meaning. */
  id(): string;
  /** A whole number from 0 up to and without `limit`, each as likely as any other. */
  below(limit: number): number;
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
  /** The window that typed it while another one led the record; absent from what the window that leads types. */
  readonly window?: string;
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
  /** Drafts that became events in this commit, by their names (`draft-name.ts`). */
  readonly draftsDone: readonly string[];
  readonly indexRow: IndexRow;
  readonly cursor: Cursor | null;
}

/** How a window comes to lead a record: when no other one does, or in the place of the one that does. */
export type Leading = 'when-free' | 'take-over';

/** One open record. Every promise resolves only when the bytes are durable. */
export interface RecordStore {
  /**
   * Makes this window the one that writes to the record; false when another one is. `onLost` is called when another
   * takes it over, and what this one still writes then is refused. The first write asks by itself, when it was not asked.
   * @throws Failure `layer-erased`, `storage-full`, `storage-failed`
   */
  lead(how: Leading, onLost: () => void): Promise<boolean>;
  /** Those that were not destroyed when it was opened; nothing else can be written. */
  readonly layers: readonly Layer[];
  /** All events that decrypt, in no particular order, and how many rows did not. */
  events(): Promise<{ readonly events: readonly MeetingEvent[]; readonly damaged: number }>;
  drafts(): Promise<readonly Draft[]>;
  cursor(): Promise<Cursor | null>;
  /** @throws Failure `record-elsewhere` when another window leads, `storage-full`, `storage-failed` */
  commit(change: Commit): Promise<void>;
  /**
   * Never more than one write in flight per field; the latest text wins. Resolves when this or a later text is durable.
   * While another window leads it is kept beside that one's own, under the name of this window.
   */
  saveDraft(draft: Draft): Promise<void>;
  /** @throws Failure `record-elsewhere` when another window leads, `storage-full`, `storage-failed` */
  saveCursor(cursor: Cursor): Promise<void>;
  /** Resolves when another window can lead the record. */
  close(): Promise<void>;
}

export interface Settings {
  readonly facilitator: string;
  readonly language: 'nl' | 'en';
  readonly theme: 'system' | 'dag' | 'avond';
  readonly profile: SchoolProfile;
  /** Four digits that bring a meeting back from two rooms; absent until somebody chose them. */
  readonly meetingPin?: string | undefined;
  /** Minutes without a touch after which the vault locks by itself; absent until somebody chooses. */
  readonly lockAfterMinutes?: number | undefined;
  /** The other devices whose seals count here: each put there by a person who compared its words. */
  readonly sealingDevices?: readonly SealingDevice[] | undefined;
  /** Random id of this installation, part of every event. */
  readonly device: string;
}

/** What opens the vault: its passphrase, or the recovery key from paper, however it was typed. */
export type WayIn = { readonly passphrase: string } | { readonly recovery: string };

/** The list of records, as far as its rows open. */
export interface VaultIndex {
  readonly rows: readonly IndexRow[];
  readonly damaged: number;
}

/** The encrypted vault on this device. */
export interface Vault {
  /**
   * Whether a vault is here, without asking for a passphrase; `evicted` when there was one and the browser cleared it.
   * @throws Failure `storage-blocked`, `computing-blocked`: no vault is possible in this browser
   */
  state(): Promise<'none' | 'evicted' | 'locked' | 'open'>;
  /** Whether the browser promised to keep the vault. Without that it may clear it for room, and at the end of a private window. */
  lasts(): Promise<boolean>;
  /** Four random words that may guard a vault. Another four each time. */
  offerPassphrase(): Promise<string>;
  /**
   * `passphrase` is one that was offered in this window, or strong enough by itself.
   * @throws Failure `vault-exists`, `passphrase-too-short`, `key-derivation-unavailable`, `storage-blocked`
   */
  create(passphrase: string, settings: Settings): Promise<void>;
  /** @throws Failure `passphrase-wrong`, `tries-too-fast`, `vault-damaged`, `vault-too-new`, `key-derivation-unavailable` */
  unlock(passphrase: string): Promise<void>;
  /** @throws Failure `recovery-wrong`, `recovery-mistyped`, `tries-too-fast`, `vault-damaged`, `vault-too-new` */
  unlockWithRecovery(typed: string): Promise<void>;
  /** Seconds until the next try is admitted, after several wrong ones; 0 when it is. */
  secondsToWait(): Promise<number>;
  /** Whether this passphrase opens the vault; an open one stays as it is. @throws Failure as `unlock` does, but for a wrong passphrase */
  opensWith(passphrase: string): Promise<boolean>;
  /** Forgets every key. Waits for writes in flight. */
  lock(): Promise<void>;
  /** @throws Failure `storage-evicted` when the keys are here and the browser cleared what they open; `settings-damaged` */
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
  /** Rows that decrypt, newest change first, and how many did not. */
  index(): Promise<VaultIndex>;
  /** Makes data keys for a new record and opens it. Nothing is listed before its first commit. */
  createRecord(record: string): Promise<RecordStore>;
  /** @throws Failure `record-missing` */
  openRecord(record: string): Promise<RecordStore>;
  /** What is done to an open vault now and then, loaded when it is asked for. @throws Failure `vault-locked` */
  care(): Promise<VaultCare>;
}

/** Whole layers to destroy. Without its agreement layer a record cannot be found, so that one takes all others along. */
export interface Erasure {
  readonly record: string;
  readonly layers: readonly Layer[];
  readonly rule: Destruction['rule'];
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

/** Less than a layer to destroy: what stays, in the words in which it stays. */
export interface Rewriting {
  readonly record: string;
  readonly rule: Destruction['rule'];
  readonly at: string;
  /** Each event as it was, in another wording, or left out. */
  next(events: readonly MeetingEvent[]): readonly MeetingEvent[];
  /** Whether this unfinished text stays. */
  keepsDraft(draft: Draft): boolean;
  indexRow(events: readonly MeetingEvent[]): IndexRow;
}

/** What the copy of a record inside a document holds: the events that the document may tell, and what must not come back. */
export interface RecordCopy {
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
  readonly ledger: Pick<Ledger, 'erased' | 'destroyed' | 'copies' | 'terms'>;
  readonly records: readonly { readonly record: string; readonly events: readonly MeetingEvent[] }[];
}

/** What a backup holds: every event of every layer that was not destroyed, the settings, and what must not come back. */
export interface Backup extends RecordCopy {
  readonly settings: Settings;
}

/** Backups as standard age files, which the public `age` tool opens too. */
export interface BackupFiles {
  /** Encrypts to these recipients, each of whom opens it alone; no secret is needed. */
  write(copy: Backup | RecordCopy, recipients: readonly string[]): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws Failure `recovery-mistyped`, `backup-foreign`, `backup-other-key`, `backup-damaged`, `backup-refused`, `backup-too-new` */
  read(bytes: Uint8Array, typed: string): Promise<Backup>;
  /** The copy from inside a document, which is no backup: only its seal says from whom it is. @throws Failure as `read` */
  readCopy(bytes: Uint8Array, typed: string): Promise<RecordCopy>;
}

/** What is done to an open vault now and then. It ends with the lock. */
export interface VaultCare {
  readonly backups: BackupFiles;

  /** The vault's own book-keeping, as it is on the disk now. */
  ledger(): Promise<Ledger>;
  /** Changes the book-keeping as it is on the disk, not as this window remembers it. Durable when it resolves. */
  keep(change: (ledger: Ledger) => Ledger): Promise<void>;

  /**
   * Makes a recovery key, for paper, in the place of one that was there. It is given back this once and kept nowhere.
   * @throws Failure `passphrase-wrong`, `recovery-wrong`, `tries-too-fast`, `storage-full`, `storage-failed`
   */
  makeRecovery(way: WayIn, at: string): Promise<string>;
  /** Whether what somebody typed over from paper opens this vault; when it does, that is remembered. @throws Failure `recovery-mistyped`, `tries-too-fast` */
  opensWithRecovery(typed: string, at: string): Promise<boolean>;
  /** Another passphrase; the recovery key stays. @throws Failure `passphrase-too-short`, and as `makeRecovery` */
  changePassphrase(way: WayIn, passphrase: string): Promise<void>;
  /**
   * The passphrase or the recovery key is known to others: another vault key, another passphrase, another recovery
   * key, which is given back this once. Other windows are locked by it.
   * @throws Failure as `changePassphrase`
   */
  renewKeys(way: WayIn, passphrase: string, at: string): Promise<string>;

  /**
   * What this device seals documents with, from the keyring; `make` makes it the first time, and after the keys were
   * renewed. @throws Failure `storage-full`, `storage-failed`
   */
  sealing(make: () => Promise<SealKey>): Promise<SealKey>;
  /** The words by which people compare a fingerprint (64 hex digits) aloud. */
  inWords(fingerprint: string): Promise<readonly string[]>;

  /** Records that have a key, and which of their layers were not destroyed. */
  records(): Promise<readonly { readonly record: string; readonly layers: readonly Layer[] }[]>;
  /** Destroys the keys of layers, and then their rows; whatever cuts it off, the next unlocking finishes it. */
  erase(erasure: Erasure): Promise<void>;
  /**
   * Writes what stays of a record under other keys and destroys the ones before: seen from outside all of it, or
   * nothing. Whoever has the record open, opens it again.
   * @throws Failure `record-missing`, `vault-too-new`, `storage-full`, `storage-failed`
   */
  rewrite(rewriting: Rewriting): Promise<void>;
}

/** The conversation: structure and wording, compiled at build time and loaded when asked for. */
export interface ScriptSource {
  structure(): Promise<ScriptStructure>;
  /** Only languages in which the wording is complete are there. @throws Failure `content-unavailable` */
  wording(language: string): Promise<Wording>;
}

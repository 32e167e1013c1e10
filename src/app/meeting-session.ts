import { createActor } from 'xstate';
import { apply, fold } from '../domain/fold.ts';
import type { Fact } from '../domain/meeting-events.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { slotOf } from '../domain/slots.ts';
import type { Stage } from '../domain/stages.ts';
import { meetingMachine } from '../machine/meeting-machine.ts';
import { Drafts, factsFromDrafts } from './drafts.ts';
import { Failure, type FailureCode } from './failure.ts';
import { indexRowOf } from './index-row.ts';
import type { Clock, Cursor, Entropy, RecordStore } from './ports.ts';
import { SavedState } from './saved-state.ts';
import { type Author, stampEvents } from './stamp-events.ts';

/** No field is called this: slots are words and ids. */
const COMMIT = '';

/** What a screen sees of an open record. A new object only when something changed. */
export interface SessionState {
  readonly record: MeetingRecord;
  readonly stage: Stage;
  readonly cursor: Cursor | null;
  /** Rows of this record that did not decrypt; the rest is here. */
  readonly damaged: number;
  /** The last write that failed; null again after the next that succeeds. */
  readonly failure: FailureCode | null;
}

/** One record, open at this desk: facts in, state out, everything durable before it is called saved. */
export interface MeetingSession {
  readonly isRehearsal: boolean;
  readonly saved: SavedState;
  state(): SessionState;
  subscribe(listener: () => void): () => void;
  /** What a text field shows: its draft, else the value that counts. */
  textFor(slot: string): string;
  /** What was begun in this slot and not said to be done; '' when there is nothing. Kept until the slot gets a value. */
  unfinishedIn(slot: string): string;
  /** One input event of the field. Costs no transition of the machine and no render. */
  type(slot: string, text: string): void;
  /**
   * Records facts, after the drafts of every open field, in one durable step; moves the cursor with it when given.
   * Resolves true when it is durable and shown; false when it failed, with `state().failure` set and nothing lost.
   */
  record(facts: readonly Fact[], cursor?: Cursor | null): Promise<boolean>;
  /**
   * As `record`, from a page that holds nothing of its own: the next page is shown while the facts are written. When
   * that fails, the record is shown as it was.
   */
  goOn(facts: readonly Fact[], cursor: Cursor): Promise<boolean>;
  /** Saves once more what was typed and could not be saved; for when the page goes out of sight. */
  saveAgain(): void;
  /** Remembers, durably and without a render, in which field of the open page somebody works. */
  focusOn(slot: string): void;
  /** A field was left: its draft becomes a fact. */
  leaveField(slot: string): Promise<boolean>;
  /** Another page: drafts become facts, the place is kept. */
  moveTo(cursor: Cursor): Promise<boolean>;
  /** Turns every draft into facts and closes the record. */
  close(): Promise<void>;
}

export interface SessionPorts {
  readonly store: RecordStore;
  readonly clock: Clock;
  readonly entropy: Entropy;
}

interface Committing {
  /** Only the drafts of these fields become facts; those of every field when none are named. */
  readonly fields?: readonly string[];
  readonly isShownFirst?: boolean;
}

/** Opens what the store holds and returns to the same page, turn and text. @throws Failure of the store */
export async function openSession(ports: SessionPorts, author: Author, isRehearsal: boolean): Promise<MeetingSession> {
  const [{ events, damaged }, drafts, cursor] = await Promise.all([ports.store.events(), ports.store.drafts(), ports.store.cursor()]);
  let actor = actorAt(fold(events));
  const saved = new SavedState();
  const listeners = new Set<() => void>();
  const recordNow = () => actor.getSnapshot().context.record;

  let state: SessionState = { record: recordNow(), stage: stageNow(), cursor, damaged, failure: null };
  let queue: Promise<unknown> = Promise.resolve();
  /** Values on their way to the store: what is typed meanwhile is based on these. */
  const onTheWay = new Map<string, string>();

  function stageNow(): Stage {
    // Every top-level state of the chart is a stage; `routing` never rests.
    return actor.getSnapshot().value as Stage;
  }

  function show(change: Partial<SessionState>): void {
    state = { ...state, record: recordNow(), stage: stageNow(), ...change };
    for (const listener of listeners) listener();
  }

  function fail(failure: unknown): void {
    show({ failure: failure instanceof Failure ? failure.code : 'storage-failed' });
  }

  function showRecovery(): void {
    if (state.failure !== null && saved.read() !== 'failed') show({ failure: null });
  }

  const openDrafts = new Drafts(ports.store, drafts, saved, showRecovery, fail);

  function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const next = queue.then(step, step);
    queue = next.catch(() => undefined);
    return next;
  }

  /** Stamps the drafts of these fields and the facts; again when somebody typed meanwhile, so that no letter is left out. */
  async function taken(facts: readonly Fact[], fields?: readonly string[]) {
    for (;;) {
      const drafts = [...openDrafts.of(fields), ...openDrafts.endedBy(facts.map(slotOf))];
      const fromDrafts = factsFromDrafts(drafts, (slot) => textIn(recordNow(), slot));
      const events = await stampEvents(recordNow(), [...fromDrafts, ...facts.map((fact) => ({ fact }))], author, ports);
      if (openDrafts.take(drafts)) return { drafts, events };
    }
  }

  async function commit(facts: readonly Fact[], cursorThen: Cursor | null | undefined, how: Committing = {}): Promise<boolean> {
    if (facts.length === 0 && cursorThen === undefined && openDrafts.of(how.fields).length === 0) return true;
    const { drafts, events } = await taken(facts, how.fields);
    const before = { record: recordNow(), cursor: state.cursor };
    const cursor = cursorThen === undefined ? state.cursor : cursorThen;
    const draftsDone = drafts.map(({ field }) => field);
    const indexRow = indexRowOf(events.reduce<MeetingRecord>(apply, before.record));
    for (const event of events) onTheWay.set(slotOf(event) ?? event.id, event.id);
    const written = saved.follow([COMMIT, ...draftsDone], ports.store.commit({ events, draftsDone, indexRow, cursor }));
    const showFacts = () => {
      for (const event of events) actor.send(event);
      show({ cursor });
    };
    if (how.isShownFirst) showFacts();
    try {
      await written;
      if (!how.isShownFirst) showFacts();
      if (state.failure !== null) show({ failure: null });
      return true;
    } catch (failure) {
      openDrafts.putBack(drafts);
      if (how.isShownFirst) {
        actor.stop();
        actor = actorAt(before.record);
        show({ cursor: before.cursor });
      }
      fail(failure);
      return false;
    } finally {
      onTheWay.clear();
    }
  }

  return {
    isRehearsal,
    saved,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textFor: (slot) => openDrafts.textOf(slot) ?? textIn(recordNow(), slot),
    unfinishedIn: (slot) => openDrafts.textOf(slot) ?? '',
    type(slot, text) {
      openDrafts.type(slot, text, onTheWay.get(slot) ?? recordNow().held[slot]?.id ?? null);
    },
    saveAgain: () => openDrafts.saveAgain(),
    focusOn(slot) {
      if (!state.cursor || state.cursor.field === slot) return;
      state = { ...state, cursor: { ...state.cursor, field: slot } };
      if (state.cursor) ports.store.saveCursor(state.cursor).catch(fail);
    },
    record: (facts, cursorThen) => inTurn(() => commit(facts, cursorThen)),
    goOn: (facts, cursorThen) => inTurn(() => commit(facts, cursorThen, { isShownFirst: true })),
    leaveField: (slot) => inTurn(() => commit([], undefined, { fields: [slot] })),
    moveTo: (cursorThen) => inTurn(() => commit([], cursorThen)),
    async close() {
      await inTurn(() => commit([], undefined));
      actor.stop();
      ports.store.close();
    },
  };
}

function actorAt(record: MeetingRecord) {
  return createActor(meetingMachine, { input: { record } }).start();
}

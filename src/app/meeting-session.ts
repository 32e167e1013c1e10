import { initialTransition, transition } from 'xstate';
import { fold } from '../domain/fold.ts';
import { LAYER_OF } from '../domain/layers.ts';
import type { EventType, Fact, MeetingEvent } from '../domain/meeting-events.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { asksBeforeReturn } from '../domain/pause.ts';
import { slotOf } from '../domain/slots.ts';
import type { Stage } from '../domain/stages.ts';
import { slotsEndedBy } from '../domain/unfinished-handing.ts';
import { meetingMachine } from '../machine/meeting-machine.ts';
import { draftName } from './draft-name.ts';
import { Drafts, factsFromDrafts, layerOf } from './drafts.ts';
import { Failure, type FailureCode, failureCodeOf } from './failure.ts';
import { indexRowOf } from './index-row.ts';
import { type Lead, leadOf } from './lead.ts';
import type { Clock, Cursor, Draft, Entropy, Leading, RecordStore } from './ports.ts';
import { SavedState } from './saved-state.ts';
import { type Author, prepareStamps, stampEvents } from './stamp-events.ts';
import type { OtherWindows } from './window-ports.ts';

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
  readonly lead: Lead;
}

/**
 * One record, open at this desk: facts in, state out, everything durable before it is called saved. While another window
 * leads the record, this one shows what that one writes, and records nothing.
 */
export interface MeetingSession {
  readonly isRehearsal: boolean;
  readonly saved: SavedState;
  /** Whether the text of this slot can still be kept: its layer was not destroyed. */
  keeps(slot: string): boolean;
  /** Whether a fact of this type can still be recorded: its layer was not destroyed. */
  canRecord(type: EventType): boolean;
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
  /** Writes once more what could not be saved, until which `failure` stays; nothing that is being typed becomes a fact by it. */
  saveAgain(): void;
  /** What is being typed, as the events it would become now. Nothing is recorded: it is for a copy, while this laptop keeps nothing. */
  unsaved(): Promise<readonly MeetingEvent[]>;
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
  readonly windows: OtherWindows;
}

interface Committing {
  /** Only the drafts of these fields become facts; those of every field when none are named. */
  readonly fields?: readonly string[];
  readonly isShownFirst?: boolean;
  /** What other windows typed that did not lead. */
  readonly beside?: readonly Draft[];
}

/**
 * Opens what the store holds and returns to the same page, turn and text; to write, too, when no other window leads the
 * record or this one takes it over. @throws Failure of the store
 */
export async function openSession(
  ports: SessionPorts,
  author: Author,
  isRehearsal: boolean,
  how: Leading = 'when-free',
): Promise<MeetingSession> {
  let onLost: () => void = () => undefined;
  let isLost = false;
  const asked = await leadOf(ports.store, how, () => {
    isLost = true;
    onLost();
  });
  const [{ events, damaged }, drafts, cursor] = await stored(ports.store);
  let [course] = initialTransition(meetingMachine, { record: fold(events) });
  const saved = new SavedState();
  const listeners = new Set<() => void>();
  const recordNow = () => course.context.record;

  let state: SessionState = { record: recordNow(), stage: stageNow(), cursor, damaged, ...asked };
  let queue: Promise<unknown> = Promise.resolve();
  /** Values on their way to the store: what is typed meanwhile is based on these. */
  const onTheWay = new Map<string, string>();

  function stageNow(): Stage {
    // Every top-level state of the chart is a stage; `routing` never rests.
    return course.value as Stage;
  }

  function show(change: Partial<SessionState>): void {
    state = { ...state, record: recordNow(), stage: stageNow(), ...change };
    for (const listener of listeners) listener();
  }

  function fail(failure: unknown): void {
    show({ failure: failureCodeOf(failure) });
  }

  function onDraftSaved(): void {
    if (state.failure !== null && saved.read() !== 'failed') show({ failure: null });
    // The window that leads takes it up.
    if (state.lead !== 'here') tellOthers();
  }

  const draftsFrom = (rows: readonly Draft[]) => new Drafts(ports.store, rows, saved, onDraftSaved, fail);
  let openDrafts = draftsFrom(drafts);

  function tellOthers(): void {
    const record = recordNow().opened?.record;
    if (record !== undefined && !isRehearsal) ports.windows.tell({ news: 'record-written', record });
  }

  /** From now on this window shows what another one writes. */
  function follow(lead: 'lost' | 'refused'): void {
    if (state.lead === 'refused') return;
    saved.forget();
    show({ lead, failure: null });
    // What was typed before this window knew lies beside already.
    tellOthers();
    void inTurn(readAgain);
  }

  async function readAgain(): Promise<void> {
    try {
      if (state.lead === 'here') return await takeUp();
      const [{ events, damaged }, rows, cursor] = await stored(ports.store);
      [course] = initialTransition(meetingMachine, { record: fold(events) });
      openDrafts = draftsFrom(rows);
      show({ damaged, cursor });
    } catch (failure) {
      fail(failure);
    }
  }

  /** Makes facts of what windows that did not lead have typed; where that is not all there is, a person chooses. */
  async function takeUp(): Promise<void> {
    const beside = (await ports.store.drafts()).filter(({ window }) => window !== undefined);
    if (beside.length > 0) await commit([], undefined, { fields: [], beside });
  }

  function inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    const next = queue.then(step, step);
    queue = next.catch(() => undefined);
    return next;
  }

  /** Stamps the drafts of these fields and the facts; again when somebody typed meanwhile, so that no letter is left out. */
  async function taken(facts: readonly Fact[], { fields, beside = [] }: Committing) {
    for (;;) {
      const drafts = [...openDrafts.of(fields), ...openDrafts.endedBy(facts.flatMap(slotsEndedBy))];
      const fromDrafts = factsFromDrafts([...drafts, ...beside], recordNow());
      const events = await stampEvents(recordNow(), [...fromDrafts, ...facts.map((fact) => ({ fact }))], author, ports);
      if (openDrafts.take(drafts)) return { drafts, events };
    }
  }

  async function commit(facts: readonly Fact[], cursorThen: Cursor | null | undefined, how: Committing = {}): Promise<boolean> {
    if (state.lead !== 'here') {
      if (state.lead === 'lost' && facts.length > 0) show({ lead: 'refused' });
      return false;
    }
    const nothing = facts.length === 0 && cursorThen === undefined && openDrafts.of(how.fields).length === 0;
    if (nothing && how.beside === undefined) return true;
    const { drafts, events } = await taken(facts, how);
    const before = { course, cursor: state.cursor };
    const after = events.reduce((at, event) => transition(meetingMachine, at, event)[0], course);
    const cursor = cursorThen === undefined ? state.cursor : cursorThen;
    const draftsDone = [...drafts, ...(how.beside ?? [])].map(draftName);
    for (const event of events) onTheWay.set(slotOf(event) ?? event.id, event.id);
    const write = () => ports.store.commit({ events, draftsDone, indexRow: indexRowOf(after.context.record), cursor });
    const showFacts = () => {
      course = after;
      show({ cursor });
    };
    if (how.isShownFirst) showFacts();
    // Encryption takes longer than the page; nobody waits for it to see the page.
    const written = saved.follow([COMMIT, ...draftsDone], how.isShownFirst ? ports.clock.drawn().then(write) : write());
    try {
      await written;
      if (!how.isShownFirst) showFacts();
      if (state.failure !== null) show({ failure: null });
      tellOthers();
      prepareStamps(events, ports.entropy);
      // The laptop stays with the other family: no other window may show what this one hides (design §2: even apart).
      if (!isRehearsal && !asksBeforeReturn(before.course.context.record) && asksBeforeReturn(recordNow())) {
        ports.windows.tell({ news: 'lock' });
      }
      return true;
    } catch (failure) {
      openDrafts.putBack(drafts);
      if (how.isShownFirst) {
        course = before.course;
        show({ cursor: before.cursor });
      }
      if (failure instanceof Failure && failure.code === 'record-elsewhere') follow(facts.length > 0 ? 'refused' : 'lost');
      else fail(failure);
      return false;
    } finally {
      onTheWay.clear();
    }
  }

  onLost = () => follow('lost');
  if (isLost) onLost();
  if (state.lead === 'here') await inTurn(readAgain);
  const stopListening = ports.windows.listen((told) => {
    if (told.news === 'record-written' && told.record === recordNow().opened?.record) void inTurn(readAgain);
  });

  return {
    isRehearsal,
    saved,
    keeps(slot) {
      const layer = layerOf(slot);
      return layer === null || ports.store.layers.includes(layer);
    },
    canRecord: (type) => ports.store.layers.includes(LAYER_OF[type]),
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    textFor: (slot) => openDrafts.textOf(slot) ?? textIn(recordNow(), slot),
    unfinishedIn: (slot) => openDrafts.textOf(slot) ?? '',
    type(slot, text) {
      if (state.lead === 'elsewhere') return;
      openDrafts.type(slot, text, onTheWay.get(slot) ?? recordNow().held[slot]?.id ?? null);
    },
    saveAgain() {
      openDrafts.saveAgain();
      // Drafts of a commit that failed are drafts again; whether there is room for the next one shows at the place itself.
      if (state.cursor && saved.hasFailed(COMMIT)) saved.follow([COMMIT], ports.store.saveCursor(state.cursor)).then(onDraftSaved, fail);
    },
    unsaved: () => stampEvents(recordNow(), factsFromDrafts(openDrafts.of(), recordNow()), author, ports),
    focusOn(slot) {
      if (state.lead !== 'here' || !state.cursor || state.cursor.field === slot) return;
      state = { ...state, cursor: { ...state.cursor, field: slot } };
      if (state.cursor) ports.store.saveCursor(state.cursor).catch(fail);
    },
    record: (facts, cursorThen) => inTurn(() => commit(facts, cursorThen)),
    goOn: (facts, cursorThen) => inTurn(() => commit(facts, cursorThen, { isShownFirst: true })),
    leaveField: (slot) => inTurn(() => commit([], undefined, { fields: [slot] })),
    moveTo: (cursorThen) => inTurn(() => commit([], cursorThen)),
    async close() {
      stopListening();
      await inTurn(() => commit([], undefined));
      await ports.store.close();
    },
  };
}

const stored = (store: RecordStore) => Promise.all([store.events(), store.drafts(), store.cursor()]);

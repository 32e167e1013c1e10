import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import { type MeetingEvent, meetingEventSchema } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { slotOf } from '../../src/domain/slots.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { anyHistory, courseAt, shuffled } from '../support/any-event.ts';

const whole = ({ before, after }: { before: readonly MeetingEvent[]; after: readonly MeetingEvent[] }) => [...before, ...after];
/** Seconds on an idle machine; a busy one may take its time. */
const LONG = 300_000;
const bytes = (record: MeetingRecord) => JSON.stringify(record);
const once = (events: readonly MeetingEvent[]) => [...new Map(events.map((event) => [event.id, event])).values()];
const agreementLayer = (events: readonly MeetingEvent[]) => events.filter(({ type }) => LAYER_OF[type] === 'agreement');

test('any order of arrival gives the same record, whether folded at once or applied one by one', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), (history, seed) => {
      const expected = bytes(fold(whole(history)));
      expect(bytes(fold(shuffled(whole(history), seed)))).toBe(expected);
      expect(bytes(shuffled(history.after, seed).reduce(apply, fold(history.before)))).toBe(expected);
    }),
    { numRuns: 25 },
  );
});

test('a record made from its events in a wholly mixed order is the same record', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), (history, seed) => {
      expect(bytes(shuffled(whole(history), seed).reduce(apply, EMPTY_RECORD))).toBe(bytes(fold(whole(history))));
    }),
    { numRuns: 12 },
  );
});

test('an event that arrives twice counts once', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const record = fold(whole(history));
      expect(bytes(fold([...whole(history), ...whole(history)]))).toBe(bytes(record));
      for (const event of record.journal.slice(-5)) expect(apply(record, event)).toBe(record);
    }),
    { numRuns: 40 },
  );
});

test('of two different events under one id the first in order stands, whichever arrived first', () => {
  const record = courseAt('meeting');
  const last = record.journal.at(-1);
  if (!last) throw new Error('an empty journal');
  const earlier = { ...last, counter: last.counter - 1, person: 'Iemand anders' };
  expect(bytes(apply(record, earlier))).toBe(bytes(fold([earlier, ...record.journal])));
  expect(apply(record, earlier).journal.find(({ id }) => id === last.id)).toEqual(earlier);
  expect(apply(record, earlier).journal).toHaveLength(record.journal.length);
});

test('no event is dropped: the journal holds each id once, in order, and each is disputed or has its effect', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const record = fold(whole(history));
      const ids = record.journal.map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(whole(history).map(({ id }) => id)));
      expect(ids).toHaveLength(new Set(ids).size);
      const disputed = record.disputed.map(({ event }) => event);
      expect(disputed).toHaveLength(new Set(disputed).size);
      for (const id of disputed) expect(ids).toContain(id);
      for (const event of record.journal) if (!disputed.includes(event.id)) expectInPlace(record, event);
    }),
    { numRuns: 60 },
  );
});

/** A value that counts stands, is in conflict, was replaced knowingly, or lost when a person chose. */
function expectInPlace(record: MeetingRecord, event: MeetingEvent): void {
  const slot = slotOf(event);
  if (slot === null) return;
  const isInPlace =
    record.held[slot]?.id === event.id ||
    record.conflicts.some((conflict) => conflict.slot === slot && conflict.events.some(({ id }) => id === event.id)) ||
    record.journal.some((later) => slotOf(later) === slot && later.basedOn === event.id) ||
    record.journal.some((later) => 'kept' in later && later.slot === slot && later.kept !== event.id);
  expect([slot, event.id, isInPlace]).toEqual([slot, event.id, true]);
}

test('the agreement layer alone folds to the same stage and the same agreements', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const events = once(whole(history));
      const record = fold(events);
      const alone = fold(agreementLayer(events));
      expect(stageOf(alone)).toBe(stageOf(record));
      const { journal: _all, disputed: _some, held, conflicts, flags: _spoken, ...rest } = record;
      const { journal: _own, disputed: _few, held: heldAlone, conflicts: conflictsAlone, flags: _none, ...restAlone } = alone;
      expect(restAlone).toEqual(rest);
      expect(heldAlone).toEqual(Object.fromEntries(Object.entries(held).filter(([, { type }]) => LAYER_OF[type] === 'agreement')));
      expect(conflictsAlone).toEqual(conflicts.filter(({ events: [first] }) => first && LAYER_OF[first.type] === 'agreement'));
    }),
    { numRuns: 100 },
  );
});

test.for(STAGES)('at %s the agreement layer alone is a valid record at the same stage', (stage) => {
  const { journal } = courseAt(stage);
  const alone = fold(agreementLayer(journal));
  expect(alone.journal.length).toBeLessThan(journal.length + 1);
  expect(stageOf(alone)).toBe(stage);
  expect(alone.disputed).toEqual([]);
});

test('the other layers alone fold without the agreement layer, and keep their texts', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const rest = once(whole(history)).filter(({ type }) => LAYER_OF[type] !== 'agreement');
      const record = fold(rest);
      expect(stageOf(record)).toBe('incident');
      expect(record.journal).toHaveLength(rest.length);
    }),
    { numRuns: 40 },
  );
});

test('no events make an empty record', () => {
  expect(fold([])).toEqual(EMPTY_RECORD);
});

test('every event of the course is one the schema admits, unchanged', () => {
  for (const event of courseAt('closed').journal) expect(meetingEventSchema.parse(event)).toEqual(event);
});

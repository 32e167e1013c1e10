import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import type { Fact, MeetingEvent } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord, textIn, valuesIn } from '../../src/domain/meeting-record.ts';
import { courseAt } from '../support/any-event.ts';
import { nextFact } from '../support/course.ts';
import { objectionToLast, stamp, withFacts, writtenApart } from '../support/event-builder.ts';

const SLOT = 'incident/description';
const start = courseAt('participants');
const worded = (text: string): Fact => ({ type: 'incident.worded', field: 'description', text });
const merged = (record: MeetingRecord, events: readonly MeetingEvent[]) => fold([...record.journal, ...events]);
const texts = (record: MeetingRecord) => valuesIn(record, SLOT).map((event) => ('text' in event ? event.text : ''));

describe('two texts for one place', () => {
  const apart = merged(start, writtenApart(start, [worded('Een.')], [worded('Twee.')]));

  test('written without knowledge of each other conflict: both are kept, and the one that stood goes on standing', () => {
    expect(texts(apart)).toEqual(['Een.', 'Twee.']);
    expect(textIn(apart, SLOT)).toBe('Een.');
  });

  test('conflict also when one person wrote both in two windows of one device', () => {
    const one = stamp(start, worded('Een.'), { id: 'window-1' });
    const two = stamp(start, worded('Twee.'), { id: 'window-2' });
    expect(texts(merged(start, [one, two]))).toEqual(['Een.', 'Twee.']);
  });

  test('one after the other, the second replaces the first', () => {
    const record = withFacts(start, worded('Een.'), worded('Twee.'));
    expect([texts(record), record.conflicts]).toEqual([['Twee.'], []]);
  });

  test('two first values conflict as well', () => {
    const record = merged(EMPTY_RECORD, [
      stamp(EMPTY_RECORD, worded('Een.'), { device: 'a' }),
      stamp(EMPTY_RECORD, worded('Twee.'), { device: 'b' }),
    ]);
    expect(texts(record)).toEqual(['Een.', 'Twee.']);
  });

  test('each side may go on with its own text; the conflict stays open', () => {
    const on = merged(start, writtenApart(start, [worded('Een.'), worded('Een, beter.')], [worded('Twee.'), worded('Twee, beter.')]));
    expect(texts(on).sort()).toEqual(['Een, beter.', 'Twee, beter.']);
    expect(on.conflicts).toHaveLength(1);
  });

  test('a third device makes it three', () => {
    expect(texts(merged(start, writtenApart(start, [worded('Een.')], [worded('Twee.')], [worded('Drie.')])))).toEqual([
      'Een.',
      'Twee.',
      'Drie.',
    ]);
  });

  test('a person chooses either, and then one stands', () => {
    for (const kept of valuesIn(apart, SLOT)) {
      const settled = withFacts(apart, { type: 'conversation-conflict.settled', slot: SLOT, kept: kept.id });
      expect([settled.conflicts, settled.held[SLOT]]).toEqual([[], kept]);
    }
  });

  test('a choice of something that is not there, or from another layer, chooses nothing', () => {
    const [kept] = valuesIn(apart, SLOT);
    for (const fact of [
      { type: 'conversation-conflict.settled', slot: SLOT, kept: 'ghost' },
      { type: 'conversation-conflict.settled', slot: 'incident/place', kept: kept?.id ?? '' },
      { type: 'agreement-conflict.settled', slot: SLOT, kept: kept?.id ?? '' },
      { type: 'note-conflict.settled', slot: SLOT, kept: kept?.id ?? '' },
    ] as const) {
      const record = withFacts(apart, fact);
      expect([objectionToLast(record), record.conflicts]).toEqual(['answers-another-event', apart.conflicts]);
    }
  });

  test('a text that goes on from the one that lost, without knowledge of the choice, conflicts again', () => {
    const [kept, lost] = valuesIn(apart, SLOT);
    const settled = withFacts(apart, { type: 'conversation-conflict.settled', slot: SLOT, kept: kept?.id ?? '' });
    const late = stamp(settled, worded('Twee, nog beter.'), { basedOn: lost?.id ?? null, device: 'device-2' });
    expect(texts(merged(settled, [late])).sort()).toEqual(['Een.', 'Twee, nog beter.']);
  });
});

test('wall time never decides the order', () => {
  const first = { ...stamp(start, worded('Een.')), time: '2030-01-01T00:00:00.000Z' };
  const second = { ...stamp(fold([...start.journal, first]), worded('Twee.')), time: '1999-01-01T00:00:00.000Z' };
  expect(textIn(merged(start, [second, first]), SLOT)).toBe('Twee.');
});

test('what was typed stands as typed, in every field', () => {
  const wild = '  <script>alert(1)</script> {{key}} $t(key) \u202E\u0000 👩‍👧 e\u0301 ';
  expect(textIn(withFacts(start, worded(wild)), SLOT)).toBe(wild);
  const name = withFacts(courseAt('safety'), { type: 'participant.worded', participant: 'noor', field: 'name', text: wild.repeat(200) });
  expect(textIn(name, 'participant/noor/name')).toBe(wild.repeat(200));
});

test('a record is opened once, and before that the agreement layer counts for nothing', () => {
  const [opened] = courseAt('incident').journal;
  expect(opened?.type).toBe('record.opened');
  const early = withFacts(EMPTY_RECORD, { type: 'incident.dated', date: '2026-03-02' });
  expect(objectionToLast(early)).toBe('record-not-opened');
  const again = withFacts(start, nextFact(EMPTY_RECORD));
  expect([objectionToLast(again), again.opened]).toEqual(['record-already-opened', start.opened]);
});

import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { meetingEventSchema, YELLOW_FLAGS } from '../../src/domain/meeting-events.ts';
import {
  ENTRY_STOPS,
  entryStopOutcome,
  flagsLeftOpen,
  flagsWithoutMeasure,
  likelyFlags,
  missingSafety,
  safetyIsConfirmed,
} from '../../src/domain/safety.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { objectionToLast, stamp, withFacts, writtenApart } from '../support/event-builder.ts';

const safety = courseAt('safety');
const answered = (outcome: 'none' | 'another-route') => ({ type: 'entry-stops.answered', outcome }) as const;

describe('entry stops', () => {
  test('the list is answered at once, and until then the stage asks for it', () => {
    expect(entryStopOutcome(safety)).toBe('unknown');
    expect(missingSafety(safety)).toEqual([{ missing: 'entry-stops' }]);
  });

  test('whichever stop it was, the stored bytes are the same', () => {
    const written = ENTRY_STOPS.map((stop) => {
      const event = meetingEventSchema.parse({ ...stamp(safety, answered('another-route')), stop, which: stop, text: stop });
      return JSON.stringify(fold([...safety.journal, event]));
    });
    expect(ENTRY_STOPS).toHaveLength(8);
    expect(new Set(written).size).toBe(1);
    for (const stop of ENTRY_STOPS) expect(written[0]).not.toContain(stop);
  });

  test('a stop leads to another route: the stage cannot be confirmed, the record can be closed', () => {
    const stopped = withFacts(safety, answered('another-route'));
    expect(missingSafety(stopped)).toEqual([{ missing: 'another-route' }]);
    expect(objectionToLast(withFacts(stopped, { type: 'safety.confirmed', everyFlagHasMeasure: true }))).toBe('predicate-not-met');
    expect(stageOf(withFacts(stopped, { type: 'record.closed', outcome: 'another-route', referral: null }))).toBe('closed');
  });

  test('a stop that comes up later opens the stage again and shuts the gate, also in the meeting', () => {
    for (const stage of ['preparation', 'preconditions', 'meeting', 'agreements'] as const) {
      expect(stageOf(withFacts(courseAt(stage), answered('another-route')))).toBe('safety');
    }
  });

  test('two devices that answered differently have not answered', () => {
    const record = fold([...safety.journal, ...writtenApart(safety, [answered('none')], [answered('another-route')])]);
    expect(entryStopOutcome(record)).toBe('unknown');
    expect(safetyIsConfirmed(withFacts(record, { type: 'safety.confirmed', everyFlagHasMeasure: true }))).toBe(false);
  });
});

describe('circumstances that ask for care', () => {
  test.for(YELLOW_FLAGS)('%s asks for a measure, and for nothing once it has one', (flag) => {
    const raised = withFacts(safety, { type: 'flag.raised', flag });
    expect(flagsWithoutMeasure(raised)).toEqual([flag]);
    expect(flagsWithoutMeasure(withFacts(raised, { type: 'flag.measured', flag, text: ' ' }))).toEqual([flag]);
    expect(flagsWithoutMeasure(withFacts(raised, { type: 'flag.measured', flag, text: 'Nadia tolkt.' }))).toEqual([]);
    expect(flagsWithoutMeasure(withFacts(raised, { type: 'flag.cleared', flag }))).toEqual([]);
  });

  test('raised twice is raised once', () => {
    expect(withFacts(safety, { type: 'flag.raised', flag: 'age-gap' }, { type: 'flag.raised', flag: 'age-gap' }).flags).toEqual([
      'age-gap',
    ]);
  });

  test('the stage does not end while a flag has no measure', () => {
    const record = withFacts(safety, answered('none'), { type: 'safety.confirmed', everyFlagHasMeasure: false });
    expect(objectionToLast(record)).toBe('predicate-not-met');
    expect(stageOf(record)).toBe('safety');
  });
});

test('a flag raised after the stage opens nothing again, and stays an open point until it has a measure', () => {
  const preparing = courseAt('preparation');
  const raised = withFacts(preparing, { type: 'flag.raised', flag: 'interpreter' });
  expect([stageOf(raised), flagsLeftOpen(raised)]).toEqual(['preparation', ['interpreter']]);
  expect(flagsLeftOpen(withFacts(raised, { type: 'flag.measured', flag: 'interpreter', text: 'Nadia tolkt.' }))).toEqual([]);
  // Before the stage ends it is what the stage itself asks for.
  expect(flagsLeftOpen(withFacts(safety, { type: 'flag.raised', flag: 'interpreter' }))).toEqual([]);
});

describe('likely flags', () => {
  test('a case in which nothing stands out points to no flag', () => {
    expect(likelyFlags(safety)).toEqual([]);
  });

  test('an interpreter, a gap of three groups, two against one and a child of groep 2 are pointed out, and raised by nobody', () => {
    const record = withFacts(
      safety,
      { type: 'participant.worded', participant: 'emma', field: 'interpreter', text: 'Nadia' },
      { type: 'participant.added', participant: 'tess', role: 'responsible', side: 'responsible', group: '2', parentOf: null },
    );
    expect(likelyFlags(record)).toEqual(['interpreter', 'age-gap', 'several-against-one', 'under-seven']);
    expect(record.flags).toEqual([]);
  });

  test('one parent who comes while the other does not points to parents apart', () => {
    const record = withFacts(
      safety,
      { type: 'participant.added', participant: 'koen', role: 'parent', side: 'harmed', group: 'adult', parentOf: 'noor' },
      { type: 'participant.set', participant: 'koen', choice: { field: 'presence', value: 'not' } },
    );
    expect(likelyFlags(record)).toEqual(['parents-apart']);
  });

  test('two parents of one child, of whom one has no authority', () => {
    const record = withFacts(
      safety,
      { type: 'participant.added', participant: 'koen', role: 'parent', side: 'harmed', group: 'adult', parentOf: 'noor' },
      { type: 'participant.set', participant: 'koen', choice: { field: 'authority', value: 'no' } },
    );
    expect(likelyFlags(record)).toEqual(['parents-apart']);
  });
});

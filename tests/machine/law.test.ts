import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { meetingMachine } from '../../src/machine/meeting-machine.ts';
import { anyEvent, anyHistory, courseAt, shuffled } from '../support/any-event.ts';
import { bounded, runChart } from '../support/chart-run.ts';

/** Seconds on an idle machine; a busy one may take its time. */
const LONG = 300_000;
const chart = bounded(meetingMachine);

test('whatever happens after a record is reopened, the chart stands where the fold says and drops nothing', { timeout: LONG }, () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(anyHistory, ({ before, after }) => {
      const run = runChart(chart, after, fold(before));
      expect(run.broken).toBeNull();
      expect(JSON.stringify(run.record)).toBe(JSON.stringify(fold([...before, ...after])));
      for (const state of run.states) reached.add(state);
    }),
    // Enough that a history from every stage is among them.
    { numRuns: 250 },
  );
  expect(reached).toEqual(new Set(STAGES));
});

test('events of a whole course that arrive in any order leave the chart where the fold says', { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyHistory, fc.nat(), ({ before, after }, seed) => {
      const run = runChart(chart, shuffled([...before, ...after], seed), EMPTY_RECORD);
      expect(run.broken).toBeNull();
    }),
    { numRuns: 10 },
  );
});

test('events of no sense at all neither move the chart off the fold nor stop it', { timeout: LONG }, () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      expect(runChart(chart, events).broken).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test('each event moves the chart to the stage of the record so far, one by one through a whole course', () => {
  const events = courseAt('closed').journal;
  expect(runChart(chart, events).broken).toBeNull();
  expect(runChart(chart, events).record).toEqual(courseAt('closed'));
});

test.for(STAGES)('a record reopened at %s stands there', (stage) => {
  const run = runChart(chart, [], courseAt(stage));
  expect(run.broken).toBeNull();
  expect([...run.states]).toEqual([stage]);
  expect(stageOf(run.record)).toBe(stage);
});

test('a chart that goes round for ever is found out, not waited for', () => {
  const round = bounded(meetingMachine.provide({ guards: { belongsElsewhere: () => true } }));
  expect(runChart(round, []).broken).not.toBeNull();
});

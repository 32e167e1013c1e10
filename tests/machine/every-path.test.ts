import { beforeAll, describe, expect, test } from 'vitest';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { gateIsOpen, unmetPreconditions } from '../../src/domain/preconditions.ts';
import { apologyIsWelcome } from '../../src/domain/preparation.ts';
import { everyoneReconfirmed } from '../../src/domain/reconfirmation.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { meetingMachine } from '../../src/machine/meeting-machine.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_FOUR } from '../support/case-of-four.ts';
import { bounded, type ChartRun, runChart, transitionsOf } from '../support/chart-run.ts';
import { shortestPaths, stepsFrom } from '../support/chart-walk.ts';
import { circleAfter, nextFact, roadTo, turnTaken } from '../support/course.ts';
import { objectionToLast, stamp, withFacts } from '../support/event-builder.ts';
import { turnNow } from '../support/sensible-facts.ts';
import { turnsAfterWithdrawal } from '../support/withdrawal-law.ts';

const chart = bounded(meetingMachine);
const { structure } = CASE_OF_FOUR;

/** Seconds on an idle machine; a busy one may take its time. */
const LONG = 300_000;

interface Path {
  readonly events: readonly MeetingEvent[];
  /** The path lived through by an actor from its first event on. */
  readonly run: ChartRun;
  readonly record: MeetingRecord;
  /** Each sensible step from the path's end, by an actor that was reopened there. */
  readonly steps: readonly { readonly event: MeetingEvent; readonly run: ChartRun }[];
}

let paths: readonly Path[] = [];
let runs: readonly ChartRun[] = [];

beforeAll(() => {
  paths = shortestPaths().map((events) => {
    const run = runChart(chart, events);
    const steps = stepsFrom(run.record).map((event) => ({ event, run: runChart(chart, [event], run.record) }));
    return { events, run, record: run.record, steps };
  });
  runs = paths.flatMap(({ run, steps }) => [run, ...steps.map((step) => step.run)]);
}, LONG);

test('the case of four asks three people each question', () => {
  const turns = planTurns(circleAfter(0), structure).filter(({ question }) => question !== 'apology-turn');
  expect(turns).toHaveLength(6 * 3);
});

test('every state of the chart is visited', () => {
  expect(new Set(runs.flatMap(({ states }) => [...states]))).toEqual(new Set(STAGES));
  expect(Object.keys(meetingMachine.states).sort()).toEqual(['routing', ...STAGES].sort());
});

test('every transition of the chart is taken', () => {
  expect(new Set(runs.flatMap(({ transitions }) => [...transitions]))).toEqual(new Set(transitionsOf(chart).values()));
});

test('on every path, and on every step from its end, the chart stands where the fold says and drops nothing', () => {
  expect(runs.filter(({ broken }) => broken !== null)).toEqual([]);
  expect(paths.length).toBeGreaterThan(400);
});

test('a path is what its record remembers, and every sensible step on it is legal', () => {
  for (const { events, record } of paths) {
    expect(record.journal).toEqual(events);
    expect([record.disputed, record.conflicts]).toEqual([[], []]);
  }
  for (const { record } of runs) expect(record.disputed).toEqual([]);
});

test('every moment has a way on, except a record that somebody closed', () => {
  for (const { record, steps } of paths) if (!record.closed) expect(steps.length).toBeGreaterThan(0);
});

test('no path leads from a withdrawn precondition to a next turn, unless it holds again and the harmed child was asked first', () => {
  const records = runs.map(({ record }) => record);
  expect(records.flatMap(turnsAfterWithdrawal)).toEqual([]);
  const cameBack = records.filter(({ journal }) => {
    const withdrawn = journal.findIndex(({ type }) => type === 'precondition.withdrawn');
    return withdrawn >= 0 && journal.slice(withdrawn).some(({ type }) => type === 'turn.taken');
  });
  expect(cameBack.length).toBeGreaterThan(0);
});

test('a turn is taken only with the gate open and after everyone said yes at the door', () => {
  const beforeTurns = paths.filter(({ steps }) => steps.some(({ event }) => event.type === 'turn.taken'));
  expect(beforeTurns.length).toBeGreaterThan(18);
  for (const { record } of beforeTurns) {
    expect(gateIsOpen(record)).toBe(true);
    expect(everyoneReconfirmed(record)).toBe(true);
    expect(unmetPreconditions(record)).toEqual([]);
  }
});

test('from a withdrawal, no single step leads to a turn, and the only ways are: back, another form, another day, stop', () => {
  const withdrawn = paths.filter(({ record }) => record.pause?.code === 'withdrawn');
  expect(withdrawn.length).toBeGreaterThan(20);
  const ways = new Set<string>();
  for (const { record, steps } of withdrawn) {
    const turn = turnNow(record);
    if (turn) expect(objectionToLast(withFacts(record, turnTaken(turn.id, 'answered')))).toBe('meeting-is-paused');
    for (const { event, run } of steps) if (stageOf(run.record) !== 'paused') ways.add(event.type);
    if (record.otherForm === null && steps.some(({ event }) => event.type === 'meeting.resumed'))
      expect(unmetPreconditions(record)).toEqual([]);
  }
  expect(ways).toEqual(new Set(['meeting.resumed', 'other-form.chosen', 'another-day.chosen', 'meeting.stopped']));
});

describe('an apology is never required', () => {
  test('a meeting closes with the moment for an apology passed', () => {
    const welcome = courseAt('meeting');
    expect(apologyIsWelcome(welcome)).toBe(true);
    const before = roadTo(welcome, (record) => turnNow(record)?.question === 'apology-turn');
    const passed = withFacts(before, turnTaken('apology-turn.ask.bram', 'passed'));
    const closed = roadTo(passed, (record) => stageOf(record) === 'closed');
    expect(runChart(chart, closed.journal).broken).toBeNull();
    expect(closed.disputed).toEqual([]);
  });

  test('passing it leads to the same place and the same next step as taking it', () => {
    const moments = paths.filter(
      ({ record }) => stageOf(record) === 'meeting' && turnNow(record)?.question === 'apology-turn' && record.meetingOpened,
    );
    expect(moments.length).toBeGreaterThan(0);
    for (const { record } of moments) {
      const after = (['passed', 'later', 'answered'] as const).map((status) =>
        withFacts(record, turnTaken('apology-turn.ask.bram', status)),
      );
      expect(new Set(after.map((one) => JSON.stringify([stageOf(one), nextFact(one)]))).size).toBe(1);
    }
  });

  test.for(['no', 'unknown'] as const)('a meeting closes without that moment when the harmed child said %s to it', (wish) => {
    const asked = withFacts(courseAt('preparation'), { type: 'apology-wish.recorded', participant: 'noor', wish });
    const closed = roadTo(asked, (record) => stageOf(record) === 'closed');
    expect(runChart(chart, closed.journal).broken).toBeNull();
    expect(closed.journal.filter((event) => event.type === 'turn.taken' && event.turn.startsWith('apology-turn'))).toEqual([]);
    expect(closed.journal.filter(({ type }) => type === 'turn.taken')).toHaveLength(6 * 3);
  });

  test('what the gate asks is willingness, before the meeting; nothing that the meeting records can stand in for it or undo it', () => {
    const before = courseAt('meeting');
    const after = roadTo(
      withFacts(
        roadTo(before, (record) => turnNow(record)?.question === 'apology-turn'),
        turnTaken('apology-turn.ask.bram', 'passed'),
      ),
      (record) => stageOf(record) === 'agreements',
    );
    expect(unmetPreconditions(after)).toEqual([]);
    expect(gateIsOpen(after)).toBe(true);
  });
});

test('the law of coming back sees a turn after a withdrawal, and a harmed child who is asked too late', () => {
  const open = circleAfter(2);
  const withdrawn = withFacts(open, { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'bram' });
  const forced = { ...withdrawn, journal: [...withdrawn.journal, stamp(withdrawn, turnTaken('what-happened.ask.noor', 'answered'))] };
  expect(turnsAfterWithdrawal(forced)).toHaveLength(2);
  const late = {
    ...withdrawn,
    journal: [...withdrawn.journal, stamp(withdrawn, { type: 'return.answered', participant: 'bram', answer: 'go-on' })],
  };
  expect(turnsAfterWithdrawal(late)).toHaveLength(1);
  expect(turnsAfterWithdrawal(withdrawn)).toEqual([]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { meetingMachine } from '../../src/machine/meeting-machine.ts';
import { courseAt } from '../support/any-event.ts';
import { bounded, type ChartRun, runChart, transitionsOf } from '../support/chart-run.ts';
import { stepsFrom } from '../support/chart-walk.ts';

/** Something an actor lives through: from a record on, these events. */
interface Episode {
  readonly events: readonly MeetingEvent[];
  readonly from: MeetingRecord;
}

let episodes: readonly Episode[] = [];

const STEPS_AWAY = 3;

/** Few episodes near the road, which take every transition of the chart between them. */
beforeAll(() => {
  const chart = bounded(meetingMachine);
  const missing = new Set(transitionsOf(chart).values());
  const chosen: Episode[] = [];
  let near: readonly Episode[] = STAGES.map((stage) => ({ events: courseAt(stage).journal, from: EMPTY_RECORD }));
  for (let away = 0; away < STEPS_AWAY && missing.size > 0; away += 1) {
    const next: Episode[] = [];
    for (const episode of near) {
      const { transitions, record } = runChart(chart, episode.events, episode.from);
      if ([...transitions].some((transition) => missing.has(transition))) chosen.push(episode);
      for (const transition of transitions) missing.delete(transition);
      next.push(...stepsFrom(record).map((step) => ({ events: [step], from: record })));
    }
    near = next;
  }
  episodes = chosen;
});

/** What is wrong with a chart: the law broken, or a transition that nothing takes any more; null when nothing is. */
function faultOf(machine: AnyStateMachine): string | null {
  const runs: ChartRun[] = [];
  for (const { events, from } of episodes) {
    const run = runChart(machine, events, from);
    if (run.broken) return run.broken;
    runs.push(run);
  }
  const taken = new Set(runs.flatMap(({ transitions }) => [...transitions]));
  const idle = [...transitionsOf(machine).values()].filter((name) => !taken.has(name));
  return idle.length > 0 ? `never taken: ${idle.join(', ')}` : null;
}

test('the chart as it is has no fault', () => {
  expect(faultOf(bounded(meetingMachine))).toBeNull();
});

const GUARDS = Object.keys(meetingMachine.implementations.guards);

test('the chart has a guard for each stage that ends, two for pause and stop, and two to find the way', () => {
  expect(GUARDS).toHaveLength(14);
});

describe.for(GUARDS)('%s', (guard) => {
  test.for([true, false])('always %s is found out', (answer) => {
    expect(faultOf(bounded(meetingMachine.provide({ guards: { [guard]: () => answer } })))).not.toBeNull();
  });
});

type Config = AnyStateMachine['config'];
type Node = Pick<Config, 'always'>;

const config: Config = meetingMachine.config;
const branchesOf = ({ always }: Node) => [always ?? []].flat();

/** The node with one branch always open. */
function opened<Whole extends Node>(node: Whole, at: number): Whole {
  const always = branchesOf(node).map((branch, index) => (index === at && typeof branch === 'object' ? { target: branch.target } : branch));
  return { ...node, always };
}

function withoutGuardAt(state: string | null, at: number): Config {
  if (state === null) return opened(config, at);
  return { ...config, states: { ...config.states, [state]: opened(config.states?.[state] ?? {}, at) } };
}

const PLACES = [[null, config] as const, ...Object.entries(config.states ?? {})].flatMap(([state, node]) =>
  branchesOf(node).map((_, at) => [state, at] as const),
);

test('every eventless transition of the chart has a guard that could be taken away', () => {
  expect(PLACES).toHaveLength(transitionsOf(meetingMachine).size - 1);
});

test.for(PLACES)('without the guard at %s (null: anywhere), branch %i, the chart is found out', ([state, at]) => {
  expect(faultOf(bounded(meetingMachine, withoutGuardAt(state, at)))).not.toBeNull();
});

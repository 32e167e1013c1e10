import { type AnyStateMachine, createActor, createMachine, type StateNode } from 'xstate';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';

/** A chart that goes round for ever must fail, not hang. */
const MOST_STEPS_AT_ONCE = 50;

/** The same chart, which throws instead of going round for ever. */
export function bounded(machine: AnyStateMachine, config: AnyStateMachine['config'] = machine.config): AnyStateMachine {
  return createMachine({ ...config, options: { maxIterations: MOST_STEPS_AT_ONCE } }, machine.implementations);
}

type Transition = StateNode['always'] extends infer List | undefined ? (List extends readonly (infer One)[] ? One : never) : never;

const known = new WeakMap<AnyStateMachine, ReadonlyMap<object, string>>();

/** Every transition of a chart under the name of its place: `incident.always.0`. */
export function transitionsOf(machine: AnyStateMachine): ReadonlyMap<object, string> {
  const transitions = known.get(machine) ?? nameTransitions(machine);
  known.set(machine, transitions);
  return transitions;
}

function nameTransitions(machine: AnyStateMachine): ReadonlyMap<object, string> {
  const named = new Map<object, string>();
  const add = (node: StateNode) => {
    const lists: readonly (readonly [string, readonly Transition[]])[] = [['always', node.always ?? []], ...node.transitions];
    for (const [event, list] of lists)
      for (const [at, transition] of list.entries()) named.set(transition, `${node.path.join('.') || 'anywhere'}.${event}.${at}`);
    for (const child of Object.values(node.states)) add(child);
  };
  add(machine.root);
  return named;
}

export interface ChartRun {
  /** What broke the law that the chart stands where the fold says and holds every event; null when nothing did. */
  readonly broken: string | null;
  readonly states: ReadonlySet<string>;
  readonly transitions: ReadonlySet<string>;
  readonly record: MeetingRecord;
}

/** Lets an actor live through these events, checking the law before the first and after each. */
export function runChart(machine: AnyStateMachine, events: readonly MeetingEvent[], from: MeetingRecord = EMPTY_RECORD): ChartRun {
  const names = transitionsOf(machine);
  const states = new Set<string>();
  const transitions = new Set<string>();
  const failures: string[] = [];
  const actor = createActor(machine, {
    input: { record: from },
    inspect: (step) => {
      if (step.type !== '@xstate.microstep') return;
      for (const taken of step._transitions) transitions.add(names.get(taken) ?? 'unknown');
    },
  });
  actor.subscribe({ error: (error) => failures.push(String(error)) });
  actor.start();
  const sent = new Set(from.journal.map(({ id }) => id));
  const check = () => {
    const { value, context, status } = actor.getSnapshot();
    if (status === 'error') return failures.push('threw');
    states.add(String(value));
    const record: MeetingRecord = context.record;
    if (value !== stageOf(record)) failures.push(`stands at ${value}, the record at ${stageOf(record)}`);
    if (record.journal.length !== sent.size) failures.push(`${sent.size - record.journal.length} events dropped`);
    return undefined;
  };
  check();
  for (const event of events) {
    if (failures.length > 0) break;
    sent.add(event.id);
    actor.send(event);
    check();
  }
  const { context } = actor.getSnapshot();
  actor.stop();
  return { broken: failures[0] ?? null, states, transitions, record: context.record };
}

import type { AnyStateMachine, StateNode } from 'xstate';

/** One way out of a stage, in words. */
interface Way {
  readonly when: string;
  readonly to: string;
}

/** The chart of a meeting as a page of Markdown: a picture of the course, and a table with every transition there is. */
export function renderMeetingChart(machine: AnyStateMachine): string {
  const stages = Object.values(machine.states);
  const anywhere = waysOut(machine.root);
  return [
    '# The course of a meeting',
    '',
    'Made from `src/machine/meeting-machine.ts` by `npm run chart`; a test fails when it is stale.',
    '',
    'Every event is applied to the record once, wherever the chart stands. The chart then moves by what holds in the record, and by nothing else.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${idOf(initialOf(machine))}`,
    ...stages.flatMap((stage) => waysOut(stage).map((way) => arrow(stage.key, way))),
    ...anywhere.map((way) => arrow('anywhere', way)),
    '```',
    '',
    '| stage | what it is | leaves when | to |',
    '|---|---|---|---|',
    ...stages.flatMap((stage) => rowsOf(stage.key, stage.description ?? '', waysOut(stage))),
    ...rowsOf('anywhere', 'Wherever the chart stands.', anywhere),
    '',
  ].join('\n');
}

function initialOf(machine: AnyStateMachine): string {
  return machine.root.initial.target.map(({ key }) => key).join(', ');
}

function waysOut(stage: StateNode): readonly Way[] {
  return (stage.always ?? []).map(({ guard, target }) => ({
    when: inWords(guard, stage.key),
    to: (target ?? []).map(({ key }) => key).join(', '),
  }));
}

/** Mermaid takes no hyphen in the name of a state. */
function idOf(stage: string): string {
  return stage.replaceAll('-', '_');
}

function arrow(from: string, { when, to }: Way): string {
  return `  ${idOf(from)} --> ${idOf(to)}: ${when}`;
}

function rowsOf(stage: string, description: string, ways: readonly Way[]): readonly string[] {
  return ways.map(({ when, to }, at) => `| ${at === 0 ? stage : ''} | ${at === 0 ? description : ''} | ${when} | ${to} |`);
}

/** `preconditionsAreConfirmed` → "preconditions are confirmed"; a guard over another stage than its own names that one. */
function inWords(guard: unknown, own: string): string {
  if (typeof guard === 'string') return spaced(guard);
  if (typeof guard === 'function') return composed(guard, own);
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return 'always';
  const params = 'params' in guard && typeof guard.params === 'object' ? Object.values(guard.params ?? {}) : [];
  return [spaced(String(guard.type)), ...params.map(String).filter((stage) => stage !== own)].join(' ');
}

/** `and`, `not` and `stateIn` of the chart's library are functions that carry their parts. */
function composed(guard: object, own: string): string {
  if ('guards' in guard && Array.isArray(guard.guards)) {
    const [only, ...more] = guard.guards.map((part) => inWords(part, own));
    return more.length === 0 ? `not ${only}` : [only, ...more].join(', ');
  }
  return 'stateValue' in guard ? `in ${String(guard.stateValue).replace(/^#\w+\./, '')}` : 'always';
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

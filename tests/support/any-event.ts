import fc from 'fast-check';
import * as z from 'zod/mini';
import { apply } from '../../src/domain/fold.ts';
import { type MeetingEvent, meetingEventSchema, PRECONDITIONS } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { STAGES, type Stage } from '../../src/domain/stages.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_FOUR } from './case-of-four.ts';
import { courseUpTo } from './course.ts';
import { stamp } from './event-builder.ts';
import { sensibleFacts } from './sensible-facts.ts';

const PEOPLE = [...CASE_OF_FOUR.people.map(({ id }) => id), 'nobody'];
const MOST = 95;

const COURSES = new Map<Stage, MeetingRecord>();

/** The case of four at a stage, made once. */
export function courseAt(stage: Stage): MeetingRecord {
  const known = COURSES.get(stage) ?? courseUpTo(stage);
  COURSES.set(stage, known);
  return known;
}

const turns = planTurns(courseAt('meeting'), CASE_OF_FOUR.structure).map(({ id }) => id);
const anyId = fc.oneof(
  fc.integer({ min: 1, max: MOST }).map((counter) => `laptop-${counter}`),
  fc.integer({ min: 1, max: 6 }).map((number) => `stranger-${number}`),
);

/** What fields hold by name, so that events meet each other; anything else comes from its schema alone. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  id: anyId,
  basedOn: fc.option(anyId),
  device: fc.constantFrom('laptop', 'device-1', 'device-2'),
  counter: fc.integer({ min: 1, max: MOST }),
  participant: fc.constantFrom(...PEOPLE),
  participants: fc.subarray(PEOPLE),
  child: fc.constantFrom(...PEOPLE),
  accountedFor: fc.oneof(fc.constant(PEOPLE), fc.subarray(PEOPLE)),
  seats: fc.shuffledSubarray(PEOPLE),
  turn: fc.constantFrom(...turns),
  agreement: fc.constantFrom('agreement-1', 'agreement-2'),
  talk: fc.constantFrom('talk-1', 'talk-2'),
  text: fc.constantFrom('', 'Noor', '__proto__', 'Bram helpt <b>elke</b> dag {{key}}'),
  slot: fc.constantFrom(
    'incident/date',
    'entry-stops',
    'agreement/agreement-1/what',
    'reconfirmation/noor',
    `precondition/${PRECONDITIONS[0]}/bram`,
  ),
  kept: anyId,
  covers: fc.array(anyId, { maxLength: 3 }),
  states: fc.constant({}),
  strokes: fc.constant([]),
};

/** Any value of a schema, for the parts of zod that events are made of. */
function anyOf(schema: z.core.$ZodType, name = ''): fc.Arbitrary<unknown> {
  // zod gives a schema's own definition no narrower type than this; the tag tells them apart.
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const named = BY_NAME[name];
  if (named) return named;
  switch (def.type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, anyOf(part, key)])));
    case 'union':
      return fc.oneof(...def.options.map((option) => anyOf(option)));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'nullable':
      return fc.option(anyOf(def.innerType, name));
    case 'optional':
      return fc.option(anyOf(def.innerType, name), { nil: undefined });
    case 'array':
      return fc.array(anyOf(def.element), { maxLength: 3 });
    case 'string':
      return fc.constantFrom(...['2026-03-10', 'a'.repeat(64), 'noor'].filter((text) => isValid(schema, text)));
    case 'number':
      return fc.integer({ min: 1, max: 5 });
    case 'boolean':
      return fc.boolean();
    default:
      throw new Error(`no events were made of ${def.type} until now`);
  }
}

function isValid(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Any event that the schema admits, legal at its place or not. */
export const anyEvent: fc.Arbitrary<MeetingEvent> = anyOf(meetingEventSchema).map((value) => meetingEventSchema.parse(value));

/** A way on from a record: at each step one of the facts that are sensible there. */
export function walkFrom(start: MeetingRecord, choices: readonly number[], device: string): readonly MeetingEvent[] {
  const walked: MeetingEvent[] = [];
  choices.reduce((record, choice) => {
    const facts = sensibleFacts(record);
    const fact = facts[choice % Math.max(facts.length, 1)];
    if (!fact) return record;
    const event = stamp(record, fact, { device });
    walked.push(event);
    return apply(record, event);
  }, start);
  return walked;
}

export interface History {
  /** What a record held before two devices went on apart. */
  readonly before: readonly MeetingEvent[];
  /** What came after, in any order: two devices that do not know of each other, and events of no sense at all. */
  readonly after: readonly MeetingEvent[];
}

/** Histories that reach every stage and break every rule on the way. */
export const anyHistory: fc.Arbitrary<History> = fc
  .record({
    stage: fc.constantFrom(...STAGES),
    dropped: fc.array(fc.integer({ min: 1, max: MOST }), { maxLength: 2 }),
    one: fc.array(fc.nat(), { maxLength: 10 }),
    other: fc.array(fc.nat(), { maxLength: 10 }),
    strangers: fc.array(anyEvent, { maxLength: 8 }),
    seed: fc.nat(),
  })
  .map(({ stage, dropped, one, other, strangers, seed }) => {
    const course = courseAt(stage);
    const before = course.journal.filter(({ counter }) => !dropped.includes(counter));
    const after = [...walkFrom(course, one, 'device-1'), ...walkFrom(course, other, 'device-2'), ...strangers];
    return { before, after: shuffled(after, seed) };
  });

/** The same events in an order that the seed decides. */
export function shuffled<One>(list: readonly One[], seed: number): readonly One[] {
  let state = (seed % 2147483646) + 1;
  const draw = () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
  return list
    .map((one) => [draw(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

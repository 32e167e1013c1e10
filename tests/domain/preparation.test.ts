import { describe, expect, test } from 'vitest';
import { bandGroupOf } from '../../src/domain/conversation-script.ts';
import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { bandOf, participantById, thoseTakingPart } from '../../src/domain/participants.ts';
import {
  accountedFor,
  apologyIsWelcome,
  pauseSignalOf,
  preparationIsConfirmed,
  preparationOrder,
  preparationState,
  preparationSteps,
  unpreparedParticipants,
} from '../../src/domain/preparation.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { SHORT_SCRIPT } from '../support/case-of-four.ts';
import { courseUpTo } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const preparation = courseAt('preparation');
const held = (participant: string): Fact => ({ type: 'preparation.held', participant, on: '2026-03-05', partlyAlone: true });
const reason = (participant: string, text: string): Fact => ({ type: 'preparation.worded', participant, field: 'waived-because', text });
const wish = (participant: string, value: 'yes' | 'no' | 'unknown'): Fact => ({ type: 'apology-wish.recorded', participant, wish: value });

test('the harmed child is spoken to first, then its adults, then the responsible side, then the others', () => {
  expect(preparationOrder(courseUpTo('preparation', CASE_OF_EIGHT)).map(({ id }) => id)).toEqual([
    'mila',
    'hana',
    'zoe',
    'sem',
    'piet',
    'gijs',
    'tom',
    'kai',
  ]);
});

test('nothing blocks the harmed child’s own talk or its protection, at any stage before the end', () => {
  for (const stage of ['participants', 'safety', 'preparation', 'preconditions', 'other-form', 'meeting', 'paused', 'stopped'] as const) {
    expect(objectionToLast(withFacts(courseAt(stage), held('noor')))).toBeNull();
    expect(objectionToLast(withFacts(courseAt(stage), { type: 'protection.worded', field: 'watches', text: 'Juf Els' }))).toBeNull();
  }
});

describe('everyone has had a talk, or it is recorded why not', () => {
  test('a talk that was waived without a reason is open', () => {
    const waived = withFacts(preparation, { type: 'preparation.waived', participant: 'ruud' });
    expect(preparationState(waived, 'ruud')).toBe('open');
    expect(preparationState(withFacts(waived, reason('ruud', '  ')), 'ruud')).toBe('open');
    expect(preparationState(withFacts(waived, reason('ruud', 'In het buitenland.')), 'ruud')).toBe('waived');
    expect(preparationState(withFacts(waived, reason('ruud', 'In het buitenland.'), held('ruud')), 'ruud')).toBe('held');
  });

  test('a reason alone waives nothing', () => {
    expect(preparationState(withFacts(preparation, reason('ruud', 'Geen tijd.')), 'ruud')).toBe('open');
  });

  test('the stage ends when all are accounted for, and not with one missing', () => {
    const three = withFacts(preparation, held('noor'), held('emma'), held('bram'));
    expect(unpreparedParticipants(three).map(({ id }) => id)).toEqual(['ruud']);
    const early = withFacts(three, { type: 'preparation.confirmed', accountedFor: [...accountedFor(three)] });
    expect([objectionToLast(early), preparationIsConfirmed(early)]).toEqual(['predicate-not-met', false]);
    const all = withFacts(three, held('ruud'));
    expect(preparationIsConfirmed(withFacts(all, { type: 'preparation.confirmed', accountedFor: [...accountedFor(all)] }))).toBe(true);
  });

  test('somebody who comes to it later opens the stage again', () => {
    const later = withFacts(courseAt('preconditions'), {
      type: 'participant.added',
      participant: 'tom',
      role: 'staff',
      side: 'neither',
      group: 'adult',
      parentOf: null,
    });
    const named = withFacts(later, { type: 'participant.worded', participant: 'tom', field: 'name', text: 'Tom' });
    expect(stageOf(named)).toBe('preparation');
    expect(unpreparedParticipants(named).map(({ id }) => id)).toEqual(['tom']);
  });

  test('who does not take part needs no talk', () => {
    expect(preparationOrder(courseUpTo('preparation', CASE_OF_EIGHT)).map(({ id }) => id)).not.toContain('omar');
  });
});

describe('the steps of a talk', () => {
  const eight = courseUpTo('preparation', CASE_OF_EIGHT);

  test('are those of this role and age', () => {
    for (const person of thoseTakingPart(eight)) {
      const steps = preparationSteps(CASE_OF_EIGHT.structure, person);
      expect(steps.length).toBeGreaterThan(0);
      expect(['groep-1-4', 'groep-5-8', 'adult']).toContain(bandGroupOf(bandOf(person)));
    }
    const mila = participantById(eight, 'mila');
    const sem = participantById(eight, 'sem');
    if (!mila || !sem) throw new Error('the case of eight has lost its children');
    const checks = (person: typeof mila) => preparationSteps(CASE_OF_EIGHT.structure, person).flatMap(({ check }) => check ?? []);
    expect(checks(mila)).toEqual(['free-yes']);
    expect(checks(sem)).toEqual(['takes-responsibility', 'will-listen', 'will-apologise']);
    expect(preparationSteps(CASE_OF_EIGHT.structure, sem).some(({ alone }) => alone)).toBe(true);
  });

  test('there are none for the facilitator, and none where the script has none', () => {
    const femke = participantById(preparation, 'femke');
    const ruud = participantById(preparation, 'ruud');
    if (!femke || !ruud) throw new Error('the case of four has lost somebody');
    expect(preparationSteps(SHORT_SCRIPT, femke)).toEqual([]);
    expect(preparationSteps(SHORT_SCRIPT, ruud)).toEqual([]);
  });
});

describe('an apology is welcome', () => {
  test.for([
    ['yes', true],
    ['no', false],
    ['unknown', false],
  ] as const)('when the harmed child says %s: %s', ([value, isWelcome]) => {
    expect(apologyIsWelcome(withFacts(preparation, wish('noor', value)))).toBe(isWelcome);
  });

  test('not when nobody asked, and not by the wish of somebody else', () => {
    expect(apologyIsWelcome(preparation)).toBe(false);
    expect(apologyIsWelcome(withFacts(preparation, wish('emma', 'yes')))).toBe(false);
  });

  test('only when every harmed child says so', () => {
    const two = withFacts(
      courseAt('participants'),
      ...(['noor', 'lea'] as const).map(
        (participant): Fact => ({ type: 'participant.added', participant, role: 'harmed', side: 'harmed', group: '6', parentOf: null }),
      ),
    );
    expect(apologyIsWelcome(withFacts(two, wish('noor', 'yes')))).toBe(false);
    expect(apologyIsWelcome(withFacts(two, wish('noor', 'yes'), wish('lea', 'no')))).toBe(false);
    expect(apologyIsWelcome(withFacts(two, wish('noor', 'yes'), wish('lea', 'yes')))).toBe(true);
  });

  test('not while two notes of the wish contradict each other', () => {
    const apart = writtenApart(preparation, [wish('noor', 'yes')], [wish('noor', 'no')]);
    expect(apologyIsWelcome(fold([...preparation.journal, ...apart]))).toBe(false);
  });
});

test('the pause signal is what was agreed in the talk, and nobody’s for a stranger', () => {
  const agreed = withFacts(preparation, {
    type: 'preparation.worded',
    participant: 'noor',
    field: 'seat-and-signal',
    text: 'Hand op tafel',
  });
  expect(pauseSignalOf(agreed, 'noor')).toBe('Hand op tafel');
  expect(pauseSignalOf(agreed, 'ghost')).toBe('');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { type Fact, PRECONDITION_OUTCOMES, type PreconditionOutcome } from '../../src/domain/meeting-events.ts';
import {
  gateConditions,
  gateIsOpen,
  ownWordsAtGate,
  preconditionChecks,
  preconditionsAreConfirmed,
  unmetPreconditions,
} from '../../src/domain/preconditions.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo, DAY } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const gate = courseAt('preconditions');
const eight = courseUpTo('preconditions', CASE_OF_EIGHT);

function establishing({ precondition, participant }: ReturnType<typeof preconditionChecks>[number], outcome: PreconditionOutcome): Fact {
  return { type: 'precondition.established', precondition, participant, outcome, on: DAY };
}

describe('who is asked what', () => {
  test('the policy’s three are put to the responsible child and its parents who take part, the rest is an addition', () => {
    expect(preconditionChecks(gate).map(({ block, precondition, participant }) => `${block} ${precondition} ${participant}`)).toEqual([
      'policy takes-responsibility bram',
      'policy takes-responsibility ruud',
      'policy will-listen bram',
      'policy will-listen ruud',
      'policy will-apologise bram',
      'policy will-apologise ruud',
      'addition free-yes noor',
      'addition free-yes emma',
      'addition no-new-incident null',
    ]);
  });

  test('a parent with authority who stays away is informed and does not object; one without it is not asked', () => {
    const asked = preconditionChecks(eight).filter(({ precondition }) => precondition === 'absent-adult-informed');
    expect(asked.map(({ participant }) => participant)).toEqual(['iris']);
  });

  describe('a parent without authority who takes part', () => {
    const omar = (field: 'presence' | 'authority', value: string): Fact =>
      ({ type: 'participant.set', participant: 'omar', choice: { field, value } }) as Fact;
    const asked = (...facts: readonly Fact[]) =>
      preconditionChecks(withFacts(eight, ...facts)).filter(({ precondition }) => precondition === 'without-authority-welcome');

    test('is asked about, for the child and the parent with authority must agree', () => {
      expect(asked(omar('presence', 'whole'), omar('authority', 'no')).map(({ participant }) => participant)).toEqual(['omar']);
    });

    test('is not asked about while staying away, nor while authority is there or not known', () => {
      expect(asked(omar('authority', 'no'))).toEqual([]);
      expect(asked(omar('presence', 'whole'))).toEqual([]);
      expect(asked(omar('presence', 'whole'), omar('authority', 'yes'))).toEqual([]);
    });

    test('keeps the gate shut until both agree, and opens it again by staying away', () => {
      const here = withFacts(eight, omar('presence', 'whole'), omar('authority', 'no'));
      const others = preconditionChecks(here).filter(({ precondition }) => precondition !== 'without-authority-welcome');
      const [welcome] = preconditionChecks(here).filter(({ precondition }) => precondition === 'without-authority-welcome');
      if (!welcome) throw new Error('nobody is asked about');
      const rest = withFacts(here, ...others.map((one) => establishing(one, 'yes')));
      expect(gateIsOpen(rest)).toBe(false);
      expect(gateIsOpen(withFacts(rest, establishing(welcome, 'no')))).toBe(false);
      expect(gateIsOpen(withFacts(rest, establishing(welcome, 'no'), omar('presence', 'not')))).toBe(true);
      expect(gateIsOpen(withFacts(rest, establishing(welcome, 'yes')))).toBe(true);
    });

    test('is asked about when one of two contradicting notes says so', () => {
      const here = withFacts(eight, omar('presence', 'whole'));
      const record = fold([...here.journal, ...writtenApart(here, [omar('authority', 'yes')], [omar('authority', 'no')])]);
      expect(preconditionChecks(record).some(({ precondition }) => precondition === 'without-authority-welcome')).toBe(true);
    });
  });

  test('friends, witnesses and staff hold nobody up', () => {
    const asked = new Set(preconditionChecks(eight).map(({ participant }) => participant));
    for (const other of ['zoe', 'gijs', 'kai', 'tom', 'anna', 'omar']) expect(asked).not.toContain(other);
  });
});

describe('the gate', () => {
  test('opens when every check is a yes, and for no other combination of values', () => {
    const outcome = fc.oneof({ weight: 3, arbitrary: fc.constant('yes' as const) }, fc.constantFrom(...PRECONDITION_OUTCOMES, null));
    let opened = 0;
    for (const record of [gate, eight]) {
      const checks = preconditionChecks(record);
      fc.assert(
        fc.property(fc.array(outcome, { minLength: checks.length, maxLength: checks.length }), (outcomes) => {
          const facts = checks.flatMap((check, at) => (outcomes[at] ? [establishing(check, outcomes[at])] : []));
          const filled = withFacts(record, ...facts);
          const isAllYes = outcomes.every((one) => one === 'yes');
          expect(gateIsOpen(filled)).toBe(isAllYes);
          expect(unmetPreconditions(filled)).toHaveLength(outcomes.filter((one) => one !== 'yes').length);
          const confirmed = withFacts(filled, { type: 'preconditions.confirmed' });
          expect(stageOf(confirmed)).toBe(isAllYes ? 'meeting' : 'preconditions');
          opened += Number(isAllYes);
        }),
        { numRuns: 150, examples: [[checks.map(() => 'yes' as const)]] },
      );
    }
    expect(opened).toBeGreaterThan(0);
  });

  const allYes = withFacts(gate, ...preconditionChecks(gate).map((check) => establishing(check, 'yes')));

  test.for(
    preconditionChecks(gate).flatMap((check) =>
      PRECONDITION_OUTCOMES.filter((outcome) => outcome !== 'yes').map((outcome) => [check, outcome] as const),
    ),
  )('one answer that is not a yes shuts it: %o', ([check, outcome]) => {
    const record = withFacts(allYes, establishing(check, outcome));
    expect(gateIsOpen(record)).toBe(false);
    expect(objectionToLast(withFacts(record, { type: 'preconditions.confirmed' }))).toBe('predicate-not-met');
  });

  test('one withdrawal shuts it, and reads as not yet', () => {
    const record = withFacts(allYes, { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'bram' });
    expect(unmetPreconditions(record)).toMatchObject([{ precondition: 'will-listen', participant: 'bram', outcome: 'not-yet', on: null }]);
  });

  test('a yes and another answer that do not know of each other are unknown', () => {
    const [first] = preconditionChecks(gate);
    if (!first) throw new Error('no checks');
    for (const other of PRECONDITION_OUTCOMES) {
      const record = fold([...gate.journal, ...writtenApart(gate, [establishing(first, 'yes')], [establishing(first, other)])]);
      expect(preconditionChecks(record)[0]?.outcome).toBe('unknown');
    }
  });

  test('stays shut while entry stops are open, with a stop standing, and without a child on either side', () => {
    expect(gateIsOpen(allYes)).toBe(true);
    expect(gateIsOpen(withFacts(allYes, { type: 'entry-stops.answered', outcome: 'another-route' }))).toBe(false);
    expect(gateIsOpen(withFacts(allYes, { type: 'meeting.stopped', code: 'form-does-not-fit' }))).toBe(false);
    expect(gateIsOpen(withFacts(allYes, { type: 'participant.removed', participant: 'bram' }))).toBe(false);
    expect(gateIsOpen(withFacts(allYes, { type: 'participant.removed', participant: 'noor' }))).toBe(false);
  });

  test('is open and still shut to whoever did not go through it: somebody confirms', () => {
    expect(preconditionsAreConfirmed(allYes)).toBe(false);
    expect(stageOf(allYes)).toBe('preconditions');
  });

  test('a reason is no way through: words beside a check change nothing', () => {
    const checks = preconditionChecks(gate);
    const worded = checks.map(
      ({ precondition, participant }): Fact => ({
        type: 'precondition.worded',
        precondition,
        participant,
        text: 'De directeur vindt het goed.',
      }),
    );
    expect(unmetPreconditions(withFacts(gate, ...worded))).toHaveLength(checks.length);
  });

  test('a parent who decides to stay away after all becomes one to inform', () => {
    const record = withFacts(courseAt('meeting'), {
      type: 'participant.set',
      participant: 'ruud',
      choice: { field: 'presence', value: 'not' },
    });
    expect(stageOf(record)).toBe('participants');
    expect(unmetPreconditions(record)).toMatchObject([{ precondition: 'absent-adult-informed', participant: 'ruud', outcome: 'unknown' }]);
  });
});

describe('what everybody may see of the gate', () => {
  const open = courseUpTo('meeting');

  test('each condition stands there once, in the order of the checks', () => {
    expect(gateConditions(open).map(({ precondition }) => precondition)).toEqual([
      ...new Set(preconditionChecks(open).map(({ precondition }) => precondition)),
    ]);
  });

  test('one answer that is no yes makes the condition no yes, and it does not tell whose it is', () => {
    const said = (participant: string, outcome: PreconditionOutcome) =>
      withFacts(open, { type: 'precondition.established', precondition: 'will-listen', participant, outcome, on: DAY });
    for (const outcome of ['no', 'not-yet', 'unknown'] as const) {
      expect(gateConditions(said('bram', outcome))).toEqual(gateConditions(said('ruud', outcome)));
      expect(gateConditions(said('bram', outcome)).find(({ precondition }) => precondition === 'will-listen')?.outcome).toBe(outcome);
    }
  });

  test('they are all a yes exactly when no check is unmet', () => {
    for (const record of [courseUpTo('preconditions'), open]) {
      expect(gateConditions(record).every(({ outcome }) => outcome === 'yes')).toBe(unmetPreconditions(record).length === 0);
    }
  });
});

test('own words at the gate are those of each person, condition by condition, and only where something was said', () => {
  const said = withFacts(courseAt('preconditions'), {
    type: 'precondition.worded',
    precondition: 'will-listen',
    participant: 'ruud',
    text: ' Ik wil het horen. ',
  });
  expect(ownWordsAtGate(courseAt('preconditions'))).toEqual([]);
  expect(ownWordsAtGate(said).map(({ check, participant, words }) => [check.precondition, participant, words])).toEqual([
    ['will-listen', 'ruud', 'Ik wil het horen.'],
  ]);
});

import { describe, expect, test } from 'vitest';
import { agreementsOf } from '../../src/domain/agreements.ts';
import { conductHints } from '../../src/domain/conduct-hints.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo, nextFact, roadTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const hintsIn = (record: MeetingRecord) => conductHints(record, agreementsOf(record));
const agreeing = courseUpTo('agreements', CASE_OF_EIGHT);

function agreement(id: string, owner: string, what: string, helper = 'Tom'): readonly Fact[] {
  return [
    { type: 'agreement.added', agreement: id, block: null },
    { type: 'agreement.worded', agreement: id, field: 'what', text: what },
    { type: 'agreement.worded', agreement: id, field: 'helper', text: helper },
    { type: 'agreement.set', agreement: id, choice: { field: 'owner', value: owner } },
  ];
}

const hintsFor = (...facts: readonly (readonly Fact[])[]) => hintsIn(withFacts(agreeing, ...facts.flat())).map(({ hint }) => hint);

test('no agreements, no hints; and an agreement without a text gives none', () => {
  expect(hintsIn(agreeing)).toEqual([]);
  expect(hintsFor(agreement('a', 'sem', ' '))).toEqual([]);
});

describe('every duty on one child, none the school’s', () => {
  test('is pointed out', () => {
    expect(hintsFor(agreement('a', 'sem', 'Sem wacht.'), agreement('b', 'sem', 'Sem vraagt het.'))).toEqual([
      'all-on-one-child',
      'nothing-by-school',
    ]);
  });

  test('not when the teacher or the facilitator has one too', () => {
    for (const owner of ['tom', 'anna'])
      expect(hintsFor(agreement('a', 'sem', 'Sem wacht.'), agreement('b', owner, 'Elke dag kijken.'))).toEqual([]);
  });

  test('two children share, so only the school’s part is asked about', () => {
    expect(hintsFor(agreement('a', 'sem', 'Sem wacht.'), agreement('b', 'mila', 'Mila zegt stop.'))).toEqual(['nothing-by-school']);
  });
});

describe('a public statement by a child', () => {
  test.for([
    'Sem vertelt het in de klas.',
    'Voor de hele groep sorry zeggen',
    'Sem zegt sorry voor de hele school.',
    'Sem says it in front of the class',
  ])('%s', (what) => {
    expect(hintsFor(agreement('a', 'sem', what), agreement('b', 'tom', 'Kijken.'))).toEqual(['public-statement']);
  });

  test('working quietly in the classroom is none', () => {
    expect(hintsFor(agreement('a', 'sem', 'Sem werkt rustig in de klas.'), agreement('b', 'tom', 'Kijken.'))).toEqual([]);
  });

  test('the teacher may say it', () => {
    expect(hintsFor(agreement('a', 'tom', 'Meester Tom zegt in de groep: uitlachen stopt.'))).toEqual([]);
  });
});

describe('damaged property', () => {
  test.for(['Sem betaalt de bril.', 'Sem maakt de fiets weer heel.', 'De jas is kapot', 'Sem pays for the glasses'])('%s', (what) => {
    expect(hintsFor(agreement('a', 'sem', what), agreement('b', 'tom', 'Kijken.'))).toEqual(['damaged-property']);
  });

  test('“heel” as “very” is no property', () => {
    expect(hintsFor(agreement('a', 'sem', 'Sem helpt heel graag.'), agreement('b', 'tom', 'Kijken.'))).toEqual([]);
  });
});

describe('a friend’s or witness’ name', () => {
  test.for(['Sem speelt met Gijs.', 'In Zoë’s team', 'in zoes team', 'Zoe kiest eerst', 'KAI helpt'])('%s', (what) => {
    expect(hintsFor(agreement('a', 'sem', what), agreement('b', 'tom', 'Kijken.'))).toEqual(['names-supporter']);
  });

  test.for(['Sem en Mila praten.', 'Een kaiser', 'Gijsbert komt ook'])('not: %s', (what) => {
    expect(hintsFor(agreement('a', 'sem', what), agreement('b', 'tom', 'Kijken.'))).toEqual([]);
  });
});

test('each duty of a child has a helper; an adult’s needs none', () => {
  expect(hintsFor(agreement('a', 'sem', 'Sem wacht.', ' '), agreement('b', 'tom', 'Kijken.', ''))).toEqual(['without-helper']);
});

test('a hint never blocks: with every hint there is, the agreements can be confirmed', () => {
  const record = withFacts(agreeing, ...agreement('a', 'sem', 'Sem zegt in de klas sorry tegen Gijs en betaalt de bril.'));
  expect(hintsIn(record).map(({ hint }) => hint)).toEqual(['nothing-by-school', 'public-statement', 'damaged-property', 'names-supporter']);
  const on = roadTo(record, (one) => stageOf(one) === 'signatures', CASE_OF_EIGHT);
  expect(nextFact(on, CASE_OF_EIGHT).type).toBe('signature.given');
});

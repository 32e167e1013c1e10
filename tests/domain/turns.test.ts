import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { everyTurnIsTaken, laterTurns, nextTurn, plannedMinutes, planTurns, shareOfTurns, turnStatus } from '../../src/domain/turns.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { SHORT_SCRIPT } from '../support/case-of-four.ts';
import { circleAfter, courseUpTo, turnTaken } from '../support/course.ts';
import { objectionToLast, withFacts } from '../support/event-builder.ts';

const four = circleAfter(0);
const eight = courseUpTo('meeting', CASE_OF_EIGHT);
const { structure } = CASE_OF_EIGHT;
const wishNo: Fact = { type: 'apology-wish.recorded', participant: 'noor', wish: 'no' };

/** The order in which people speak, each once for every stretch that they speak in. */
function speakers(record: MeetingRecord, questions: readonly string[], order: 'by-person' | 'by-question'): readonly string[] {
  const turns = planTurns(record, structure, order).filter(({ question }) => questions.includes(question));
  return turns.map(({ participant }) => participant).filter((one, at, all) => one !== all[at - 1]);
}

describe('by person', () => {
  test('looking back goes person by person: responsible, harmed, harmed side, responsible side, witnesses, staff', () => {
    expect(speakers(eight, ['what-happened', 'what-thought', 'who-was-harmed'], 'by-person')).toEqual([
      'sem',
      'mila',
      'hana',
      'zoe',
      'piet',
      'gijs',
      'kai',
      'tom',
    ]);
  });

  test('after heard comes the moment for an apology, then repair with the harmed side first, then learning', () => {
    const phases = planTurns(eight, structure)
      .map(({ phase }) => phase)
      .filter((one, at, all) => one !== all[at - 1]);
    expect(phases).toEqual(['looking-back', 'heard', 'repair', 'learning']);
    expect(speakers(eight, ['everyone-heard', 'apology-turn'], 'by-person').at(-1)).toBe('sem');
    expect(speakers(eight, ['what-is-needed'], 'by-person').slice(0, 3)).toEqual(['mila', 'hana', 'sem']);
    expect(speakers(eight, ['what-we-learn'], 'by-person').slice(0, 2)).toEqual(['sem', 'mila']);
  });
});

describe('by question', () => {
  test('each question goes round before the next', () => {
    const plan = planTurns(eight, structure, 'by-question').filter(({ phase }) => phase === 'looking-back');
    const questions = plan.map(({ question }) => question).filter((one, at, all) => one !== all[at - 1]);
    expect(questions).toEqual(['what-happened', 'what-thought', 'who-was-harmed']);
  });

  test('asks the same turns as by person, in another order', () => {
    const ids = (order: 'by-person' | 'by-question') => planTurns(eight, structure, order).map(({ id }) => id);
    expect([...ids('by-question')].sort()).toEqual([...ids('by-person')].sort());
    expect(ids('by-question')).not.toEqual(ids('by-person'));
  });

  test('is the order of a meeting that was opened so', () => {
    const opened = withFacts(
      courseAt('meeting'),
      ...['noor', 'emma', 'bram', 'ruud'].map((participant): Fact => ({ type: 'reconfirmation.answered', participant, answer: 'yes' })),
      { type: 'meeting.opened', order: 'by-question' },
    );
    expect(planTurns(opened, SHORT_SCRIPT)).toEqual(planTurns(opened, SHORT_SCRIPT, 'by-question'));
  });
});

describe('who is asked what', () => {
  test('each role and age gets only the questions that fit it', () => {
    const of = (id: string) =>
      planTurns(eight, structure)
        .filter(({ participant }) => participant === id)
        .map((turn) => `${turn.question}.${turn.part}`);
    expect(of('mila').slice(0, 4)).toEqual(['what-happened.ask', 'what-thought.then', 'what-thought.now', 'who-was-harmed.ask']);
    expect(of('sem').slice(0, 3)).toEqual(['what-happened.ask', 'what-thought.then-and-now', 'who-was-harmed.who-and-how']);
    expect(of('zoe')).not.toContain('who-was-harmed.ask');
  });

  test('what belongs to the talk beforehand is not asked in the circle', () => {
    expect(planTurns(eight, structure).filter(({ part }) => part === 'prepare')).toEqual([]);
  });

  test('the facilitator and those who stay away are not asked', () => {
    const asked = new Set(planTurns(eight, structure).map(({ participant }) => participant));
    for (const other of ['anna', 'omar', 'iris']) expect(asked).not.toContain(other);
  });

  test('who comes for the first part has no turn after the heard-check', () => {
    const phases = new Set(
      planTurns(eight, structure)
        .filter(({ participant }) => participant === 'zoe')
        .map(({ phase }) => phase),
    );
    expect([...phases]).toEqual(['looking-back', 'heard']);
  });

  test('a turn keeps its name whatever the order and the answers', () => {
    expect(planTurns(four, SHORT_SCRIPT)[0]?.id).toBe('what-happened.ask.bram');
    expect(new Set(planTurns(eight, structure).map(({ id }) => id)).size).toBe(planTurns(eight, structure).length);
  });
});

describe('the moment for an apology', () => {
  const moments = (record: MeetingRecord) => planTurns(record, SHORT_SCRIPT).filter(({ question }) => question === 'apology-turn');

  test('is one turn for each responsible child, once everyone was heard', () => {
    expect(moments(four).map(({ id, phase }) => [id, phase])).toEqual([['apology-turn.ask.bram', 'heard']]);
  });

  test('is not there when the harmed child does not want to hear one', () => {
    expect(moments(withFacts(four, wishNo))).toEqual([]);
    expect(moments(withFacts(four, { ...wishNo, wish: 'unknown' }))).toEqual([]);
  });

  test('can be passed without consequence', () => {
    const plan = planTurns(four, SHORT_SCRIPT);
    const passed = withFacts(four, ...plan.map(({ id }) => turnTaken(id, id.startsWith('apology') ? 'passed' : 'answered')));
    const answered = withFacts(four, ...plan.map(({ id }) => turnTaken(id, 'answered')));
    expect(everyTurnIsTaken(passed, plan)).toBe(true);
    expect(stageOf(withFacts(passed, { type: 'meeting.confirmed', everyTurnTaken: true }))).toBe('agreements');
    expect(passed.confirmed).toEqual(answered.confirmed);
  });
});

describe('not now and later', () => {
  const plan = planTurns(four, SHORT_SCRIPT);
  const [first, second] = plan;
  if (!first || !second) throw new Error('a plan without turns');

  test.for(['answered', 'passed', 'later'] as const)('a turn that is %s makes way for the next', (status) => {
    const record = withFacts(four, turnTaken(first.id, status));
    expect(turnStatus(record, first.id)).toBe(status);
    expect(nextTurn(record, plan)).toEqual(second);
  });

  test('later is kept to come back to; passed is not', () => {
    const record = withFacts(four, turnTaken(first.id, 'later'), turnTaken(second.id, 'passed'));
    expect(laterTurns(record, plan)).toEqual([first]);
    expect(laterTurns(withFacts(record, turnTaken(first.id, 'answered')), plan)).toEqual([]);
  });

  test('a meeting ends with every turn taken, passed or set to later; and not with one open', () => {
    const all = withFacts(four, ...plan.map(({ id }, at) => turnTaken(id, (['answered', 'passed', 'later'] as const)[at % 3] ?? 'later')));
    expect(everyTurnIsTaken(all, plan)).toBe(true);
    expect(everyTurnIsTaken(withFacts(four, ...plan.slice(1).map(({ id }) => turnTaken(id, 'passed'))), plan)).toBe(false);
    expect(objectionToLast(withFacts(four, { type: 'meeting.confirmed', everyTurnTaken: false }))).toBe('predicate-not-met');
    expect(everyTurnIsTaken(four, [])).toBe(false);
  });

  test('an answer can be written, marked and corrected at any time, also after the meeting', () => {
    const later = withFacts(courseAt('follow-up'), { type: 'answer.worded', turn: first.id, text: 'Toch nog iets.' });
    expect(objectionToLast(later)).toBeNull();
    expect(
      objectionToLast(withFacts(later, { type: 'answer.marked', turn: first.id, mayBeShared: false, withheldByDefault: true })),
    ).toBeNull();
  });

  test('no turn is taken before the door is open', () => {
    expect(objectionToLast(withFacts(courseAt('meeting'), turnTaken(first.id, 'answered')))).toBe('not-at-this-stage');
  });
});

test('the arc shows each one’s share of the turns that were spoken in', () => {
  const plan = planTurns(four, SHORT_SCRIPT);
  expect(shareOfTurns(four, plan, 'bram')).toBe(0);
  const spoken = withFacts(
    four,
    turnTaken('what-happened.ask.bram', 'answered'),
    turnTaken('what-thought.ask.bram', 'passed'),
    turnTaken('what-happened.ask.noor', 'answered'),
  );
  expect(shareOfTurns(spoken, plan, 'bram')).toBe(0.5);
  expect(shareOfTurns(spoken, plan, 'emma')).toBe(0);
});

test('planned minutes grow with the turns, and double through an interpreter', () => {
  const plan = planTurns(four, SHORT_SCRIPT);
  const minutes = plannedMinutes(four, plan);
  expect(minutes).toBe(Math.ceil((plan.length * 75) / 60));
  const interpreted = withFacts(four, { type: 'participant.worded', participant: 'emma', field: 'interpreter', text: 'Nadia' });
  const emmas = plan.filter(({ participant }) => participant === 'emma').length;
  expect(plannedMinutes(interpreted, plan)).toBe(Math.ceil(((plan.length + emmas) * 75) / 60));
});

test('a script without this order asks nothing, rather than something else', () => {
  expect(planTurns(four, { ...SHORT_SCRIPT, orders: {} })).toEqual([]);
  expect(
    planTurns(four, {
      ...SHORT_SCRIPT,
      orders: { 'by-person': [null, 'opening', 7, { 'by-person': 'no-such-question', roles: ['harmed'] }] },
    }),
  ).toEqual([]);
});

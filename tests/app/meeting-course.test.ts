import { describe, expect, test } from 'vitest';
import { factsOnLeaving, meetingPageOf, personAfter, phaseSteps, roundOf, turnAfter, turnBefore } from '../../src/app/meeting-course.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { planTurns, type Turn } from '../../src/domain/turns.ts';
import { SHORT_SCRIPT } from '../support/case-of-four.ts';
import { circleAfter, courseUpTo, roadTo, turnTaken } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const SHOWN = { wording: 'Vertel eens.', language: 'nl', startedAt: '2026-03-10T10:00:00.000Z', leftAt: '2026-03-10T10:01:30.000Z' };

function planOf(record: MeetingRecord): readonly Turn[] {
  return planTurns(record, SHORT_SCRIPT);
}

function turnAt(plan: readonly Turn[], place: number): Turn {
  const turn = plan.at(place);
  if (!turn) throw new Error(`no turn ${place}`);
  return turn;
}

describe('the page of the meeting', () => {
  test('before the opening no turn can be reached', () => {
    const record = courseUpTo('meeting');
    const plan = planOf(record);
    expect(meetingPageOf(record, plan, turnAt(plan, 0).id)).toEqual({ page: 'day-card' });
    expect(meetingPageOf(record, plan, 'closing')).toEqual({ page: 'day-card' });
  });

  test('an answer that is no yes leads to doing it differently today', () => {
    const record = withFacts(courseUpTo('meeting'), { type: 'reconfirmation.answered', participant: 'noor', answer: 'not-today' });
    expect(meetingPageOf(record, planOf(record), null)).toEqual({ page: 'today-differently' });
    expect(meetingPageOf(record, planOf(record), 'asking')).toEqual({ page: 'asking' });
  });

  test('a place that no longer fits falls back to the next turn', () => {
    const record = circleAfter(2);
    const plan = planOf(record);
    expect(meetingPageOf(record, plan, 'what-happened.ask.nobody')).toEqual({ page: 'turn', turn: turnAt(plan, 2) });
    expect(meetingPageOf(record, plan, turnAt(plan, 0).id)).toEqual({ page: 'turn', turn: turnAt(plan, 0) });
  });

  test('the closing comes when every turn is done', () => {
    const record = roadTo(
      courseUpTo('meeting'),
      (one) => one.meetingOpened !== null && planOf(one).every(({ id }) => one.held[`turn/${id}`]),
    );
    expect(meetingPageOf(record, planOf(record), null)).toEqual({ page: 'closing' });
  });
});

describe('next and back', () => {
  test('next leads to the following turn, also from one that was shown again', () => {
    const record = circleAfter(4);
    const plan = planOf(record);
    expect(turnAfter(record, plan, turnAt(plan, 0))).toBe(turnAt(plan, 1));
    expect(turnBefore(plan, turnAt(plan, 1))).toBe(turnAt(plan, 0));
    expect(turnBefore(plan, turnAt(plan, 0))).toBeNull();
  });

  test('once nothing is open, next goes through what was set to later and then to the closing', () => {
    const opened = circleAfter(1);
    const plan = planOf(opened);
    const record = withFacts(opened, ...plan.map(({ id }, place) => turnTaken(id, place === 2 || place === 5 ? 'later' : 'answered')));
    expect(turnAfter(record, plan, turnAt(plan, 2))).toBe(turnAt(plan, 5));
    expect(turnAfter(record, plan, turnAt(plan, 5))).toBeNull();
  });

  test('who is next is the first somebody else', () => {
    const record = circleAfter(1);
    const plan = planOf(record);
    expect(personAfter(record, plan, turnAt(plan, 0))).toBe(
      plan.find(({ participant }) => participant !== turnAt(plan, 0).participant)?.participant,
    );
  });
});

describe('what leaving a turn records', () => {
  const opened = circleAfter(1);
  const plan = planOf(opened);
  const leave = (record: MeetingRecord, place: number, how: 'next' | 'not-now' | 'later', hasNewWords = false) =>
    factsOnLeaving(record, plan, turnAt(plan, place), how, SHOWN, hasNewWords).map((fact) => fact.type === 'turn.taken' && fact.status);

  test('next on a new turn records it as answered, with the sentence and the seconds', () => {
    expect(factsOnLeaving(opened, plan, turnAt(plan, 1), 'next', SHOWN, false)).toEqual([
      {
        type: 'turn.taken',
        turn: turnAt(plan, 1).id,
        status: 'answered',
        wording: 'Vertel eens.',
        language: 'nl',
        startedAt: SHOWN.startedAt,
        seconds: 90,
        onPaper: false,
      },
    ]);
  });

  test('not now and later are recorded as such, and a clock set back gives no negative time', () => {
    expect(leave(opened, 1, 'not-now')).toEqual(['passed']);
    expect(leave(opened, 1, 'later')).toEqual(['later']);
    const back = { ...SHOWN, leftAt: '2026-03-10T09:00:00.000Z' };
    expect(factsOnLeaving(opened, plan, turnAt(plan, 1), 'next', back, false)).toMatchObject([{ seconds: 0 }]);
  });

  test('next on a turn shown again adds nothing', () => {
    expect(leave(opened, 0, 'next')).toEqual([]);
  });

  test('a turn that was passed stays passed on next, unless words were noted now', () => {
    const record = withFacts(opened, turnTaken(turnAt(plan, 1).id, 'passed'));
    expect(leave(record, 1, 'next')).toEqual([]);
    expect(leave(record, 1, 'next', true)).toEqual(['answered']);
  });

  test('a turn set to later counts as answered when it is taken up, not when it is only passed by', () => {
    const record = withFacts(opened, turnTaken(turnAt(plan, 1).id, 'later'));
    expect(leave(record, 1, 'next')).toEqual([]);
    const whole = withFacts(record, ...plan.filter((_, place) => place !== 1).map(({ id }) => turnTaken(id, 'answered')));
    expect(leave(whole, 1, 'next')).toEqual(['answered']);
  });

  test('after the meeting was confirmed no turn is recorded any more', () => {
    expect(leave(courseUpTo('agreements'), 1, 'later')).toEqual([]);
  });
});

describe('where the meeting is', () => {
  test('the parts before the one of now are done', () => {
    const plan = planOf(circleAfter(1));
    const heard = plan.find(({ phase }) => phase === 'heard');
    if (!heard) throw new Error('no heard-check');
    expect(phaseSteps(heard).map(({ state }) => state)).toEqual(['done', 'now', 'later', 'later']);
    expect(phaseSteps('opening').every(({ state }) => state === 'later')).toBe(true);
    expect(phaseSteps('closing').every(({ state }) => state === 'done')).toBe(true);
  });

  test('a round has each person once, done when all their turns in it are', () => {
    const record = circleAfter(3);
    const plan = planOf(record);
    const round = roundOf(record, plan, turnAt(plan, 3));
    expect(round.place).toBe(2);
    expect(round.people.slice(0, 3)).toEqual(['done', 'at', 'later']);
  });
});

import { describe, expect, test } from 'vitest';
import { fold } from '../../src/domain/fold.ts';
import { type Fact, meetingEventSchema, PAUSE_CODES, STOP_CODES } from '../../src/domain/meeting-events.ts';
import { askingOrder } from '../../src/domain/participants.ts';
import { asksBeforeReturn, isToldAgain, missingForReturn, returnAnswer } from '../../src/domain/pause.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES, type Stage } from '../../src/domain/stages.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo, DAY, nextFact, roadTo, signatureGiven, turnTaken } from '../support/course.ts';
import { lastOf, objectionToLast, stamp, withFacts, writtenApart } from '../support/event-builder.ts';

const LIVE = STAGES.filter(
  (stage): stage is Exclude<Stage, 'closed' | 'paused' | 'stopped'> => !['closed', 'paused', 'stopped'].includes(stage),
);
const open = circleAfter(3);
const goOn = (participant: string): Fact => ({ type: 'return.answered', participant, answer: 'go-on' });
const resumed: Fact = { type: 'meeting.resumed' };
const withdrawal: Fact = { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'bram' };
const reestablished: Fact = { type: 'precondition.established', precondition: 'will-listen', participant: 'bram', outcome: 'yes', on: DAY };
const turn = turnTaken('what-happened.ask.noor', 'answered');

test.for(LIVE)('one fact pauses at %s, and coming back leads there again', (stage) => {
  const paused = withFacts(courseAt(stage), { type: 'meeting.paused', code: 'break' });
  expect(stageOf(paused)).toBe('paused');
  expect(stageOf(withFacts(paused, resumed))).toBe(stage);
});

test.for(PAUSE_CODES)('%s: the next turn waits, and after the pause it is the same turn', (code) => {
  const paused = withFacts(open, { type: 'meeting.paused', code });
  expect(objectionToLast(withFacts(paused, turn))).toBe('meeting-is-paused');
  const back = withFacts(paused, goOn('noor'), resumed);
  expect([stageOf(back), nextFact(back)]).toEqual(['meeting', nextFact(open)]);
});

test.for(['break', 'interpreter'] as const)('%s: ends by itself, without anybody being asked', (code) => {
  const paused = withFacts(open, { type: 'meeting.paused', code });
  expect([asksBeforeReturn(paused), missingForReturn(paused)]).toEqual([false, []]);
  expect(objectionToLast(withFacts(paused, resumed))).toBeNull();
});

describe('a lost interpreter', () => {
  const lost: Fact = { type: 'meeting.paused', code: 'interpreter' };

  test.for(['agreements', 'signatures', 'follow-up'] as const)('at %s nobody assents or signs while it lasts', (stage) => {
    const before = roadTo(courseAt(stage), ({ agreements }) => agreements.length > 0);
    const chosen: readonly Fact[] = [
      { type: 'assent.given', agreement: 'agreement-1', participant: 'emma', answer: 'agreed' },
      signatureGiven(before, 'emma'),
      { type: 'signature.declined', participant: 'emma' },
    ];
    const paused = withFacts(before, lost);
    for (const fact of chosen) expect(objectionToLast(withFacts(paused, fact))).toBe('meeting-is-paused');
    const back = withFacts(paused, resumed);
    expect(chosen.some((fact) => objectionToLast(withFacts(back, fact)) === null)).toBe(true);
  });

  test('the turn at hand is told again afterwards, until it is taken', () => {
    const back = withFacts(open, lost, resumed);
    expect([isToldAgain(open), isToldAgain(withFacts(open, lost)), isToldAgain(back)]).toEqual([false, false, true]);
    expect(isToldAgain(withFacts(back, turn))).toBe(false);
    expect(isToldAgain(withFacts(open, { type: 'meeting.paused', code: 'break' }, resumed))).toBe(false);
  });
});

describe('even apart', () => {
  const apart = withFacts(open, { type: 'meeting.paused', code: 'apart' });

  test('asks the harmed child first; nobody else is asked before', () => {
    expect(asksBeforeReturn(apart)).toBe(true);
    expect(objectionToLast(withFacts(apart, goOn('bram')))).toBe('harmed-child-first');
    expect(objectionToLast(withFacts(apart, goOn('noor'), goOn('bram')))).toBeNull();
    expect(
      askingOrder(courseUpTo('paused', CASE_OF_EIGHT))
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['mila', 'hana']);
  });

  test('does not go on before the harmed child was asked', () => {
    expect(missingForReturn(apart)).toEqual([{ missing: 'harmed-child-not-asked', participant: 'noor' }]);
    expect(objectionToLast(withFacts(apart, resumed))).toBe('predicate-not-met');
  });

  test.for(['other-way', 'stop'] as const)('does not go on when somebody wants it otherwise: %s', (answer) => {
    for (const participant of ['noor', 'bram', 'emma']) {
      const record = withFacts(apart, goOn('noor'), { type: 'return.answered', participant, answer });
      expect(missingForReturn(record)).toEqual([{ missing: 'wants-otherwise', participant }]);
      expect(objectionToLast(withFacts(record, resumed))).toBe('predicate-not-met');
      expect(objectionToLast(withFacts(record, goOn(participant), resumed))).toBeNull();
    }
  });

  test('an answer from an earlier pause counts for nothing', () => {
    const again = withFacts(apart, goOn('noor'), resumed, { type: 'meeting.paused', code: 'apart' });
    expect(returnAnswer(again, 'noor')).toBe('not-asked');
  });

  test('two answers of one child that do not know of each other are none', () => {
    const record = fold([
      ...apart.journal,
      ...writtenApart(apart, [goOn('noor')], [{ type: 'return.answered', participant: 'noor', answer: 'stop' }]),
    ]);
    expect(returnAnswer(record, 'noor')).toBe('not-asked');
  });

  test('a harmed child who does not sit in the circle is asked as well, and its no counts', () => {
    const letter = withFacts(
      courseAt('participants'),
      ...[
        ['noor', 'harmed'],
        ['bram', 'responsible'],
      ].map(
        ([participant = '', role = '']): Fact => ({
          type: 'participant.added',
          participant,
          role: role === 'harmed' ? 'harmed' : 'responsible',
          side: role === 'harmed' ? 'harmed' : 'responsible',
          group: '6',
          parentOf: null,
        }),
      ),
      { type: 'participant.set', participant: 'noor', choice: { field: 'presence', value: 'not' } },
    );
    const paused = withFacts(letter, { type: 'meeting.paused', code: 'apart' });
    expect(missingForReturn(paused)).toEqual([{ missing: 'harmed-child-not-asked', participant: 'noor' }]);
    const refused = withFacts(paused, { type: 'return.answered', participant: 'noor', answer: 'stop' });
    expect(missingForReturn(refused)).toEqual([{ missing: 'wants-otherwise', participant: 'noor' }]);
  });
});

describe('of two pauses the stricter stands', () => {
  test('apart pressed during a break asks the harmed child', () => {
    const stricter = withFacts(open, { type: 'meeting.paused', code: 'break' }, { type: 'meeting.paused', code: 'apart' });
    expect(objectionToLast(withFacts(stricter, resumed))).toBe('predicate-not-met');
  });

  test('a break pressed while apart changes nothing', () => {
    const apart = withFacts(open, { type: 'meeting.paused', code: 'apart' });
    expect(withFacts(apart, { type: 'meeting.paused', code: 'break' }).pause).toEqual(apart.pause);
    expect(withFacts(apart, withdrawal, { type: 'meeting.paused', code: 'apart' }).pause?.code).toBe('withdrawn');
  });

  test('an answer to the pause that it replaced does not end it', () => {
    const first = withFacts(open, { type: 'meeting.paused', code: 'break' });
    const stricter = withFacts(first, { type: 'meeting.paused', code: 'apart' }, goOn('noor'));
    const late = stamp(stricter, resumed, { basedOn: lastOf(first, 'meeting.paused').id });
    const record = fold([...stricter.journal, late]);
    expect([stageOf(record), objectionToLast(record)]).toEqual(['paused', 'answers-another-event']);
  });
});

describe('a precondition that is withdrawn', () => {
  test.for(LIVE.filter((stage) => stage !== 'incident' && stage !== 'participants'))('pauses at %s', (stage) => {
    const record = withFacts(courseAt(stage), withdrawal);
    expect([stageOf(record), record.pause?.code]).toEqual(['paused', 'withdrawn']);
  });

  test('any answer but yes in a running meeting is a withdrawal', () => {
    for (const outcome of ['no', 'not-yet', 'unknown'] as const) {
      expect(withFacts(open, { ...reestablished, outcome }).pause?.code).toBe('withdrawn');
    }
    expect(withFacts(open, reestablished).pause).toBeNull();
  });

  test('comes back only when it is established again and the harmed child was asked again since', () => {
    const fallen = withFacts(open, withdrawal);
    const ways: readonly (readonly Fact[])[] = [[], [reestablished], [goOn('noor')], [goOn('noor'), goOn('bram')]];
    for (const facts of ways) {
      const tried = withFacts(fallen, ...facts, resumed);
      expect([objectionToLast(tried), stageOf(tried)]).toEqual(['predicate-not-met', 'paused']);
      expect(objectionToLast(withFacts(tried, turn))).toBe('meeting-is-paused');
    }
    const back = withFacts(fallen, goOn('noor'), reestablished, resumed);
    expect([objectionToLast(back), stageOf(back), nextFact(back)]).toEqual([null, 'meeting', nextFact(open)]);
  });

  test('a second withdrawal asks everything anew', () => {
    const twice = withFacts(open, withdrawal, goOn('noor'), reestablished, withdrawal);
    expect(missingForReturn(twice).map(({ missing }) => missing)).toEqual(['harmed-child-not-asked', 'precondition']);
  });

  test('turns a break into the strictest pause', () => {
    const record = withFacts(open, { type: 'meeting.paused', code: 'break' }, withdrawal);
    expect(record.pause?.code).toBe('withdrawn');
  });

  test('after agreements were made a new no at the gate undoes nothing', () => {
    expect(stageOf(withFacts(courseAt('follow-up'), { ...reestablished, outcome: 'no' }))).toBe('follow-up');
    expect(stageOf(withFacts(courseAt('closed'), { ...reestablished, outcome: 'no' }))).toBe('closed');
  });
});

describe('stopping', () => {
  test.for([...LIVE, 'paused'] as const)('is possible at %s', (stage) => {
    expect(stageOf(withFacts(courseAt(stage), { type: 'meeting.stopped', code: 'today-ends' }))).toBe('stopped');
  });

  test('keeps a neutral code, and never who stopped or why', () => {
    expect(STOP_CODES).toEqual(['today-ends', 'form-does-not-fit', 'another-route']);
    expect(PAUSE_CODES).toEqual(['break', 'apart', 'interpreter']);
    const extra = { participant: 'noor', reason: 'bang', by: 'noor' };
    for (const type of ['meeting.stopped', 'meeting.paused'] as const) {
      const event = stamp(open, type === 'meeting.stopped' ? { type, code: 'today-ends' } : { type, code: 'apart' });
      expect(meetingEventSchema.parse({ ...event, ...extra })).toEqual(event);
    }
  });

  test('three ways lead on: another day, another form, closing', () => {
    const stopped = courseAt('stopped');
    expect(stageOf(withFacts(stopped, { type: 'another-day.chosen' }))).toBe('preconditions');
    expect(stageOf(withFacts(stopped, { type: 'other-form.chosen', form: 'support-group' }))).toBe('other-form');
    expect(stageOf(withFacts(stopped, { type: 'record.closed', outcome: 'stopped', referral: null }))).toBe('closed');
    for (const fact of [
      resumed,
      turn,
      { type: 'meeting.paused', code: 'break' } as const,
      { type: 'meeting.confirmed', everyTurnTaken: true } as const,
    ]) {
      expect(stageOf(withFacts(stopped, fact))).toBe('stopped');
    }
  });

  test('outranks what others did meanwhile: their progress is kept and counts for nothing', () => {
    const progress: readonly Fact[] = [
      turn,
      turnTaken('what-happened.ask.emma', 'answered'),
      { type: 'meeting.confirmed', everyTurnTaken: true },
      { type: 'agreements.confirmed', outcome: 'none-needed' },
      { type: 'another-day.chosen' },
      { type: 'other-form.chosen', form: 'go-between' },
    ];
    const stop: Fact = { type: 'meeting.stopped', code: 'form-does-not-fit' };
    for (const sides of [
      [[stop], progress],
      [progress, [stop]],
    ]) {
      const events = writtenApart(open, ...sides);
      const record = fold([...open.journal, ...events]);
      expect(stageOf(record)).toBe('stopped');
      expect(record.journal).toHaveLength(open.journal.length + events.length);
      expect(record.disputed.filter(({ reason }) => reason === 'stop-stands').length).toBeGreaterThan(2);
    }
  });

  test('only an answer to this very stop leads away from it', () => {
    const first = courseAt('stopped');
    const again = withFacts(first, { type: 'another-day.chosen' }, { type: 'meeting.stopped', code: 'today-ends' });
    const stale = stamp(again, { type: 'another-day.chosen' }, { basedOn: lastOf(first, 'meeting.stopped').id });
    expect(stageOf(fold([...again.journal, stale]))).toBe('stopped');
  });

  test('a second stop is the same stop: the answer to the first leads away from both', () => {
    const first = courseAt('stopped');
    const twice = withFacts(first, { type: 'meeting.stopped', code: 'form-does-not-fit' });
    expect(twice.stop).toEqual(first.stop);
    expect(stageOf(withFacts(twice, { type: 'another-day.chosen' }))).toBe('preconditions');
  });

  test('a closed record is neither paused nor stopped', () => {
    const closed = courseAt('closed');
    for (const fact of [
      withdrawal,
      { type: 'meeting.stopped', code: 'today-ends' } as const,
      { type: 'meeting.paused', code: 'apart' } as const,
    ]) {
      expect(objectionToLast(withFacts(closed, fact))).toBe('record-closed');
    }
  });
});

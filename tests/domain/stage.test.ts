import { describe, expect, test } from 'vitest';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { courseAt } from '../support/any-event.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo, nextFact, roadTo } from '../support/course.ts';
import { lastOf, objectionToLast, withFacts } from '../support/event-builder.ts';
import { sensibleFacts } from '../support/sensible-facts.ts';

test.for(STAGES)('four and eight participants reach %s, and nothing on the way is disputed or in conflict', (stage) => {
  for (const record of [courseAt(stage), courseUpTo(stage, CASE_OF_EIGHT)]) {
    expect([stageOf(record), record.disputed, record.conflicts]).toEqual([stage, [], []]);
  }
});

test('a stage does not end by its predicate alone: somebody confirms that it is complete', () => {
  const allEntered = roadTo(courseAt('participants'), (record) => nextFact(record).type === 'participants.confirmed');
  expect(stageOf(allEntered)).toBe('participants');
  expect(stageOf(withFacts(allEntered, nextFact(allEntered)))).toBe('safety');
});

test('a confirmation before the predicate holds is kept and counts for nothing', () => {
  const early = withFacts(courseAt('participants'), { type: 'participants.confirmed' });
  expect(objectionToLast(early)).toBe('predicate-not-met');
  expect(stageOf(early)).toBe('participants');
  expect(early.journal.at(-1)?.type).toBe('participants.confirmed');
});

test('a stage opens again when its predicate no longer holds, and ends again when it does', () => {
  const record = withFacts(courseAt('preconditions'), { type: 'room.worded', field: 'second-room', text: '' });
  expect(stageOf(record)).toBe('participants');
  expect(stageOf(withFacts(record, { type: 'room.worded', field: 'second-room', text: 'De aula' }))).toBe('preconditions');
});

describe('another form', () => {
  const chosen = courseAt('other-form');

  test.for(['letter-or-drawing', 'go-between', 'adults-only', 'support-group', 'safety-plan'] as const)(
    '%s is a full way on: agreements, signatures, follow-up, closed',
    (form) => {
      const record = withFacts(courseAt('preconditions'), { type: 'other-form.chosen', form });
      const seen = new Set<string>();
      const closed = roadTo(record, (one) => seen.add(stageOf(one)) && stageOf(one) === 'closed');
      expect([...seen]).toEqual(['other-form', 'agreements', 'signatures', 'follow-up', 'closed']);
      expect([closed.disputed, closed.meetingOpened]).toEqual([[], null]);
    },
  );

  test('needs no yes at the gate', () => {
    expect(chosen.held['precondition/takes-responsibility/bram']).toBeUndefined();
    expect(stageOf(withFacts(chosen, { type: 'other-form.confirmed' }))).toBe('agreements');
  });

  test('can give way to another form, and to the meeting on another day: through the gate', () => {
    expect(stageOf(withFacts(chosen, { type: 'other-form.chosen', form: 'safety-plan' }))).toBe('other-form');
    expect(stageOf(withFacts(chosen, { type: 'another-day.chosen' }))).toBe('preconditions');
  });

  test('can end in a referral, with only whether the procedure was offered or held', () => {
    const closed = withFacts(chosen, { type: 'record.closed', outcome: 'referred', referral: 'not-held' });
    expect([stageOf(closed), objectionToLast(closed)]).toEqual(['closed', null]);
  });

  test('after a meeting in which a precondition fell, even apart leads back to it without the gate', () => {
    const fallen = withFacts(circleAfter(3), { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'bram' });
    const agreeing = withFacts(fallen, { type: 'other-form.chosen', form: 'go-between' }, { type: 'other-form.confirmed' });
    const apart = withFacts(
      agreeing,
      { type: 'meeting.paused', code: 'apart' },
      { type: 'return.answered', participant: 'noor', answer: 'go-on' },
    );
    const back = withFacts(apart, { type: 'meeting.resumed' });
    expect([objectionToLast(back), stageOf(back)]).toEqual([null, 'agreements']);
  });
});

describe('another day', () => {
  test('asks everyone at the door again, the harmed child first, also when every turn was taken', () => {
    const stopped = withFacts(courseAt('agreements'), { type: 'meeting.stopped', code: 'today-ends' });
    const another = withFacts(stopped, { type: 'another-day.chosen' });
    expect(stageOf(another)).toBe('preconditions');
    const gone = withFacts(another, { type: 'preconditions.confirmed' });
    expect(stageOf(gone)).toBe('meeting');
    expect(nextFact(gone)).toMatchObject({ type: 'reconfirmation.answered', participant: 'noor' });
  });

  test('keeps the answers and goes on at the turn where the meeting stopped', () => {
    const stopped = withFacts(circleAfter(4), { type: 'meeting.stopped', code: 'today-ends' });
    const again = roadTo(withFacts(stopped, { type: 'another-day.chosen' }), (record) => record.meetingOpened !== null);
    expect(nextFact(again)).toMatchObject({ type: 'turn.taken', turn: 'what-thought.ask.noor' });
  });

  test('leaves agreements that were made as they are', () => {
    const stopped = withFacts(courseAt('signatures'), { type: 'meeting.stopped', code: 'today-ends' }, { type: 'another-day.chosen' });
    expect(stageOf(stopped)).toBe('signatures');
    expect(stopped.meetingOpened).not.toBeNull();
  });
});

describe('closed', () => {
  test('after the last talk somebody still gives the outcome and the lessons', () => {
    const closed = withFacts(courseAt('closed'), { type: 'record.closed', outcome: 'completed', referral: null });
    expect([stageOf(closed), objectionToLast(closed)]).toEqual(['closed', null]);
    expect(objectionToLast(withFacts(closed, { type: 'lessons.worded', text: 'Eerder bellen.' }))).toBeNull();
  });

  test('a record is not completed while a talk is not held or it still happens', () => {
    const early = withFacts(courseAt('follow-up'), { type: 'record.closed', outcome: 'completed', referral: null });
    expect([stageOf(early), objectionToLast(early)]).toEqual(['follow-up', 'predicate-not-met']);
  });

  test('nothing but lessons, notes and exports counts after a person closed it', () => {
    const closed = withFacts(courseAt('closed'), { type: 'record.closed', outcome: 'completed', referral: null });
    for (const fact of sensibleFacts(courseAt('meeting'))) expect(objectionToLast(withFacts(closed, fact))).toBe('record-closed');
    expect(
      objectionToLast(
        withFacts(closed, { type: 'document.exported', document: 'agreement', recipient: 'emma', ground: 'parent-copy', language: 'nl' }),
      ),
    ).toBeNull();
  });

  test('a talk planned afterwards opens the follow-up again', () => {
    const again = withFacts(courseAt('closed'), { type: 'follow-up.planned', talk: 'talk-9', on: '2026-06-01', moment: 'extra' });
    expect(stageOf(again)).toBe('follow-up');
  });
});

test('a stopped meeting keeps the answers given so far', () => {
  const answered = withFacts(circleAfter(1), { type: 'answer.worded', turn: 'what-happened.ask.bram', text: 'Ik gooide zijn tas weg.' });
  const stopped = withFacts(answered, { type: 'meeting.stopped', code: 'form-does-not-fit' });
  expect(stageOf(stopped)).toBe('stopped');
  expect(stopped.held['answer/what-happened.ask.bram']).toEqual(lastOf(answered, 'answer.worded'));
});

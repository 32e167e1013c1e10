import { expect, test } from 'vitest';
import { isSealed, sharedAnswers } from '../../src/domain/answers.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { textIn } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { courseAt } from '../support/any-event.ts';
import { circleAfter } from '../support/course.ts';
import { objectionToLast, withFacts, writtenApart } from '../support/event-builder.ts';

const TURN = 'what-happened.ask.noor';
const worded: Fact = { type: 'answer.worded', turn: TURN, text: 'Alleen voor de begeleider.' };
const shared: Fact = { type: 'answer.shared', turn: TURN, participant: 'noor', text: 'Alleen voor de begeleider.' };
const sealed: Fact = { type: 'answer.sealed', turn: TURN };
const open = withFacts(circleAfter(3), worded);

test('a sealed answer cannot be shared, whatever was marked before', () => {
  const record = withFacts(open, { type: 'answer.marked', turn: TURN, mayBeShared: true, withheldByDefault: false }, sealed);
  expect(isSealed(record, TURN)).toBe(true);
  expect(objectionToLast(withFacts(record, shared))).toBe('answer-is-sealed');
  expect(sharedAnswers(withFacts(record, shared))).toEqual([]);
  expect(objectionToLast(withFacts(record, { ...shared, turn: 'what-happened.ask.bram' }))).toBeNull();
});

test('an answer that was shared before, or elsewhere meanwhile, is withheld once it is sealed', () => {
  expect(sharedAnswers(withFacts(open, shared))).toHaveLength(1);
  expect(sharedAnswers(withFacts(open, shared, sealed))).toEqual([]);
  for (const sides of [
    [[shared], [sealed]],
    [[sealed], [shared]],
  ]) {
    expect(sharedAnswers(fold([...open.journal, ...writtenApart(open, ...sides)]))).toEqual([]);
  }
});

test('a seal can be set in a pause, outlives the conversation and takes no word away', () => {
  const apart = withFacts(open, { type: 'meeting.paused', code: 'apart' }, sealed);
  expect(objectionToLast(apart)).toBeNull();
  expect(textIn(apart, `answer/${TURN}`)).toBe('Alleen voor de begeleider.');
  const layer = fold(apart.journal.filter(({ type }) => LAYER_OF[type] === 'agreement'));
  expect([isSealed(layer, TURN), stageOf(layer)]).toEqual([true, 'paused']);
});

test('nothing opens a seal again', () => {
  const marked = withFacts(open, sealed, { type: 'answer.marked', turn: TURN, mayBeShared: true, withheldByDefault: false });
  expect(isSealed(marked, TURN)).toBe(true);
  expect(isSealed(withFacts(courseAt('follow-up'), sealed, worded), TURN)).toBe(true);
});

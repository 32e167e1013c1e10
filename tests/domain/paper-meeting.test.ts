import { expect, test } from 'vitest';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { paperMeeting } from '../../src/domain/paper-meeting.ts';
import { turnStatus } from '../../src/domain/turns.ts';
import { courseAt } from '../support/any-event.ts';
import { circleAfter, turnTaken } from '../support/course.ts';
import { objectionToLast, withFacts } from '../support/event-builder.ts';

const dated: Fact = { type: 'paper-meeting.dated', date: '2026-03-10' };
const fromPaper = (turn: string): Fact => ({ ...turnTaken(turn, 'answered'), onPaper: true }) as Fact;

test('turns taken on the screen make no paper meeting', () => {
  expect(paperMeeting(circleAfter(2))).toBeNull();
});

test('a turn entered from paper counts, and says by whom and when it was entered', () => {
  const circle = circleAfter(2);
  const entered = withFacts(circle, fromPaper('what-thought.ask.noor'), dated);
  expect(turnStatus(entered, 'what-thought.ask.noor')).toBe('answered');
  const last = entered.journal.find((event) => event.type === 'turn.taken' && event.onPaper);
  expect(paperMeeting(entered)).toEqual({ on: '2026-03-10', turns: 1, enteredBy: last?.person, enteredAt: last?.time });
});

test('a turn that was entered from paper and then taken on the screen is one of the screen', () => {
  const entered = withFacts(circleAfter(2), fromPaper('what-thought.ask.noor'), turnTaken('what-thought.ask.noor', 'passed'));
  expect(paperMeeting(entered)).toBeNull();
});

test('nothing is entered from paper before the door was opened, as on the screen', () => {
  const door = courseAt('preconditions');
  expect(objectionToLast(withFacts(door, dated))).toBe('not-at-this-stage');
  expect(objectionToLast(withFacts(door, fromPaper('what-happened.ask.noor')))).toBe('not-at-this-stage');
});

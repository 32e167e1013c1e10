import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { nextToAsk, preconditionsToAskAgain, returnConditions, returnLines } from '../../src/app/return-course.ts';
import { participantById } from '../../src/domain/participants.ts';
import { missingForReturn } from '../../src/domain/pause.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';
import { circleAfter, DAY } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const structure = await bundledScripts.structure();
const sources = { wording: await bundledScripts.wording('nl'), profile: NEUTRAL_PROFILE };
const circle = circleAfter(2);
const apart = withFacts(circle, { type: 'meeting.paused', code: 'apart' });
const withdrawn = withFacts(circle, { type: 'precondition.withdrawn', precondition: 'will-listen', participant: 'bram' });

test('a break asks nobody and waits for nothing', () => {
  const broken = withFacts(circle, { type: 'meeting.paused', code: 'break' });
  expect(nextToAsk(broken)).toBeNull();
  expect(returnConditions(broken)).toEqual([]);
});

test('after going apart the harmed child is asked first, then its side', () => {
  expect(nextToAsk(apart)?.id).toBe('noor');
  expect(nextToAsk(withFacts(apart, { type: 'return.answered', participant: 'noor', answer: 'go-on' }))?.id).toBe('emma');
});

test('what must hold is named by condition, never by person', () => {
  const otherwise = withFacts(
    withdrawn,
    { type: 'return.answered', participant: 'noor', answer: 'go-on' },
    { type: 'return.answered', participant: 'bram', answer: 'stop' },
  );
  expect(returnConditions(withdrawn)).toEqual([
    { condition: 'asked-apart', isMet: false },
    { condition: 'nobody-otherwise', isMet: false },
    { condition: 'will-listen', isMet: false },
  ]);
  expect(returnConditions(otherwise)).toEqual([
    { condition: 'asked-apart', isMet: true },
    { condition: 'nobody-otherwise', isMet: false },
    { condition: 'will-listen', isMet: false },
  ]);
});

test('a withdrawn condition is asked again only after the harmed child was asked, in the words of the talk apart', () => {
  expect(preconditionsToAskAgain(withdrawn, structure, sources)).toEqual([]);
  const asked = withFacts(withdrawn, { type: 'return.answered', participant: 'noor', answer: 'go-on' });
  const [again, ...others] = preconditionsToAskAgain(asked, structure, sources);
  expect(others).toEqual([]);
  expect(again).toMatchObject({ precondition: 'will-listen', participant: 'bram' });
  expect(again?.lines.join(' ')).toContain('Wat helpt jou om te luisteren?');
});

test('a harmed child’s own free yes is asked again in its own talk, at once', () => {
  const record = withFacts(circle, { type: 'precondition.withdrawn', precondition: 'free-yes', participant: 'noor' });
  expect(preconditionsToAskAgain(record, structure, sources).map(({ participant }) => participant)).toEqual(['noor']);
});

test('every condition is met exactly when nothing is missing for the return', () => {
  const back = withFacts(
    withdrawn,
    { type: 'return.answered', participant: 'noor', answer: 'go-on' },
    { type: 'precondition.established', precondition: 'will-listen', participant: 'bram', outcome: 'yes', on: DAY },
  );
  for (const record of [apart, withdrawn, back]) {
    expect(returnConditions(record).every(({ isMet }) => isMet)).toBe(missingForReturn(record).length === 0);
  }
  expect(missingForReturn(back)).toEqual([]);
});

test('everybody who is asked has words of their own to be asked with', () => {
  for (const id of ['noor', 'emma', 'bram', 'ruud']) {
    const person = participantById(apart, id);
    expect(person && returnLines(apart, person, sources).join(' ')).toMatch(/verder/i);
  }
});

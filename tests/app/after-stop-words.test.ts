import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { talksAfterStop } from '../../src/app/after-stop-words.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo } from '../support/course.ts';
import { lastOf, withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const circle = circleAfter(2, courseUpTo('meeting', CASE_OF_EIGHT), CASE_OF_EIGHT);
const stopped = withFacts(circle, { type: 'meeting.stopped', code: 'today-ends' });
const talks = talksAfterStop(stopped, sources);

test('each is spoken to apart, the harmed child first; a parent with authority who was not there is called too', () => {
  expect(talks.map(({ person }) => person.id)).toEqual(['mila', 'hana', 'sem', 'piet', 'iris', 'tom']);
  expect(talksAfterStop(circle, sources)).toEqual([]);
});

test('nobody hears anything of the other child or of who stopped', () => {
  for (const { person, lines } of talks) {
    const others = talks.filter((one) => one.person.side !== person.side).map((one) => one.person.name);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(line).not.toMatch(/[{}…]/);
      for (const name of others) expect(line).not.toContain(name);
    }
  }
});

test('who was spoken to after this stop is kept; after a next stop it is asked anew', () => {
  const told = withFacts(stopped, { type: 'stop.told', stop: lastOf(stopped, 'meeting.stopped').id, participant: 'mila', done: true });
  expect(talksAfterStop(told, sources).filter(({ isDone }) => isDone)).toHaveLength(1);
  const again = withFacts(told, { type: 'other-form.chosen', form: 'go-between' }, { type: 'meeting.stopped', code: 'today-ends' });
  expect(talksAfterStop(again, sources).filter(({ isDone }) => isDone)).toHaveLength(0);
});

import { describe, expect, test } from 'vitest';
import { incidentIsConfirmed, missingIncident } from '../../src/domain/incident.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { courseAt } from '../support/any-event.ts';
import { objectionToLast, withFacts } from '../support/event-builder.ts';

const described = courseAt('participants');

test('protection from today is asked for first, then what happened', () => {
  expect(missingIncident(EMPTY_RECORD)).toEqual(['protection-watches', 'protection-goes-to', 'date', 'place', 'kind', 'description']);
  expect(missingIncident(described)).toEqual([]);
});

test('the moment of the day and the reference of the school’s own note may stay open', () => {
  expect(described.held['incident/moment']).toBeUndefined();
  expect(described.held['incident/reference']).toBeUndefined();
  expect(incidentIsConfirmed(described)).toBe(true);
});

test('the place is asked for, since the opening and the questions say it aloud', () => {
  const withoutPlace = withFacts(described, { type: 'incident.worded', field: 'place', text: '  ' });
  expect(missingIncident(withoutPlace)).toEqual(['place']);
});

test('spaces are no description and no protection', () => {
  const blank = withFacts(
    courseAt('incident'),
    { type: 'incident.worded', field: 'description', text: ' \n ' },
    { type: 'protection.worded', field: 'watches', text: ' ' },
  );
  expect(missingIncident(blank)).toContain('description');
  expect(missingIncident(blank)).toContain('protection-watches');
});

describe('confirming', () => {
  test.for([
    [false, true],
    [true, false],
    [false, false],
  ] as const)('described %s and protection named %s does not end the stage', ([isDescribed, protectionNamed]) => {
    const dated = withFacts(courseAt('incident'), { type: 'incident.dated', date: '2026-03-02' });
    const record = withFacts(dated, { type: 'incident.confirmed', described: isDescribed, protectionNamed });
    expect(objectionToLast(record)).toBe('predicate-not-met');
    expect(incidentIsConfirmed(record)).toBe(false);
  });

  test('without a date the stage does not end', () => {
    const record = withFacts(courseAt('incident'), { type: 'incident.confirmed', described: true, protectionNamed: true });
    expect(incidentIsConfirmed(record)).toBe(false);
  });
});

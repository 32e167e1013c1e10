import { fold } from '../../src/domain/fold.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { planTurns } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from './case-of-eight.ts';
import { circleAfter, courseUpTo } from './course.ts';
import { withFacts } from './event-builder.ts';
import type { Seed } from './seeding-page.ts';

/** Hana speaks through Nadia. */
export const WITH_INTERPRETER: readonly Fact[] = [
  { type: 'participant.worded', participant: 'hana', field: 'interpreter', text: 'Nadia' },
  { type: 'participant.worded', participant: 'hana', field: 'interpreter-phone', text: '0123 456 711' },
];

/** The case of eight at the moment it reaches the stage. */
export function eightAt(stage: Stage): MeetingRecord {
  return courseUpTo(stage, CASE_OF_EIGHT);
}

/** The case of eight in the open circle, after so many turns. */
export function eightInCircle(turns: number): MeetingRecord {
  return circleAfter(turns, eightAt('meeting'), CASE_OF_EIGHT);
}

/** The id of the turn at this place of the plan, 0 for the first. */
export function turnAt(record: MeetingRecord, place: number): string {
  return planTurns(record, CASE_OF_EIGHT.structure)[place]?.id ?? '';
}

/** The same record under another code name, so that several can stand in one vault. */
export function named(record: MeetingRecord, codeName: string): MeetingRecord {
  return fold(record.journal.map((event) => (event.type === 'record.opened' ? { ...event, record: codeName, codeName } : event)));
}

/** A record that lies in the vault with this page of it open. */
export function seedOf(codeName: string, record: MeetingRecord, screen: string, at: string | null = null, ...facts: readonly Fact[]): Seed {
  return { record: named(withFacts(record, ...facts), codeName), cursor: { screen, at, field: null } };
}

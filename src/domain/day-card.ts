import { childrenWhoMayLeave, MINUTES_WITH_YOUNG_CHILD } from './children-left.ts';
import { parentsKeptApart } from './households.ts';
import type { MeetingOrder } from './meeting-events.ts';
import { heldAs, type MeetingRecord } from './meeting-record.ts';
import { thoseTakingPart } from './participants.ts';

/** What is ready before the first person comes in, in the order of the card (practice: half an hour before). */
export const DAY_CARD_CHECKS = [
  'paper-kit',
  'chairs',
  'facilitator-involved-before',
  'separate-arrival',
  'parents-apart',
  'interpreter',
  'two-rooms',
  'drink',
  'power',
  'separate-leaving',
] as const;
export type DayCardCheck = (typeof DAY_CARD_CHECKS)[number];

/** The order of the meeting is chosen on the day card too; ticked means: everything by question. */
export const BY_QUESTION_CHECK = 'by-question';

/** The checks this meeting asks for. */
export function dayCardChecks(record: MeetingRecord): readonly DayCardCheck[] {
  const isAskedFor: Partial<Record<DayCardCheck, boolean>> = {
    interpreter: hasInterpreter(record),
    'parents-apart': parentsKeptApart(record).length > 0,
    'facilitator-involved-before': record.flags.includes('facilitator-involved-before'),
  };
  return DAY_CARD_CHECKS.filter((check) => isAskedFor[check] ?? true);
}

export function isChecked(record: MeetingRecord, check: DayCardCheck | typeof BY_QUESTION_CHECK): boolean {
  return heldAs(record, `day-card/${check}`, 'day-card.checked')?.done === true;
}

export function chosenOrder(record: MeetingRecord): MeetingOrder {
  return isChecked(record, BY_QUESTION_CHECK) ? 'by-question' : 'by-person';
}

export function hasInterpreter(record: MeetingRecord): boolean {
  return thoseTakingPart(record).some((person) => person.interpreter.trim() !== '');
}

/** Longer than this is too long (judgement, practice.md): 60 minutes, 25 with a child of groep 1–4. */
const LONGEST_MEETING = 60;

export type LengthWarning = 'too-long' | 'children-leave';

/** What these planned minutes ask to be arranged beforehand; both, one, or nothing. */
export function lengthWarnings(record: MeetingRecord, minutes: number): readonly LengthWarning[] {
  const warnings: LengthWarning[] = [];
  if (minutes > LONGEST_MEETING) warnings.push('too-long');
  if (minutes > MINUTES_WITH_YOUNG_CHILD && childrenWhoMayLeave(record).length > 0) warnings.push('children-leave');
  return warnings;
}

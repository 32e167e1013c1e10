import { YELLOW_FLAGS, type YellowFlag } from './meeting-events.ts';
import { hasConflict, heldAs, type MeetingRecord, textIn } from './meeting-record.ts';
import { childrenOn, isChild, type Participant, participantsOf } from './participants.ts';

/** Circumstances that ask for another route than this meeting. Only shown; which one holds is never stored. */
export const ENTRY_STOPS = [
  'sexual-behaviour',
  'weapon-or-serious-violence',
  'police',
  'suspected-abuse-at-home',
  'contact-ban',
  'acute-distress',
  'facilitator-is-a-party',
  'own-teacher-or-relative',
] as const;

/** `unknown` until the whole list was answered at once. */
export function entryStopOutcome(record: MeetingRecord): 'none' | 'another-route' | 'unknown' {
  if (hasConflict(record, 'entry-stops')) return 'unknown';
  return heldAs(record, 'entry-stops', 'entry-stops.answered')?.outcome ?? 'unknown';
}

/** Raised flags that no measure stands beside yet. */
export function flagsWithoutMeasure(record: MeetingRecord): readonly YellowFlag[] {
  return record.flags.filter((flag) => textIn(record, `flag/${flag}`).trim() === '');
}

/** Groups apart from which an age difference counts as large (judgement). */
const LARGE_AGE_GAP = 3;

/** Flags that the participants themselves point to, so that nobody overlooks them; a person raises them. */
export function likelyFlags(record: MeetingRecord): readonly YellowFlag[] {
  const people = participantsOf(record);
  const harmed = childrenOn(record, 'harmed');
  const responsible = childrenOn(record, 'responsible');
  const years = (children: readonly Participant[]) => children.filter(isChild).map(({ group }) => Number(group));
  const isLikely: Partial<Record<YellowFlag, boolean>> = {
    interpreter: people.some(({ interpreter }) => interpreter.trim() !== ''),
    'age-gap': years(harmed).some((one) => years(responsible).some((other) => Math.abs(one - other) >= LARGE_AGE_GAP)),
    'several-against-one': harmed.length > 0 && responsible.length > harmed.length,
    'under-seven': years([...harmed, ...responsible]).some((year) => year <= 2),
    'parents-apart': [...harmed, ...responsible].some((child) => {
      const parents = people.filter(({ parentOf }) => parentOf === child.id);
      return parents.length > 1 && parents.some(({ presence, authority }) => presence === 'not' || authority === 'no');
    }),
  };
  return YELLOW_FLAGS.filter((flag) => isLikely[flag]);
}

export type MissingSafety =
  | { readonly missing: 'entry-stops' | 'another-route' }
  | { readonly missing: 'measure'; readonly flag: YellowFlag };

/** What the safety stage still asks for. */
export function missingSafety(record: MeetingRecord): readonly MissingSafety[] {
  const outcome = entryStopOutcome(record);
  const missing: MissingSafety[] = [];
  if (outcome === 'unknown') missing.push({ missing: 'entry-stops' });
  if (outcome === 'another-route') missing.push({ missing: 'another-route' });
  return [...missing, ...flagsWithoutMeasure(record).map((flag) => ({ missing: 'measure' as const, flag }))];
}

/**
 * Flags that were raised after the stage had ended and still have no measure. They open nothing again, since what is
 * noted of the conversation decides no stage (decision 10); the screens keep them in view as an open point.
 */
export function flagsLeftOpen(record: MeetingRecord): readonly YellowFlag[] {
  return safetyIsConfirmed(record) && record.closed === null ? flagsWithoutMeasure(record) : [];
}

export function safetyIsConfirmed(record: MeetingRecord): boolean {
  const confirmed = record.confirmed.safety;
  return confirmed?.type === 'safety.confirmed' && confirmed.everyFlagHasMeasure && entryStopOutcome(record) === 'none';
}

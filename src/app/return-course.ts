import type { ScriptStructure } from '../domain/conversation-script.ts';
import { fillSlots } from '../domain/conversation-script.ts';
import type { Precondition } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { askingOrder, bandOf, type Participant, participantById, scriptRoleOf } from '../domain/participants.ts';
import { asksBeforeReturn, harmedChildrenAsked, missingForReturn, returnAnswer } from '../domain/pause.ts';
import { unmetPreconditions } from '../domain/preconditions.ts';
import { preparationSteps } from '../domain/preparation.ts';
import { comingBackLines, preparationLines } from '../domain/wording-lines.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

/** Who is asked next since the pause; null when everyone was, or when this pause asks nobody. */
export function nextToAsk(record: MeetingRecord): Participant | null {
  if (!asksBeforeReturn(record)) return null;
  return askingOrder(record).find(({ id }) => returnAnswer(record, id) === 'not-asked') ?? null;
}

/** One line of "going on is possible when": a condition, never whose it is. */
export interface ReturnCondition {
  readonly condition: 'asked-apart' | 'nobody-otherwise' | 'all-yes' | Precondition;
  readonly isMet: boolean;
}

export function returnConditions(record: MeetingRecord): readonly ReturnCondition[] {
  if (!asksBeforeReturn(record)) return [];
  const missing = missingForReturn(record);
  const unmet = [...new Set(missing.flatMap((one) => (one.missing === 'precondition' ? unmetNamed(record, one.precondition) : [])))];
  const isAsked = !missing.some((one) => one.missing === 'harmed-child-not-asked');
  return [
    { condition: 'asked-apart', isMet: isAsked },
    { condition: 'nobody-otherwise', isMet: isAsked && !missing.some((one) => one.missing === 'wants-otherwise') },
    ...(unmet.length > 0 ? unmet.map((condition) => ({ condition, isMet: false })) : [{ condition: 'all-yes' as const, isMet: true }]),
  ];
}

function unmetNamed(record: MeetingRecord, name: string): readonly Precondition[] {
  return unmetPreconditions(record).flatMap(({ precondition }) => (precondition === name ? [precondition] : []));
}

export interface AskAgain {
  readonly precondition: Precondition;
  readonly participant: string | null;
  readonly person: Participant | null;
  /** The words it was first asked with, in this person's own talk. */
  readonly lines: readonly string[];
}

/** Preconditions to establish again before going on. The harmed child's own may come first; all others wait until it was asked. */
export function preconditionsToAskAgain(record: MeetingRecord, structure: ScriptStructure, sources: SlotSources): readonly AskAgain[] {
  if (!missingForReturn(record).some(({ missing }) => missing === 'precondition')) return [];
  return unmetPreconditions(record)
    .map(({ precondition, participant }) => {
      const person = participantById(record, participant) ?? null;
      return { precondition, participant, person, lines: person ? linesFor(record, structure, person, precondition, sources) : [] };
    })
    .filter(({ person }) => harmedChildrenAsked(record) || person?.role === 'harmed');
}

function linesFor(
  record: MeetingRecord,
  structure: ScriptStructure,
  person: Participant,
  precondition: Precondition,
  sources: SlotSources,
): readonly string[] {
  const role = scriptRoleOf(person);
  const step = preparationSteps(structure, person).find(({ check }) => check === precondition);
  if (!role || !step) return [];
  const values = slotValuesFor(record, person, sources);
  return preparationLines(sources.wording, role, bandOf(person), step.id).map((line) => fillSlots(line, values, sources.wording.language));
}

/** Said apart to one person before going on. */
export function returnLines(record: MeetingRecord, person: Participant, sources: SlotSources): readonly string[] {
  const role = scriptRoleOf(person);
  if (!role) return [];
  const values = slotValuesFor(record, person, sources);
  return comingBackLines(sources.wording, role, bandOf(person)).map((line) => fillSlots(line, values, sources.wording.language));
}

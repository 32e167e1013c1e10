import { fillSlots, type ScriptStructure } from '../domain/conversation-script.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { bandOf, type Participant, scriptRoleOf } from '../domain/participants.ts';
import { preparationSteps } from '../domain/preparation.ts';
import { preparationCloseLine, preparationLines, sayLines } from '../domain/wording-lines.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

/** One page of somebody's own talk. */
export interface TalkStep {
  readonly id: string;
  /** What is said, in order; the first is the one large line. */
  readonly lines: readonly string[];
  readonly ifSilent: readonly string[];
  /** Whether the child is spoken to without its parent here. */
  readonly isAlone: boolean;
  /** Whether it asks for a condition of the gate, to which not yet is a good answer. */
  readonly asksCondition: boolean;
}

/** How the structure says that a step also asks the preparing part of the fourth question. */
const PREPARED_QUESTION = 'everyone-heard.prepare';

/** The whole talk with one person, slots filled; the last step closes it. Empty for the facilitator. */
export function preparationTalk(
  record: MeetingRecord,
  structure: ScriptStructure,
  person: Participant,
  sources: SlotSources,
): readonly TalkStep[] {
  const role = scriptRoleOf(person);
  if (role === null) return [];
  const band = bandOf(person);
  const { wording } = sources;
  const values = slotValuesFor(record, person, sources);
  const fill = (lines: readonly string[]) => lines.map((line) => fillSlots(line, values, wording.language));
  const steps = preparationSteps(structure, person).map((step): TalkStep => {
    const asked = step.uses === PREPARED_QUESTION ? sayLines(wording, 'everyone-heard', role, band, 'prepare') : null;
    return {
      id: step.id,
      lines: fill([...preparationLines(wording, role, band, step.id), ...(asked?.say.slice(0, 1) ?? [])]),
      ifSilent: fill(asked?.ifSilent ?? []),
      isAlone: step.alone ?? false,
      asksCondition: step.check !== undefined,
    };
  });
  const last = steps.at(-1);
  if (!last) return [];
  return [...steps.slice(0, -1), { ...last, lines: [...last.lines, ...fill([preparationCloseLine(wording, role, band)])] }];
}

/** The next person whose own talk is still open, after this one first, then from the start. */
export function nextOpen(order: readonly Participant[], from: string, isOpen: (participant: string) => boolean): Participant | undefined {
  const place = order.findIndex(({ id }) => id === from);
  return [...order.slice(place + 1), ...order.slice(0, Math.max(place, 0))].find(({ id }) => isOpen(id));
}

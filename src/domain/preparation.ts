import type { PreparationStep, ScriptStructure } from './conversation-script.ts';
import { bandGroupOf } from './conversation-script.ts';
import { heldAs, type MeetingRecord, textIn, valuesIn } from './meeting-record.ts';
import { bandOf, childrenOn, isChild, type Participant, participantsOf, scriptRoleOf, thoseTakingPart } from './participants.ts';

export type PreparationState = 'held' | 'waived' | 'open';

/** A talk counts as waived only with the reason why it was not held. */
export function preparationState(record: MeetingRecord, participant: string): PreparationState {
  if (heldAs(record, `preparation/${participant}`, 'preparation.held')) return 'held';
  const waived = heldAs(record, `preparation/${participant}`, 'preparation.waived');
  return waived && textIn(record, `preparation/${participant}/waived-because`).trim() !== '' ? 'waived' : 'open';
}

/**
 * The order in which parties are spoken to: the harmed child first, whose own talk nothing blocks, then its
 * adults, then the responsible side, then the others.
 */
export function preparationOrder(record: MeetingRecord): readonly Participant[] {
  const rank = (p: Participant) => {
    const side = p.side === 'harmed' ? 0 : p.side === 'responsible' ? 3 : 6;
    return side + (p.role === 'harmed' || p.role === 'responsible' ? 0 : isChild(p) ? 2 : 1);
  };
  return [...thoseTakingPart(record)].sort((a, b) => rank(a) - rank(b));
}

/** Those who have not had their own talk, and for whom no reason says why. */
export function unpreparedParticipants(record: MeetingRecord): readonly Participant[] {
  return preparationOrder(record).filter((participant) => preparationState(record, participant.id) === 'open');
}

/** Everyone accounted for when the preparation is confirmed. */
export function accountedFor(record: MeetingRecord): readonly string[] {
  return preparationOrder(record)
    .filter((participant) => preparationState(record, participant.id) !== 'open')
    .map((participant) => participant.id);
}

/** Somebody added later was not accounted for, so the stage opens again for them. */
export function preparationIsConfirmed(record: MeetingRecord): boolean {
  const confirmed = record.confirmed.preparation;
  return (
    confirmed?.type === 'preparation.confirmed' &&
    thoseTakingPart(record).every((participant) => confirmed.accountedFor.includes(participant.id))
  );
}

/** The steps of this person's own talk, in the order of the script; none for the facilitator. */
export function preparationSteps(structure: ScriptStructure, participant: Participant): readonly PreparationStep[] {
  const role = scriptRoleOf(participant);
  if (role === null) return [];
  return structure.preparation[role]?.[bandGroupOf(bandOf(participant))] ?? [];
}

/** Whether every harmed child said that it wants to hear an apology. Not asked is not yes, nor are a yes and a no. */
export function apologyIsWelcome(record: MeetingRecord): boolean {
  const harmed = childrenOn(record, 'harmed');
  return (
    harmed.length > 0 &&
    harmed.every((child) => wishesIn(record, child.id).length > 0 && wishesIn(record, child.id).every((wish) => wish === 'yes'))
  );
}

function wishesIn(record: MeetingRecord, child: string): readonly string[] {
  return valuesIn(record, `apology-wish/${child}`).flatMap((event) => (event.type === 'apology-wish.recorded' ? [event.wish] : []));
}

export function pauseSignalOf(record: MeetingRecord, participant: string): string {
  return participantsOf(record).some((p) => p.id === participant) ? textIn(record, `preparation/${participant}/seat-and-signal`) : '';
}

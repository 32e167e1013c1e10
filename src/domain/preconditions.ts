import type { Precondition, PreconditionOutcome } from './meeting-events.ts';
import { hasConflict, type MeetingRecord, textIn } from './meeting-record.ts';
import {
  absentAdultsWithAuthority,
  childrenOn,
  type Participant,
  presentParentsWithoutAuthority,
  thoseTakingPart,
} from './participants.ts';
import { entryStopOutcome } from './safety.ts';
import { preconditionSlot } from './slots.ts';

/** One question of the gate: put to one person, or about the meeting as a whole. */
export interface PreconditionCheck {
  readonly precondition: Precondition;
  readonly participant: string | null;
  /** `policy` stands in the school's policy, bijlage 1; `addition` is added to it and is shown as such. */
  readonly block: 'policy' | 'addition';
  readonly outcome: PreconditionOutcome;
  /** Date on which the outcome was established; null while it was not. */
  readonly on: string | null;
}

const POLICY: readonly Precondition[] = ['takes-responsibility', 'will-listen', 'will-apologise'];

/** Noted at the gate itself; the other conditions come from each person's own talk. */
export const NOTED_AT_GATE: readonly Precondition[] = ['absent-adult-informed', 'without-authority-welcome', 'no-new-incident'];

/**
 * Every check of the gate in the order of the screen. The policy asks the responsible child and its parents who take
 * part; the addition asks the harmed side, adults with authority who stay away, those around a parent who comes
 * without it, and for calm school days.
 */
export function preconditionChecks(record: MeetingRecord): readonly PreconditionCheck[] {
  const parents = (side: Participant['side']) => thoseTakingPart(record).filter((p) => p.role === 'parent' && p.side === side);
  const responsibleSide = [...childrenOn(record, 'responsible'), ...parents('responsible')];
  const harmedSide = [...childrenOn(record, 'harmed'), ...parents('harmed')];
  return [
    ...POLICY.flatMap((precondition) => responsibleSide.map((p) => check(record, precondition, p.id, 'policy'))),
    ...harmedSide.map((p) => check(record, 'free-yes', p.id, 'addition')),
    ...absentAdultsWithAuthority(record).map((p) => check(record, 'absent-adult-informed', p.id, 'addition')),
    ...presentParentsWithoutAuthority(record).map((p) => check(record, 'without-authority-welcome', p.id, 'addition')),
    check(record, 'no-new-incident', null, 'addition'),
  ];
}

function check(
  record: MeetingRecord,
  precondition: Precondition,
  participant: string | null,
  block: PreconditionCheck['block'],
): PreconditionCheck {
  const slot = preconditionSlot(precondition, participant);
  const event = record.held[slot];
  if (event?.type === 'precondition.established') {
    return { precondition, participant, block, outcome: hasConflict(record, slot) ? 'unknown' : event.outcome, on: event.on };
  }
  return { precondition, participant, block, outcome: event?.type === 'precondition.withdrawn' ? 'not-yet' : 'unknown', on: null };
}

/** One condition of the gate as everybody may see it: the weakest of the answers, and never whose it is. */
export interface GateCondition {
  readonly precondition: Precondition;
  readonly block: PreconditionCheck['block'];
  readonly outcome: PreconditionOutcome;
  /** Latest date on which one of the answers was established. */
  readonly on: string | null;
}

const WEAKEST_FIRST: readonly PreconditionOutcome[] = ['no', 'not-yet', 'unknown', 'yes'];

/** The conditions in the order of the screen, each once. One that nobody is asked about is left out. */
export function gateConditions(record: MeetingRecord): readonly GateCondition[] {
  const checks = preconditionChecks(record);
  return [...new Set(checks.map(({ precondition }) => precondition))].flatMap((precondition) => {
    const asked = checks.filter((one) => one.precondition === precondition);
    const outcome = WEAKEST_FIRST.find((weak) => asked.some((one) => one.outcome === weak));
    const on =
      asked
        .map((one) => one.on ?? '')
        .sort()
        .at(-1) || null;
    return asked[0] && outcome ? [{ precondition, block: asked[0].block, outcome, on }] : [];
  });
}

/** What somebody said about a condition, in that person's own words. */
export interface OwnWords {
  readonly check: PreconditionCheck;
  readonly participant: string;
  readonly words: string;
}

/** Own words at the gate, in the order of the screen; a condition about which nothing was written is left out. */
export function ownWordsAtGate(record: MeetingRecord): readonly OwnWords[] {
  return preconditionChecks(record).flatMap((check) => {
    const { precondition, participant } = check;
    const words = participant === null ? '' : textIn(record, `precondition-words/${precondition}/${participant}`).trim();
    return participant === null || words === '' ? [] : [{ check, participant, words }];
  });
}

/** Checks that are not a yes, in script order. Unknown is not yes, and no reason makes it one. */
export function unmetPreconditions(record: MeetingRecord): readonly PreconditionCheck[] {
  return preconditionChecks(record).filter((one) => one.outcome !== 'yes');
}

/** The gate. There is no override. */
export function gateIsOpen(record: MeetingRecord): boolean {
  return (
    entryStopOutcome(record) === 'none' &&
    record.stop === null &&
    childrenOn(record, 'responsible').length > 0 &&
    childrenOn(record, 'harmed').length > 0 &&
    unmetPreconditions(record).length === 0
  );
}

/** The gate is open and somebody went through it by confirming. */
export function preconditionsAreConfirmed(record: MeetingRecord): boolean {
  return record.confirmed.preconditions !== undefined && gateIsOpen(record);
}

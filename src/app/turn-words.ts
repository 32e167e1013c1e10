import { fillSlots, QUESTION_IDS, type SlotValues } from '../domain/conversation-script.ts';
import type { TurnStatus } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { bandOf, childrenOn, isChild, type Participant, participantById, scriptRoleOf } from '../domain/participants.ts';
import { isToldAgain } from '../domain/pause.ts';
import { type Turn, turnStatus } from '../domain/turns.ts';
import { facilitatorLines, policyQuestion, sayLines, turnToLines } from '../domain/wording-lines.ts';
import type { FacilitatorPath } from '../domain/wording-paths.ts';
import { turnBefore } from './meeting-course.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

/** Everything said around one turn, with its slots filled. */
export interface TurnWords {
  /** Said before the question: what closes the turn before, and what gives this one. */
  readonly before: readonly string[];
  /** Of that, what gives this turn, whatever became of the one before: for paper, on which nothing was said yet. */
  readonly giving: readonly string[];
  /** Ways to ask, the first one first; never empty. */
  readonly say: readonly string[];
  readonly followUp: readonly string[];
  readonly ifSilent: readonly string[];
  /** Said when somebody says that something was not heard yet; empty where that is not asked. */
  readonly ifMissing: readonly string[];
  /** The policy's own wording and its number; null for the apology turn, which is no question of the policy. */
  readonly policy: { readonly number: number; readonly text: string } | null;
}

/** @throws Error for a turn of somebody who is not in the record */
export function turnWords(record: MeetingRecord, plan: readonly Turn[], turn: Turn, sources: SlotSources): TurnWords {
  const person = participantById(record, turn.participant);
  const role = person && scriptRoleOf(person);
  if (!person || !role) throw new Error(`No words for turn ${turn.id}`);
  const { wording } = sources;
  const values = slotValuesFor(record, person, sources);
  const fill = (lines: readonly string[]) => lines.map((line) => fillSlots(line, values, wording.language));
  const giving = linesGiving(record, plan, turn, person, sources);
  const before = [...linesClosing(record, plan, turn, sources), ...giving];
  if (turn.question === 'apology-turn') {
    return {
      before,
      giving,
      say: fill(facilitatorLines(wording, 'apology-turn/ask')),
      followUp: [],
      ifSilent: [],
      ifMissing: [],
      policy: null,
    };
  }
  const { say, followUp, ifSilent } = sayLines(wording, turn.question, role, bandOf(person), turn.part);
  return {
    before,
    giving,
    say: fill(startingAt(variantOf(record), whole(say, values))),
    followUp: fill(whole(followUp, values)),
    ifSilent: fill(whole(ifSilent, values)),
    ifMissing: turn.question === 'everyone-heard' ? linesOf(record, 'heard-check/something-is-missing', person, sources) : [],
    policy: { number: QUESTION_IDS.indexOf(turn.question) + 1, text: policyQuestion(wording, turn.question) },
  };
}

/**
 * Which of the ways to ask comes first. It differs from record to record and from one sitting to the next, so that a
 * child who comes again does not hear a formula (design §2); on paper it is the same as on the screen.
 */
function variantOf(record: MeetingRecord): number {
  const letters = [...(record.opened?.record ?? '')];
  const earlier = record.journal.filter(({ type, id }) => type === 'meeting.opened' && id !== record.meetingOpened?.id);
  return letters.reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), earlier.length);
}

function startingAt(variant: number, lines: readonly string[]): readonly string[] {
  const start = variant % Math.max(1, lines.length);
  return [...lines.slice(start), ...lines.slice(0, start)];
}

/** Lines that the record can fill; all of them when there is none, since a gap is better than nothing to say. */
function whole(lines: readonly string[], values: SlotValues): readonly string[] {
  const without = lines.filter((line) =>
    [...line.matchAll(/\{([a-zA-Z-]+)\}/g)].every(([, slot]) => slot !== undefined && values[slot] !== undefined),
  );
  return without.length > 0 ? without : lines;
}

function linesClosing(record: MeetingRecord, plan: readonly Turn[], turn: Turn, sources: SlotSources): readonly string[] {
  const last = turnBefore(plan, turn);
  return [
    ...(isToldAgain(record) ? linesOf(record, 'interpreter/back', null, sources) : []),
    ...(last ? linesAfter(record, last, sources) : []),
  ];
}

function linesGiving(
  record: MeetingRecord,
  plan: readonly Turn[],
  turn: Turn,
  person: Participant,
  sources: SlotSources,
): readonly string[] {
  const said = (path: FacilitatorPath) => linesOf(record, path, null, sources);
  const last = turnBefore(plan, turn);
  return [
    ...(last?.question === 'everyone-heard' && turn.question !== 'everyone-heard' ? said('heard-check/done') : []),
    ...(last?.phase !== turn.phase ? PHASE_OPENINGS[turn.phase].flatMap((path) => said(path)) : []),
    ...(isFirstTurnOf(plan, turn) ? turnTo(record, person, sources) : []),
  ];
}

const PHASE_OPENINGS: Readonly<Record<Turn['phase'], readonly FacilitatorPath[]>> = {
  'looking-back': [],
  heard: ['transitions/to-heard-check', 'heard-check/start'],
  repair: ['transitions/to-looking-ahead'],
  learning: ['transitions/to-learning'],
};

/**
 * What the facilitator says after a turn that ended like this, or as it stands. After an apology the harmed child hears that it owes nothing in return; when
 * nothing was said, that is good too (practice: rules for words).
 */
export function linesAfter(
  record: MeetingRecord,
  turn: Turn,
  sources: SlotSources,
  status: TurnStatus | 'open' = turnStatus(record, turn.id),
): readonly string[] {
  const said = (path: FacilitatorPath, to: Participant | null = null) => linesOf(record, path, to, sources);
  if (turn.question === 'apology-turn') {
    if (status === 'passed') return said('apology-turn/passed');
    if (status !== 'answered') return [];
    const harmed = childrenOn(record, 'harmed')[0] ?? null;
    return [...said('apology-turn/to-other-child', harmed), ...said('apology-turn/after')];
  }
  if (status === 'passed') return said('transitions/not-now');
  return status === 'later' ? said('transitions/later') : [];
}

function isFirstTurnOf(plan: readonly Turn[], turn: Turn): boolean {
  return turn.phase === 'looking-back' && plan.find(({ participant }) => participant === turn.participant)?.id === turn.id;
}

/** "We begin with …" is true of the first speaker only; after them the circle goes on without it. */
function turnTo(record: MeetingRecord, person: Participant, sources: SlotSources): readonly string[] {
  const role = scriptRoleOf(person);
  if (!role || (role === 'responsible' && childrenOn(record, 'responsible')[0]?.id !== person.id)) return [];
  const values = slotValuesFor(record, person, sources);
  return turnToLines(sources.wording, role, bandOf(person)).map((line) => fillSlots(line, values, sources.wording.language));
}

/** Lines of the facilitator to one person, or to the circle when `to` is null. */
export function linesOf(
  record: MeetingRecord,
  path: FacilitatorPath,
  to: Participant | null,
  sources: SlotSources,
  more: SlotValues = {},
): readonly string[] {
  const values = { ...slotValuesFor(record, to, sources), ...more };
  return facilitatorLines(sources.wording, path).map((line) => fillSlots(line, values, sources.wording.language));
}

/** Whether pictures to point at help this person with this question: non-readers and beginners, where it is about places. */
export function pointsAtPictures(person: Participant, turn: Turn): boolean {
  return isChild(person) && person.reading !== 'reader' && (turn.question === 'what-happened' || turn.question === 'who-was-harmed');
}

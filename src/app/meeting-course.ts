import type { Fact, TurnStatus } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { doorStaysShut } from '../domain/reconfirmation.ts';
import { MEETING_PHASES, type MeetingPhase, nextTurn, type Turn, turnStatus } from '../domain/turns.ts';

/** Pages of the meeting besides its turns. */
export type MeetingStep = 'day-card' | 'asking' | 'today-differently' | 'opening' | 'ground-rules' | 'closing' | 'paper';

export type MeetingPage = { readonly page: MeetingStep } | { readonly page: 'turn'; readonly turn: Turn };

/**
 * The page of the meeting that is open: the one `at` names while the record allows it, else where the record stands.
 * Before the opening no turn can be reached; after it the door is behind everybody.
 */
export function meetingPageOf(record: MeetingRecord, plan: readonly Turn[], at: string | null): MeetingPage {
  if (record.meetingOpened === null) {
    if (at === 'day-card' || at === 'asking' || at === 'today-differently') return { page: at };
    return { page: doorStaysShut(record) ? 'today-differently' : 'day-card' };
  }
  if (at === 'opening' || at === 'ground-rules' || at === 'closing' || at === 'paper') return { page: at };
  const turn = plan.find(({ id }) => id === at) ?? nextTurn(record, plan);
  return turn ? { page: 'turn', turn } : { page: 'closing' };
}

/**
 * Where next leads: the following turn of the plan. Once nothing is open but what was set to later, it leads through
 * those and then to the closing.
 */
export function turnAfter(record: MeetingRecord, plan: readonly Turn[], turn: Turn): Turn | null {
  const place = plan.findIndex(({ id }) => id === turn.id);
  const following = plan.slice(place + 1);
  if (isComingBack(record, plan)) return following.find(({ id }) => turnStatus(record, id) === 'later') ?? null;
  return following[0] ?? plan.find(({ id }) => id !== turn.id && turnStatus(record, id) === 'open') ?? null;
}

/** Where back leads; null before the first turn. */
export function turnBefore(plan: readonly Turn[], turn: Turn): Turn | null {
  return plan[plan.findIndex(({ id }) => id === turn.id) - 1] ?? null;
}

/** Everyone had their turns; what was set to later is taken up now. */
export function isComingBack(record: MeetingRecord, plan: readonly Turn[]): boolean {
  return nextTurn(record, plan) === undefined;
}

/** The first person after this turn who is somebody else; null when nobody is. */
export function personAfter(record: MeetingRecord, plan: readonly Turn[], turn: Turn): string | null {
  const next = turnAfter(record, plan, turn);
  const from = next ? plan.slice(plan.indexOf(next)) : [];
  return from.find(({ participant }) => participant !== turn.participant)?.participant ?? null;
}

export interface ShownTurn {
  /** The sentence that stood on the screen. */
  readonly wording: string;
  readonly language: string;
  /** ISO instants at which the turn appeared and was left. */
  readonly startedAt: string;
  readonly leftAt: string;
}

/**
 * What leaving a turn records. Not now and later always do. Next does for a turn nobody had; on a turn that was shown
 * again it adds nothing, unless it had been skipped and now words were noted, or it had been set to later and is taken up.
 */
export function factsOnLeaving(
  record: MeetingRecord,
  plan: readonly Turn[],
  turn: Turn,
  how: 'next' | 'not-now' | 'later',
  shown: ShownTurn,
  hasNewWords: boolean,
): readonly Fact[] {
  if (record.confirmed.meeting !== undefined) return [];
  const status = statusOnLeaving(turnStatus(record, turn.id), how, hasNewWords, isComingBack(record, plan));
  if (status === null) return [];
  const seconds = Math.max(0, Math.round((Date.parse(shown.leftAt) - Date.parse(shown.startedAt)) / 1000));
  const { wording, language, startedAt } = shown;
  return [{ type: 'turn.taken', turn: turn.id, status, wording, language, startedAt, seconds, onPaper: false }];
}

/** What entering a turn from paper records: its standing, with the sentence that the paper showed. */
export function factFromPaper(turn: Turn, status: TurnStatus, shown: Omit<ShownTurn, 'leftAt'>): Fact {
  return { type: 'turn.taken', turn: turn.id, status, ...shown, seconds: 0, onPaper: true };
}

function statusOnLeaving(
  standing: TurnStatus | 'open',
  how: 'next' | 'not-now' | 'later',
  hasNewWords: boolean,
  comingBack: boolean,
): TurnStatus | null {
  if (how === 'not-now') return 'passed';
  if (how === 'later') return 'later';
  if (standing === 'open' || (standing === 'later' && comingBack)) return 'answered';
  return standing !== 'answered' && hasNewWords ? 'answered' : null;
}

export interface PhaseStep {
  readonly phase: MeetingPhase;
  readonly state: 'done' | 'now' | 'later';
}

/** The parts of the meeting seen from one turn; null stands before the first, `closing` after the last. */
export function phaseSteps(at: Turn | 'opening' | 'closing'): readonly PhaseStep[] {
  const now = at === 'opening' ? -1 : at === 'closing' ? MEETING_PHASES.length : MEETING_PHASES.indexOf(at.phase);
  return MEETING_PHASES.map((phase, place) => ({ phase, state: place < now ? 'done' : place === now ? 'now' : 'later' }));
}

export interface Round {
  /** 1 for the first who speaks in this round. */
  readonly place: number;
  readonly people: readonly ('done' | 'at' | 'later')[];
}

/** The round this turn belongs to: once around the circle, with a place for each person in it. */
export function roundOf(record: MeetingRecord, plan: readonly Turn[], turn: Turn): Round {
  const isByPerson = record.meetingOpened?.order !== 'by-question';
  const round = plan.filter(
    (one) => one.phase === turn.phase && (one.question === turn.question || (isByPerson && turn.phase === 'looking-back')),
  );
  const people = [...new Set(round.map(({ participant }) => participant))];
  return {
    place: people.indexOf(turn.participant) + 1,
    people: people.map((person) => {
      if (person === turn.participant) return 'at';
      const own = round.filter(({ participant }) => participant === person);
      return own.every(({ id }) => turnStatus(record, id) !== 'open') ? 'done' : 'later';
    }),
  };
}

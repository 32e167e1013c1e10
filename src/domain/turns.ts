import { childrenWhoLeft } from './children-left.ts';
import type { QuestionId, ScriptRole, ScriptStructure } from './conversation-script.ts';
import { QUESTION_IDS } from './conversation-script.ts';
import type { MeetingOrder, TurnStatus } from './meeting-events.ts';
import { heldAs, type MeetingRecord } from './meeting-record.ts';
import { bandOf, childrenOn, type Participant, scriptRoleOf, thoseTakingPart } from './participants.ts';
import { apologyIsWelcome } from './preparation.ts';

export const MEETING_PHASES = ['looking-back', 'heard', 'repair', 'learning'] as const;
export type MeetingPhase = (typeof MEETING_PHASES)[number];

/** One question, or one part of it, put to one person. */
export interface Turn {
  /** `what-thought.then.<participant>`: stable, since answers are stored under it. */
  readonly id: string;
  readonly phase: MeetingPhase;
  readonly question: QuestionId | 'apology-turn';
  readonly part: string;
  readonly participant: string;
}

const PHASE_OF: Readonly<Record<QuestionId, MeetingPhase>> = {
  'what-happened': 'looking-back',
  'what-thought': 'looking-back',
  'who-was-harmed': 'looking-back',
  'everyone-heard': 'heard',
  'what-is-needed': 'repair',
  'what-we-learn': 'learning',
};

/** Parts asked in the meeting; `prepare` belongs to the talk beforehand. */
const PREPARED_PART = 'prepare';

/**
 * Every turn of the meeting in the order the script and the chosen order give. People who come for the first part
 * only have no turns after the heard-check. There is an apology turn only when every harmed child wants to hear one. Of a
 * child who left only the turns that it had are there.
 */
export function planTurns(record: MeetingRecord, structure: ScriptStructure, order?: MeetingOrder): readonly Turn[] {
  const steps = structure.orders[order ?? record.meetingOpened?.order ?? 'by-person'] ?? [];
  const left = childrenWhoLeft(record);
  return steps
    .flatMap((step) => turnsOfStep(record, structure, step))
    .filter(({ id, participant }) => !left.includes(participant) || ['answered', 'passed'].includes(turnStatus(record, id)));
}

function turnsOfStep(record: MeetingRecord, structure: ScriptStructure, step: unknown): readonly Turn[] {
  if (typeof step !== 'object' || step === null) return [];
  const entry = new Map<string, unknown>(Object.entries(step));
  const speakers = speakersFor(record, rolesIn(entry.get('roles')));
  const byPerson = questionsIn(entry.get('by-person'));
  const byQuestion = questionsIn(entry.get('by-question'));
  const heard = questionsIn(entry.get('heard-check'));
  if (byPerson.length > 0) return speakers.flatMap((p) => byPerson.flatMap((question) => turnsOf(structure, question, p)));
  if (entry.has('apology-turn')) return apologyTurns(record);
  return [...byQuestion, ...heard].flatMap((question) => speakers.flatMap((p) => turnsOf(structure, question, p)));
}

function questionsIn(value: unknown): readonly QuestionId[] {
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  return QUESTION_IDS.filter((id) => named.includes(id)).sort((a, b) => named.indexOf(a) - named.indexOf(b));
}

function rolesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function turnsOf(structure: ScriptStructure, question: QuestionId, person: Participant): readonly Turn[] {
  const phase = PHASE_OF[question];
  if (person.presence === 'first-part' && (phase === 'repair' || phase === 'learning')) return [];
  const role = scriptRoleOf(person);
  const parts = structure.questions.find(({ id }) => id === question)?.asked[role ?? '']?.[bandOf(person)] ?? [];
  return parts
    .filter((part) => part !== PREPARED_PART)
    .map((part) => ({ id: `${question}.${part}.${person.id}`, phase, question, part, participant: person.id }));
}

function apologyTurns(record: MeetingRecord): readonly Turn[] {
  if (!apologyIsWelcome(record)) return [];
  return childrenOn(record, 'responsible')
    .filter((child) => child.presence !== 'not')
    .map((child) => ({ id: `apology-turn.ask.${child.id}`, phase: 'heard', question: 'apology-turn', part: 'ask', participant: child.id }));
}

/** A side's supporters speak with that side's parents, after them; friends of neither side count as witnesses. */
function speakersFor(record: MeetingRecord, roles: readonly unknown[]): readonly Participant[] {
  const people = thoseTakingPart(record);
  return roles.flatMap((role) =>
    people.filter((p) => speakingGroup(p) === role).sort((a, b) => Number(a.role === 'supporter') - Number(b.role === 'supporter')),
  );
}

function speakingGroup(person: Participant): ScriptRole | null {
  if (person.role !== 'supporter' || person.side === 'neither') return scriptRoleOf(person);
  return person.side === 'harmed' ? 'parent-of-harmed' : 'parent-of-responsible';
}

export function turnStatus(record: MeetingRecord, turn: string): TurnStatus | 'open' {
  return heldAs(record, `turn/${turn}`, 'turn.taken')?.status ?? 'open';
}

/** The first turn that nobody took, passed or set to later; undefined when all are. */
export function nextTurn(record: MeetingRecord, plan: readonly Turn[]): Turn | undefined {
  return plan.find((turn) => turnStatus(record, turn.id) === 'open');
}

export function everyTurnIsTaken(record: MeetingRecord, plan: readonly Turn[]): boolean {
  return plan.length > 0 && nextTurn(record, plan) === undefined;
}

/** Turns that were set to later, to come back to. */
export function laterTurns(record: MeetingRecord, plan: readonly Turn[]): readonly Turn[] {
  return plan.filter((turn) => turnStatus(record, turn.id) === 'later');
}

/** Turns somebody spoke in, of all that were spoken in: 0 to 1, for the quiet arc. */
export function shareOfTurns(record: MeetingRecord, plan: readonly Turn[], participant: string): number {
  const spoken = plan.filter((turn) => turnStatus(record, turn.id) === 'answered');
  return spoken.length === 0 ? 0 : spoken.filter((turn) => turn.participant === participant).length / spoken.length;
}

const SECONDS_A_TURN = 75;

/** Planned length in whole minutes; a turn through an interpreter counts twice (judgement, practice.md). */
export function plannedMinutes(record: MeetingRecord, plan: readonly Turn[]): number {
  const interpreted = new Set(
    thoseTakingPart(record)
      .filter((p) => p.interpreter.trim() !== '')
      .map((p) => p.id),
  );
  const seconds = plan.reduce((sum, turn) => sum + SECONDS_A_TURN * (interpreted.has(turn.participant) ? 2 : 1), 0);
  return Math.ceil(seconds / 60);
}

import { assentOrder } from '../domain/agreements.ts';
import { childrenWhoMayLeave } from '../domain/children-left.ts';
import { CARD_IDS, fillSlots } from '../domain/conversation-script.ts';
import { hasInterpreter } from '../domain/day-card.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import {
  askingOrder,
  bandOf,
  facilitatorOf,
  type Participant,
  participantById,
  scriptRoleOf,
  seatedParticipants,
} from '../domain/participants.ts';
import { sidesOf } from '../domain/signatures.ts';
import { plannedMinutes, type Turn } from '../domain/turns.ts';
import { cardLines, comingBackLines, reconfirmationLines } from '../domain/wording-lines.ts';
import { wordsAfterStop } from './after-stop-words.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';
import { linesAfter, linesOf, turnWords } from './turn-words.ts';

/** One person's lines, to be read aloud to them. */
export interface SpokenTo {
  readonly participant: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** A turn on paper, with the number it has on the screen. Nothing in it depends on what was said in another turn. */
export interface PrintedTurn extends Pick<Turn, 'id' | 'phase' | 'question'> {
  readonly number: number;
  readonly name: string;
  readonly before: readonly string[];
  readonly sentence: string;
  /** Asked instead of a child of groep 1–4, where the paper does not know how old the child is. */
  readonly younger?: readonly string[];
  readonly followUp: readonly string[];
  readonly ifSilent: readonly string[];
  readonly ifMissing: readonly string[];
  readonly policy: string;
  /** Said when the turn ends this way, where that is not the same for all turns: after the turn for an apology. */
  readonly after: Readonly<Record<'answered' | 'passed', readonly string[]>>;
}

export interface PrintedCard {
  readonly number: number;
  readonly id: (typeof CARD_IDS)[number];
  readonly first: string;
  readonly second: string;
  readonly stopWhen: string;
}

/** Somebody's chair, and who speaks for them. */
export interface PrintedSeat {
  readonly name: string;
  readonly interpreter: string;
  readonly interpreterPhone: string;
}

/** The whole script for these participants, for the day on which the laptop fails. */
export interface PrintedScript {
  readonly facilitator: string;
  /** Clockwise from the facilitator. */
  readonly circle: readonly PrintedSeat[];
  readonly secondAdult: string;
  readonly secondRoom: string;
  readonly reconfirmation: readonly SpokenTo[];
  /** Said to each when one answer at the door is not yes. */
  readonly doorStaysShut: readonly string[];
  readonly opening: readonly string[];
  readonly groundRules: readonly string[];
  readonly turns: readonly PrintedTurn[];
  /** What is said after any turn that was passed or set to later. */
  readonly afterTurn: Readonly<Record<'passed' | 'later', readonly string[]>>;
  readonly closing: readonly string[];
  readonly toAgreements: readonly string[];
  readonly readBack: readonly string[];
  /** Said to whoever takes an agreement on themselves: to a child or the school, and to a parent. */
  readonly inOwnWords: readonly string[];
  /** How assent is asked, and what is said to each answer that is not yes. */
  readonly assent: readonly string[];
  readonly noAgreementNeeded: readonly string[];
  /** Names of those who are asked about each agreement. */
  readonly assenting: readonly string[];
  readonly signing: readonly string[];
  /** Names of the two sides; the school signs beside them. */
  readonly signers: readonly string[];
  readonly apart: readonly string[];
  readonly apartWithChild: readonly string[];
  readonly comingBack: readonly SpokenTo[];
  readonly afterReturn: Readonly<Record<'goingOn' | 'anotherForm' | 'anotherDay', readonly string[]>>;
  readonly stop: readonly string[];
  /** Said the same day, to each apart. */
  readonly afterStop: readonly SpokenTo[];
  /** Empty where nobody speaks through an interpreter. */
  readonly interpreter: readonly string[];
  /** Empty where the children stay to the end; how long the adults go on is filled in by hand. */
  readonly childrenLeaving: readonly string[];
  readonly cards: readonly PrintedCard[];
}

/**
 * Everything that would be said, in order and numbered like the screens; it holds no answer and no note. `minutes` is how
 * long it takes, where that is not known from the plan.
 */
export function printedScript(
  record: MeetingRecord,
  plan: readonly Turn[],
  sources: SlotSources,
  minutes = String(plannedMinutes(record, plan)),
): PrintedScript {
  const said = (path: Parameters<typeof linesOf>[1]) => linesOf(record, path, null, sources);
  const secondAdult = textIn(record, 'room/second-adult');
  return {
    facilitator: facilitatorOf(record)?.name ?? '',
    circle: seatedParticipants(record).map(({ name, interpreter, interpreterPhone }) => ({ name, interpreter, interpreterPhone })),
    secondAdult,
    secondRoom: textIn(record, 'room/second-room'),
    reconfirmation: askingOrder(record).flatMap((person) => spokenTo(record, person, reconfirmationLines, sources)),
    doorStaysShut: said('reconfirmation/door-stays-shut'),
    opening: linesOf(record, 'opening', null, sources, { minutes }),
    groundRules: said('ground-rules'),
    turns: plan.map((turn, at) => printedTurn(record, plan, turn, at + 1, sources)),
    afterTurn: { passed: said('transitions/not-now'), later: said('transitions/later') },
    closing: [...said('transitions/to-closing'), ...said('closing')],
    toAgreements: said('transitions/to-agreements'),
    readBack: said('read-back'),
    inOwnWords: [...said('read-back-owner-child'), ...said('read-back-owner-adult')],
    assent: [...said('assent/child'), ...said('assent/adult'), ...said('assent/different'), ...said('assent/no')],
    noAgreementNeeded: said('assent/no-agreement-needed'),
    assenting: assentOrder(record).map(({ name }) => name),
    signing: said('signing'),
    signers: sidesOf(record).map(({ name }) => name),
    apart: said('apart/to-room'),
    apartWithChild: said('apart/to-child'),
    comingBack: askingOrder(record).flatMap((person) => spokenTo(record, person, comingBackLines, sources)),
    afterReturn: {
      goingOn: said('coming-back/going-on'),
      anotherForm: said('coming-back/another-form'),
      anotherDay: said('coming-back/another-day'),
    },
    stop: said('stop'),
    afterStop: wordsAfterStop(record, sources).map(({ person, lines }) => ({ participant: person.id, name: person.name, lines })),
    interpreter: hasInterpreter(record) ? [...said('interpreter/lost'), ...said('interpreter/back'), ...said('interpreter/not-back')] : [],
    childrenLeaving:
      childrenWhoMayLeave(record).length > 0 ? linesOf(record, 'children-leaving', null, sources, { name: secondAdult }) : [],
    cards: CARD_IDS.map((id, at) => {
      const card = cardLines(sources.wording, id);
      const values = slotValuesFor(record, null, sources);
      const fill = (line: string) => fillSlots(line, values, sources.wording.language);
      return { number: at + 1, id, first: fill(card.first), second: fill(card.second), stopWhen: fill(card.stopWhen) };
    }),
  };
}

function spokenTo(
  record: MeetingRecord,
  person: Participant,
  linesFor: typeof reconfirmationLines,
  sources: SlotSources,
): readonly SpokenTo[] {
  const role = scriptRoleOf(person);
  if (role === null) return [];
  const values = slotValuesFor(record, person, sources);
  const lines = linesFor(sources.wording, role, bandOf(person)).map((line) => fillSlots(line, values, sources.wording.language));
  return [{ participant: person.id, name: person.name, lines }];
}

function printedTurn(record: MeetingRecord, plan: readonly Turn[], turn: Turn, number: number, sources: SlotSources): PrintedTurn {
  const words = turnWords(record, plan, turn, sources);
  const after = (status: 'answered' | 'passed') => (words.policy === null ? linesAfter(record, turn, sources, status) : []);
  const { id, phase, question } = turn;
  return {
    id,
    phase,
    question,
    number,
    name: participantById(record, turn.participant)?.name ?? '',
    before: words.giving,
    sentence: words.say[0] ?? '',
    followUp: words.followUp,
    ifSilent: words.ifSilent,
    ifMissing: words.ifMissing,
    policy: words.policy ? `${words.policy.number}. ${words.policy.text}` : '',
    after: { answered: after('answered'), passed: after('passed') },
  };
}

import { childrenWhoMayLeave } from '../domain/children-left.ts';
import { CARD_IDS, fillSlots } from '../domain/conversation-script.ts';
import { hasInterpreter } from '../domain/day-card.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { askingOrder, bandOf, type Participant, participantById, scriptRoleOf } from '../domain/participants.ts';
import { plannedMinutes, type Turn } from '../domain/turns.ts';
import { cardLines, comingBackLines, reconfirmationLines } from '../domain/wording-lines.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';
import { linesOf, turnWords } from './turn-words.ts';

/** One person's lines, to be read aloud to them. */
export interface SpokenTo {
  readonly participant: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** A turn on paper, with the number it has on the screen. */
export interface PrintedTurn {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly before: readonly string[];
  readonly sentence: string;
  readonly followUp: readonly string[];
  readonly ifSilent: readonly string[];
  readonly policy: string;
}

export interface PrintedCard {
  readonly number: number;
  readonly id: (typeof CARD_IDS)[number];
  readonly first: string;
  readonly second: string;
  readonly stopWhen: string;
}

/** The whole script for these participants, for the day on which the laptop fails. */
export interface PrintedScript {
  readonly reconfirmation: readonly SpokenTo[];
  readonly opening: readonly string[];
  readonly groundRules: readonly string[];
  readonly turns: readonly PrintedTurn[];
  readonly closing: readonly string[];
  readonly apart: readonly string[];
  readonly comingBack: readonly SpokenTo[];
  readonly stop: readonly string[];
  /** Empty where nobody speaks through an interpreter. */
  readonly interpreter: readonly string[];
  /** Empty where the children stay to the end; how long the adults go on is filled in by hand. */
  readonly childrenLeaving: readonly string[];
  readonly readBack: readonly string[];
  readonly signing: readonly string[];
  readonly cards: readonly PrintedCard[];
}

/** Everything that would be said, in order and numbered like the screens; it holds no answer and no note. */
export function printedScript(record: MeetingRecord, plan: readonly Turn[], sources: SlotSources): PrintedScript {
  const said = (path: Parameters<typeof linesOf>[1]) => linesOf(record, path, null, sources);
  return {
    reconfirmation: askingOrder(record).flatMap((person) => spokenTo(record, person, reconfirmationLines, sources)),
    opening: linesOf(record, 'opening', null, sources, { minutes: String(plannedMinutes(record, plan)) }),
    groundRules: said('ground-rules'),
    turns: plan.map((turn, at) => printedTurn(record, plan, turn, at + 1, sources)),
    closing: said('closing'),
    apart: said('apart/to-room'),
    comingBack: askingOrder(record).flatMap((person) => spokenTo(record, person, comingBackLines, sources)),
    stop: said('stop'),
    interpreter: hasInterpreter(record) ? [...said('interpreter/lost'), ...said('interpreter/back'), ...said('interpreter/not-back')] : [],
    childrenLeaving:
      childrenWhoMayLeave(record).length > 0
        ? linesOf(record, 'children-leaving', null, sources, { name: textIn(record, 'room/second-adult') })
        : [],
    readBack: said('read-back'),
    signing: said('signing'),
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
  return {
    number,
    id: turn.id,
    name: participantById(record, turn.participant)?.name ?? '',
    before: words.before,
    sentence: words.say[0] ?? '',
    followUp: words.followUp,
    ifSilent: words.ifSilent,
    policy: words.policy ? `${words.policy.number}. ${words.policy.text}` : '',
  };
}

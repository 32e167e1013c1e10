import { CARD_IDS, type CardId, fillSlots } from '../domain/conversation-script.ts';
import type { Precondition } from '../domain/meeting-events.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { childrenOn, type Participant } from '../domain/participants.ts';
import { preconditionChecks } from '../domain/preconditions.ts';
import { cardLines } from '../domain/wording-lines.ts';
import { adultOf, type SlotSources, slotValuesFor } from './slot-values.ts';

/** A card as it is used now, with its slots filled. */
export interface CardWords {
  readonly first: string;
  readonly second: string;
  readonly stopWhen: string;
  /** Whether the first line is said to the person of the turn; else it is said to the circle. */
  readonly isToSpeaker: boolean;
  /** Whether the card begins by leaving the circle, so that nothing more is said in it. */
  readonly startsApart: boolean;
}

const TO_SPEAKER: readonly CardId[] = ['joke', 'freezing', 'leaving'];

/** Cards on which next leads to two rooms: their line says that there is a pause, and going on needs a new yes of everyone. */
const LEADING_APART: readonly CardId[] = ['new-fact', 'disclosure'];

export function cardWords(record: MeetingRecord, card: CardId, speaker: Participant, sources: SlotSources): CardWords {
  const { first, second, stopWhen } = cardLines(sources.wording, card);
  // On a card {name} is who speaks for the child or walks with it.
  const companion = adultOf(record, speaker)?.name || textIn(record, 'room/second-adult');
  const { name: _, ...values } = slotValuesFor(record, speaker, sources);
  const fill = (line: string) => fillSlots(line, companion ? { ...values, name: companion } : values, sources.wording.language);
  return {
    first: fill(first),
    second: fill(second),
    stopWhen: fill(stopWhen),
    isToSpeaker: TO_SPEAKER.includes(card),
    startsApart: card === 'disclosure',
  };
}

/** Whether next, on this card, is the pause that its line speaks of; on all others it leads back to the turn. */
export function leadsApart(card: CardId): boolean {
  return LEADING_APART.includes(card);
}

/** The card that lies at this place, counted from 1; the paper cards have the same numbers. */
export function cardAt(place: number): CardId | undefined {
  return CARD_IDS[place - 1];
}

export interface Withdrawable {
  readonly precondition: Precondition;
  /** The children who can take it back; the screen asks which one only where there are several. */
  readonly children: readonly Participant[];
}

/** Conditions a child can take back in the meeting: the responsible child its three, the harmed child its free yes. */
export function withdrawablePreconditions(record: MeetingRecord): readonly Withdrawable[] {
  const children = [...childrenOn(record, 'responsible'), ...childrenOn(record, 'harmed')];
  const checks = preconditionChecks(record);
  return [...new Set(checks.map(({ precondition }) => precondition))]
    .map((precondition) => ({
      precondition,
      children: children.filter(({ id }) => checks.some((one) => one.precondition === precondition && one.participant === id)),
    }))
    .filter((one) => one.children.length > 0);
}

import { isSealed } from '../domain/answers.ts';
import { fillSlots } from '../domain/conversation-script.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { isSaidJeTo, type Participant, participantById, participantsOf, thoseTakingPart } from '../domain/participants.ts';
import type { Turn } from '../domain/turns.ts';
import { blockPartLine } from '../domain/wording-lines.ts';
import type { AgreementInWords } from './agreement-in-words.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';
import { linesOf } from './turn-words.ts';

/** What somebody on the harmed side said they need: heard before any agreement is made (design §2: agreements). */
export interface Need {
  readonly participant: string;
  readonly name: string;
  readonly text: string;
}

/** Answers to "what is needed" of the harmed side, in the order in which they were given. */
export function needsOfHarmedSide(record: MeetingRecord, plan: readonly Turn[]): readonly Need[] {
  return plan.flatMap((turn) => {
    const person = participantById(record, turn.participant);
    const text = isSealed(record, turn.id) ? '' : textIn(record, `answer/${turn.id}`);
    return turn.question === 'what-is-needed' && person?.side === 'harmed' && text.trim() !== ''
      ? [{ participant: person.id, name: person.name, text }]
      : [];
  });
}

/** Who is heard first: the harmed children and their adults. */
export function heardFirst(record: MeetingRecord): readonly Participant[] {
  const side = thoseTakingPart(record).filter((p) => p.side === 'harmed' && p.role !== 'supporter');
  return [...side].sort((a, b) => Number(b.role === 'harmed') - Number(a.role === 'harmed'));
}

/** Who can take an action on themselves: everyone who takes part, and the school's own people. */
export function possibleOwners(record: MeetingRecord): readonly Participant[] {
  const taking = thoseTakingPart(record);
  const school = participantsOf(record).filter((p) => p.role === 'staff' || p.role === 'facilitator');
  return [...school, ...taking.filter((p) => p.role !== 'staff')];
}

export interface ReadBackWords {
  /** Said before the agreement is read aloud. */
  readonly before: readonly string[];
  /** Said to its owner afterwards; null without an owner, and for the one who reads it aloud. */
  readonly toOwner: { readonly owner: Participant; readonly sentence: string } | null;
}

export function readBackWords(record: MeetingRecord, agreement: AgreementInWords, sources: SlotSources): ReadBackWords {
  const owner = participantById(record, agreement.owner);
  const path = owner && isSaidJeTo(owner) ? 'read-back-owner-child' : 'read-back-owner-adult';
  return {
    before: linesOf(record, 'read-back', null, sources),
    toOwner: owner && owner.role !== 'facilitator' ? { owner, sentence: linesOf(record, path, owner, sources).join(' ') } : null,
  };
}

/** The question for assent, in the words for this person. */
export function assentSentence(record: MeetingRecord, person: Participant, sources: SlotSources): string {
  return linesOf(record, isSaidJeTo(person) ? 'assent/child' : 'assent/adult', person, sources).join(' ');
}

/** A way to word what happens when it goes wrong. */
export function proposedIfWrong(record: MeetingRecord, sources: SlotSources): string {
  return fillSlots(blockPartLine(sources.wording, 'if-it-goes-wrong'), slotValuesFor(record, null, sources), sources.wording.language);
}

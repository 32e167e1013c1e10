import type { Agreement } from '../domain/agreements.ts';
import { writtenWeekday } from '../domain/calendar.ts';
import {
  BLOCK_OWNERS,
  type BlockOwner,
  type BlockSlot,
  type BuildingBlock,
  type ScriptStructure,
  sentenceParts,
  type Wording,
} from '../domain/conversation-script.ts';
import type { BlockAsk, Fact } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, isChild, type Participant, thoseTakingPart } from '../domain/participants.ts';
import { blockLines, hasBlock, valueLine } from '../domain/wording-lines.ts';
import { blockInWords } from './agreement-in-words.ts';
import { possibleOwners } from './agreement-words.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

export interface BlockSuggestion {
  readonly block: BuildingBlock;
  /** Its own line in pieces; `open` is the slot that is still to be filled there. */
  readonly sentence: readonly { readonly at: number; readonly text: string; readonly open: 'who' | BlockSlot | null }[];
}

/**
 * The building blocks for one kind of owner, in the order of the script. Suggestions only: nothing is filled in but the
 * names of the children.
 */
export function blocksFor(
  record: MeetingRecord,
  structure: ScriptStructure,
  owner: BlockOwner,
  sources: SlotSources,
): readonly BlockSuggestion[] {
  const { H = '…', R = '…' } = slotValuesFor(record, null, sources);
  return structure.blocks
    .filter((block) => block.owner === owner)
    .map((block) => {
      const { wording } = sources;
      const parts = sentenceParts(blockLines(wording, block.id).agreement, { H, R }, wording.language);
      return {
        block,
        sentence: parts.map(({ text, slot }, at) => ({
          at,
          text,
          open: block.slots.find((one) => one === slot && !NAMED.includes(one)) ?? null,
        })),
      };
    });
}

const NAMED: readonly string[] = ['H', 'R'];

/** Kinds of owner that somebody in this record can be, the school first. */
export function blockOwners(record: MeetingRecord): readonly BlockOwner[] {
  return BLOCK_OWNERS.filter((owner) => ownersFor(record, owner).length > 0);
}

/** The fact of picking a block. It says what the block asks for, so that a later script changes nothing about it. */
export function blockPicked(record: MeetingRecord, agreement: string, block: BuildingBlock): Fact {
  const slots = block.slots.flatMap((slot): readonly BlockAsk[] => {
    if (slot === 'who') return ['owner'];
    if (slot === 'H') return childrenOn(record, 'harmed').length > 1 ? ['H'] : [];
    if (slot === 'R') return childrenOn(record, 'responsible').length > 1 ? ['R'] : [];
    return [slot];
  });
  return {
    type: 'agreement.added',
    agreement,
    block: block.id,
    asks: [...slots, ...(block.when === 'from-until' ? (['from'] as const) : []), 'until'],
  };
}

/** One of the ready answers to what a block asks for. */
export interface SlotChoice {
  readonly value: string;
  readonly label: string;
  /** Set where the choice is a person. */
  readonly person?: Participant;
}

const WEEKDAYS = [1, 2, 3, 4, 5];
/** From two: every block says "times" and "days" in the plural. */
const TIMES = ['2', '3', '4', '5'];
const MINUTES = ['5', '10', '15', '20', '30'];

const TYPED = ['place', 'moment', 'thing', 'helper'] as const;

/** Whether words of one's own may fill it; they stay as typed in every language. */
export function isTyped(ask: BlockAsk): ask is (typeof TYPED)[number] {
  return TYPED.some((one) => one === ask);
}

/** Ready answers to what a block asks for; none for dates, and for what can only be typed. */
export function slotChoices(
  record: MeetingRecord,
  agreement: Agreement,
  ask: BlockAsk,
  { structure, wording }: { readonly structure: ScriptStructure; readonly wording: Wording },
): readonly SlotChoice[] {
  const { language } = wording;
  switch (ask) {
    case 'owner':
      return people(ownersFor(record, structure.blocks.find(({ id }) => id === agreement.block)?.owner ?? 'school'));
    case 'helper':
      return people(possibleOwners(record).filter((person) => !isChild(person) && person.id !== agreement.owner));
    case 'name':
      return people(thoseTakingPart(record).filter(({ role }) => role === 'parent'));
    case 'H':
      return people(childrenOn(record, 'harmed'));
    case 'R':
      return people(childrenOn(record, 'responsible'));
    case 'place':
    case 'moment':
      return structure.values[ask].map((value) => ({ value, label: valueLine(wording, ask, value) ?? value }));
    case 'weekday':
      return WEEKDAYS.map((day) => ({ value: String(day), label: writtenWeekday(day, language) }));
    case 'times':
      return TIMES.map((value) => ({ value, label: value }));
    case 'minutes':
      return MINUTES.map((value) => ({ value, label: value }));
    default:
      return [];
  }
}

function people(persons: readonly Participant[]): readonly SlotChoice[] {
  return persons.map((person) => ({ value: person.id, label: person.name, person }));
}

function ownersFor(record: MeetingRecord, owner: BlockOwner): readonly Participant[] {
  return possibleOwners(record).filter((person) =>
    owner === 'child'
      ? isChild(person)
      : owner === 'parent'
        ? person.role === 'parent'
        : person.role === 'staff' || person.role === 'facilitator',
  );
}

/** The fact of choosing one of the ready answers. */
export function slotChosen(agreement: string, ask: BlockAsk, value: string): Fact {
  if (ask === 'owner' || ask === 'from' || ask === 'until') return { type: 'agreement.set', agreement, choice: { field: ask, value } };
  return { type: 'agreement.filled', agreement, ask, choice: value, text: '' };
}

/** What was chosen for what a block asks; null when nothing was, or when words were typed. */
export function slotValue(agreement: Agreement, ask: BlockAsk): string | null {
  if (ask === 'owner' || ask === 'from' || ask === 'until') return agreement[ask];
  return agreement.fills[ask]?.choice ?? null;
}

/** The slot of a wording's sentence that belongs to what a block asks. */
export function askOfSlot(agreement: Agreement, slot: string | null): BlockAsk | undefined {
  return agreement.asks.find((ask) => ask === (slot === 'who' ? 'owner' : slot));
}

/** Name of the record's slot in which typed words for a block stand. */
export function typedSlot(agreement: string, slot: BlockSlot): string {
  return `agreement/${agreement}/fills/${slot}`;
}

/**
 * A block's sentence as it stands now, taken over as own words in a new agreement; the block's own ends. From then on
 * it is text of one language, like anything that people type.
 */
export function asOwnWords(record: MeetingRecord, agreement: Agreement, next: string, wording: Wording): readonly Fact[] {
  if (agreement.block === null || !hasBlock(wording, agreement.block)) return [];
  const { agreement: what, helper, seen } = blockInWords(record, agreement, agreement.block, wording);
  const worded = { what, helper, seen } as const;
  return [
    { type: 'agreement.ended', agreement: agreement.id },
    { type: 'agreement.added', agreement: next, block: null },
    ...(['what', 'helper', 'seen'] as const)
      .filter((field) => worded[field].trim() !== '')
      .map((field): Fact => ({ type: 'agreement.worded', agreement: next, field, text: worded[field] })),
    ...(['owner', 'from', 'until'] as const).flatMap((field): readonly Fact[] => {
      const value = agreement[field];
      return value === null ? [] : [{ type: 'agreement.set', agreement: next, choice: { field, value } }];
    }),
    ...(agreement.family === 'both'
      ? []
      : [{ type: 'agreement.set', agreement: next, choice: { field: 'family', value: agreement.family } } as const]),
  ];
}

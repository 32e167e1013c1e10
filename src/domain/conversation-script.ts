import * as z from 'zod/mini';
import { withCapital } from './letters.ts';

/** Who speaks, as the wording knows them. */
export const SCRIPT_ROLES = ['responsible', 'harmed', 'parent-of-responsible', 'parent-of-harmed', 'witness', 'staff'] as const;
export type ScriptRole = (typeof SCRIPT_ROLES)[number];

export const BANDS = ['groep-1-2', 'groep-3-4', 'groep-5-8', 'adult-a2', 'adult-b1'] as const;
export type Band = (typeof BANDS)[number];

export const QUESTION_IDS = [
  'what-happened',
  'what-thought',
  'who-was-harmed',
  'everyone-heard',
  'what-is-needed',
  'what-we-learn',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

export const CARD_IDS = [
  'joke',
  'blame',
  'freezing',
  'leaving',
  'quarrel',
  'apology-demanded',
  'police',
  'new-fact',
  'disclosure',
] as const;
export type CardId = (typeof CARD_IDS)[number];

export const OTHER_FORMS = ['letter-or-drawing', 'go-between', 'adults-only', 'support-group', 'safety-plan'] as const;
export type OtherForm = (typeof OTHER_FORMS)[number];

/** What a building block asks for besides its owner and its days. */
export const BLOCK_SLOTS = ['place', 'moment', 'thing', 'helper', 'name', 'H', 'R', 'weekday', 'times', 'minutes', 'check'] as const;
export type BlockSlot = (typeof BLOCK_SLOTS)[number];

/** Whose duty a building block is. */
export const BLOCK_OWNERS = ['school', 'child', 'parent'] as const;
export type BlockOwner = (typeof BLOCK_OWNERS)[number];

const askedParts = z.record(z.string(), z.record(z.string(), z.array(z.string())));

const preparationStep = z.object({
  id: z.string(),
  alone: z.optional(z.boolean()),
  check: z.optional(z.string()),
  uses: z.optional(z.string()),
  records: z.optional(z.string()),
});

const buildingBlock = z.object({
  id: z.string(),
  owner: z.enum(BLOCK_OWNERS),
  when: z.enum(['from-until', 'by-date']),
  /** Whose wish is heard before the agreement is made. */
  'asked-first': z.optional(z.literal('harmed')),
  /** Every slot of the block's three lines, in the order in which the screen asks for them. */
  slots: z.array(z.enum(['who', ...BLOCK_SLOTS])),
});

/** The part of `structure.yaml` that rules read: who is asked what, in which parts, the steps of each preparation talk, and the building blocks. */
export const scriptStructureSchema = z.object({
  script: z.string(),
  version: z.number(),
  questions: z.array(z.object({ id: z.enum(QUESTION_IDS), asked: askedParts })),
  /** role → band group → steps */
  preparation: z.record(z.string(), z.record(z.string(), z.array(preparationStep))),
  orders: z.record(z.string(), z.array(z.unknown())),
  /** Ready-made agreements with slots. */
  blocks: z.array(buildingBlock),
  /** What a slot can be filled with from the wording: kind of slot → ids. */
  values: z.object({ moment: z.array(z.string()), place: z.array(z.string()) }),
});
export type ScriptStructure = z.infer<typeof scriptStructureSchema>;
export type PreparationStep = z.infer<typeof preparationStep>;
export type BuildingBlock = z.infer<typeof buildingBlock>;

/** One language's wording, flattened: `questions/what-happened/asked/harmed/groep-3-4/ask/say` → its lines. */
export interface Wording {
  readonly language: string;
  readonly status: 'reviewed' | 'draft';
  readonly reviewedBy: string | null;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/** What fills the slots of a sentence; a slot without a value stays visible as "…", so that nobody reads a brace aloud. */
export type SlotValues = Readonly<Record<string, string>>;

/** A piece of a sentence: fixed words, or what fills a slot. */
export type SentencePart = { readonly text: string; readonly slot: string | null };

/**
 * The sentence in pieces, its slots filled once: a value that itself looks like a slot stays as typed.
 * A value that opens a sentence gets a capital ("juf Els" → "Juf Els weet het").
 */
export function sentenceParts(line: string, values: SlotValues, language: string): readonly SentencePart[] {
  let before = '';
  return line.split(/(\{[a-zA-Z-]+\})/).flatMap((piece): readonly SentencePart[] => {
    const opensSentence = /(^|[.?:]\s)$/.test(before);
    before += piece;
    const slot = /^\{([a-zA-Z-]+)\}$/.exec(piece)?.[1];
    if (slot === undefined) return piece === '' ? [] : [{ text: piece, slot: null }];
    const value = values[slot] ?? '…';
    return [{ text: opensSentence ? withCapital(value, language) : value, slot }];
  });
}

/** The whole sentence, its slots filled. */
export function fillSlots(line: string, values: SlotValues, language: string): string {
  return sentenceParts(line, values, language)
    .map(({ text }) => text)
    .join('');
}

/** Wording outside the six questions is written once for several bands; adults always get the A2 text there. */
export function bandGroupOf(band: Band): 'groep-1-4' | 'groep-5-8' | 'adult' {
  if (band === 'groep-1-2' || band === 'groep-3-4') return 'groep-1-4';
  return band === 'groep-5-8' ? 'groep-5-8' : 'adult';
}

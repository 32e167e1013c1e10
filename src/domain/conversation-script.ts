import * as z from 'zod/mini';

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
  owner: z.enum(['child', 'parent', 'school']),
  when: z.enum(['from-until', 'by-date']),
  /** Whose wish is heard before the agreement is made. */
  'asked-first': z.optional(z.literal('harmed')),
  /** Every slot of the block's three lines, in the order in which the screen asks for them. */
  slots: z.array(z.string()),
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

/**
 * The sentence with its slots filled, once: a value that itself looks like a slot stays as typed.
 * A value that opens a sentence gets a capital ("juf Els" → "Juf Els weet het").
 */
export function fillSlots(line: string, values: SlotValues, language: string): string {
  return line.replace(/\{([a-zA-Z-]+)\}/g, (_, slot: string, at: number) => {
    const value = values[slot] ?? '…';
    return /(^|[.?:]\s)$/.test(line.slice(0, at)) ? value.charAt(0).toLocaleUpperCase(language) + value.slice(1) : value;
  });
}

/** Wording outside the six questions is written once for several bands; adults always get the A2 text there. */
export function bandGroupOf(band: Band): 'groep-1-4' | 'groep-5-8' | 'adult' {
  if (band === 'groep-1-2' || band === 'groep-3-4') return 'groep-1-4';
  return band === 'groep-5-8' ? 'groep-5-8' : 'adult';
}

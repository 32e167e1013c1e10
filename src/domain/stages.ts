/** The course of a record, in order; also the machine's states, the screen folders and the locale files (design §2). */
export const STAGES = [
  'incident',
  'participants',
  'safety',
  'preparation',
  'preconditions',
  'other-form',
  'meeting',
  'agreements',
  'signatures',
  'follow-up',
  'closed',
  'paused',
  'stopped',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages of a record in which nothing goes another way, in order. */
export const COURSE: readonly Stage[] = STAGES.filter((stage) => !['other-form', 'paused', 'stopped'].includes(stage));

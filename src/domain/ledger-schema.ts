import * as z from 'zod/mini';
import { LAYERS } from './layers.ts';
import { PAPERS } from './papers.ts';

const id = z.string().check(z.minLength(1), z.maxLength(80));
/** ISO 8601 instant, UTC. */
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/));
/** Calendar date, YYYY-MM-DD. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** By which rule something was destroyed: its term ended, the record was closed, somebody asked, or an import said so. */
export const DESTRUCTION_RULES = ['term', 'closing', 'asked', 'imported'] as const;
export const COPY_KINDS = ['backup', 'document', 'clipboard'] as const;
export const COPY_PLACES = ['this-laptop', 'stick', 'school-network', 'on-paper', 'handed-over', 'unknown'] as const;

/**
 * What must not come back. `record` is a random id. Without `events` the whole layer is gone for good; with them only
 * these, from any copy that was made before.
 */
export const tombstoneSchema = z.object({
  record: id,
  layer: z.enum(LAYERS),
  at: instant,
  events: z.optional(z.array(id)),
});

/** What was destroyed, when and by which rule; never of whom. */
export const destructionSchema = z.object({
  record: id,
  what: z.enum([...LAYERS, 'record', 'part'] as const),
  at: instant,
  rule: z.enum(DESTRUCTION_RULES),
});

/** A copy outside the vault that we know of; a person says when it is gone. `record` is null for a copy of everything. */
export const copySchema = z.object({
  copy: id,
  record: z.nullable(id),
  what: z.enum(COPY_KINDS),
  /** Which document; absent where only the agreement sheet could be one. */
  document: z.optional(z.enum(PAPERS)),
  /** The last day that is printed on it. */
  destroyBy: z.optional(day),
  at: instant,
  where: z.enum(COPY_PLACES),
  goneAt: z.nullable(instant),
});

/** What was asked and answered about the end of a layer's term. */
export const termAnswerSchema = z.object({
  record: id,
  layer: z.enum(LAYERS),
  /** Since when the screen proposes to destroy it. */
  proposedOn: z.nullable(day),
  /** Kept once longer, and why. */
  extended: z.nullable(z.object({ on: day, until: day, reason: z.string().check(z.minLength(1), z.maxLength(1000)) })),
});

const recoverySchema = z.object({ recipient: z.string(), madeAt: instant, triedAt: z.nullable(instant) });

/** The vault's own book-keeping, sealed with its keys. It holds no name and nothing that was said. */
export const ledgerSchema = z.object({
  /** To whom backups are encrypted; null while there is no recovery key. */
  recovery: z.nullable(recoverySchema),
  /** The latest calendar day that this vault has seen: a clock set back never extends a term. */
  latestDay: z.nullable(day),
  erased: z.array(tombstoneSchema),
  destroyed: z.array(destructionSchema),
  copies: z.array(copySchema),
  terms: z.array(termAnswerSchema),
});

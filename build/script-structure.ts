import * as z from 'zod/mini';
import { scriptStructureSchema } from '../src/domain/conversation-script.ts';

/** Ids in the order of the wording; an id with others below it is written `id: [ … ]`. */
export type Outline = readonly (string | { readonly [id: string]: Outline })[];
const outline: z.ZodMiniType<Outline> = z.array(
  z.union([
    z.string(),
    z.record(
      z.string(),
      z.lazy(() => outline),
    ),
  ]),
);

const ids = z.array(z.string());

const band = z.strictObject({
  who: z.enum(['child', 'adult']),
  reads: z.string(),
  'words-a-line': z.number(),
  'words-a-sentence': z.optional(z.number()),
  'questions-a-line': z.number(),
});

const orderStep = z.union([
  z.enum(['opening', 'ground-rules', 'closing']),
  z.strictObject({ 're-confirmation': ids }),
  z.strictObject({ 'by-person': ids, roles: ids }),
  z.strictObject({ 'by-question': z.string(), roles: ids }),
  z.strictObject({ 'heard-check': z.string(), roles: ids }),
  z.strictObject({ 'apology-turn': z.string() }),
]);

/** All of `structure.yaml`: what the rules of the app read, and what the checks of the wording need besides. */
const scriptDocumentSchema = z.strictObject({
  ...scriptStructureSchema.shape,
  policy: z.string(),
  roles: ids,
  bands: z.record(z.string(), band),
  'band-groups': z.record(z.string(), ids),
  slots: z.record(z.string(), z.strictObject({ is: z.string(), words: z.number() })),
  stages: ids,
  orders: z.record(z.string(), z.array(orderStep)),
  'preparation-close': ids,
  preconditions: z.strictObject({ policy: z.record(z.string(), ids), addition: z.record(z.string(), ids) }),
  'preconditions-lines': ids,
  profile: outline,
  facilitator: outline,
  cards: ids,
  'card-lines': ids,
  'block-lines': ids,
  'block-parts': ids,
  'other-forms': outline,
  'follow-up': outline,
  notices: outline,
});
export type ScriptDocument = z.infer<typeof scriptDocumentSchema>;

/** @throws when a part is missing, misspelt or of another kind; the message names the file and where in it. */
export function readStructure(parsed: unknown, file: string): ScriptDocument {
  const read = scriptDocumentSchema.safeParse(parsed);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(({ path, message, code }) => `${file} ${path.join('/')}: ${message} (${code})`).join('\n'));
}

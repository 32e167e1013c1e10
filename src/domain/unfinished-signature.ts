import * as z from 'zod/mini';

export const SIGNING_WAYS = ['drawn', 'typed', 'paper', 'later'] as const;

const unfinishedSignature = z.object({
  way: z.enum(SIGNING_WAYS),
  strokes: z.array(z.array(z.object({ x: z.number(), y: z.number() }))),
  typed: z.string(),
  /** Who read the text aloud; '' until somebody did. */
  readBy: z.string(),
  /** Hash of the text that was read: of another text it says nothing. */
  readHash: z.string(),
});

/** What somebody has put on their own sheet before they say that it is done. Kept as a draft, never as a fact. */
export type UnfinishedSignature = z.infer<typeof unfinishedSignature>;

const NOTHING_YET: UnfinishedSignature = { way: 'drawn', strokes: [], typed: '', readBy: '', readHash: '' };

/** Name of the slot under which the draft is kept: that of the signature which ends it. */
export function signatureSlot(participant: string): string {
  return `signature/${participant}`;
}

export function unfinishedSignatureIn(draft: string): UnfinishedSignature {
  if (draft === '') return NOTHING_YET;
  try {
    const read = unfinishedSignature.safeParse(JSON.parse(draft));
    return read.success ? read.data : NOTHING_YET;
  } catch {
    return NOTHING_YET;
  }
}

export function draftOfSignature(unfinished: UnfinishedSignature): string {
  return JSON.stringify(unfinished);
}

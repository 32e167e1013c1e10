import * as z from 'zod/mini';

/** A way to the vault key. Kinds that this version does not know are kept as they are. */
export type Slot = { readonly kind: string };

const slots = z.array(z.looseObject({ kind: z.string() }));

/** Whether the value is a list of slots. */
export function areSlots(value: unknown): value is Slot[] {
  return slots.safeParse(value).success;
}

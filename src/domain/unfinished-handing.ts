import type { HandedOut } from './disclosure-grounds.ts';
import type { Layer } from './layers.ts';
import type { Fact } from './meeting-events.ts';
import { slotOf } from './slots.ts';

const HANDING = 'handing/';

/** What somebody types about a document before it leaves. */
export type HandingField = 'recipient' | 'reason';

/** Name under which that is kept as a draft; it never becomes a fact by itself. */
export function handingSlot(paper: HandedOut, reader: string | null, field: HandingField): string {
  return `${HANDING}${paper}/${reader ?? 'nobody'}/${field}`;
}

/** The layer of such a draft: why what was told goes on paper goes with what was told. Null for another slot. */
export function layerOfHanding(slot: string): Layer | null {
  if (!slot.startsWith(HANDING)) return null;
  return slot.endsWith('/reason') ? 'conversation' : 'agreement';
}

/** Slots whose unfinished text ends with this fact: that of the value it gives, or what was typed about the document that left. */
export function slotsEndedBy(fact: Fact): readonly string[] {
  if (fact.type !== 'document.exported') return [slotOf(fact)].filter((slot) => slot !== null);
  const about = `${HANDING}${fact.document}/${fact.reader ?? 'nobody'}/`;
  return [`${about}recipient`, `${about}reason`];
}

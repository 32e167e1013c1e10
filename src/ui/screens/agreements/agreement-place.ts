/** What is open on the agreements page; kept as the cursor's place, so that a reload comes back to it. */
export type AgreementPlace =
  | { readonly open: 'nothing' | 'if-wrong' | 'talks' | 'blocks' }
  | { readonly open: 'writing' | 'reading'; readonly agreement: string };

/** Names the choice of a building block as the cursor's place. */
export const CHOOSING_BLOCK = 'blocks';

const READ_BACK = '/read-back';

export function readBackPlace(agreement: string): string {
  return `${agreement}${READ_BACK}`;
}

/** The place a cursor names, while that agreement is still there. */
export function agreementPlaceOf(at: string | null, agreements: readonly string[]): AgreementPlace {
  if (at === 'if-wrong' || at === 'talks' || at === CHOOSING_BLOCK) return { open: at };
  const agreement = at?.endsWith(READ_BACK) ? at.slice(0, -READ_BACK.length) : at;
  if (!agreement || !agreements.includes(agreement)) return { open: 'nothing' };
  return { open: at === agreement ? 'writing' : 'reading', agreement };
}

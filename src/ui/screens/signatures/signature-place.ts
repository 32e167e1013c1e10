/** Which page of signing is open; kept as the cursor's place, so that a reload never shows one signer another's state. */
export type SignaturePlace =
  | { readonly open: 'list' }
  | { readonly open: 'hand-over' | 'sheet' | 'declines' | 'disagrees'; readonly signer: string }
  /** Back to the facilitator; `reopen` names the agreement that the signer does not agree with. */
  | { readonly open: 'hand-back'; readonly signer: string; readonly reopen: string | null };

const PAGES = ['hand-over', 'sheet', 'declines', 'disagrees'] as const;

/** The place a cursor names, while this person may sign. */
export function signaturePlaceOf(at: string | null, signers: readonly string[]): SignaturePlace {
  const [page, signer, reopen] = at?.split('/') ?? [];
  if (signer === undefined || !signers.includes(signer)) return { open: 'list' };
  if (page === 'hand-back') return { open: page, signer, reopen: reopen ?? null };
  const open = PAGES.find((one) => one === page);
  return open ? { open, signer } : { open: 'list' };
}

export function atOf(place: SignaturePlace): string | null {
  if (place.open === 'list') return null;
  const reopen = place.open === 'hand-back' && place.reopen !== null ? `/${place.reopen}` : '';
  return `${place.open}/${place.signer}${reopen}`;
}

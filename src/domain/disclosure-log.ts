/** Why a document may leave (domain: law); which of them fit whom stands in `disclosure-grounds.ts`. */
export const DISCLOSURE_GROUNDS = [
  'parent-copy',
  'child-copy',
  'duty-to-inform',
  'access-request',
  'facilitation',
  'help-with-consent',
  'school-file',
  'team-handover',
  'team-consultation',
] as const;
export type DisclosureGround = (typeof DISCLOSURE_GROUNDS)[number];

/** How a document left. */
export const DISCLOSURE_WAYS = ['file', 'paper'] as const;
export type DisclosureWay = (typeof DISCLOSURE_WAYS)[number];

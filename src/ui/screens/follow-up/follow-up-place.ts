import type { FollowUpTalk } from '../../../domain/follow-up.ts';
import type { Participant } from '../../../domain/participants.ts';

/** Which page of the follow-up is open; kept as the cursor's place. A page is one talk with one child, or the plan. */
export type FollowUpPlace =
  | { readonly open: 'plan' }
  | { readonly open: 'talk' | 'protecting'; readonly talk: FollowUpTalk; readonly child: Participant };

const PROTECTING = 'protect';

export function talkPlace(talk: string, child: string): string {
  return `${talk}/${child}`;
}

export function protectingPlace(talk: string, child: string): string {
  return `${talk}/${child}/${PROTECTING}`;
}

/** The place a cursor names, while that talk and child are there. */
export function followUpPlaceOf(at: string | null, talks: readonly FollowUpTalk[], children: readonly Participant[]): FollowUpPlace {
  const [talkId, childId, page] = at?.split('/') ?? [];
  const talk = talks.find((one) => one.talk === talkId);
  const child = children.find(({ id }) => id === childId);
  if (!talk || !child) return { open: 'plan' };
  return { open: page === PROTECTING ? 'protecting' : 'talk', talk, child };
}

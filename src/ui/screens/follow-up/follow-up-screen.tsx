import { followUpOrder, followUpTalks } from '../../../domain/follow-up.ts';
import { useSessionState } from '../../session-context.tsx';
import { followUpPlaceOf } from './follow-up-place.ts';
import { ProtectingPage } from './protecting-page.tsx';
import { TalkPage } from './talk-page.tsx';
import { TalkPlan } from './talk-plan.tsx';

/** The talks after the agreements: each child apart, the harmed child first. */
export function FollowUpScreen() {
  const { record, cursor } = useSessionState();
  const place = followUpPlaceOf(cursor?.at ?? null, followUpTalks(record), followUpOrder(record));
  if (place.open === 'plan') return <TalkPlan />;
  const key = `${place.talk.talk}/${place.child.id}`;
  return place.open === 'talk' ? (
    <TalkPage key={key} talk={place.talk} child={place.child} />
  ) : (
    <ProtectingPage key={key} talk={place.talk} child={place.child} />
  );
}

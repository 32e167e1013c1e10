import { fillSlots, type SlotValues, type Wording } from '../domain/conversation-script.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { bandOf, childrenOn, facilitatorOf, isChild, type Participant, scriptRoleOf, thoseTakingPart } from '../domain/participants.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import { outcomeAudienceOf, profileOutcome } from '../domain/wording-lines.ts';
import { OUTCOME_KINDS } from '../domain/wording-paths.ts';
import { inList } from './in-list.ts';

/** What these values are taken from, besides the record. */
export interface SlotSources {
  readonly wording: Wording;
  readonly profile: SchoolProfile;
}

/**
 * What fills the slots of a sentence said to one person, or to everyone when `to` is null. A value that the record
 * does not hold is left out, so that its slot stays visible as "…".
 */
export function slotValuesFor(record: MeetingRecord, to: Participant | null, { wording, profile }: SlotSources): SlotValues {
  const people: SlotValues = {
    H: childrenNamed(record, 'harmed', to, wording.language),
    R: childrenNamed(record, 'responsible', to, wording.language),
    name: to?.name ?? '',
    facilitator: facilitatorOf(record)?.name ?? '',
    adult: to ? (adultOf(record, to)?.name ?? '') : '',
    helper: thoseTakingPart(record).find(({ role }) => role === 'staff')?.name || textIn(record, 'room/second-adult'),
    place: textIn(record, 'incident/place'),
    moment: textIn(record, 'incident/moment'),
    days: String(record.opened?.terms.followUpDays[0] ?? ''),
    contact: profile.contact,
    team: profile.school,
  };
  return filled({ ...people, ...outcomesFor(to, people, { wording, profile }) });
}

function filled(values: SlotValues): SlotValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/**
 * Names of the children of one role. To somebody who is spoken to about an own child, or is one, that name stands alone;
 * `to` is null where nobody is.
 */
export function childrenNamed(record: MeetingRecord, role: 'harmed' | 'responsible', to: Participant | null, language: string): string {
  const children = childrenOn(record, role);
  const own = children.filter(({ id }) => id === to?.id || id === to?.parentOf);
  const names = (own.length > 0 ? own : children).map(({ name }) => name).filter((name) => name.trim() !== '');
  return inList(names, language);
}

/** The adult who came with this child: its own parent first, else an adult of its side. */
export function adultOf(record: MeetingRecord, child: Participant): Participant | undefined {
  if (!isChild(child)) return undefined;
  const adults = thoseTakingPart(record).filter((one) => !isChild(one) && one.side === child.side && child.side !== 'neither');
  return adults.find(({ parentOf }) => parentOf === child.id) ?? adults[0];
}

/** What follows a yes, a no and a stop: the school's own words before the ones the wording proposes. */
function outcomesFor(to: Participant | null, people: SlotValues, { wording, profile }: SlotSources): SlotValues {
  const role = to && scriptRoleOf(to);
  const audience = to && role ? outcomeAudienceOf(role, bandOf(to)) : null;
  if (!audience) return {};
  return Object.fromEntries(
    OUTCOME_KINDS.map((kind) => {
      const own = profile.outcomes[audience]?.[kind]?.trim();
      return [kind, fillSlots(own || profileOutcome(wording, audience, kind), filled(people), wording.language)];
    }),
  );
}

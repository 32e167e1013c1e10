import { addDays, weekdayOnOrAfter } from './calendar.ts';
import type { OtherForm } from './conversation-script.ts';
import type { AgreementState, EventOf, Feeling, FollowUpMoment } from './meeting-events.ts';
import { heldAs, type MeetingRecord, valuesIn } from './meeting-record.ts';
import { childrenOn, type Participant } from './participants.ts';

export interface FollowUpTalk {
  readonly talk: string;
  /** Planned date, YYYY-MM-DD. */
  readonly on: string;
  readonly moment: FollowUpMoment;
}

const MOMENTS: readonly FollowUpMoment[] = ['two-days', 'two-weeks', 'eight-weeks'];

/** Forms that are looked at every week, instead of on the days of the record's terms (design §2: other form). */
const WEEKLY: readonly (OtherForm | undefined)[] = ['support-group', 'safety-plan'];

/** Days on which the record's terms or the other form ask for a talk, counted from today and moved off weekends. */
export function proposedTalks(record: MeetingRecord, today: string): readonly Omit<FollowUpTalk, 'talk'>[] {
  const days = WEEKLY.includes(record.otherForm?.form) ? [7, 14, 21] : (record.opened?.terms.followUpDays ?? []);
  return days.map((after, at) => ({ on: weekdayOnOrAfter(addDays(today, after)), moment: MOMENTS[at] ?? 'extra' }));
}

/** Planned talks, earliest first. */
export function followUpTalks(record: MeetingRecord): readonly FollowUpTalk[] {
  return record.talks
    .map((talk) => heldAs(record, `follow-up/${talk}`, 'follow-up.planned'))
    .filter((planned) => planned !== undefined)
    .map(({ talk, on, moment }) => ({ talk, on, moment }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The first talk after this one; undefined after the last. */
export function talkAfter(record: MeetingRecord, talk: string): FollowUpTalk | undefined {
  const talks = followUpTalks(record);
  return talks[talks.findIndex((one) => one.talk === talk) + 1];
}

/** Each child apart, the harmed child first. */
export function followUpOrder(record: MeetingRecord): readonly Participant[] {
  return [...childrenOn(record, 'harmed'), ...childrenOn(record, 'responsible')];
}

export function followUpIsHeld(record: MeetingRecord, talk: string, child: string): boolean {
  return talkHeld(record, talk, child) !== undefined;
}

/** What was noted of this very talk with this child; never of another talk or another child (design §2: follow-up). */
export function talkHeld(record: MeetingRecord, talk: string, child: string): EventOf<'follow-up.held'> | undefined {
  return heldAs(record, `follow-up/${talk}/${child}`, 'follow-up.held');
}

/** How this child saw an agreement in this talk; null where nothing was chosen. */
export function stateTold(record: MeetingRecord, talk: string, child: string, agreement: string): AgreementState | null {
  return heldAs(record, `follow-up/${talk}/${child}/told/${agreement}`, 'follow-up.told')?.state ?? null;
}

/** The face this child chose in this talk, from 1, the worst, to 5; null where none was chosen. */
export function faceChosen(record: MeetingRecord, talk: string, child: string, about: Feeling): number | null {
  return heldAs(record, `follow-up/${talk}/${child}/felt/${about}`, 'follow-up.felt')?.face ?? null;
}

/** The next talk and child, undefined when every planned talk was held. */
export function nextFollowUp(record: MeetingRecord): { readonly talk: FollowUpTalk; readonly child: Participant } | undefined {
  for (const talk of followUpTalks(record)) {
    const child = followUpOrder(record).find((one) => !followUpIsHeld(record, talk.talk, one.id));
    if (child) return { talk, child };
  }
  return undefined;
}

/** Talks in which a child said that it still happens, and that nobody dealt with yet; one of two conflicting notes is enough. */
export function stillHappening(record: MeetingRecord): readonly { readonly talk: string; readonly child: string }[] {
  return followUpTalks(record).flatMap(({ talk }) =>
    followUpOrder(record)
      .filter((child) =>
        valuesIn(record, `follow-up/${talk}/${child.id}`).some((held) => held.type === 'follow-up.held' && held.stillHappening),
      )
      .filter((child) => !record.safeguarded.includes(`${talk}/${child.id}`))
      .map((child) => ({ talk, child: child.id })),
  );
}

export type MissingFollowUp = 'planned-talk' | 'talk-not-held' | 'still-happening';

export function missingFollowUp(record: MeetingRecord): readonly MissingFollowUp[] {
  const missing: MissingFollowUp[] = [];
  if (record.talks.length === 0) missing.push('planned-talk');
  if (nextFollowUp(record)) missing.push('talk-not-held');
  if (stillHappening(record).length > 0) missing.push('still-happening');
  return missing;
}

export function followUpIsConfirmed(record: MeetingRecord): boolean {
  return record.confirmed['follow-up'] !== undefined && missingFollowUp(record).length === 0;
}

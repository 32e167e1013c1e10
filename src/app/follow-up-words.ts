import { fillSlots, type SlotValues } from '../domain/conversation-script.ts';
import { daysBetween } from '../domain/days-between.ts';
import { type FollowUpTalk, talkAfter } from '../domain/follow-up.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { bandOf, type Participant, participantsOf } from '../domain/participants.ts';
import { followUpClosingLines, followUpLines, stillHappeningAdultLines, stillHappeningLines } from '../domain/wording-lines.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

function sideOf(child: Participant): 'harmed' | 'responsible' {
  return child.role === 'harmed' ? 'harmed' : 'responsible';
}

/** Lines with their slots filled. "I come again in … days" is left out where no next talk is planned. */
function spoken(lines: readonly string[], values: SlotValues, language: string): readonly string[] {
  return lines.filter((line) => !line.includes('{days}') || values['days'] !== undefined).map((line) => fillSlots(line, values, language));
}

/** What is said in one talk with one child, in order; the last talk ends with its own closing words. */
export function followUpWords(record: MeetingRecord, talk: FollowUpTalk, child: Participant, sources: SlotSources): readonly string[] {
  const next = talkAfter(record, talk.talk);
  const { days: _, ...values } = slotValuesFor(record, child, sources);
  const filled = next ? { ...values, days: String(daysBetween(talk.on, next.on)) } : values;
  const band = bandOf(child);
  const { wording } = sources;
  return [
    ...spoken(followUpLines(wording, sideOf(child), talk.moment, band), filled, wording.language),
    ...(next ? [] : spoken(followUpClosingLines(wording, sideOf(child), band), filled, wording.language)),
  ];
}

/** Somebody to be called apart, and what is said. */
export interface FamilyCall {
  readonly id: string;
  /** Names; the school's people as a group have none. */
  readonly people: readonly Participant[];
  readonly to: 'parents-of-harmed' | 'parents-of-responsible' | 'staff';
  readonly lines: readonly string[];
}

export interface StillHappeningWords {
  readonly toChild: readonly string[];
  /** Each family apart, that of the harmed child first, then the school (practice: day 2 to 8 weeks). */
  readonly calls: readonly FamilyCall[];
}

export function stillHappeningWords(record: MeetingRecord, child: Participant, sources: SlotSources): StillHappeningWords {
  const { wording } = sources;
  const fill = (lines: readonly string[], to: Participant | null) =>
    lines.map((line) => fillSlots(line, slotValuesFor(record, to, sources), wording.language));
  const parents = (side: 'harmed' | 'responsible') =>
    participantsOf(record).filter((p) => p.role === 'parent' && p.side === side && p.authority === 'yes');
  const families = (['harmed', 'responsible'] as const).flatMap((side): FamilyCall[] =>
    parents(side).map((parent) => ({
      id: parent.id,
      people: [parent],
      to: `parents-of-${side}`,
      lines: fill(stillHappeningAdultLines(wording, `parents-of-${side}`), parent),
    })),
  );
  const staff = participantsOf(record).filter((p) => p.role === 'staff');
  return {
    toChild: fill(stillHappeningLines(wording, sideOf(child), bandOf(child)), child),
    calls: [
      ...families,
      { id: 'staff', people: staff, to: 'staff', lines: fill(stillHappeningAdultLines(wording, 'staff'), staff[0] ?? null) },
    ],
  };
}

import { addDays } from './calendar.ts';
import { LAYERS, type Layer } from './layers.ts';
import type { Ledger, TermAnswer } from './ledger.ts';
import type { MeetingEvent } from './meeting-events.ts';
import { heldAs, type MeetingRecord } from './meeting-record.ts';
import type { SchoolProfile } from './school-profile.ts';
import { stageOf } from './stage.ts';

/** How long layers are kept, as the school decided (design §6: retention). */
export interface RetentionTerms {
  /** Days after the last event that the conversation stays when the meeting was stopped or another form chosen. */
  readonly daysAfterStop: number;
  /** Days after the meeting that the conversation stays at most. */
  readonly daysAfterMeeting: number;
  /** Whole school years that the agreements stay, after the one in which the last event was. */
  readonly schoolYears: number;
}

export const DEFAULT_TERMS: RetentionTerms = { daysAfterStop: 42, daysAfterMeeting: 183, schoolYears: 1 };

export const TERM_NAMES = ['daysAfterStop', 'daysAfterMeeting', 'schoolYears'] as const satisfies readonly (keyof RetentionTerms)[];

/** The least and the most that a school can choose. */
export const TERM_BOUNDS: Readonly<Record<keyof RetentionTerms, readonly [least: number, most: number]>> = {
  daysAfterStop: [1, 366],
  daysAfterMeeting: [1, 366],
  schoolYears: [0, 5],
};

/** Days that a proposal to destroy waits for an answer. */
const DAYS_TO_ANSWER = 30;

export type TermState = 'running' | 'proposed' | 'extended' | 'ended';

export interface Term {
  readonly layer: Layer;
  /** The last day on which the layer stays; a proposal follows on the next. */
  readonly endsOn: string;
  /** `running`; `proposed`: asked, and nobody answered yet; `extended`: kept once longer; `ended`: to be destroyed now. */
  readonly state: TermState;
  /** From this day on it is destroyed, whether somebody answers or not; null while that is not known yet. */
  readonly destroyedFrom: string | null;
}

/** The school's own terms; those of the policy where it has none. One that is longer counts only with a reason. */
export function retentionTerms({ retention }: SchoolProfile): RetentionTerms {
  const mayBeLonger = (retention?.reason ?? '').trim() !== '';
  const term = (name: keyof RetentionTerms) => {
    const own = retention?.[name] ?? DEFAULT_TERMS[name];
    return mayBeLonger ? own : Math.min(own, DEFAULT_TERMS[name]);
  };
  return { daysAfterStop: term('daysAfterStop'), daysAfterMeeting: term('daysAfterMeeting'), schoolYears: term('schoolYears') };
}

/** Whether a term of the school is longer than that of the policy, and so asks for a reason. */
export function asksForReason({ retention }: SchoolProfile): boolean {
  return TERM_NAMES.some((name) => (retention?.[name] ?? DEFAULT_TERMS[name]) > DEFAULT_TERMS[name]);
}

/** The profile with this term as somebody typed it; null when that is no number which the term can have. */
export function withTerm(profile: SchoolProfile, name: keyof RetentionTerms, typed: string): SchoolProfile | null {
  const [least, most] = TERM_BOUNDS[name];
  const amount = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return amount >= least && amount <= most ? { ...profile, retention: { ...profile.retention, [name]: amount } } : null;
}

/** The day that counts: today, or the latest day this vault has seen when the clock was set back. */
export function dayThatCounts(ledger: Ledger, today: string): string {
  return ledger.latestDay !== null && ledger.latestDay > today ? ledger.latestDay : today;
}

/** The term of each layer of the record that has events or may have had them, on this day. */
export function termsOf(
  record: MeetingRecord,
  id: string,
  { terms, ledger, today }: { readonly terms: RetentionTerms; readonly ledger: Ledger; readonly today: string },
): readonly Term[] {
  const day = dayThatCounts(ledger, today);
  return LAYERS.map((layer) => {
    const endsOn = endOf(record, layer, terms, day);
    // Private notes go with the closing of the record, without a question.
    if (layer === 'notes' && closingOf(record) !== undefined) {
      return { layer, endsOn, state: day > endsOn ? 'ended' : 'running', destroyedFrom: addDays(endsOn, 1) };
    }
    return termOf(layer, endsOn, answerFor(ledger, id, layer), day);
  });
}

/** Whether a copy of the layer stays away: had it been here, a proposal would have stood unanswered until now. */
export function isOver({ state, endsOn }: Term, ledger: Ledger, today: string): boolean {
  return state === 'ended' || (state === 'proposed' && dayThatCounts(ledger, today) > addDays(endsOn, DAYS_TO_ANSWER));
}

/** The last day for a paper with what was told: it outlives nothing that it was made from. Today when that is over. */
export function lastDayOnPaper(record: MeetingRecord, terms: RetentionTerms, today: string): string {
  const endsOn = endOf(record, 'conversation', terms, today);
  return endsOn > today ? endsOn : today;
}

/** The ledger with a proposal for every layer whose term ended and about which nobody was asked since. */
export function withProposals(ledger: Ledger, id: string, layers: readonly Term[], today: string): Ledger {
  const day = dayThatCounts(ledger, today);
  const due = layers.filter(({ state, destroyedFrom }) => state === 'proposed' && destroyedFrom === null);
  return due.reduce((now, { layer }) => withAnswer(now, id, layer, { proposedOn: day }), ledger);
}

/** The ledger with one more term for a layer, once and with a reason; unchanged when it was extended before or says no reason. */
export function withExtension(
  ledger: Ledger,
  id: string,
  layer: Layer,
  { reason, terms, today }: { readonly reason: string; readonly terms: RetentionTerms; readonly today: string },
): Ledger {
  if (reason.trim() === '' || answerFor(ledger, id, layer)?.extended) return ledger;
  const on = dayThatCounts(ledger, today);
  const until = layer === 'agreement' ? endOfSchoolYear(on, 0) : addDays(on, terms.daysAfterStop);
  return withAnswer(ledger, id, layer, { extended: { on, until, reason: reason.trim() } });
}

/** The ledger after this day was seen. */
export function withDaySeen(ledger: Ledger, today: string): Ledger {
  const day = dayThatCounts(ledger, today);
  return day === ledger.latestDay ? ledger : { ...ledger, latestDay: day };
}

/** 31 July of the school year that the day falls in, and so many years later. */
export function endOfSchoolYear(day: string, later: number): string {
  const year = Number(day.slice(0, 4));
  const end = day.slice(5) > '07-31' ? year + 1 : year;
  return `${String(end + later).padStart(4, '0')}-07-31`;
}

function termOf(layer: Layer, endsOn: string, answer: TermAnswer | undefined, day: string): Term {
  const until = answer?.extended?.until;
  if (until !== undefined && until >= endsOn) {
    // It was asked once, and answered: when this ends too, nobody is asked again.
    return { layer, endsOn: until, state: day > until ? 'ended' : 'extended', destroyedFrom: addDays(until, 1) };
  }
  if (day <= endsOn) return { layer, endsOn, state: 'running', destroyedFrom: null };
  const proposedOn = answer?.proposedOn ?? null;
  if (proposedOn === null || proposedOn <= endsOn) return { layer, endsOn, state: 'proposed', destroyedFrom: null };
  const destroyedFrom = addDays(proposedOn, DAYS_TO_ANSWER);
  return { layer, endsOn, state: day >= destroyedFrom ? 'ended' : 'proposed', destroyedFrom };
}

function endOf(record: MeetingRecord, layer: Layer, terms: RetentionTerms, day: string): string {
  const last = lastDay(record.journal, day);
  if (layer === 'agreement') return endOfSchoolYear(last, terms.schoolYears);
  const ends = [addDays(last, record.stop || record.otherForm ? terms.daysAfterStop : terms.daysAfterMeeting)];
  const meeting = meetingDay(record, day);
  if (meeting !== null) ends.push(addDays(meeting, terms.daysAfterMeeting));
  const closing = closingOf(record);
  if (layer === 'notes' && closing !== undefined) ends.push(seen(closing, day));
  return ends.reduce((one, other) => (other < one ? other : one));
}

/** What closed the record; undefined while it is open. */
function closingOf(record: MeetingRecord): MeetingEvent | undefined {
  return record.closed ?? (stageOf(record) === 'closed' ? record.confirmed['follow-up'] : undefined);
}

/** Day of the last meeting that was held; null before the first. */
function meetingDay(record: MeetingRecord, day: string): string | null {
  if (record.meetingOpened === null) return null;
  const onPaper = heldAs(record, 'paper-meeting/date', 'paper-meeting.dated');
  return onPaper !== undefined && onPaper.date <= day ? onPaper.date : seen(record.meetingOpened, day);
}

/** The day of the last event. A day that has not come yet is a wrong clock, and extends nothing. */
function lastDay(events: readonly MeetingEvent[], day: string): string {
  const days = events.map(({ time }) => time.slice(0, 10)).filter((one) => isDay(one) && one <= day);
  return days.reduce((latest, one) => (one > latest ? one : latest), days[0] ?? day);
}

function seen({ time }: MeetingEvent, day: string): string {
  const on = time.slice(0, 10);
  return isDay(on) && on <= day ? on : day;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function answerFor(ledger: Ledger, record: string, layer: Layer): TermAnswer | undefined {
  return ledger.terms.find((one) => one.record === record && one.layer === layer);
}

function withAnswer(ledger: Ledger, record: string, layer: Layer, answer: Partial<TermAnswer>): Ledger {
  const known = answerFor(ledger, record, layer) ?? { record, layer, proposedOn: null, extended: null };
  return { ...ledger, terms: [...ledger.terms.filter((one) => one !== known), { ...known, ...answer }] };
}

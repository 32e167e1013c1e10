import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYERS } from '../../src/domain/layers.ts';
import { EMPTY_LEDGER, type Ledger } from '../../src/domain/ledger.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import {
  asksForReason,
  DEFAULT_TERMS,
  dayThatCounts,
  endOfSchoolYear,
  isOver,
  lastDayOnPaper,
  retentionTerms,
  type Term,
  termsOf,
  withDaySeen,
  withExtension,
  withProposals,
  withTerm,
} from '../../src/domain/retention.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { courseAt } from '../support/any-event.ts';
import { withFacts } from '../support/event-builder.ts';

const terms = DEFAULT_TERMS;
/** The day of every event that a course holds. */
const DAY = '2026-03-10';
const ID = 'r';

function on(record: MeetingRecord, today: string, ledger: Ledger = EMPTY_LEDGER): Record<string, Term> {
  return Object.fromEntries(termsOf(record, ID, { terms, ledger, today }).map((term) => [term.layer, term]));
}

/** As the vault is unlocked on each of these days. */
function unlockedOn(record: MeetingRecord, days: readonly string[], start: Ledger = EMPTY_LEDGER): Ledger {
  return days.reduce((ledger, today) => {
    const seen = withDaySeen(ledger, today);
    return withProposals(seen, ID, termsOf(record, ID, { terms, ledger: seen, today }), today);
  }, start);
}

function at(record: MeetingRecord, times: (event: MeetingEvent, index: number) => string): MeetingRecord {
  return fold(record.journal.map((event, index) => ({ ...event, time: times(event, index) })));
}

test('the agreements stay until the end of the next school year', () => {
  expect(endOfSchoolYear('2026-07-31', 0)).toBe('2026-07-31');
  expect(endOfSchoolYear('2026-08-01', 0)).toBe('2027-07-31');
  expect(on(courseAt('follow-up'), DAY)['agreement']).toMatchObject({ endsOn: '2027-07-31', state: 'running' });
});

test('a paper with what was told is destroyed no later than what it was made from', () => {
  expect(lastDayOnPaper(courseAt('stopped'), terms, DAY)).toBe('2026-04-21');
  expect(lastDayOnPaper(courseAt('follow-up'), terms, DAY)).toBe(addDays(DAY, 183));
  expect(lastDayOnPaper(courseAt('stopped'), terms, '2026-05-01')).toBe('2026-05-01');
});

test('the conversation stays six weeks after a stop or another form, and six months after the meeting at most', () => {
  expect(on(courseAt('stopped'), DAY)['conversation']?.endsOn).toBe('2026-04-21');
  expect(on(courseAt('other-form'), DAY)['conversation']?.endsOn).toBe('2026-04-21');
  const meeting = courseAt('follow-up');
  expect(on(meeting, DAY)['conversation']?.endsOn).toBe(addDays(DAY, 183));
  // Whatever is noted later, the six months count from the meeting.
  const late = at(meeting, (_, index) => (index > meeting.journal.length - 4 ? '2026-08-01T10:00:00.000Z' : `${DAY}T10:00:00.000Z`));
  expect(on(late, '2026-08-01')['conversation']?.endsOn).toBe(addDays(DAY, 183));
  // A meeting that was taken over from paper was held on the day that was said.
  const opening = meeting.journal.findIndex(({ type }) => type === 'meeting.opened');
  const paper = withFacts(fold(meeting.journal.slice(0, opening + 1)), { type: 'paper-meeting.dated', date: '2026-03-03' });
  expect(on(paper, DAY)['conversation']?.endsOn).toBe(addDays('2026-03-03', 183));
});

test.each(STAGES)('every layer of a record that is left at %s comes to its end', (stage) => {
  const record = courseAt(stage);
  const far = '2029-01-01';
  const ledger = unlockedOn(record, [far, addDays(far, 29)]);
  for (const term of Object.values(on(record, addDays(far, 29), ledger))) {
    if (term.layer === 'notes' && stage === 'closed') expect(term.state).toBe('ended');
    else expect(term).toMatchObject({ state: 'proposed', destroyedFrom: addDays(far, 30) });
  }
  for (const term of Object.values(on(record, addDays(far, 30), ledger))) expect(term.state).toBe('ended');
});

test('nothing is destroyed without a proposal that stood thirty days, however long the laptop lay in a drawer', () => {
  const record = courseAt('stopped');
  expect(on(record, '2040-01-01')['conversation']).toMatchObject({ state: 'proposed', destroyedFrom: null });
  const asked = unlockedOn(record, ['2040-01-01']);
  expect(on(record, '2040-01-30', asked)['conversation']?.state).toBe('proposed');
  expect(on(record, '2040-01-31', asked)['conversation']?.state).toBe('ended');
});

test('a copy of a layer is over when it would have been destroyed here by now', () => {
  const over = (today: string) => isOver(on(courseAt('stopped'), today)['conversation'] ?? ({} as Term), EMPTY_LEDGER, today);
  expect([over('2026-04-21'), over('2026-04-22'), over('2026-05-21'), over('2026-05-22')]).toEqual([false, false, false, true]);
});

test('a proposal that a later event overtook counts for nothing when the term ends anew', () => {
  const asked = unlockedOn(courseAt('stopped'), ['2026-04-22']);
  const again = at(courseAt('stopped'), (_, index) => (index === 0 ? '2026-05-01T10:00:00.000Z' : `${DAY}T10:00:00.000Z`));
  expect(on(again, '2026-05-25', asked)['conversation']?.state).toBe('running');
  expect(on(again, '2026-06-20', asked)['conversation']).toMatchObject({ state: 'proposed', destroyedFrom: null });
});

test('a layer is kept once longer, with a reason, and never twice', () => {
  const record = courseAt('stopped');
  const asked = unlockedOn(record, ['2026-04-22']);
  const extend = (ledger: Ledger, reason: string, today: string) => withExtension(ledger, ID, 'conversation', { reason, terms, today });
  expect(extend(asked, '  ', '2026-05-01')).toBe(asked);
  const longer = extend(asked, 'Er loopt een klacht', '2026-05-01');
  expect(on(record, '2026-06-12', longer)['conversation']).toMatchObject({ state: 'extended', destroyedFrom: '2026-06-13' });
  expect(on(record, '2026-06-13', longer)['conversation']?.state).toBe('ended');
  expect(extend(longer, 'nog eens', '2026-06-01')).toBe(longer);
  const years = withExtension(EMPTY_LEDGER, ID, 'agreement', { reason: 'klacht', terms, today: '2027-08-10' });
  expect(on(record, '2028-07-31', years)['agreement']?.state).toBe('extended');
});

test('private notes end with the closing of the record', () => {
  const early = withFacts(courseAt('preparation'), { type: 'record.closed', outcome: 'stopped', referral: null });
  expect(early.disputed).toEqual([]);
  for (const closed of [courseAt('closed'), early]) {
    expect(on(closed, DAY)['notes']?.state).toBe('running');
    expect(on(closed, addDays(DAY, 1))['notes']?.state).toBe('ended');
  }
});

test('a school has its own terms where it says so', () => {
  expect(retentionTerms(NEUTRAL_PROFILE)).toEqual(DEFAULT_TERMS);
  expect(retentionTerms({ ...NEUTRAL_PROFILE, retention: { schoolYears: 0 } })).toEqual({ ...DEFAULT_TERMS, schoolYears: 0 });
});

const anyDay = fc.integer({ min: -400, max: 2000 }).map((days) => addDays(DAY, days));
const anyTimes = fc.array(anyDay, { minLength: 1, maxLength: 8 });

test('law: a clock set back never extends, and the end of no term moves while nothing is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), anyTimes, anyTimes, anyDay, (stage, written, unlocked, back) => {
      const record = at(courseAt(stage), (_, index) => `${written[index % written.length]}T10:00:00.000Z`);
      const ledger = unlockedOn(record, unlocked);
      const latest = unlocked.reduce((one, other) => (one > other ? one : other));
      expect(ledger.latestDay).toBe(latest);
      expect(dayThatCounts(ledger, back)).toBe(back > latest ? back : latest);
      const [now, setBack] = [on(record, latest, ledger), on(record, back < latest ? back : latest, ledger)];
      expect(setBack).toEqual(now);
    }),
  );
});

test('law: as days go by a layer only comes nearer to its end', () => {
  const order = ['running', 'proposed', 'ended'];
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 20 }), (stage, steps) => {
      const record = courseAt(stage);
      let today = DAY;
      let ledger = EMPTY_LEDGER;
      const reached = new Map<string, number>(LAYERS.map((layer) => [layer, 0]));
      for (const step of steps) {
        today = addDays(today, step);
        ledger = unlockedOn(record, [today], ledger);
        for (const { layer, state, endsOn } of termsOf(record, ID, { terms, ledger, today })) {
          const rank = order.indexOf(state);
          expect(rank).toBeGreaterThanOrEqual(reached.get(layer) ?? 0);
          if (rank === 2 && !(layer === 'notes' && stage === 'closed')) expect(today >= addDays(endsOn, 31)).toBe(true);
          reached.set(layer, rank);
        }
      }
    }),
  );
});

test('law: an event from a day that has not come yet extends nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom(...STAGES), fc.integer({ min: 1, max: 4000 }), (stage, ahead) => {
      const record = courseAt(stage);
      const wrong = at(record, (_, index) => (index === 3 ? `${addDays(DAY, ahead)}T10:00:00.000Z` : `${DAY}T10:00:00.000Z`));
      for (const { layer, endsOn } of termsOf(wrong, ID, { terms, ledger: EMPTY_LEDGER, today: DAY })) {
        expect(endsOn <= (on(record, DAY)[layer]?.endsOn ?? '')).toBe(true);
      }
    }),
  );
});

test('a term that is longer than the policy counts only with a reason, a shorter one at once', () => {
  const longer = { daysAfterStop: 90, daysAfterMeeting: 100, schoolYears: 3 };
  const profile = { ...NEUTRAL_PROFILE, retention: longer };
  expect(retentionTerms(profile)).toEqual({ ...DEFAULT_TERMS, daysAfterMeeting: 100 });
  expect(asksForReason(profile)).toBe(true);
  expect(retentionTerms({ ...profile, retention: { ...longer, reason: ' ' } })).toEqual(retentionTerms(profile));
  expect(retentionTerms({ ...profile, retention: { ...longer, reason: 'Besluit van het bestuur.' } })).toEqual(longer);
  expect(asksForReason({ ...NEUTRAL_PROFILE, retention: { daysAfterStop: 7 } })).toBe(false);
  expect(asksForReason(NEUTRAL_PROFILE)).toBe(false);
});

test('a term is a whole number within its bounds, and what is no such number changes nothing', () => {
  expect(withTerm(NEUTRAL_PROFILE, 'daysAfterStop', ' 30 ')?.retention).toEqual({ daysAfterStop: 30 });
  expect(withTerm(NEUTRAL_PROFILE, 'schoolYears', '0')?.retention).toEqual({ schoolYears: 0 });
  for (const typed of ['0', '367', '-1', '3,5', '', 'dertig']) expect(withTerm(NEUTRAL_PROFILE, 'daysAfterStop', typed)).toBeNull();
  expect(withTerm(NEUTRAL_PROFILE, 'schoolYears', '6')).toBeNull();
});

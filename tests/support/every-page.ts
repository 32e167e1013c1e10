import { expect } from '@playwright/test';
import { agreementsOf } from '../../src/domain/agreements.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { preconditionChecks } from '../../src/domain/preconditions.ts';
import { stageOf } from '../../src/domain/stage.ts';
import type { Stage } from '../../src/domain/stages.ts';
import type { AppPage } from './app-test.ts';
import { CASE_OF_EIGHT } from './case-of-eight.ts';
import { CASE_OF_TWENTY } from './case-of-twenty.ts';
import { eightAt, eightInCircle, seedOf, turnAt, WITH_INTERPRETER } from './cases.ts';
import { circleAfter, courseUpTo, roadTo } from './course.ts';
import { withFacts } from './event-builder.ts';
import { chooseByWords } from './hands.ts';
import { copyFor, label } from './labels.ts';
import type { Seed } from './seeding-page.ts';

/** One page of an open record in one of its states. Its record has the page's own name. */
export interface PageOfRecord {
  readonly seed: Seed;
  /** Presses that lead on from where the cursor opens the record. */
  readonly reach?: (app: AppPage) => Promise<void>;
}

const gate = eightAt('preconditions');
const open = withFacts(
  gate,
  ...preconditionChecks(gate).map(
    ({ precondition, participant }): Fact => ({
      type: 'precondition.established',
      precondition,
      participant,
      outcome: 'yes',
      on: '2026-03-10',
    }),
  ),
);
const door = roadTo(EMPTY_RECORD, ({ confirmed }) => confirmed.preconditions !== undefined, CASE_OF_EIGHT);
const circle = eightInCircle(2);
const turn = turnAt(circle, 2);
const LEFT: Fact = { type: 'children.left', participants: ['mila', 'zoe', 'gijs', 'sem', 'kai'] };
const INTERPRETER_LOST: Fact = { type: 'meeting.paused', code: 'interpreter' };
const agreements = eightAt('agreements');
const written = roadTo(agreements, (record) => agreementsOf(record).some(({ what }) => what !== ''), CASE_OF_EIGHT);
const inBlock = withFacts(
  agreements,
  {
    type: 'agreement.added',
    agreement: 'agreement-1',
    block: 'supervision',
    asks: ['owner', 'moment', 'place', 'helper', 'from', 'until'],
  },
  { type: 'agreement.set', agreement: 'agreement-1', choice: { field: 'owner', value: 'tom' } },
  { type: 'agreement.filled', agreement: 'agreement-1', ask: 'moment', choice: 'short-break', text: '' },
);
const agreed = roadTo(agreements, ({ held }) => held['assent/agreement-1/hana'] !== undefined, CASE_OF_EIGHT);
const TRANSLATED: Fact = {
  type: 'agreement.translated',
  agreement: 'agreement-1',
  language: 'ar',
  text: 'يقف المعلم توم كل يوم عند رف الدراجات.',
  translatedBy: 'Nadia',
};
const inArabic: readonly Fact[] = [
  ...WITH_INTERPRETER,
  { type: 'participant.set', participant: 'hana', choice: { field: 'language', value: 'ar' } },
  TRANSLATED,
];
const REWORDED: Fact = { type: 'agreement.worded', agreement: 'agreement-1', field: 'what', text: 'Tom staat elke dag bij het hek.' };
const adultsOnly = withFacts(gate, { type: 'other-form.chosen', form: 'adults-only' });
const familyAgreement = withFacts(
  eightAt('other-form'),
  { type: 'other-form.confirmed' },
  { type: 'agreement.added', agreement: 'agreement-1', block: null },
);
const signatures = eightAt('signatures');
const english = withFacts(signatures, { type: 'participant.set', participant: 'piet', choice: { field: 'language', value: 'en' } });
const followUp = withFacts(eightAt('follow-up'), { type: 'follow-up.planned', talk: 'talk-1', on: '2026-03-12', moment: 'two-days' });
const stillHappening = withFacts(followUp, {
  type: 'follow-up.held',
  talk: 'talk-1',
  child: 'mila',
  on: '2026-03-12',
  stillHappening: true,
});

const twenty = (stage: Stage) => courseUpTo(stage, CASE_OF_TWENTY);
const fullCircle = circleAfter(3, twenty('meeting'), CASE_OF_TWENTY);
const twentyAgreed = roadTo(twenty('agreements'), ({ held }) => held['assent/agreement-1/hana'] !== undefined, CASE_OF_TWENTY);
const fullTurn = turnAt(fullCircle, 3);
/** What left, in a short and in a long line of the log. */
const HANDED_OVER: readonly Fact[] = [
  { type: 'document.exported', document: 'agreement', recipient: 'hana', ground: 'parent-copy', language: 'nl' },
  {
    type: 'document.exported',
    document: 'full-record-conversation',
    recipient: '',
    text: 'Meneer Van der Meer, intern begeleider',
    ground: 'team-handover',
    language: 'nl',
    way: 'paper',
    destroyBy: '2026-04-01',
  },
];
/** Ten thousand letters, some of them one word. */
const LONG_TEXT = `${'Dat zei niemand, en toch wist iedereen het. '.repeat(220)}${'lang'.repeat(80)}`;

/** Both parents of one child come, though they live apart, and one has no authority. */
const APART: readonly Fact[] = [
  { type: 'flag.raised', flag: 'parents-apart' },
  { type: 'flag.raised', flag: 'facilitator-involved-before' },
  { type: 'participant.set', participant: 'omar', choice: { field: 'presence', value: 'whole' } },
  { type: 'participant.set', participant: 'omar', choice: { field: 'authority', value: 'no' } },
  { type: 'seats.arranged', seats: ['hana', 'omar', 'mila'] },
];
const apartAt = (isThere: (record: MeetingRecord) => boolean) =>
  roadTo(withFacts(eightAt('preparation'), ...APART), isThere, CASE_OF_EIGHT);
const gateApart = apartAt((record) => stageOf(record) === 'preconditions');
const doorApart = apartAt(({ confirmed }) => confirmed.preconditions !== undefined);

const press = (name: string) => (app: AppPage) => app.button(name).click();
const keys =
  (...pressed: readonly string[]) =>
  async (app: AppPage) => {
    for (const key of pressed) await app.page.keyboard.press(key);
  };

function page(name: string, record: MeetingRecord, screen: string, at: string | null = null, reach?: PageOfRecord['reach']): PageOfRecord {
  return { seed: seedOf(name, record, screen, at), ...(reach ? { reach } : {}) };
}

/** Every page of a record, in every state that looks different. */
export const EVERY_PAGE: readonly PageOfRecord[] = [
  page('overview', circle, 'overview'),
  page('incident', eightAt('incident'), 'incident'),
  page('incident-missing', eightAt('incident'), 'incident', null, press(label('incident:next'))),
  page('participants', eightAt('safety'), 'participants'),
  page('participants-none', eightAt('participants'), 'participants'),
  page('participant', eightAt('safety'), 'participants', 'hana'),
  page('safety', withFacts(eightAt('safety'), { type: 'flag.raised', flag: 'age-gap' }), 'safety'),
  page('another-route', withFacts(eightAt('safety'), { type: 'entry-stops.answered', outcome: 'another-route' }), 'safety'),
  page('preparation', eightAt('preparation'), 'preparation'),
  page('preparation-talk', eightAt('preparation'), 'preparation', 'mila/beginning'),
  page('preparation-after', eightAt('preparation'), 'preparation', 'mila/after'),
  page('preparation-after-adult', eightAt('preparation'), 'preparation', 'piet/after'),
  page('gate-shut', gate, 'preconditions'),
  page('gate-open', open, 'preconditions'),
  page(
    'gate-noting',
    gateApart,
    'preconditions',
    null,
    press(label('preconditions:set-label', { condition: label('preconditions:row.without-authority-welcome') })),
  ),
  page('other-form-choice', gate, 'other-form'),
  page('other-form', eightAt('other-form'), 'other-form'),
  page('other-form-apart', adultsOnly, 'other-form', 'adults-only.to-child'),
  page('agreement-of-family', familyAgreement, 'agreements', 'agreement-1'),
  page('day-card', door, 'meeting', 'day-card'),
  page('day-card-apart', doorApart, 'meeting', 'day-card'),
  page('asking', door, 'meeting', 'asking'),
  page(
    'today-differently',
    withFacts(door, { type: 'reconfirmation.answered', participant: 'mila', answer: 'other' }),
    'meeting',
    'today-differently',
  ),
  page('opening', eightInCircle(0), 'meeting', 'opening'),
  page('ground-rules', eightInCircle(0), 'meeting', 'ground-rules'),
  page('turn', circle, 'meeting', turn),
  page('turn-note', circle, 'meeting', turn, keys('o')),
  page('turn-memory', circle, 'meeting', turn, keys('m')),
  page('turn-cards', circle, 'meeting', turn, keys('k')),
  page('turn-card', circle, 'meeting', turn, keys('k', '6')),
  page('turn-keys', circle, 'meeting', turn, keys('?')),
  page('turn-more', circle, 'meeting', turn, press(label('meeting:more'))),
  page('paper', circle, 'meeting', 'paper'),
  page('turn-children-leave', circle, 'meeting', turn, async (app) => {
    await app.button(label('meeting:more')).click();
    await app.button(label('meeting:children-may-leave')).click();
  }),
  page('turn-children-left', withFacts(circle, LEFT, INTERPRETER_LOST, { type: 'meeting.resumed' }), 'meeting', null),
  page('turn-sealed', withFacts(circle, { type: 'answer.sealed', turn }), 'meeting', turn, keys('o')),
  page('turn-blank', circle, 'meeting', turn, keys('b')),
  page(
    'closing',
    roadTo(circle, ({ journal }) => journal.filter(({ type }) => type === 'turn.taken').length > 30, CASE_OF_EIGHT),
    'meeting',
    'closing',
  ),
  page('pause-break', withFacts(circle, { type: 'meeting.paused', code: 'break' }), 'meeting', turn),
  page('pause-break-return', withFacts(circle, { type: 'meeting.paused', code: 'break' }), 'meeting', turn, press(label('paused:go-on'))),
  page('pause-interpreter', withFacts(circle, ...WITH_INTERPRETER, INTERPRETER_LOST), 'meeting', turn),
  page('pause-apart-door', circle, 'meeting', turn, keys('a')),
  page('pause-care', withFacts(circle, { type: 'meeting.paused', code: 'apart' }), 'paused', turn, press(label('paused:go-on'))),
  page('pause-apart', withFacts(circle, { type: 'meeting.paused', code: 'apart' }), 'meeting', turn),
  page('pause-apart-return', withFacts(circle, { type: 'meeting.paused', code: 'apart' }), 'meeting', turn, press(label('paused:go-on'))),
  page('stopped', withFacts(circle, { type: 'meeting.stopped', code: 'today-ends' }), 'meeting', turn),
  page(
    'stopped-words',
    withFacts(circle, { type: 'meeting.stopped', code: 'today-ends' }),
    'meeting',
    turn,
    press(label('stopped:words-for', { name: 'Mila' })),
  ),
  page('agreements-none', agreements, 'agreements'),
  page('agreement-blocks', agreements, 'agreements', 'blocks'),
  page('agreement-block', inBlock, 'agreements', 'agreement-1'),
  page('agreement-writing', written, 'agreements', 'agreement-1'),
  page('agreement-reading', agreed, 'agreements', 'agreement-1/read-back'),
  page('agreement-dictated', withFacts(agreed, ...inArabic), 'agreements', 'agreement-1/read-back'),
  page('agreement-dutch-changed', withFacts(agreed, ...inArabic, REWORDED), 'agreements', 'agreement-1/read-back'),
  page('agreements', agreed, 'agreements'),
  page('agreements-interpreted', withFacts(agreed, ...WITH_INTERPRETER), 'agreements'),
  page('if-wrong', agreed, 'agreements', 'if-wrong'),
  page('talks', agreed, 'agreements', 'talks'),
  page('signatures', signatures, 'signatures'),
  page('signer-hand-over', signatures, 'signatures', 'hand-over/hana'),
  page('signer-sheet', signatures, 'signatures', 'sheet/hana'),
  page('signer-pad', signatures, 'signatures', 'sheet/piet'),
  page('signer-typed', signatures, 'signatures', 'sheet/hana', async (app) => {
    await chooseByWords(app.page.getByRole('checkbox', { name: label('signatures:read-and-retold') }));
    await app.page.getByRole('radio', { name: label('signatures:way.typed'), exact: true }).click();
  }),
  page('signer-two-languages', english, 'signatures', 'sheet/piet'),
  page('signer-dictated', withFacts(signatures, ...inArabic), 'signatures', 'sheet/hana'),
  page('signer-declines', signatures, 'signatures', 'declines/hana'),
  page('signer-disagrees', signatures, 'signatures', 'disagrees/hana'),
  page('signer-hand-back', signatures, 'signatures', 'hand-back/hana'),
  page('follow-up', followUp, 'follow-up'),
  page('follow-up-talk', followUp, 'follow-up', 'talk-1/mila'),
  page('follow-up-protecting', stillHappening, 'follow-up', 'talk-1/mila/protect'),
  page('closed', eightAt('closed'), 'closed'),
  page('documents', withFacts(followUp, ...HANDED_OVER), 'documents'),
  page('documents-before', eightAt('preparation'), 'documents'),
  page('sheet-order', followUp, 'documents', null, press(copyFor('Hana'))),
  page('record-order', followUp, 'documents', 'full-record-conversation', press(label('documents:make-and-save'))),
  page('print', circle, 'print', null, async (app) => {
    await expect(app.heading).toBeFocused();
    await app.page.getByRole('article').waitFor();
  }),
  page('crowded-overview', fullCircle, 'overview'),
  page('crowded-participants', twenty('safety'), 'participants'),
  page('crowded-participant', twenty('safety'), 'participants', 'hana'),
  page('crowded-preparation', twenty('preparation'), 'preparation'),
  page('crowded-gate', twenty('preconditions'), 'preconditions'),
  page('crowded-day-card', twenty('meeting'), 'meeting', 'day-card'),
  page('crowded-asking', twenty('meeting'), 'meeting', 'asking'),
  page('crowded-turn', fullCircle, 'meeting', fullTurn),
  page('crowded-note', withFacts(fullCircle, { type: 'answer.worded', turn: fullTurn, text: LONG_TEXT }), 'meeting', fullTurn, keys('o')),
  page('crowded-closing', fullCircle, 'meeting', 'closing'),
  page('crowded-assent', twentyAgreed, 'agreements', 'agreement-1/read-back'),
  page('crowded-documents', twenty('follow-up'), 'documents'),
];

export function nameOf({ seed }: PageOfRecord): string {
  return seed.record.opened?.codeName ?? '';
}

export async function openPage(app: AppPage, pageOfRecord: PageOfRecord): Promise<void> {
  await app.openRecord(nameOf(pageOfRecord));
  await app.heading.waitFor();
  await pageOfRecord.reach?.(app);
}

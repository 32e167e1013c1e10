import { QUESTION_IDS } from '../../src/domain/conversation-script.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { withFacts } from './event-builder.ts';

const PEOPLE = 40;
const AGREEMENTS = 60;
const SENTENCE = 'Ik stond bij het hek toen het begon, en daarna liep iedereen door elkaar en hoorde ik niemand meer.';

/** What each agreement says, in words that no other says. */
export const AGREED_TEXTS: readonly string[] = Array.from(
  { length: AGREEMENTS },
  (_, at) => `Afspraak-${at + 1}-van-allen hangt aan de haak.`,
);

/** How each answer begins, person by person. */
export const ANSWER_MARKS: readonly string[] = Array.from({ length: PEOPLE }, (_, at) =>
  QUESTION_IDS.map((question) => markOf(question, at)),
).flat();

function markOf(question: string, at: number): string {
  return `Antwoord-${question}-${at + 1}-zegt:`;
}

/** The record with more than any meeting has: forty people more who each answer six questions at length, and sixty agreements more. */
export function withFarTooMuch(record: MeetingRecord): MeetingRecord {
  const owner = record.participants.find(({ role }) => role === 'responsible')?.participant ?? '';
  const people = Array.from({ length: PEOPLE }, (_, at) => personFacts(`guest-${at + 1}`, at)).flat();
  return withFacts(record, ...people, ...AGREED_TEXTS.flatMap((text, at) => agreementFacts(`agreement-of-many-${at + 1}`, text, owner)));
}

function personFacts(participant: string, at: number): readonly Fact[] {
  const side = at % 2 === 0 ? 'harmed' : 'responsible';
  const answers = QUESTION_IDS.map((question): Fact => {
    const text = `${markOf(question, at)} ${Array.from({ length: 6 }, () => SENTENCE).join(' ')}`;
    return { type: 'answer.worded', turn: `${question}.ask.${participant}`, text };
  });
  const turns = QUESTION_IDS.map((question): Fact => {
    const shown = { wording: 'Vertel eens.', language: 'nl', startedAt: '2026-03-10T10:00:00.000Z', seconds: 40, onPaper: false };
    return { type: 'turn.taken', turn: `${question}.ask.${participant}`, status: 'answered', ...shown };
  });
  return [
    { type: 'participant.added', participant, role: 'supporter', side, group: '6', parentOf: null },
    { type: 'participant.worded', participant, field: 'name', text: `Gast ${at + 1}` },
    ...turns,
    ...answers,
  ];
}

function agreementFacts(agreement: string, text: string, owner: string): readonly Fact[] {
  return [
    { type: 'agreement.added', agreement, block: null },
    { type: 'agreement.worded', agreement, field: 'what', text },
    { type: 'agreement.worded', agreement, field: 'seen', text: 'Elke vrijdag kijken we samen.' },
    { type: 'agreement.set', agreement, choice: { field: 'owner', value: owner } },
    { type: 'agreement.set', agreement, choice: { field: 'until', value: '2027-01-15' } },
  ];
}

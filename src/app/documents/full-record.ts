import { type Participant, participantById, participantsOf } from '../../domain/participants.ts';
import { gateConditions } from '../../domain/preconditions.ts';
import type { DocumentBlock, PrintDocument } from './document-block.ts';
import { framed } from './document-frame.ts';
import { dayOf, fill, paragraph, section, table } from './document-parts.ts';
import { agreementSections } from './full-record-agreements.ts';
import { conversationSections } from './full-record-conversation.ts';
import { COURSE_STEPS } from './full-record-labels.ts';
import { type ConversationChoice, type FullRecordRequest, fullName } from './full-record-request.ts';

/**
 * The record for the team of the school: what was agreed and how it went; what was told only by choice, with its reason
 * and a last day on every page (design §4). It says of no answer, pause or stop whose it was.
 */
export function fullRecord(request: FullRecordRequest): PrintDocument {
  const { words, conversation } = request;
  const own = words['full-record'];
  const choice = conversation === 'on-screen' ? null : conversation;
  return framed(request, {
    title: own.title,
    footer: choice ? fill(request, own['footer-conversation'], { date: dayOf(request, choice.destroyBy) }) : own.footer,
    size: 'normal',
    blocks: [
      { kind: 'heading', level: 1, text: own.title },
      { kind: 'paragraph', tone: 'muted', text: fill(request, own['for-team'], { name: request.record.opened?.codeName ?? '' }) },
      ...(choice ? [choiceBox(request, choice)] : []),
      ...(conversation ? [] : [paragraph(own['without-conversation'])]),
      ...incidentSection(request),
      ...peopleSection(request),
      ...courseSection(request),
      ...conditionSection(request),
      ...agreementSections(request),
      ...(conversation ? conversationSections(request) : []),
    ],
  });
}

function choiceBox(request: FullRecordRequest, { reason, destroyBy }: ConversationChoice): DocumentBlock {
  const own = request.words['full-record'];
  return {
    kind: 'box',
    columns: [
      { heading: own.reason, lines: [reason] },
      { heading: own['destroy-by'], lines: [dayOf(request, destroyBy)] },
    ],
  };
}

function incidentSection(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const [dated, classified] = [record.held['incident/date'], record.held['incident/kind']];
  return section(
    own.incident,
    table(
      [],
      [
        [own.kind, classified?.type === 'incident.classified' ? words.incident[`kind/${classified.kind}`] : ''],
        [own.when, dated?.type === 'incident.dated' ? dayOf(request, dated.date) : ''],
      ],
    ),
  );
}

function peopleSection(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const rows = participantsOf(record).map((person) => [
    fullName(record, person.id),
    whoIs(request, person),
    person.role === 'facilitator' ? words.participants['is/facilitator'] : words.participants[`presence/${person.presence}`],
  ]);
  return section(own.people, table([own.name, own.who, own.there], rows));
}

function whoIs(request: FullRecordRequest, person: Participant): string {
  const { record, words } = request;
  const { participants } = words;
  const parentOf = participantById(record, person.parentOf)?.name;
  const relation =
    person.relation.trim() || (parentOf ? fill(request, participants['parent-of'], { name: parentOf }) : participants[`is/${person.role}`]);
  const interpreter = person.interpreter.trim();
  return interpreter === '' ? relation : `${relation}, ${fill(request, participants['with-interpreter'], { name: interpreter })}`;
}

/** How it went, step by step; a pause and a stop without who asked for it. */
function courseSection(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const rows = record.journal.flatMap((event) => {
    const step = COURSE_STEPS.find((one) => one === event.type);
    if (step === undefined) return [];
    const day = event.type === 'paper-meeting.dated' ? event.date : event.time.slice(0, 10);
    const more =
      event.type === 'other-form.chosen'
        ? words.common[`form/${event.form}`]
        : event.type === 'record.closed'
          ? words.closed[`outcome/${event.outcome}`]
          : '';
    return [[dayOf(request, day), [own[`step/${step}`], more].filter((part) => part !== '').join(': ')]];
  });
  return section(own.course, table([own.day, own.kind], rows));
}

/** Each condition once, as the screen shows it: never whose answer it is (practice: the gate). */
function conditionSection(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const asked = gateConditions(record).filter(({ on }) => on !== null);
  const rows = asked.map(({ precondition, outcome, on }) => [
    words.common[`condition/${precondition}`],
    outcome === 'yes' ? own.yes : own['not-yet'],
    on === null ? '' : dayOf(request, on),
  ]);
  return section(own.conditions, table([own.condition, own.answer, own.day], rows));
}

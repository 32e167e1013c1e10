import { addDays, weekdayOnOrAfter } from '../domain/calendar.ts';
import { BLOCK_SLOTS, type ScriptStructure } from '../domain/conversation-script.ts';
import type { Fact } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { preconditionChecks } from '../domain/preconditions.ts';
import { COURSE, type Stage } from '../domain/stages.ts';
import { planTurns } from '../domain/turns.ts';
import { blockPicked } from './building-blocks.ts';
import { REHEARSAL_WORDS, type RehearsalWords } from './rehearsal-words.ts';

type Person = Pick<Extract<Fact, { type: 'participant.added' }>, 'role' | 'side' | 'group' | 'parentOf'> & {
  readonly name: string;
  readonly surname?: string;
  readonly interpreter?: string;
  readonly 'interpreter-phone'?: string;
  readonly choices?: readonly Extract<Fact, { type: 'participant.set' }>['choice'][];
};

const withAuthority = { field: 'authority', value: 'yes' } as const;
const firstPart = { field: 'presence', value: 'first-part' } as const;
const absent = { field: 'presence', value: 'not' } as const;

/** Yara was bullied, Daan bullied; everyone and everything is made up. Ids are their first names. */
export const REHEARSAL_PEOPLE = {
  facilitator: { role: 'facilitator', side: 'neither', group: 'adult', parentOf: null, name: 'Anouk' },
  samira: {
    role: 'parent',
    side: 'harmed',
    group: 'adult',
    parentOf: 'yara',
    name: 'Samira',
    surname: 'Haddad',
    interpreter: 'Nadia',
    'interpreter-phone': '0123 456 711',
    choices: [withAuthority, { field: 'language', value: 'ar' }, { field: 'reading', value: 'a2' }],
  },
  yara: { role: 'harmed', side: 'harmed', group: '4', parentOf: null, name: 'Yara', surname: 'Haddad' },
  lotte: { role: 'supporter', side: 'harmed', group: '4', parentOf: null, name: 'Lotte', choices: [firstPart] },
  joost: { role: 'staff', side: 'neither', group: 'adult', parentOf: null, name: 'Joost' },
  milan: { role: 'supporter', side: 'responsible', group: '7', parentOf: null, name: 'Milan', choices: [firstPart] },
  daan: { role: 'responsible', side: 'responsible', group: '7', parentOf: null, name: 'Daan', surname: 'Verhoeven' },
  peter: {
    role: 'parent',
    side: 'responsible',
    group: 'adult',
    parentOf: 'daan',
    name: 'Peter',
    surname: 'Verhoeven',
    choices: [withAuthority, { field: 'reading', value: 'a2' }],
  },
  karim: {
    role: 'parent',
    side: 'harmed',
    group: 'adult',
    parentOf: 'yara',
    name: 'Karim',
    surname: 'Haddad',
    choices: [{ field: 'authority', value: 'no' }, absent],
  },
  ilse: {
    role: 'parent',
    side: 'responsible',
    group: 'adult',
    parentOf: 'daan',
    name: 'Ilse',
    surname: 'de Wit',
    choices: [withAuthority, absent],
  },
} as const satisfies Record<string, Person>;

export interface RehearsalOptions {
  /** The stage at which the facts end; that stage is open and filled in as far as it can be. */
  readonly until: Stage;
  /** YYYY-MM-DD; the case is laid around this day. */
  readonly today: string;
  readonly language: 'nl' | 'en';
  readonly structure: ScriptStructure;
}

/**
 * The steps of the rehearsal case, each to be recorded after the one before. Later steps depend on the record made so
 * far (turns, checks), so they are given as functions of it where that is needed.
 */
export type RehearsalStep = readonly Fact[] | ((record: MeetingRecord) => readonly Fact[]);

export function rehearsalSteps(options: RehearsalOptions): readonly RehearsalStep[] {
  const words = REHEARSAL_WORDS[options.language];
  const steps: Readonly<Record<string, readonly RehearsalStep[]>> = {
    incident: [incidentFacts(options, words)],
    participants: [participantFacts(words)],
    safety: [safetyFacts(words)],
    preparation: [preparationFacts(options)],
    preconditions: [(record) => preconditionFacts(record, options, words)],
    meeting: [(record) => meetingFacts(record, options, words)],
    agreements: [(record) => agreementFacts(record, options, words), (record) => assentFacts(record)],
    signatures: [],
    'follow-up': [],
  };
  const end = COURSE.indexOf(options.until);
  return COURSE.slice(0, end + 1).flatMap((stage, at) => [...(at > 0 ? confirming(COURSE[at - 1]) : []), ...(steps[stage] ?? [])]);
}

function confirming(stage: Stage | undefined): readonly RehearsalStep[] {
  switch (stage) {
    case 'incident':
      return [[{ type: 'incident.confirmed', described: true, protectionNamed: true }]];
    case 'participants':
      return [[{ type: 'participants.confirmed' }]];
    case 'safety':
      return [[{ type: 'safety.confirmed', everyFlagHasMeasure: true }]];
    case 'preparation':
      return [[{ type: 'preparation.confirmed', accountedFor: Object.keys(REHEARSAL_PEOPLE) }]];
    case 'preconditions':
      return [[{ type: 'preconditions.confirmed' }]];
    case 'meeting':
      return [[{ type: 'meeting.confirmed', everyTurnTaken: true }]];
    case 'agreements':
      return [[{ type: 'agreements.confirmed', outcome: 'agreed' }]];
    case 'signatures':
      return [[{ type: 'signatures.confirmed' }]];
    default:
      return [];
  }
}

function incidentFacts({ today, structure }: RehearsalOptions, words: RehearsalWords): readonly Fact[] {
  return [
    {
      type: 'record.opened',
      record: 'rehearsal',
      codeName: 'Kievit',
      script: { id: structure.script, version: structure.version },
      terms: { schoolDaysWithoutIncident: 5, followUpDays: [2, 14, 56] },
    },
    { type: 'incident.dated', date: addDays(today, -15) },
    { type: 'incident.classified', kind: 'bullying' },
    { type: 'incident.worded', field: 'place', text: words.place },
    { type: 'incident.worded', field: 'moment', text: words.moment },
    { type: 'incident.worded', field: 'description', text: words.description },
    { type: 'incident.worded', field: 'reference', text: words.reference },
    { type: 'protection.worded', field: 'watches', text: words.watches },
    { type: 'protection.worded', field: 'goes-to', text: words.goesTo },
  ];
}

function participantFacts(words: RehearsalWords): readonly Fact[] {
  const people: readonly [string, Person][] = Object.entries(REHEARSAL_PEOPLE);
  return [
    ...people.flatMap(([id, person]): readonly Fact[] => [
      { type: 'participant.added', participant: id, role: person.role, side: person.side, group: person.group, parentOf: person.parentOf },
      { type: 'participant.worded', participant: id, field: 'name', text: person.name },
      ...(['surname', 'interpreter', 'interpreter-phone'] as const).flatMap((field): readonly Fact[] => {
        const text = person[field];
        return text === undefined ? [] : [{ type: 'participant.worded', participant: id, field, text }];
      }),
      ...(words.relations[id] === undefined
        ? []
        : [{ type: 'participant.worded', participant: id, field: 'relation', text: words.relations[id] } as const]),
      ...(person.choices ?? []).map((choice): Fact => ({ type: 'participant.set', participant: id, choice })),
    ]),
    { type: 'room.worded', field: 'second-adult', text: words.secondAdult },
    { type: 'room.worded', field: 'second-room', text: words.secondRoom },
  ];
}

function safetyFacts(words: RehearsalWords): readonly Fact[] {
  return [
    { type: 'entry-stops.answered', outcome: 'none' },
    { type: 'flag.raised', flag: 'interpreter' },
    { type: 'flag.measured', flag: 'interpreter', text: words.measures.interpreter },
    { type: 'flag.raised', flag: 'age-gap' },
    { type: 'flag.measured', flag: 'age-gap', text: words.measures['age-gap'] },
  ];
}

function preparationFacts({ today }: RehearsalOptions): readonly Fact[] {
  const people: readonly [string, Person][] = Object.entries(REHEARSAL_PEOPLE);
  return [
    ...people
      .filter(([, person]) => person.role !== 'facilitator' && !person.choices?.some((choice) => choice === absent))
      .map(
        ([participant, person]): Fact => ({
          type: 'preparation.held',
          participant,
          on: addDays(today, -6),
          partlyAlone: person.group !== 'adult',
        }),
      ),
    { type: 'apology-wish.recorded', participant: 'yara', wish: 'yes' },
  ];
}

function preconditionFacts(record: MeetingRecord, { today }: RehearsalOptions, words: RehearsalWords): readonly Fact[] {
  return preconditionChecks(record).flatMap(({ precondition, participant }): readonly Fact[] => {
    const text = participant === 'daan' || participant === 'yara' ? words.ownWords[precondition] : undefined;
    return [
      { type: 'precondition.established', precondition, participant, outcome: 'yes', on: addDays(today, -5) },
      ...(text === undefined ? [] : [{ type: 'precondition.worded', precondition, participant, text } as const]),
    ];
  });
}

function meetingFacts(record: MeetingRecord, options: RehearsalOptions, words: RehearsalWords): readonly Fact[] {
  const present = record.participants.filter(
    ({ role, participant }) => role !== 'facilitator' && participant !== 'karim' && participant !== 'ilse',
  );
  const harmedFirst = [...present].sort((a, b) => Number(b.role === 'harmed') - Number(a.role === 'harmed'));
  return [
    ...harmedFirst.map(({ participant }): Fact => ({ type: 'reconfirmation.answered', participant, answer: 'yes' })),
    { type: 'meeting.opened', order: 'by-person' },
    ...planTurns(record, options.structure, 'by-person').flatMap((turn): readonly Fact[] => [
      { type: 'answer.worded', turn: turn.id, text: words.answers[turn.question] ?? '' },
      {
        type: 'turn.taken',
        turn: turn.id,
        status: 'answered',
        wording: '',
        language: options.language,
        startedAt: `${options.today}T13:30:00.000Z`,
        seconds: 60,
        onPaper: false,
      },
    ]),
  ];
}

function agreementFacts(record: MeetingRecord, { today, structure }: RehearsalOptions, words: RehearsalWords): readonly Fact[] {
  return [
    ...words.agreements.flatMap((made, at): readonly Fact[] => {
      const agreement = `agreement-${at + 1}`;
      return [
        ...('block' in made ? blockFacts(record, agreement, made, structure) : wordedFacts(agreement, made)),
        { type: 'agreement.set', agreement, choice: { field: 'owner', value: made.owner } },
        { type: 'agreement.set', agreement, choice: { field: 'from', value: weekdayOnOrAfter(addDays(today, 1)) } },
        { type: 'agreement.set', agreement, choice: { field: 'until', value: addDays(today, 14 + at * 7) } },
        ...('inArabic' in made
          ? [{ type: 'agreement.translated', agreement, language: 'ar', text: made.inArabic, translatedBy: 'Nadia' } as const]
          : []),
      ];
    }),
    { type: 'if-wrong.worded', text: words.ifWrong },
    ...([2, 14, 56] as const).map(
      (days, at): Fact => ({
        type: 'follow-up.planned',
        talk: `talk-${at + 1}`,
        on: weekdayOnOrAfter(addDays(today, days)),
        moment: (['two-days', 'two-weeks', 'eight-weeks'] as const)[at] ?? 'extra',
      }),
    ),
  ];
}

type Made<Kind extends string> = Extract<RehearsalWords['agreements'][number], Readonly<Record<Kind, unknown>>>;

function wordedFacts(agreement: string, made: Made<'what'>): readonly Fact[] {
  return [
    { type: 'agreement.added', agreement, block: null },
    ...(['what', 'seen', 'helper'] as const).map((field): Fact => ({ type: 'agreement.worded', agreement, field, text: made[field] })),
  ];
}

function blockFacts(record: MeetingRecord, agreement: string, made: Made<'block'>, structure: ScriptStructure): readonly Fact[] {
  const block = structure.blocks.find(({ id }) => id === made.block);
  if (!block) throw new Error(`no building block ${made.block}`);
  return [
    blockPicked(record, agreement, block),
    ...BLOCK_SLOTS.flatMap((ask): readonly Fact[] => {
      const [choice = null, text = ''] = [made.chosen[ask], made.typed[ask]];
      return choice === null && text === '' ? [] : [{ type: 'agreement.filled', agreement, ask, choice, text }];
    }),
  ];
}

function assentFacts(record: MeetingRecord): readonly Fact[] {
  const assenting = record.participants.filter(
    ({ participant, role }) => role !== 'facilitator' && !['karim', 'ilse', 'lotte', 'milan'].includes(participant),
  );
  return record.agreements.flatMap(({ agreement }) =>
    assenting.map(({ participant }): Fact => ({ type: 'assent.given', agreement, participant, answer: 'agreed' })),
  );
}

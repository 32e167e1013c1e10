import type { ScriptStructure } from '../../src/domain/conversation-script.ts';
import type { EventOf } from '../../src/domain/meeting-events.ts';

/** Somebody in a made-up case, and what is noted about them. */
export interface PersonInCase {
  readonly id: string;
  readonly name: string;
  readonly role: EventOf<'participant.added'>['role'];
  readonly side: EventOf<'participant.added'>['side'];
  readonly group: EventOf<'participant.added'>['group'];
  readonly parentOf: string | null;
  readonly choices: readonly EventOf<'participant.set'>['choice'][];
}

export interface Case {
  readonly people: readonly PersonInCase[];
  readonly structure: ScriptStructure;
}

const withAuthority = { field: 'authority', value: 'yes' } as const;

/** The smallest whole case: Bram bullied Noor; each comes with one parent; Femke facilitates. */
const PEOPLE: readonly PersonInCase[] = [
  { id: 'femke', name: 'Femke', role: 'facilitator', side: 'neither', group: 'adult', parentOf: null, choices: [] },
  { id: 'noor', name: 'Noor', role: 'harmed', side: 'harmed', group: '6', parentOf: null, choices: [] },
  { id: 'emma', name: 'Emma', role: 'parent', side: 'harmed', group: 'adult', parentOf: 'noor', choices: [withAuthority] },
  { id: 'bram', name: 'Bram', role: 'responsible', side: 'responsible', group: '6', parentOf: null, choices: [] },
  { id: 'ruud', name: 'Ruud', role: 'parent', side: 'responsible', group: 'adult', parentOf: 'bram', choices: [withAuthority] },
];

const ask = { 'groep-5-8': ['ask'], 'adult-b1': ['ask'] };
const heard = { 'groep-5-8': ['prepare', 'heard'], 'adult-b1': ['prepare', 'heard'] };

/** Three turns a question for the case of four. */
export const SHORT_SCRIPT: ScriptStructure = {
  script: 'short',
  version: 1,
  questions: [
    { id: 'what-happened', asked: { responsible: ask, harmed: ask, 'parent-of-harmed': ask } },
    { id: 'what-thought', asked: { responsible: ask, harmed: ask, 'parent-of-harmed': ask } },
    { id: 'who-was-harmed', asked: { responsible: ask, harmed: ask, 'parent-of-harmed': ask } },
    { id: 'everyone-heard', asked: { harmed: heard, 'parent-of-harmed': heard, responsible: heard } },
    { id: 'what-is-needed', asked: { harmed: ask, 'parent-of-harmed': ask, responsible: ask } },
    { id: 'what-we-learn', asked: { responsible: ask, harmed: ask, 'parent-of-responsible': ask } },
  ],
  preparation: { harmed: { 'groep-5-8': [{ id: 'welcome' }, { id: 'free-yes', check: 'free-yes' }] } },
  orders: {
    'by-person': [
      'opening',
      {
        'by-person': ['what-happened', 'what-thought', 'who-was-harmed'],
        roles: ['responsible', 'harmed', 'parent-of-harmed', 'parent-of-responsible'],
      },
      { 'heard-check': 'everyone-heard', roles: ['harmed', 'parent-of-harmed', 'responsible', 'parent-of-responsible'] },
      { 'apology-turn': 'responsible' },
      { 'by-question': 'what-is-needed', roles: ['harmed', 'parent-of-harmed', 'responsible', 'parent-of-responsible'] },
      { 'by-question': 'what-we-learn', roles: ['responsible', 'harmed', 'parent-of-responsible', 'parent-of-harmed'] },
      'closing',
    ],
    'by-question': [
      { 'by-question': 'what-happened', roles: ['responsible', 'harmed', 'parent-of-harmed', 'parent-of-responsible'] },
      { 'by-question': 'what-thought', roles: ['responsible', 'harmed', 'parent-of-harmed', 'parent-of-responsible'] },
      { 'by-question': 'who-was-harmed', roles: ['responsible', 'harmed', 'parent-of-harmed', 'parent-of-responsible'] },
      { 'heard-check': 'everyone-heard', roles: ['harmed', 'parent-of-harmed', 'responsible', 'parent-of-responsible'] },
      { 'apology-turn': 'responsible' },
      { 'by-question': 'what-is-needed', roles: ['harmed', 'parent-of-harmed', 'responsible', 'parent-of-responsible'] },
      { 'by-question': 'what-we-learn', roles: ['responsible', 'harmed', 'parent-of-responsible', 'parent-of-harmed'] },
    ],
  },
  blocks: [],
  values: { moment: [], place: [] },
};

export const CASE_OF_FOUR: Case = { people: PEOPLE, structure: SHORT_SCRIPT };

import { describe, expect, test } from 'vitest';
import {
  awaitedFor,
  groundsFor,
  type HandedOut,
  type Handing,
  mayGoElsewhere,
  missingForHanding,
  ownReaders,
  recipientsFor,
  usualGround,
} from '../../src/domain/disclosure-grounds.ts';
import { DISCLOSURE_GROUNDS } from '../../src/domain/disclosure-log.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantsOf } from '../../src/domain/participants.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const at = (stage: Stage) => courseUpTo(stage, CASE_OF_EIGHT);
const followUp = at('follow-up');
const PAPERS: readonly HandedOut[] = [
  'parents-notice',
  'child-notice',
  'agreement',
  'child-sheet',
  'full-record',
  'full-record-conversation',
];

const set = (participant: string, authority: 'yes' | 'no' | 'unknown'): Fact => ({
  type: 'participant.set',
  participant,
  choice: { field: 'authority', value: authority },
});

/** Hana and Omar are Mila's parents, Omar's authority unknown; Piet and Iris are Sem's. Tom teaches, Anna leads. */
const TABLE = `
  parents-notice            for hana:  hana duty-to-inform
  child-notice              for mila:  mila duty-to-inform; hana duty-to-inform; omar duty-to-inform
  child-notice              for zoe:   zoe duty-to-inform
  agreement                 for hana:  hana parent-copy facilitation access-request; anna school-file; tom school-file; else help-with-consent
  child-sheet               for mila:  mila child-copy; hana parent-copy access-request; anna school-file; tom school-file; else help-with-consent
  child-sheet               for sem:   sem child-copy; piet parent-copy access-request; iris parent-copy access-request; anna school-file; tom school-file; else help-with-consent
  full-record               for team:  anna school-file team-handover team-consultation; tom school-file team-handover team-consultation; else school-file team-handover team-consultation
  full-record-conversation  for team:  anna team-handover team-consultation; tom team-handover team-consultation; else team-handover team-consultation
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [, paper = '', reader = '', allowed = ''] = /^\s*(\S+)\s+for (\S+):\s+(.*)$/.exec(line) ?? [];
    const grounds = allowed.split('; ').map((one) => one.split(' '));
    return { paper: PAPERS.find((known) => known === paper), reader: reader === 'team' ? null : reader, grounds };
  });

describe('who may be handed what, and on which ground', () => {
  test.for(rows)('$paper for $reader', ({ paper, reader, grounds }) => {
    if (!paper) throw new Error('no such paper');
    const people = participantsOf(followUp).map(({ id }) => [id, ...groundsFor(followUp, paper, reader, { participant: id })]);
    const elsewhere = ['else', ...groundsFor(followUp, paper, reader, { text: 'De jeugdarts' })];
    const found = [...people, elsewhere].filter(([, ...fit]) => fit.length > 0);
    expect(new Set(found.map((one) => one.join(' ')))).toEqual(new Set(grounds.map((one) => one.join(' '))));
    expect(recipientsFor(followUp, paper, reader)[0]?.id).toBe(grounds[0]?.[0]);
    expect(mayGoElsewhere(paper)).toBe(grounds.some(([who]) => who === 'else'));
  });

  test('every paper and every ground stands in the table', () => {
    expect(new Set(rows.map(({ paper }) => paper))).toEqual(new Set(PAPERS));
    expect(new Set(rows.flatMap(({ grounds }) => grounds.flatMap(([, ...fit]) => fit)))).toEqual(new Set(DISCLOSURE_GROUNDS));
  });

  test('no parent is handed the record, whatever they ask', () => {
    for (const paper of ['full-record', 'full-record-conversation'] as const)
      for (const { id } of participantsOf(followUp).filter(({ role }) => role === 'parent'))
        expect(groundsFor(followUp, paper, null, { participant: id })).toEqual([]);
  });

  test('a parent without authority gets no sheet of the child, and a copy that is nobody’s own no ground', () => {
    const noted = withFacts(followUp, set('hana', 'no'));
    expect(groundsFor(noted, 'child-sheet', 'mila', { participant: 'hana' })).toEqual([]);
    expect(groundsFor(noted, 'agreement', 'hana', { participant: 'hana' })).toEqual([]);
    expect(groundsFor(followUp, 'child-sheet', 'mila', { participant: 'piet' })).toEqual([]);
    expect(groundsFor(followUp, 'agreement', 'hana', { participant: 'nobody' })).toEqual([]);
  });
});

describe('whose own copy it is', () => {
  const readers = (record: MeetingRecord, paper: HandedOut) => ownReaders(record, paper).map(({ id }) => id);

  test('a sheet for both children, whoever’s side; a letter for every child who takes part', () => {
    expect(readers(followUp, 'child-sheet')).toEqual(['mila', 'sem']);
    expect(readers(followUp, 'child-notice')).toEqual(['mila', 'zoe', 'gijs', 'sem', 'kai']);
  });

  test('a letter for every parent, also who does not come, but for one without authority', () => {
    expect(readers(followUp, 'parents-notice')).toEqual(['hana', 'omar', 'piet', 'iris']);
    expect(readers(withFacts(followUp, set('omar', 'no')), 'parents-notice')).toEqual(['hana', 'piet', 'iris']);
  });

  test('the record is nobody’s own', () => {
    expect([...readers(followUp, 'full-record'), ...readers(followUp, 'full-record-conversation')]).toEqual([]);
  });
});

describe('what a paper waits for', () => {
  const waits = (record: MeetingRecord, hasConversation = true) => PAPERS.map((paper) => awaitedFor(record, paper, hasConversation));

  test('the letters for names alone, so that they are there before the first talk', () => {
    expect(waits(EMPTY_RECORD)).toEqual(['parent', 'child', 'agreements', 'agreements', 'participants', 'participants']);
    expect(waits(at('participants')).slice(0, 2)).toEqual(['parent', 'child']);
    expect(waits(at('preparation'))).toEqual([null, null, 'agreements', 'agreements', null, null]);
  });

  test('the sheets for agreements, and those of parents for one who gets a copy', () => {
    expect(waits(followUp)).toEqual([null, null, null, null, null, null]);
    const nobody = withFacts(followUp, ...['hana', 'piet', 'iris'].map((id) => set(id, 'unknown')));
    expect(awaitedFor(nobody, 'agreement', true)).toBe('copy');
  });

  test('what was told for nothing that could bring it back once it is destroyed', () => {
    expect(waits(followUp, false).slice(4)).toEqual([null, 'conversation']);
  });
});

describe('what stands there at first', () => {
  test('the usual ground of an own copy, the only one there is, and else none', () => {
    expect(usualGround(followUp, 'agreement', 'hana', { participant: 'hana' })).toBe('parent-copy');
    expect(usualGround(followUp, 'agreement', 'hana', { participant: 'tom' })).toBe('school-file');
    expect(usualGround(followUp, 'child-sheet', 'mila', { participant: 'hana' })).toBeNull();
    expect(usualGround(followUp, 'full-record', null, { participant: 'tom' })).toBeNull();
    expect(usualGround(followUp, 'full-record', null, { text: '' })).toBeNull();
  });
});

describe('nothing leaves before it is known', () => {
  const DAYS = ['2026-03-11', '2026-09-09'] as const;
  const whole: Handing = {
    paper: 'full-record-conversation',
    reader: null,
    recipient: { participant: 'tom' },
    ground: 'team-handover',
    reason: 'Tom neemt het over.',
    destroyBy: '2026-03-25',
  };
  const missing = (changes: Partial<Handing>) => missingForHanding(followUp, { ...whole, ...changes }, DAYS);

  test.for<[readonly string[], Partial<Handing>]>([
    [[], {}],
    [[], { recipient: { text: 'Femke, intern begeleider' } }],
    [['recipient', 'ground'], { recipient: null }],
    [['recipient', 'ground'], { recipient: { text: ' ' } }],
    [['recipient', 'ground'], { recipient: { participant: 'hana' } }],
    [['ground'], { ground: null }],
    [['ground'], { ground: 'parent-copy' }],
    [['reason'], { reason: ' ' }],
    [['destroy-by'], { destroyBy: '' }],
    [['destroy-by'], { destroyBy: '2026-02-30' }],
    [['destroy-by'], { destroyBy: '2026-03-10' }],
    [['destroy-by'], { destroyBy: '2026-09-10' }],
    [[], { destroyBy: '2026-09-09' }],
    [[], { paper: 'full-record', reason: '', destroyBy: '' }],
    [['recipient', 'ground', 'reason', 'destroy-by'], { recipient: null, ground: null, reason: '', destroyBy: '' }],
  ])('missing: %j', ([expected, changes]) => {
    expect(missing(changes)).toEqual(expected);
  });
});

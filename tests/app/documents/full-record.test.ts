import { expect, test } from 'vitest';
import type { PrintDocument } from '../../../src/app/documents/document-block.ts';
import { documentFor } from '../../../src/app/make-document.ts';
import type { Fact } from '../../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../../src/domain/meeting-record.ts';
import { POLICY_PROFILE } from '../../../src/domain/school-profile.ts';
import { withFacts } from '../../support/event-builder.ts';
import { CONVERSATION, documentSources, documentsOf, rehearsedRecord } from '../../support/rehearsed-documents.ts';

async function only(kind: 'full-record' | 'full-record-conversation', record?: MeetingRecord): Promise<PrintDocument> {
  const [one] = await documentsOf(kind, 'nl', record);
  if (!one) throw new Error('no document');
  return one.document;
}

test('the record for the team holds people, conditions, agreements, signatures and talks, and nothing that was told', async () => {
  const text = JSON.stringify(await only('full-record'));
  for (const part of ['Kievit', 'Pesten', 'Yara Haddad', 'Wil luisteren', 'Daan maakt de fiets van Yara heel.', 'getekend op', 'يوست'])
    expect(text).toContain(part);
  for (const told of ['uitgelachen', 'Het spijt me', 'Als papa naast me', 'Nadia tolkt', 'juf Iris als er iets is'])
    expect(text).not.toContain(told);
});

test('what was told comes on it with a reason and a last day, on every page', async () => {
  const document = await only('full-record-conversation');
  const text = JSON.stringify(document);
  for (const told of ['uitgelachen', 'Het spijt me', 'Als papa naast me', 'Nadia tolkt', CONVERSATION.reason]) expect(text).toContain(told);
  expect(document.footer).toContain('donderdag 10 december 2026');
  expect(JSON.stringify(document.blocks)).toContain('donderdag 10 december 2026');
});

test.for([
  { reason: ' ', destroyBy: '2026-12-10' },
  { reason: 'Een collega neemt het over.', destroyBy: '' },
  { reason: 'Een collega neemt het over.', destroyBy: '2026-02-30' },
])('without a reason and a day that exists nothing of it is made: %o', async (choice) => {
  const order = { kind: 'full-record-conversation', language: 'nl', profile: POLICY_PROFILE, isRehearsal: true, ...choice } as const;
  await expect(documentFor(documentSources(), await rehearsedRecord('nl'), order)).rejects.toMatchObject({
    code: 'document-reason-missing',
  });
});

test('whoever answered otherwise, the record for the team is the same', async () => {
  const record = await rehearsedRecord('nl');
  const answered = async (participant: string) => {
    const facts: readonly Fact[] = [
      { type: 'reconfirmation.answered', participant, answer: 'not-today' },
      { type: 'return.answered', participant, answer: 'stop' },
    ];
    return JSON.stringify(await only('full-record', withFacts(record, ...facts)));
  };
  expect(await answered('yara')).toBe(await answered('daan'));
  expect(await answered('yara')).toBe(await answered('samira'));
});

test('what was handed out stands there: which document, whose, to whom and on which ground', async () => {
  const left = { type: 'document.exported', language: 'nl', way: 'paper' } as const;
  const document = await only(
    'full-record',
    withFacts(
      await rehearsedRecord('nl'),
      // As it was written before other documents than the agreement sheet left.
      { type: 'document.exported', document: 'agreement', recipient: 'samira', ground: 'parent-copy', language: 'nl' },
      { ...left, document: 'child-sheet', recipient: 'samira', reader: 'yara', ground: 'access-request' },
      { ...left, document: 'full-record-conversation', recipient: '', text: 'Femke, intern begeleider', ground: 'team-handover' },
    ),
  );
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(tables.find(({ head }) => head.includes('Waarvoor'))?.rows.map(([, ...rest]) => rest)).toEqual([
    ['Onze afspraken', 'Samira Haddad', 'eigen kopie van een ouder met gezag'],
    ['Blad voor een kind, van Yara Haddad', 'Samira Haddad', 'een ouder vroeg om inzage'],
    ['Het dossier, met wat er is verteld', 'Femke, intern begeleider', 'een collega neemt de begeleiding over'],
  ]);
});

test('a state of an agreement stands there without who told it', async () => {
  const held = (child: string): Fact => ({ type: 'follow-up.held', talk: 'talk-1', child, on: '2026-11-30', stillHappening: false });
  const told = (child: string, state: 'kept' | 'partly'): Fact => ({
    type: 'follow-up.told',
    talk: 'talk-1',
    child,
    agreement: 'agreement-1',
    state,
  });
  const record = withFacts(
    await rehearsedRecord('nl'),
    { type: 'signature.declined', participant: 'ilse' },
    { type: 'signatures.confirmed' },
  );
  const after = (one: 'kept' | 'partly', other: 'kept' | 'partly') =>
    only('full-record', withFacts(record, held('yara'), held('daan'), told('yara', one), told('daan', other)));
  const document = await after('kept', 'partly');
  expect(document.blocks).toContainEqual({ kind: 'bullets', texts: ['Afspraak 1: Gaat goed / deels'] });
  expect(document).toEqual(await after('partly', 'kept'));
});

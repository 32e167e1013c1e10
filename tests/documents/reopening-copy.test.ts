import { beforeAll, describe, expect, test } from 'vitest';
import { readCopy } from '../../src/adapters/pdf/read-copy.ts';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { newRecoveryKey } from '../../src/adapters/vault/recovery-slot.ts';
import { withReopeningCopy } from '../../src/app/reopening-copy.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { ageTest, openedByAge } from '../support/age-tool.ts';
import { courseAt } from '../support/any-event.ts';
import { RECORD } from '../support/backup-desk.ts';
import { withFacts } from '../support/event-builder.ts';
import { type Mark, marked, marksIn } from '../support/marked-record.ts';
import { PdfTree } from '../support/pdf-object-tree.ts';
import { structureFaults } from '../support/pdf-structure.ts';
import { checkFile, filesIn, objectsOf, pdfTest, textOf } from '../support/pdf-tools.ts';
import { printDocument } from '../support/print-document.ts';
import { type Bytes, ReopeningDesk } from '../support/reopening-desk.ts';
import { latin1 } from '../support/sealed-document.ts';

const KINDS = ['full-record', 'full-record-conversation'] as const;

const course = courseAt('follow-up');
const turns = course.journal.filter((event) => event.type === 'turn.taken').map(({ turn }) => turn);
const [sealedTurn = '', withheldTurn = '', openTurn = ''] = turns;

/** A record with all that may stand in no document, and a word of its own in every text. */
const { record, marks } = marked(
  withFacts(
    course,
    ...[sealedTurn, withheldTurn, openTurn].map((turn) => ({ type: 'answer.worded', turn, text: 'Het ging zo.' }) as const),
    { type: 'answer.shared', turn: sealedTurn, participant: 'noor', text: 'Dit deel ik.' },
    { type: 'answer.sealed', turn: sealedTurn },
    { type: 'answer.marked', turn: withheldTurn, mayBeShared: false, withheldByDefault: true },
    { type: 'note.worded', note: 'note-1', text: 'Let op de stem.' },
    { type: 'preparation.worded', participant: 'noor', field: 'not-telling', text: 'Thuis.' },
  ).journal,
);

const isNowhere = (event: MeetingEvent): boolean =>
  LAYER_OF[event.type] === 'notes' ||
  (event.type === 'preparation.worded' && event.field === 'not-telling') ||
  (event.type === 'answer.worded' && (event.turn === sealedTurn || event.turn === withheldTurn)) ||
  (event.type === 'answer.shared' && event.turn === sealedTurn);

let desk: ReopeningDesk;
let identity: string;
const made = new Map<string, Bytes>();

beforeAll(async () => {
  desk = await ReopeningDesk.setUp();
  identity = await desk.desk.recovery();
  for (const kind of KINDS) made.set(kind, await desk.handOut(record, kind));
});

async function copyIn(bytes: Bytes | undefined): Promise<Bytes> {
  const copy = bytes && (await readCopy(bytes));
  if (!copy) throw new Error('no copy');
  return copy;
}

describe.each(KINDS)('%s', (kind) => {
  test('the copy holds of its layers all that may stand in a document, and nothing else', async () => {
    const { records, ledger } = await ageBackups.readCopy(await copyIn(made.get(kind)), identity);
    const layers = kind === 'full-record' ? ['agreement'] : ['agreement', 'conversation'];
    const expected = record.journal.filter((event) => layers.includes(LAYER_OF[event.type]) && !isNowhere(event));
    expect(record.journal.filter(isNowhere).length).toBeGreaterThan(4);
    expect(records).toEqual([{ record: record.opened?.record, events: expected }]);
    expect(ledger.copies).toMatchObject([{ record: record.opened?.record, what: 'document', document: kind, where: 'handed-over' }]);
  });

  pdfTest('it is sound, tagged, archival and sealed over all of it, and says in words what is inside', async () => {
    const bytes = made.get(kind) ?? new Uint8Array();
    expect(checkFile(bytes)).toContain('No syntax or stream encoding errors found');
    expect(structureFaults(objectsOf(bytes))).toEqual([]);
    expect((await readSeal(bytes)).state).toBe('intact');
    expect(textOf(bytes).replace(/\s+/g, ' ')).toContain('zit een versleutelde kopie om het dossier weer te openen');
  });

  pdfTest('what other programs take out of it is one age file in which nothing of the record can be read', () => {
    const bytes = made.get(kind) ?? new Uint8Array();
    const files = filesIn(bytes);
    expect(Object.keys(files)).toEqual(['dossier.age']);
    const clear = Object.values(files).map(latin1).join();
    expect(clear.startsWith('age-encryption.org/v1\n')).toBe(true);
    expect(marksIn(marks, clear)).toEqual([]);
    for (const name of ['KIEVIT', RECORD, 'meeting', 'agreement']) expect(clear).not.toContain(name);
  });

  ageTest('the public age tool gives the events back with the key on the recovery sheet', async () => {
    const lines = openedByAge(await copyIn(made.get(kind)), identity);
    const away = marksIn(
      marks.filter(({ event }) => isNowhere(event)),
      lines,
    );
    expect(away).toEqual([]);
    const agreed = (mark: Mark) => mark.event.type === 'agreement.worded';
    expect(marksIn(marks.filter(agreed), lines).length).toBeGreaterThan(0);
    expect(lines).not.toContain('"settings"');
  });
});

test('the same document with the same copy gives the same bytes', async () => {
  const attachment = { name: 'dossier.age', description: 'Kopie', bytes: await copyIn(made.get('full-record')) };
  const write = () => desk.application.documents.write(printDocument({ attachment }));
  expect((await write()).bytes).toEqual((await write()).bytes);
});

test('without a recovery sheet, in a rehearsal and in other documents there is no copy, and no word of one', async () => {
  const without = await ReopeningDesk.setUp();
  const documents = [
    await without.handOut(record, 'full-record'),
    await desk.handOut(record, 'full-record', true),
    await desk.handOut(record, 'parents-notice'),
  ];
  for (const bytes of documents) {
    expect(await readCopy(bytes)).toBeNull();
    expect(latin1(bytes)).not.toContain('EmbeddedFile');
  }
  const document = printDocument();
  const order = { kind: 'full-record', language: 'nl', profile: (await desk.desk.vault.settings()).profile, isRehearsal: true } as const;
  expect(await withReopeningCopy(desk.application, record, order, document, { copy: 'copy-1' })).toBe(document);
});

test('a copy may be for several, each of whom opens it alone', async () => {
  const [one, other] = [await newRecoveryKey(), await newRecoveryKey()];
  const copy = { madeAt: '2026-03-10T10:00:00.000Z', ledger: { erased: [], destroyed: [], copies: [], terms: [] }, records: [] };
  const bytes = await ageBackups.write(copy, [one.recipient, other.recipient]);
  for (const key of [one, other]) expect(await ageBackups.readCopy(bytes, key.identity)).toEqual(copy);
});

test('neither is a copy taken for a backup, nor a backup for a copy', async () => {
  const copy = await copyIn(made.get('full-record'));
  await expect(ageBackups.read(copy, identity)).rejects.toMatchObject({ code: 'backup-foreign' });
  const care = await desk.desk.vault.care();
  const { recovery, ...ledger } = await care.ledger();
  const backup = { madeAt: desk.desk.now, settings: await desk.desk.vault.settings(), ledger, records: [] };
  const bytes = await ageBackups.write(backup, [recovery?.recipient ?? '']);
  await expect(ageBackups.readCopy(bytes, identity)).rejects.toMatchObject({ code: 'backup-foreign' });
});

const BREAKAGES: readonly (readonly [string, (tree: PdfTree) => void, string])[] = [
  ['AF', (tree) => delete tree.root['/AF'], 'not in AF'],
  ['the name', (tree) => delete tree.root['/Names'], 'no name'],
  ['the relationship', (tree) => delete found(tree, '/Filespec')['/AFRelationship'], 'AFRelationship'],
  ['UF', (tree) => delete found(tree, '/Filespec')['/UF'], 'F and UF'],
  ['the type', (tree) => delete found(tree, '/EmbeddedFile')['/Subtype'], 'no type'],
  ['the date', (tree) => delete tree.dict(found(tree, '/EmbeddedFile')['/Params'])['/ModDate'], 'no date'],
  ['the size', (tree) => (tree.dict(found(tree, '/EmbeddedFile')['/Params'])['/Size'] = 1), 'another size'],
];

function found(tree: PdfTree, type: string) {
  const dict = tree.dicts().find((one) => one['/Type'] === type);
  if (dict === undefined) throw new Error('nothing to change');
  return dict;
}

for (const [what, change, fault] of BREAKAGES) {
  pdfTest(`the check finds a file inside that is not as it should be: ${what}`, () => {
    const json = objectsOf(made.get('full-record') ?? new Uint8Array());
    change(new PdfTree(json));
    expect(structureFaults(json).join('\n')).toContain(fault);
  });
}

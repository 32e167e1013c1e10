import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { makeSealKey } from '../../src/adapters/pdf/seal-key.ts';
import { HANDED_OUT_KINDS } from '../../src/app/document-kinds.ts';
import type { DocumentWriter } from '../../src/app/document-ports.ts';
import type { PrintDocument } from '../../src/app/documents/document-block.ts';
import { orderOf, ordersOf } from '../../src/app/every-document.ts';
import { type Disclosure, FILE_NAMES, handOver, makeForHandingOver, toPrint } from '../../src/app/export-document.ts';
import { Failure } from '../../src/app/failure.ts';
import { documentFor } from '../../src/app/make-document.ts';
import { openSession } from '../../src/app/meeting-session.ts';
import { ONE_WINDOW } from '../../src/app/one-window.ts';
import type { Clock } from '../../src/app/ports.ts';
import { groundsFor, type HandedOut, ownReaders } from '../../src/domain/disclosure-grounds.ts';
import { copiesLeft } from '../../src/domain/ledger.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantById, participantsOf } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { handingSlot } from '../../src/domain/unfinished-handing.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { AUTHOR, countingEntropy, fixedClock, WatchedStore } from '../support/fake-ports.ts';
import { documentSources, rehearsedRecord } from '../support/rehearsed-documents.ts';
import { LaptopInMemory } from '../support/vault-in-memory.ts';

const PDF = Uint8Array.of(1, 2, 3);
const FILE = { bytes: PDF, copy: 'copy-1' };
const CONVERSATION = { reason: 'Tom neemt het over.', destroyBy: '2026-03-25' };
/** The day after the record was last written to. */
const clock: Clock = { ...fixedClock, now: () => '2026-03-11T13:30:00.000Z', today: () => '2026-03-11' };

/** Somebody at a laptop with a record, whose files and entries are seen in the order in which they come. */
async function atDesk(isRehearsal = false) {
  const record = courseUpTo('follow-up', CASE_OF_EIGHT);
  const store = new WatchedStore();
  const seen: string[] = [];
  const sealed: boolean[] = [];
  await store.commit({ events: record.journal, draftsDone: [], indexRow: {} as never, cursor: null });
  const commit = store.commit.bind(store);
  store.commit = async (change) => {
    await commit(change);
    for (const { type } of change.events) seen.push(type);
  };
  const vault = await new LaptopInMemory().withVault();
  const documents: DocumentWriter = {
    write: async (_: PrintDocument, key) => {
      sealed.push(key !== undefined);
      return { bytes: PDF, missing: [] };
    },
    readSeal: async () => {
      throw new Error('nobody reads');
    },
    readCopy: async () => null,
    newSealKey: makeSealKey,
  };
  const application = {
    clock,
    entropy: countingEntropy(),
    labels: documentLabels,
    scripts: bundledScripts,
    vault,
    documents,
    files: { save: async (_: Uint8Array, name: string) => void seen.push(name), place: async () => null },
  };
  const session = await openSession({ store, clock, entropy: countingEntropy(), windows: ONE_WINDOW }, AUTHOR, isRehearsal);
  const copies = async () => copiesLeft(await (await vault.care()).ledger(), record.opened?.record ?? '');
  return { record, store, session, application, seen, sealed, copies };
}

function orderFor(record: MeetingRecord, kind: HandedOut, reader: string | null, isRehearsal = false) {
  const person = participantById(record, reader) ?? null;
  const order = orderOf(kind, person, { language: 'nl', profile: POLICY_PROFILE, isRehearsal, conversation: CONVERSATION });
  if (!order) throw new Error(`no ${kind} for ${reader}`);
  return order;
}

const TO_HANA: Disclosure = { reader: 'hana', recipient: { participant: 'hana' }, ground: 'parent-copy' };
const TO_FEMKE: Disclosure = { reader: null, recipient: { text: ' Femke, intern begeleider ' }, ground: 'team-handover' };
const going = () => new AbortController().signal;

describe('a document that leaves', () => {
  test.for(HANDED_OUT_KINDS)(
    '%s: it is sealed, the log has its entry before the file is there, and the vault knows of it',
    async (kind) => {
      const { record, session, application, seen, sealed, copies } = await atDesk();
      const reader = ownReaders(record, kind)[0]?.id ?? null;
      const recipient = { participant: reader ?? 'tom' };
      const [ground] = groundsFor(record, kind, reader, recipient);
      if (!ground) throw new Error('nobody gets it');
      const order = orderFor(record, kind, reader);
      const made = await makeForHandingOver(application, record, order, going());
      expect(made?.bytes).toBe(PDF);
      expect(await handOver(application, session, FILE, order, { reader, recipient, ground })).toBe(true);
      expect(sealed).toEqual([true]);
      expect(seen).toEqual(['document.exported', FILE_NAMES[kind]]);
      expect(session.state().record.exported.at(-1)).toMatchObject({
        document: kind,
        recipient: recipient.participant,
        ground,
        language: 'nl',
        way: 'file',
        time: clock.now(),
        ...(reader ? { reader } : {}),
      });
      expect(await copies()).toMatchObject([{ what: 'document', document: kind, where: 'handed-over' }]);
    },
  );

  test('without an entry nothing leaves, on paper neither', async () => {
    const { record, store, session, application, seen, copies } = await atDesk();
    store.refuseWith = new Failure('storage-full');
    const order = orderFor(record, 'agreement', 'hana');
    expect(await handOver(application, session, FILE, order, TO_HANA)).toBe(false);
    expect(await toPrint(application, session, order, TO_HANA, going())).toBeNull();
    expect([seen, await copies()]).toEqual([[], []]);
  });

  test('to somebody whom it does not fit, nothing leaves and nothing is noted', async () => {
    const { record, session, application, seen, copies } = await atDesk();
    const refused = [
      handOver(application, session, FILE, orderFor(record, 'agreement', 'hana'), { ...TO_HANA, recipient: { participant: 'piet' } }),
      handOver(application, session, FILE, orderFor(record, 'full-record', null), { ...TO_FEMKE, ground: 'access-request' }),
      toPrint(application, session, orderFor(record, 'full-record', null), { ...TO_FEMKE, recipient: { participant: 'hana' } }, going()),
    ];
    for (const one of refused) await expect(one).rejects.toMatchObject({ code: 'disclosure-refused' });
    expect([seen, await copies()]).toEqual([[], []]);
  });

  test('what was told leaves with its last day in the log and the list of copies, and its reason in neither', async () => {
    const { record, session, application, copies } = await atDesk();
    const slot = handingSlot('full-record-conversation', null, 'recipient');
    session.type(slot, 'Femke, intern begeleider');
    const order = orderFor(record, 'full-record-conversation', null);
    expect(await handOver(application, session, FILE, order, TO_FEMKE)).toBe(true);
    const entry = session.state().record.exported.at(-1);
    expect(entry).toMatchObject({ recipient: '', text: 'Femke, intern begeleider', destroyBy: '2026-03-25' });
    expect(JSON.stringify([entry, await copies()])).not.toContain(CONVERSATION.reason);
    expect(await copies()).toMatchObject([{ destroyBy: '2026-03-25' }]);
    // What was typed for it is no draft any more.
    expect(session.unfinishedIn(slot)).toBe('');
  });

  test('on paper it is as written, unsealed, and noted as paper', async () => {
    const { record, session, application, seen, sealed, copies } = await atDesk();
    const document = await toPrint(
      application,
      session,
      orderFor(record, 'child-sheet', 'mila'),
      {
        reader: 'mila',
        recipient: { participant: 'mila' },
        ground: 'child-copy',
      },
      going(),
    );
    expect(document?.title).toBe('Dit spreken we af');
    expect([seen, sealed]).toEqual([['document.exported'], []]);
    expect(session.state().record.exported.at(-1)).toMatchObject({ way: 'paper' });
    expect(await copies()).toMatchObject([{ document: 'child-sheet', where: 'on-paper' }]);
  });

  test('of a rehearsal it is not sealed, and no copy is known', async () => {
    const { record, session, application, sealed, seen, copies } = await atDesk(true);
    const order = orderFor(record, 'agreement', 'hana', true);
    await makeForHandingOver(application, record, order, going());
    expect(await handOver(application, session, FILE, order, TO_HANA)).toBe(true);
    expect([sealed, await copies(), seen]).toEqual([[false], [], ['document.exported', FILE_NAMES.agreement]]);
  });
});

describe('work that is stopped', () => {
  test('gives nothing, and a fault that comes of it is none', async () => {
    const { record, application, session, seen } = await atDesk();
    const stopping = new AbortController();
    let onAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      onAsked = resolve;
    });
    const write: DocumentWriter['write'] = (_document, _key, signal) => {
      onAsked();
      return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Failure('document-failed'))));
    };
    const order = orderFor(record, 'agreement', 'hana');
    const slow = { ...application, documents: { ...application.documents, write } };
    const making = makeForHandingOver(slow, record, order, stopping.signal);
    await asked;
    stopping.abort();
    expect(await making).toBeNull();
    expect(await toPrint(application, session, order, TO_HANA, stopping.signal)).toBeNull();
    expect(seen).toEqual([]);
  });

  test('a fault that nobody asked for has its name', async () => {
    const { record, application } = await atDesk();
    const documents = { ...application.documents, write: () => Promise.reject(new Failure('document-failed')) };
    const making = makeForHandingOver({ ...application, documents }, record, orderFor(record, 'agreement', 'hana'), going());
    await expect(making).rejects.toMatchObject({ code: 'document-failed' });
  });
});

test('the name of no person is in a title or the name of a file', async () => {
  for (const language of ['nl', 'en'] as const) {
    const record = await rehearsedRecord(language);
    const circumstances = { language, profile: POLICY_PROFILE, isRehearsal: false, conversation: CONVERSATION };
    const orders = HANDED_OUT_KINDS.flatMap((kind) => ordersOf(record, kind, circumstances));
    const told = await Promise.all(
      orders.map(async (order) => `${(await documentFor(documentSources(), record, order)).title} ${FILE_NAMES[order.kind]}`),
    );
    const names = participantsOf(record).flatMap(({ name, surname }) => [name, surname].filter((one) => one !== ''));
    expect(names.length).toBeGreaterThan(10);
    for (const name of [...names, record.opened?.codeName ?? 'none'])
      expect(told.filter((one) => one.toLowerCase().includes(name.toLowerCase()))).toEqual([]);
  }
});

import { beforeAll, expect, test } from 'vitest';
import { readCopy } from '../../src/adapters/pdf/read-copy.ts';
import { makeSealKey } from '../../src/adapters/pdf/seal-key.ts';
import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { recoveryKeyFrom } from '../../src/adapters/vault/recovery-slot.ts';
import type { DocumentVerdict } from '../../src/app/check-document.ts';
import { lookAtDocument } from '../../src/app/reopen-document.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { courseAt } from '../support/any-event.ts';
import { RECORD } from '../support/backup-desk.ts';
import { signedAnew } from '../support/forged-seals.ts';
import { nextNumber, objectBody, objectWith, withRevision } from '../support/later-revision.ts';
import { checkFile, filesIn, pdfTest } from '../support/pdf-tools.ts';
import { type Bytes, ReopeningDesk } from '../support/reopening-desk.ts';
import { latin1, replaced, spliced } from '../support/sealed-document.ts';

const course = courseAt('follow-up');
/** The same record with an agreement that nobody made, of the same length. */
const forged = course.journal.map((event) =>
  event.type === 'agreement.worded' ? ({ ...event, text: event.text.replace(/./gu, 'x') } as MeetingEvent) : event,
);

let sender: ReopeningDesk;
let reader: ReopeningDesk;
let identity: string;
let sealed: Bytes;
let copy: Bytes;
/** A copy of the forged record for the same key, as long as ours. */
let otherCopy: Bytes;

beforeAll(async () => {
  sender = await ReopeningDesk.setUp();
  identity = await sender.desk.recovery();
  sealed = await sender.handOut(course);
  copy = (await readCopy(sealed)) ?? new Uint8Array();
  const { recipient } = await recoveryKeyFrom(identity);
  const ours = await ageBackups.readCopy(copy, identity);
  otherCopy = await ageBackups.write({ ...ours, records: [{ record: RECORD, events: forged }] }, [recipient]);
  reader = await ReopeningDesk.setUp();
  await reader.lists(await sender.asListed());
  await reader.desk.put(course.journal);
  await reader.key();
});

/** What the laptop of the team makes of the file; what it holds is as it was, whatever that is. */
async function opened(bytes: Bytes): Promise<{ readonly verdict: DocumentVerdict['verdict']; readonly events: readonly MeetingEvent[] }> {
  const before = await reader.desk.everything();
  const { verdict } = await lookAtDocument(reader.application, bytes, 'deze laptop');
  const reopened = await reader.opens(bytes, identity);
  expect(await reader.desk.everything()).toEqual(before);
  if (reopened.kind !== 'read-only') throw new Error('this would have come in');
  return { verdict: verdict.verdict, events: reopened.record.journal };
}

/** The file with other bytes where its copy lies. */
function withCopy(bytes: Bytes, other: Bytes): Bytes {
  const at = latin1(bytes).indexOf(latin1(copy));
  return spliced(bytes, at, at + copy.length, latin1(other));
}

test('as it was made, it would come in', async () => {
  expect(otherCopy).toHaveLength(copy.length);
  expect(await reader.opens(sealed, identity)).toMatchObject({ kind: 'mergeable' });
});

test('a copy that was exchanged after sealing is a change', async () => {
  expect(await opened(withCopy(sealed, otherCopy))).toEqual({ verdict: 'changed', events: forged });
});

test('a copy that was exchanged, and sealed anew by somebody else, is by an unknown device, though it names a record of ours', async () => {
  const stranger = await makeSealKey('2026-01-01T08:00:00.000Z');
  expect(await opened(await signedAnew(withCopy(sealed, otherCopy), stranger))).toEqual({ verdict: 'unknown-device', events: forged });
  expect(await opened(await signedAnew(sealed, stranger))).toEqual({ verdict: 'unknown-device', events: course.journal });
  const made = await sender.sealing({ ...(await ageBackups.readCopy(otherCopy, identity)) }, identity, stranger);
  expect(await opened(made)).toEqual({ verdict: 'unknown-device', events: forged });
});

pdfTest('of a document with a later revision that holds another copy, the one that was sealed is read, and none comes in', async () => {
  const file = objectWith(sealed, '/Type /EmbeddedFile');
  const stream = `<</Type/EmbeddedFile/Params<</Size ${otherCopy.length}>>/Length ${otherCopy.length}>>\nstream\n${latin1(otherCopy)}\nendstream`;
  const replacedCopy = withRevision(sealed, { [file]: stream });
  const specification = objectWith(sealed, '/Type/Filespec');
  const added = nextNumber(sealed);
  const pointedAway = withRevision(sealed, {
    [specification]: objectBody(sealed, specification).replaceAll(`${file} 0 R`, `${added} 0 R`),
    [added]: stream,
  });
  for (const bytes of [replacedCopy, pointedAway]) {
    expect(checkFile(bytes)).toContain('No syntax');
    // Other programs take the later one.
    expect(latin1(filesIn(bytes)['dossier.age'] ?? new Uint8Array())).toBe(latin1(otherCopy));
    expect(await opened(bytes)).toEqual({ verdict: 'changed', events: course.journal });
  }
});

test('a copy that does not lie as our writer lays it is none', async () => {
  const wide = '/Subtype /application#2Foctet-stream';
  const number = /\/Type\/Filespec[\s\S]*?\/EF<<\/F (\d+) 0 R/.exec(latin1(sealed))?.[1];
  for (const [from, to] of [
    [wide, '/Filter /FlateDecode'.padEnd(wide.length)],
    [wide, '/Subtype /application#2foctet-stream'],
    ['/Type /EmbeddedFile', '/Type /EmbeddedFill'],
    [`<</Size ${copy.length}`, `<</Size ${copy.length - 1}`],
    [`/Length ${copy.length}`, `/Length ${copy.length - 1}`],
    ['/AFRelationship/Data', '/AFRelationship/Dato'],
    [`/EF<</F ${number} 0 R`, `/EF<</F ${number} 1 R`],
    ['/EmbeddedFiles<<', '/EmbeddedFilez<<'],
  ] as const) {
    expect(await readCopy(replaced(sealed, from, to)), to).toBeNull();
  }
  const shorter = replaced(sealed, `<</Size ${copy.length}`, `<</Size ${copy.length - 1}`);
  expect(await readCopy(replaced(shorter, `/Length ${copy.length}`, `/Length ${copy.length - 1}`))).toBeNull();
});

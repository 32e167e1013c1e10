import { expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/app/document-kinds.ts';
import { neutralFileName, ordersOf } from '../../src/app/every-document.ts';
import { participantsOf } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { CONVERSATION, rehearsedRecord } from '../support/rehearsed-documents.ts';

const circumstances = { language: 'nl', profile: POLICY_PROFILE, isRehearsal: true, conversation: CONVERSATION };

test('the name of a file says kind, code name, number and language, and the name of nobody', async () => {
  const record = await rehearsedRecord('nl');
  const names = DOCUMENT_KINDS.flatMap((kind) =>
    ordersOf(record, kind, circumstances).map((order, at) => neutralFileName(record, order, at + 1)),
  );
  expect(names).toContain('agreement-kievit-1-nl.pdf');
  expect(names).toContain('blank-paper-kit-1-nl.pdf');
  expect(new Set(names).size).toBe(names.length);
  for (const { name, surname } of participantsOf(record)) {
    for (const word of [name, surname].filter((one) => one !== ''))
      expect(names.filter((file) => file.includes(word.toLowerCase()))).toEqual([]);
  }
});

test('each parent with authority has an own agreement sheet', async () => {
  const readers = ordersOf(await rehearsedRecord('nl'), 'agreement', circumstances).map((order) => 'reader' in order && order.reader.id);
  expect(readers).toEqual(['samira', 'peter', 'ilse']);
});

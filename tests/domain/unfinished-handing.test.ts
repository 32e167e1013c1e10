import { expect, test } from 'vitest';
import { handingSlot, layerOfHanding, slotsEndedBy } from '../../src/domain/unfinished-handing.ts';

test('why what was told goes on paper is destroyed with what was told, for whom it is with the agreements', () => {
  expect(layerOfHanding(handingSlot('full-record-conversation', null, 'reason'))).toBe('conversation');
  expect(layerOfHanding(handingSlot('full-record-conversation', null, 'recipient'))).toBe('agreement');
  expect(layerOfHanding('incident/description')).toBeNull();
});

test('what was typed about a document ends when that very copy leaves, and no other', () => {
  const left = { type: 'document.exported', document: 'agreement', recipient: '', ground: 'help-with-consent', language: 'nl' } as const;
  expect(slotsEndedBy({ ...left, reader: 'hana' })).toEqual([
    handingSlot('agreement', 'hana', 'recipient'),
    handingSlot('agreement', 'hana', 'reason'),
  ]);
  expect(slotsEndedBy({ ...left, reader: 'piet' })).not.toContain(handingSlot('agreement', 'hana', 'recipient'));
  expect(slotsEndedBy({ ...left, document: 'full-record' })).toContain(handingSlot('full-record', null, 'recipient'));
});

test('another fact ends what was begun in its own slot, if it has one', () => {
  expect(slotsEndedBy({ type: 'signature.declined', participant: 'hana' })).toEqual(['signature/hana']);
  expect(slotsEndedBy({ type: 'meeting.resumed' })).toEqual([]);
});

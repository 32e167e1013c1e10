import { describe, expect, test } from 'vitest';
import { followUpOrder, followUpTalks } from '../../../src/domain/follow-up.ts';
import { agreementPlaceOf, readBackPlace } from '../../../src/ui/screens/agreements/agreement-place.ts';
import { documentPlace, documentPlaceOf } from '../../../src/ui/screens/documents/document-place.ts';
import { followUpPlaceOf, protectingPlace, talkPlace } from '../../../src/ui/screens/follow-up/follow-up-place.ts';
import { atOf, type SignaturePlace, signaturePlaceOf } from '../../../src/ui/screens/signatures/signature-place.ts';
import { courseUpTo } from '../../support/course.ts';
import { withFacts } from '../../support/event-builder.ts';

describe('a reload comes back to the same page', () => {
  test('of signing: the same signer, and never the list while somebody has the laptop', () => {
    const places: readonly SignaturePlace[] = [
      { open: 'list' },
      { open: 'hand-over', signer: 'emma' },
      { open: 'sheet', signer: 'emma' },
      { open: 'declines', signer: 'emma' },
      { open: 'disagrees', signer: 'emma' },
      { open: 'hand-back', signer: 'emma', reopen: null },
      { open: 'hand-back', signer: 'emma', reopen: 'agreement-1' },
    ];
    for (const place of places) expect(signaturePlaceOf(atOf(place), ['emma'])).toEqual(place);
  });

  test('of the agreements: writing, or reading back', () => {
    expect(agreementPlaceOf('a1', ['a1'])).toEqual({ open: 'writing', agreement: 'a1' });
    expect(agreementPlaceOf(readBackPlace('a1'), ['a1'])).toEqual({ open: 'reading', agreement: 'a1' });
    expect(agreementPlaceOf('if-wrong', [])).toEqual({ open: 'if-wrong' });
  });

  test('of a document, with its reader where it is somebody’s own', () => {
    const record = courseUpTo('follow-up');
    expect(documentPlaceOf(record, documentPlace('agreement', 'emma'), true)).toMatchObject({ kind: 'agreement', reader: { id: 'emma' } });
    expect(documentPlaceOf(record, documentPlace('full-record', null), true)).toEqual({ kind: 'full-record', reader: null });
  });

  test('of a follow-up talk, with its one child', () => {
    const record = withFacts(courseUpTo('follow-up'), { type: 'follow-up.planned', talk: 'talk-1', on: '2026-03-12', moment: 'two-days' });
    const [talks, children] = [followUpTalks(record), followUpOrder(record)];
    expect(followUpPlaceOf(talkPlace('talk-1', 'noor'), talks, children)).toMatchObject({ open: 'talk', child: { id: 'noor' } });
    expect(followUpPlaceOf(protectingPlace('talk-1', 'noor'), talks, children)).toMatchObject({
      open: 'protecting',
      child: { id: 'noor' },
    });
  });
});

test('a place that no longer fits is nobody’s page', () => {
  const record = courseUpTo('follow-up');
  expect(documentPlaceOf(record, 'agreement', true)).toBeNull();
  expect(documentPlaceOf(record, 'agreement/gone', true)).toBeNull();
  expect(documentPlaceOf(record, 'emma', true)).toBeNull();
  expect(documentPlaceOf(record, 'full-record/emma', true)).toBeNull();
  expect(documentPlaceOf(record, 'full-record-conversation', false)).toBeNull();
  expect(documentPlaceOf(courseUpTo('meeting'), documentPlace('agreement', 'emma'), true)).toBeNull();
  expect(signaturePlaceOf('sheet/gone', ['emma'])).toEqual({ open: 'list' });
  expect(signaturePlaceOf('elsewhere/emma', ['emma'])).toEqual({ open: 'list' });
  expect(agreementPlaceOf('gone', ['a1'])).toEqual({ open: 'nothing' });
  expect(followUpPlaceOf('gone/noor', [], [])).toEqual({ open: 'plan' });
});

import { expect, test } from 'vitest';
import { draftOfSignature, type UnfinishedSignature, unfinishedSignatureIn } from '../../src/domain/unfinished-signature.ts';

const half: UnfinishedSignature = { way: 'drawn', strokes: [[{ x: 12.5, y: 80.1 }]], typed: 'Pi', readBy: 'Anna', readHash: 'f00' };

test('an unfinished signature comes back from its draft as it was left', () => {
  expect(unfinishedSignatureIn(draftOfSignature(half))).toEqual(half);
});

test.for(['', 'x', 'null', '{"way":"drawn"}', '{"way":"waved","strokes":[],"typed":"","readBy":"","readHash":""}'])(
  'of a draft that is none, nothing was begun: %j',
  (draft) => expect(unfinishedSignatureIn(draft)).toMatchObject({ strokes: [], typed: '', readBy: '' }),
);

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_SLOTS } from '../../src/domain/conversation-script.ts';
import { factFromText } from '../../src/domain/fact-from-text.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import { meetingEventSchema, PRECONDITIONS, YELLOW_FLAGS } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { slotOf } from '../../src/domain/slots.ts';
import { anyEvent } from '../support/any-event.ts';
import { stamp } from '../support/event-builder.ts';

const SLOTS = [
  ...['place', 'description', 'reference'].map((field) => `incident/${field}`),
  ...['watches', 'goes-to'].map((field) => `protection/${field}`),
  ...['name', 'surname', 'relation', 'interpreter', 'interpreter-phone'].map((field) => `participant/noor/${field}`),
  ...['second-adult', 'second-room'].map((field) => `room/${field}`),
  ...YELLOW_FLAGS.map((flag) => `flag/${flag}`),
  'preparation/noor/waived-because',
  'preparation/noor/seat-and-signal',
  ...PRECONDITIONS.flatMap((precondition) => [`precondition-words/${precondition}/bram`, `precondition-words/${precondition}/all`]),
  'other-form/letter',
  'answer/what-thought.then-and-now.noor',
  'stop',
  ...['what', 'seen', 'helper', 'for-whom'].map((field) => `agreement/agreement-1/${field}`),
  ...BLOCK_SLOTS.map((ask) => `agreement/agreement-1/fills/${ask}`),
  'agreement/agreement-1/translation/ar',
  'if-wrong',
  'follow-up/talk-1/noor/words',
  'lessons',
  'note/note-1',
];

test.for(SLOTS)('a text left in %s becomes the fact that gives this slot its value', (slot) => {
  const text = ' <b>Zo was het</b> {{key}}\n';
  const fact = factFromText(slot, text);
  if (!fact) throw new Error(`no fact for ${slot}`);
  expect(slotOf(fact)).toBe(slot);
  expect(meetingEventSchema.parse(stamp(EMPTY_RECORD, fact))).toMatchObject({ type: fact.type, text });
});

/** Texts that come with more than themselves: who translated (from the record), to whom it was shared, what was signed. */
const WITH_MORE = new Set(['agreement.translated', 'answer.shared', 'signature.given']);

test('every kind of fact that is a text in a slot, and only those, can be made from it', () => {
  const made = new Set(SLOTS.map((slot) => factFromText(slot, 'x')?.type));
  const textual = Object.keys(LAYER_OF).filter(
    (type) => type.endsWith('.worded') || ['flag.measured', 'agreement.filled', 'agreement.translated'].includes(type),
  );
  expect(made).toEqual(new Set(textual));
});

test('any event with a text in a slot comes back from that slot and text', () => {
  fc.assert(
    fc.property(anyEvent, (event) => {
      const slot = slotOf(event);
      const isChosen = event.type === 'agreement.filled' && event.choice !== null;
      fc.pre(slot !== null && 'text' in event && !WITH_MORE.has(event.type) && !isChosen);
      const fact = 'text' in event && slot !== null ? factFromText(slot, event.text ?? '') : null;
      expect(fact && { ...event, ...fact }).toEqual(event);
    }),
    { numRuns: 200 },
  );
});

test('whatever the name of a slot, its fact gives that slot its value or there is none', () => {
  const part = fc.constantFrom(...SLOTS.flatMap((slot) => slot.split('/')), '', 'x', '__proto__', '..');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const slot = parts.join('/');
      const fact = factFromText(slot, 'x');
      if (fact) expect(slotOf(fact)).toBe(slot);
    }),
    { numRuns: 2000 },
  );
});

test.for([
  '',
  'incident',
  'incident/date',
  'incident/place/more',
  'participant/noor/group',
  'flag/no-such-flag',
  'turn/x',
  'agreement/a/owner',
  'follow-up/talk-1/noor',
  'nothing/of/this',
])('no fact is made from a slot without text: “%s”', (slot) => expect(factFromText(slot, 'x')).toBeNull());

test('no part of a slot’s name holds a slash, so no two slots share a name across layers', () => {
  const held = stamp(EMPTY_RECORD, {
    type: 'follow-up.held',
    talk: 'talk-1',
    child: 'noor/words',
    on: '2026-03-12',
    stillHappening: false,
  });
  const worded = stamp(EMPTY_RECORD, { type: 'follow-up.worded', talk: 'talk-1', child: 'noor', text: 'x' });
  expect(slotOf(held)).toBe(slotOf(worded));
  expect(meetingEventSchema.safeParse(held).success).toBe(false);
  expect(meetingEventSchema.safeParse(worded).success).toBe(true);
});

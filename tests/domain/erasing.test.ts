import { expect, test } from 'vitest';
import { notErased, passagesNaming, withoutWordsOf, withPassage, withPseudonym } from '../../src/domain/erasing.ts';
import { fold } from '../../src/domain/fold.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { Tombstone } from '../../src/domain/ledger.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { textIn } from '../../src/domain/meeting-record.ts';
import { stageOf } from '../../src/domain/stage.ts';
import { STAGES } from '../../src/domain/stages.ts';
import { courseAt } from '../support/any-event.ts';
import { stamp } from '../support/event-builder.ts';

const STARTED = '2026-03-10T10:00:00.000Z';
const LATER = '2026-03-11T10:00:00.000Z';

test.each(STAGES)('what a child said can go without moving the record from %s', (stage) => {
  const { journal } = courseAt(stage);
  for (const { participant } of courseAt(stage).participants) {
    const left = withPseudonym(withoutWordsOf(journal, participant), participant, 'Kind 1');
    expect(stageOf(fold(left))).toBe(stageOf(fold(journal)));
  }
});

test('nothing that a child said, and not its name, is left in what is not signed', () => {
  const before = courseAt('follow-up');
  const [child] = before.participants.filter(({ role }) => role === 'harmed');
  if (child === undefined) throw new Error('somebody was harmed');
  const worded: MeetingEvent[] = [
    stamp(before, { type: 'answer.worded', turn: `what-happened.ask.${child.participant}`, text: 'canary' }, { id: 'x1' }),
    stamp(
      before,
      { type: 'answer.shared', turn: `what-happened.ask.${child.participant}`, participant: 'bram', text: 'canary' },
      { id: 'x2' },
    ),
    stamp(before, { type: 'preparation.worded', participant: child.participant, field: 'fears', text: 'canary' }, { id: 'x3' }),
    stamp(before, { type: 'follow-up.worded', talk: 'talk-1', child: child.participant, text: 'canary' }, { id: 'x4' }),
  ];
  const name = textIn(before, `participant/${child.participant}/name`);
  expect(name).not.toBe('');
  const left = withPseudonym(withoutWordsOf([...before.journal, ...worded], child.participant), child.participant, 'Kind 1');
  expect(JSON.stringify(left)).not.toContain('canary');
  expect(left.filter((event) => event.type === 'participant.worded' && event.text === name)).toEqual([]);
  expect(textIn(fold(left), `participant/${child.participant}/name`)).toBe('Kind 1');
  // Of the others nothing went.
  const others = before.journal.filter((event) => LAYER_OF[event.type] === 'agreement').length;
  expect(left.filter((event) => LAYER_OF[event.type] === 'agreement')).toHaveLength(others);
});

test('one passage is reworded, and a signed text never', () => {
  const { journal } = courseAt('follow-up');
  const signed = journal.find(({ type }) => type === 'signature.given');
  const described = journal.find((event) => event.type === 'incident.worded');
  if (signed === undefined || described === undefined) throw new Error('both are in the course');
  expect(withPassage(journal, signed.id, 'anders')).toEqual(journal);
  const changed = withPassage(journal, described.id, 'Een kind viel.');
  expect(changed.filter((event, at) => event !== journal[at])).toEqual([{ ...described, text: 'Een kind viel.' }]);
});

test('somebody to whom a document went is found by name there too, and can be reworded', () => {
  const before = courseAt('follow-up');
  const [child] = before.participants.filter(({ role }) => role === 'harmed');
  if (child === undefined) throw new Error('somebody was harmed');
  const name = textIn(before, `participant/${child.participant}/name`);
  const left = { type: 'document.exported', document: 'child-sheet', recipient: '', ground: 'help-with-consent', language: 'nl' } as const;
  const events = [
    ...before.journal,
    stamp(before, { ...left, text: `De oom van ${name}` }, { id: 'x1' }),
    stamp(before, left, { id: 'x2' }),
  ];
  expect(passagesNaming(events, child.participant).filter(({ id }) => id.startsWith('x'))).toEqual([
    { id: 'x1', text: `De oom van ${name}`, found: [name] },
  ]);
  expect(withPassage(events, 'x1', 'De oom van het kind').find(({ id }) => id === 'x1')).toMatchObject({ text: 'De oom van het kind' });
});

test('from a copy comes nothing that was destroyed, unless only a part was and the copy is newer', () => {
  const { journal } = courseAt('agreements');
  const [, second] = journal;
  if (second === undefined) throw new Error('there are many');
  const layer = LAYER_OF[second.type];
  const whole: Tombstone = { record: 'r', layer: 'conversation', at: LATER };
  const part: Tombstone = { record: 'r', layer, at: LATER, events: [second.id] };
  expect(notErased(journal, 'r', STARTED, [])).toEqual(journal);
  expect(notErased(journal, 'other', STARTED, [whole, part])).toEqual(journal);
  for (const madeAt of [STARTED, '2099-01-01T00:00:00.000Z']) {
    expect(notErased(journal, 'r', madeAt, [whole]).some(({ type }) => LAYER_OF[type] === 'conversation')).toBe(false);
  }
  expect(notErased(journal, 'r', STARTED, [part])).toEqual(journal.filter((event) => event !== second));
  expect(notErased(journal, 'r', LATER, [part])).toEqual(journal.filter((event) => event !== second));
  expect(notErased(journal, 'r', '2026-03-12T10:00:00.000Z', [part])).toEqual(journal);
});

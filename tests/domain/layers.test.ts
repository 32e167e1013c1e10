import { expect, test } from 'vitest';
import { LAYER_OF, LAYERS } from '../../src/domain/layers.ts';
import { meetingEventSchema } from '../../src/domain/meeting-events.ts';

const types = meetingEventSchema.def.options.flatMap(({ shape }) => shape.type.def.values);
const typesIn = (layer: string) => Object.entries(LAYER_OF).flatMap(([type, own]) => (own === layer ? [type] : []));

test('every event type belongs to exactly one layer', () => {
  expect(Object.keys(LAYER_OF).sort()).toEqual([...types].sort());
  expect(new Set(types).size).toBe(types.length);
  expect(new Set(Object.values(LAYER_OF))).toEqual(new Set(LAYERS));
});

test('what people said stays out of the agreement layer', () => {
  const said = [
    'incident.worded',
    'protection.worded',
    'flag.raised',
    'flag.measured',
    'preparation.held',
    'preparation.worded',
    'apology-wish.recorded',
    'precondition.worded',
    'other-form.worded',
    'turn.taken',
    'answer.worded',
    'answer.marked',
    'stop.worded',
    'stop.told',
    'follow-up.felt',
    'follow-up.worded',
  ];
  for (const type of said) expect(typesIn('conversation')).toContain(type);
});

test('the private notes are alone in their layer', () => {
  expect(typesIn('notes').sort()).toEqual(['note-conflict.settled', 'note.worded']);
});

test('every confirmation that ends a stage is in the agreement layer', () => {
  for (const type of types.filter((one) => one.endsWith('.confirmed'))) expect(LAYER_OF[type]).toBe('agreement');
});

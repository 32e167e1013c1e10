import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentions, namesOfSupporters } from '../../src/domain/conduct-hints.ts';
import { isOwnHousehold, keyFactsReaders, nameOnSheet, sheetReaders, withoutSupporterNames } from '../../src/domain/disclosure.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantById } from '../../src/domain/participants.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const eight = courseUpTo('agreements', CASE_OF_EIGHT);
const called = (name: string): MeetingRecord =>
  withFacts(eight, { type: 'participant.worded', participant: 'zoe', field: 'name', text: name });
const shown = (record: MeetingRecord, text: string) => withoutSupporterNames(record, text, 'een klasgenoot');

test('each parent with authority who wants a copy reads the sheet, and nobody else', () => {
  expect(sheetReaders(eight).map(({ id }) => id)).toEqual(['hana', 'piet', 'iris']);
  const declined = withFacts(eight, { type: 'participant.set', participant: 'piet', choice: { field: 'copy', value: false } });
  expect(sheetReaders(declined).map(({ id }) => id)).toEqual(['hana', 'iris']);
});

test('a parent without authority gets no sheet, but the key facts on request; unknown gets neither', () => {
  const noted = withFacts(eight, { type: 'participant.set', participant: 'omar', choice: { field: 'authority', value: 'no' } });
  expect(keyFactsReaders(eight)).toEqual([]);
  expect(keyFactsReaders(noted).map(({ id }) => id)).toEqual(['omar']);
  expect(sheetReaders(noted).map(({ id }) => id)).not.toContain('omar');
});

test('friends and witnesses have no name on a sheet; the others have the name they want', () => {
  for (const id of ['zoe', 'gijs', 'kai', 'ghost', null]) expect(nameOnSheet(eight, id)).toBeNull();
  for (const id of ['mila', 'sem', 'hana', 'tom', 'anna']) expect(nameOnSheet(eight, id)).not.toBeNull();
});

test('a parent sees how it signed itself and how its child did; no other parent, no other child, nobody of another side', () => {
  const person = (id: string) => {
    const found = participantById(eight, id);
    if (!found) throw new Error(`${id} is not in the case`);
    return found;
  };
  const hana = person('hana');
  for (const own of ['hana', 'mila']) expect(isOwnHousehold(hana, person(own))).toBe(true);
  for (const other of ['omar', 'zoe', 'sem', 'piet', 'tom']) expect(isOwnHousehold(hana, person(other))).toBe(false);
});

describe('names of friends and witnesses give way', () => {
  test.for([
    ['Sem speelt met Gijs.', 'Sem speelt met een klasgenoot.'],
    ['GIJS, kai en Zoë', 'Een klasgenoot, een klasgenoot en een klasgenoot'],
    ["Zoës tas en Zoë’s jas en Kai's fiets", 'Een klasgenoot tas en een klasgenoot jas en een klasgenoot fiets'],
    ['Zoe zonder trema', 'Een klasgenoot zonder trema'],
    ['Zoe\u0308 in losse tekens', 'Een klasgenoot in losse tekens'],
    ['(Gijs)', '(een klasgenoot)'],
    ['Sem wacht. Gijs loopt mee, met Kai.', 'Sem wacht. Een klasgenoot loopt mee, met een klasgenoot.'],
    ['Wie loopt mee? “Gijs!”', 'Wie loopt mee? “Een klasgenoot!”'],
    ['Elke dag:\nKai haalt Mila op.', 'Elke dag:\nEen klasgenoot haalt Mila op.'],
    ['Zo gaat het: Gijs wacht.', 'Zo gaat het: een klasgenoot wacht.'],
    ['Gijsbert, Kaitlin, Makai en aïKai', 'Gijsbert, Kaitlin, Makai en aïKai'],
    ['Mila en Sem', 'Mila en Sem'],
    ['Café blijft café', 'Café blijft café'],
  ] as const)('%s', ([text, expected]) => {
    expect(shown(eight, text)).toBe(expected);
  });

  test.for([
    ['Łukasz', 'met Łukasz’s bal'],
    ['Ömer', 'met Omer'],
    ['Renée', 'met Renee en RENÉE'],
    ['Anne Fleur', 'met Anne Fleur'],
    ['Олена', 'с Олена'],
    ['سارة', 'مع سارة'],
    ['J.P.', 'met J.P.'],
    ['Jean-Luc', 'met Jean-Luc'],
  ] as const)('%s, whatever its letters', ([name, text]) => {
    expect(mentions(text, name)).toBe(true);
    expect(shown(called(name), text)).toContain('een klasgenoot');
  });

  test('a name with signs of a pattern, or of nothing but signs, breaks nothing', () => {
    for (const name of ['a.*b', '(', '[x', '\\', '$&', '\u0301', '...']) {
      expect(shown(called(name), 'Sem helpt Mila.')).toBe('Sem helpt Mila.');
    }
    expect(withoutSupporterNames(called('Zoë'), 'Zoë', '$& $1')).toBe('$& $1');
  });

  test('a sentence begins with a capital in English as well', () => {
    expect(withoutSupporterNames(eight, 'Gijs waits for Kai. Zoë calls.', 'a classmate')).toBe(
      'A classmate waits for a classmate. A classmate calls.',
    );
  });

  test('an empty name replaces nothing', () => {
    expect(namesOfSupporters(called(' '))).toEqual(['Gijs', 'Kai']);
    expect(shown(called(' '), 'Sem helpt.')).toBe('Sem helpt.');
  });

  test('no name that stands as a word of its own comes through, whatever surrounds it', () => {
    const name = fc.constantFrom('Zoë', 'Gijs', 'Kai', 'zoe', 'KAI', 'Gijs’s', 'Kais');
    const around = fc.constantFrom(' ', ', ', '. ', '“', '”', '(', ')', '\n', ' – ', '!', '/');
    fc.assert(
      fc.property(fc.array(fc.tuple(around, name, around), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = shown(eight, parts.flat().join(''));
        for (const one of ['Zoë', 'Gijs', 'Kai']) expect(mentions(text, one)).toBe(false);
      }),
    );
  });
});
